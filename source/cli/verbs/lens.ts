import {dirname} from 'node:path';
import type {Finding, LensContext} from '../../lens/finding.ts';
import {all} from '../../review/review.ts';
import {visible} from '../../review/visible.ts';
import {jsonText} from '../json-text.ts';
import {readReview} from '../reviews/read-review.ts';
import {readSettings} from '../settings/settings.ts';
import {readTeamWords} from '../settings/team-words.ts';
import type {Shell} from '../shell.ts';
import {textLines} from '../text-lines.ts';
import type {Verb} from '../verb.ts';

/** `recount lens`: looks at plain text, each line alone, and asks where words make a person the problem. Ends with 0. */
export const lensVerb: Verb<{file?: string; json?: boolean; people?: string; review?: string}> = {
	command: 'lens [file]',
	describe: 'Ask where a text makes a person the problem',
	examples: {
		'recount lens notes.txt': '',
		'recount lens notes.txt --people Ana,Ben --json': '',
		'git log -1 --format=%B | recount lens': '',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', describe: 'A text; - or nothing is what is piped in'})
			.option('people', {type: 'string', describe: 'Names, with commas between: Ana, Ben Ito'})
			.option('review', {type: 'string', describe: 'A review whose seats and names are known'}),
	async run({file = '-', json = false, people, review}, shell) {
		const {lens: look} = await import('../../lens/lens.ts');
		const context = await contextOf(people, review, shell);
		let number = 0;
		for await (const lines of textLines(file, shell)) {
			let told = '';
			for (const line of lines) {
				number++;
				const findings = look(line, context);
				told += json
					? `${jsonText({line: number, findings: findings.map(forPrograms)})}\n`
					: forPeople(line, number, findings);
			}

			shell.out(told);
		}
	},
};

async function contextOf(people: string | undefined, name: string | undefined, shell: Shell): Promise<LensContext> {
	const {words, problems} = await readSettings(shell.variables);
	const known = name === undefined ? undefined : await readReview(name, shell);
	const team = known && (await readTeamWords(dirname(known.path), shell));
	for (const problem of [...problems, ...(team?.problems ?? [])]) {
		shell.err(`recount: ${visible(problem)}\n`);
	}

	const seats = known === undefined ? [] : all(known.review, 'seat').map(([, seat]) => seat);
	return {
		names: [...(people ?? '').split(','), ...seats.map(seat => seat.name ?? '')].filter(told => told.trim() !== ''),
		seats: seats.map(({role}) => role ?? '').filter(role => role !== ''),
		words: [...words, ...(team?.words ?? [])],
	};
}

function forPrograms({start, end, category, rule, question, reframing}: Finding): Partial<Finding> {
	return {start, end, category, rule, question, reframing};
}

function forPeople(line: string, number: number, findings: readonly Finding[]): string {
	return findings
		.map(({start, end, question}) => `${number}  “${visible(line.slice(start, end))}”\n   ${question}\n`)
		.join('');
}
