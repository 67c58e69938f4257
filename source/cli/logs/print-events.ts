import type {ImportedEvent} from '../../formats/import/imported-event.ts';
import {reportJson} from '../../formats/import/report-json.ts';
import {reportLines} from '../../formats/import/report-lines.ts';
import {visible} from '../../review/visible.ts';
import {jsonText} from '../json-text.ts';
import type {Shell} from '../shell.ts';
import {progressLine} from './progress-line.ts';
import type {ReadArguments} from './read-arguments.ts';
import {readLog} from './read-log.ts';

/**
 * Prints the events of one source as they come, a line each (objects with `json`, which end with the report), and its
 * report for people on stderr. Throws a `UserError` if nothing could be read.
 */
export async function printEvents(path: string, args: ReadArguments, json: boolean, shell: Shell): Promise<void> {
	const shown = json
		? (event: ImportedEvent) => `${jsonText(event)}\n`
		: (event: ImportedEvent) => `${event.at ?? '?'} ${visible(event.text)}\n`;
	const take = (events: readonly ImportedEvent[]) => {
		if (events.length > 0) {
			shell.out(events.map(shown).join(''));
		}
	};
	// What is printed on the same terminal is progress enough.
	const told = shell.outIsTerminal ? undefined : (name: string) => progressLine(name, shell);
	const report = await readLog({path, args, take, told}, shell);
	if (json) {
		shell.out(`${reportJson(report, args)}\n`);
	}

	for (const line of reportLines(report, 'options', args)) {
		shell.err(`${visible(line)}\n`);
	}
}
