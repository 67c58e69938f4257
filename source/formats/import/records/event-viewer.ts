import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const begins =
	/^(?:Log Name|Protokollname|Nom du journal|Nombre de registro|Nome registro|Logboeknaam|Nome do Log|Имя журнала|ログの名前|日志名称):\s/;
const dated = /^(?:Date|Datum|Fecha|Data|Дата|日付|日期):\s+(.+)$/;
const source = /^(?:Source|Quelle|Origen|Origine|Bron|Fonte|Источник|ソース|来源):\s+(.+)$/;
const level = /^(?:Level|Ebene|Niveau|Nivel|Livello|Nível|Уровень|レベル|级别):\s+(.+)$/;
const described =
	/^(?:Description|Beschreibung|Descripción|Descrizione|Beschrijving|Descrição|Описание|説明|描述):\s*(.*)$/;

/** Events as one copies them from the window of Windows' Event Viewer, one field a line, in the language of the machine. */
export const eventViewer: Format = {
	id: 'event-viewer',
	title: 'events copied from the Event Viewer',
	claim({lines}) {
		const records = lines.filter(line => begins.test(line)).length;
		const times = lines.filter(line => readTime(dated.exec(line)?.[1] ?? '')).length;
		return records > 0 && times * 2 >= records ? {score: 92, why: `${records} records of the Event Viewer`} : undefined;
	},
	open: output =>
		recordReader(
			output,
			plain => begins.test(plain),
			({lines}) => {
				const value = (field: RegExp) => lines.map(line => field.exec(line)?.[1]?.trim()).find(Boolean);
				const stamp = readTime(value(dated) ?? '');
				const place = lines.findIndex(line => described.test(line));
				const said = place === -1 ? [] : [described.exec(lines[place] ?? '')?.[1], ...lines.slice(place + 1)];
				const first = said.find(line => line !== undefined && line.trim() !== '') ?? '';
				return stamp
					? [
							{
								format: 'event-viewer',
								stamp,
								level: value(level),
								text: () =>
									words([[value(level), value(source)].filter(Boolean).join(' '), first].filter(Boolean).join(': ')),
							},
						]
					: {why: 'this event names no time that I know'};
			},
		),
	samples: [
		{
			lines: [
				'Log Name:      Application',
				'Source:        PoolService',
				'Date:          10/03/2026 2:02:31 PM',
				'Event ID:      7',
				'Level:         Warning',
				'Computer:      WEB-1',
				'Description:',
				'The pool is exhausted.',
				'Event time: 10/3/2026 2:02:30 PM',
				'Log Name:      System',
				'Source:        Disk',
				'Date:          10/13/2026 2:05:00 PM',
				'Level:         Error',
				'Description:   Disk 2 is full.',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'Warning PoolService: The pool is exhausted.'],
				['2026-10-13T12:05:00Z', 10, 'Error Disk: Disk 2 is full.'],
			],
		},
		{
			lines: [
				'Protokollname: Application',
				'Quelle:        PoolService',
				'Datum:         03.10.2026 14:02:31',
				'Ebene:         Warnung',
				'Beschreibung:',
				'Der Pool ist leer.',
			],
			events: [['2026-10-03T12:02:31Z', 1, 'Warnung PoolService: Der Pool ist leer.']],
		},
	],
};
