import {jsonText} from '../json-text.ts';
import {printEvents} from '../logs/print-events.ts';
import {declareReadOptions, type ReadArguments} from '../logs/read-arguments.ts';
import {report} from '../report.ts';
import type {Shell} from '../shell.ts';
import type {Verb} from '../verb.ts';

/** `recount read`: logs as events, one a line, and on stderr what became of every line. Nothing is written. */
export const readVerb: Verb<{log?: string[]; json?: boolean; formats?: boolean} & ReadArguments> = {
	command: 'read [log..]',
	describe: 'Show how logs would be read; nothing is written',
	examples: {
		'recount read app.log': '',
		'recount read app.log --match timeout --json': '',
	},
	builder: yargs =>
		declareReadOptions(
			yargs.positional('log', {
				type: 'string',
				array: true,
				describe: 'Files, packed with gzip or not; - is what is piped in',
			}),
		).option('formats', {type: 'boolean', describe: 'List the formats that can be read'}),
	async run({log = [], json = false, formats = false, ...args}, shell) {
		if (formats) {
			await listFormats(json, shell);
			return 0;
		}

		const [first = '-', ...others] = log;
		if (others.length === 0) {
			await printEvents(first, args, json, shell);
			return 0;
		}

		// One that cannot be read does not keep the others back.
		let failures = 0;
		for (const path of log) {
			try {
				await printEvents(path, args, json, shell);
			} catch (error) {
				failures++;
				report(error, shell, {json});
			}
		}

		return failures > 0 ? 1 : 0;
	},
};

async function listFormats(json: boolean, shell: Shell): Promise<void> {
	const {formatNames} = await import('../../formats/import/choose-format.ts');
	const names = formatNames();
	const width = Math.max(...names.map(({id}) => id.length));
	shell.out(
		json
			? `${jsonText({schema: 1, formats: names})}\n`
			: names.map(({id, title}) => `${id.padEnd(width)}  ${title}\n`).join(''),
	);
}
