import {printEvents} from '../print-events.ts';
import {declareReadOptions, type ReadArguments} from '../read-arguments.ts';
import {report} from '../report.ts';
import type {Verb} from '../verb.ts';

/** `recount read`: logs as events, one a line, and on stderr what became of every line. Nothing is written. */
export const read: Verb<{log?: string[]; json?: boolean} & ReadArguments> = {
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
		),
	async run({log = [], json = false, ...args}, shell) {
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
