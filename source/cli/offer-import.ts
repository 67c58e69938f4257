import {homedir} from 'node:os';
import type {ImportOffer} from '../app/action.ts';
import {type Evidence, evidenceEdit, evidenceKeeper} from '../formats/import/evidence.ts';
import type {ImportedEvent, ImportReport} from '../formats/import/imported-event.ts';
import {readText} from '../formats/import/read-source.ts';
import {reportLines, some} from '../formats/import/report-lines.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {type LogWatch, readLog} from './read-log.ts';
import {readOptions} from './read-options.ts';
import type {Shell} from './shell.ts';

/** Reads a log for a review and answers with what taking it in would mean. Nothing is changed. */
export async function offerLog(
	path: string,
	match: string,
	review: Review,
	shell: Shell,
	watch?: LogWatch,
): Promise<ImportOffer> {
	const keeper = evidenceKeeper(review, shell.environment);
	let gather: ((events: readonly ImportedEvent[]) => void) | undefined;
	const take = (events: readonly ImportedEvent[]) => {
		const [first] = events;
		if (first) {
			gather ??= keeper.source(first.source);
			gather(events);
		}
	};
	const whole = path.replace(/^~(?=\/|$)/, shell.variables.HOME ?? homedir());
	const report = await readLog({path: whole, args: argsOf(match), review, take, watch}, shell);
	return offer(keeper.evidence(), report, {from: {path}, match});
}

/** The same for a text that was pasted. Throws a `UserError` if no line of it begins with a time. */
export function offerPaste(text: string, match: string, review: Review, shell: Shell): ImportOffer {
	const read = readText(text, readOptions(argsOf(match), {name: 'paste', written: undefined}, shell, review));
	if (read.report.format === undefined) {
		throw new UserError('No pasted line begins with a date and a time.', {
			next: 'a opens a row for words.',
		});
	}

	return offer(evidenceEdit(review, [read], shell.environment), read.report, {from: {text}, match});
}

function argsOf(match: string): {readonly match?: readonly string[]} {
	return match === '' ? {} : {match: [match]};
}

function offer(
	{edit, added, already, left}: Evidence,
	report: ImportReport,
	asked: Pick<ImportOffer, 'from' | 'match'>,
): ImportOffer {
	if (added === 0) {
		const why = asked.match === '' ? 'There is nothing in it to take in.' : `No line in it holds “${asked.match}”.`;
		throw new UserError(already > 0 ? 'All of it is here already.' : why);
	}

	const name = report.source;
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
			...reportLines(report).map(line => line.slice(name.length + 2).replace(/; --\w+ says otherwise/, '')),
		],
	};
}
