import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readTime} from '../times/read-time.ts';
import {words} from '../words.ts';

const title = /^>>> {2}\[(.*)\]\s*$/;
const start = /^>>> {2}Section start (\d.*?)\s*$/;
const end = /^<<< {2}Section end (\d.*?)\s*$/;
const boot = /^\[Boot Session: (\d.*?)\]\s*$/;
const status = /^<<< {2}\[Exit status: (.*)\]/;

/** What Windows installed of devices (SetupAPI's text logs): sections with a title above their start, and their end. */
export const deviceSetup: Format = {
	id: 'device-setup',
	title: 'sections of SetupAPI',
	claim({lines}) {
		const sections = lines.filter(line => start.test(line) || end.test(line)).length;
		return sections > 0 ? {score: 92, why: `${sections} lines begin or end a section of SetupAPI`} : undefined;
	},
	open(output) {
		let named = '';
		let isTitled = false;
		return recordReader(
			output,
			(plain, next) => {
				const isTitle = title.test(plain) && start.test(next ?? '');
				const begins = isTitle || (start.test(plain) && !isTitled) || end.test(plain) || boot.test(plain);
				isTitled = isTitle;
				return begins;
			},
			({lines, line}) => {
				const [first = '', second = ''] = lines;
				const above = title.exec(first)?.[1];
				named = above ?? (start.test(first) ? '' : named);
				const written = start.exec(above === undefined ? first : second) ?? end.exec(first) ?? boot.exec(first);
				const stamp = readTime(written?.[1] ?? '');
				const how = lines.flatMap(one => status.exec(one)?.[1] ?? [])[0];
				const said = boot.test(first) ? 'Boot session' : `Section ${end.test(first) ? 'end' : 'start'}`;
				return stamp
					? [
							{
								format: 'device-setup',
								stamp,
								line: above === undefined ? line : line + 1,
								text: () => words([said, boot.test(first) ? '' : named, how].filter(Boolean).join(': ')),
							},
						]
					: {why: 'this section names no time'};
			},
		);
	},
	samples: [
		{
			lines: [
				'[Device Install Log]',
				'     OS Version = 10.0',
				'[Boot Session: 2026/10/03 14:02:30.250]',
				'>>>  [Install pool.inf]',
				'>>>  Section start 2026/10/03 14:02:31.250',
				'     cmd: setup.exe',
				'<<<  Section end 2026/10/03 14:02:32.250',
				'<<<  [Exit status: SUCCESS]',
				'>>>  Section start 2026/10/03 14:02:33.250',
			],
			events: [
				['2026-10-03T12:02:30.250Z', 3, 'Boot session'],
				['2026-10-03T12:02:31.250Z', 5, 'Section start: Install pool.inf'],
				['2026-10-03T12:02:32.250Z', 7, 'Section end: Install pool.inf: SUCCESS'],
				['2026-10-03T12:02:33.250Z', 9, 'Section start'],
			],
		},
	],
};
