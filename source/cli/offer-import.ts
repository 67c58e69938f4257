import type {ImportOffer} from '../app/action.ts';
import {evidenceEdit, type ReadSource} from '../formats/import/evidence.ts';
import type {ImportedEvent} from '../formats/import/imported-event.ts';
import {readText} from '../formats/import/read-source.ts';
import {reportLines, some} from '../formats/import/report-lines.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {readLog} from './read-log.ts';
import {readOptions} from './read-options.ts';
import type {Shell} from './shell.ts';

/** Reads a log for a review and answers with what taking it in would mean. Nothing is changed. */
export async function offerLog(path: string, match: string, review: Review, shell: Shell): Promise<ImportOffer> {
	const events: ImportedEvent[] = [];
	const take = (more: readonly ImportedEvent[]) => {
		for (const event of more) {
			events.push(event);
		}
	};
	const report = await readLog({path, args: argsOf(match), review, take}, shell);
	return offer({events, report}, {from: {path}, match}, review, shell);
}

/** The same for a text that was pasted. Throws a `UserError` if no line of it begins with a time. */
export function offerPaste(text: string, match: string, review: Review, shell: Shell): ImportOffer {
	const read = readText(text, readOptions(argsOf(match), {name: 'paste', written: undefined}, shell, review));
	if (read.report.format === undefined) {
		throw new UserError('No pasted line begins with a date and a time.', {
			next: 'a opens a row for words.',
		});
	}

	return offer(read, {from: {text}, match}, review, shell);
}

function argsOf(match: string): {readonly match?: readonly string[]} {
	return match === '' ? {} : {match: [match]};
}

function offer(
	read: ReadSource,
	asked: Pick<ImportOffer, 'from' | 'match'>,
	review: Review,
	shell: Shell,
): ImportOffer {
	const {edit, added, already, left} = evidenceEdit(review, [read], shell.environment);
	if (added === 0) {
		const why = asked.match === '' ? 'There is nothing in it to take in.' : `No line in it holds “${asked.match}”.`;
		throw new UserError(already > 0 ? 'All of it is here already.' : why);
	}

	const name = read.report.source;
	const others = [
		already > 0 ? `${already} are here already` : '',
		left > 0 ? `${left} were removed earlier and stay away` : '',
	].filter(Boolean);
	return {
		...asked,
		name,
		added,
		edit: {...edit, label: `the evidence from ${name}`},
		lines: [
			`${some(added, 'event')} as evidence beside the story${others.length > 0 ? ` (${others.join(', ')})` : ''}.`,
			...(asked.match === '' ? [] : [`Only the lines with “${asked.match}”.`]),
			'',
			...reportLines(read.report).map(line => line.slice(name.length + 2).replace(/; --\w+ says otherwise/, '')),
		],
	};
}
