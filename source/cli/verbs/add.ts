import {createInterface} from 'node:readline';
import {fileWord} from '../../review/shell-word.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import type {Added} from '../arguments/additions.ts';
import {additions} from '../arguments/additions.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import {jsonText} from '../json-text.ts';
import {changeReview} from '../reviews/change-review.ts';
import {reviewPath} from '../reviews/review-path.ts';
import {startedWords} from '../reviews/started-words.ts';
import type {Shell} from '../shell.ts';
import {tellOfTime} from '../tell-of-time.ts';
import type {Verb} from '../verb.ts';

/** `recount add`: one event from the words behind the file, or one a line from standard input. */
export const addVerb: Verb<{file: string; text?: string[]; zone?: string}> = {
	command: 'add <file> [text..]',
	describe: 'Add an event: a time, if it is known, then words',
	examples: {
		'recount add checkout 14:02 pool exhausted on web-1': '',
		'recount add checkout +5m restart, errors dip':
			'five minutes after the latest event; recount when --help tells of times',
		'recount add checkout - < notes.txt': 'one event a line',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', demandOption: true, describe: 'The review'})
			.positional('text', {
				type: 'string',
				array: true,
				describe: 'All that stands behind FILE; - reads one event a line',
			})
			.option('zone', {type: 'string', describe: 'The zone of times that name none; stands before FILE'}),
	async run({file, text = [], zone, ...rest}, shell) {
		const json = 'json' in rest && rest.json === true;
		const lines = text.length === 1 && text[0] === '-' ? await linesOf(shell) : [text.join(' ')];
		const told = lines.filter(line => line.trim() !== '');
		if (told.length === 0) {
			throw new UserError('there is nothing to add.', {
				trouble: 'usage',
				next: `Write it behind the file: recount add ${fileWord(file)} 1402 pool exhausted`,
			});
		}

		const path = await reviewPath(file, shell);
		let added: readonly Added[] = [];
		const {started} = await changeReview(path, shell, review => {
			const result = additions(review, told, shell.environment, zoneAskedFor(zone, review));
			added = result.added;
			return result.edit;
		});
		if (started) {
			shell.err(`recount: ${await startedWords(path)}\n`);
		}

		for (const {id, reads, says, what, refused} of added) {
			if (refused !== undefined) {
				shell.err(`recount: ${visible(refused)} The time is not known; the words are kept.\n`);
			}

			tellOfTime(says, shell, what);
			shell.out(json ? `${jsonText({id, reads, what})}\n` : `${id}  ${reads}  ${visible(what)}\n`);
		}
	},
};

async function linesOf(shell: Shell): Promise<string[]> {
	if (shell.stdin.isTTY) {
		throw new UserError('- reads events from a pipe, and there is none.', {
			trouble: 'usage',
			next: 'For one event, write its words behind the file.',
		});
	}

	const lines: string[] = [];
	for await (const line of createInterface({input: shell.stdin, crlfDelay: Number.POSITIVE_INFINITY})) {
		lines.push(line);
	}

	return lines;
}
