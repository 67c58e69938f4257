import {mostUnasked} from '../../review/most-unasked.ts';
import {importLogs} from '../logs/import-logs.ts';
import {declareReadOptions, type ImportArguments} from '../logs/read-arguments.ts';
import type {Verb} from '../verb.ts';

/** `recount import`: logs into a review as evidence beside the story, in one change that `undo` takes back. */
export const importVerb: Verb<{file: string; log?: string[]} & ImportArguments> = {
	command: 'import <file> [log..]',
	describe: 'Take logs into a review as evidence',
	examples: {
		'recount import checkout app.log --since 14:00 --until 15:00': '',
		'recount import checkout app.log --match timeout --dry-run': 'only says what would come in',
		'recount import checkout app.log --match timeout --story': 'what passes is part of the story',
		'zcat app.log.2.gz | recount import checkout - --source web-1': '',
	},
	builder: yargs =>
		declareReadOptions(
			yargs.positional('file', {type: 'string', demandOption: true, describe: 'The review'}).positional('log', {
				type: 'string',
				array: true,
				describe: 'Files, packed with gzip or not; - is what is piped in',
			}),
		)
			.option('dry-run', {type: 'boolean', describe: 'Say what would come in and write nothing'})
			.option('yes', {type: 'boolean', describe: `Take in more than ${mostUnasked.toLocaleString('en')} events`})
			.option('again', {type: 'boolean', describe: 'Bring back what was removed earlier'})
			.option('apart', {type: 'boolean', describe: 'Take in what another log has, too, as of two machines'})
			.option('actor', {type: 'string', describe: 'Who did all of it: a role or a name'})
			.option('strict', {type: 'boolean', describe: 'Exit with 3 if a line was skipped'})
			.option('story', {type: 'boolean', describe: 'Put all of it into the story, also what is there already'})
			.epilogue(
				'Evidence stands beside the story. Lines get into it all together with --story, or one by one by their time or id: recount set FILE 14:02:31 story=true. recount undo FILE takes the last step back.\n',
			),
	async run({file, log = [], ...args}, shell) {
		return importLogs(file, log.length > 0 ? log : ['-'], args, shell);
	},
};
