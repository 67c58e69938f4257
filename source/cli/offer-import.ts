import {homedir} from 'node:os';
import type {ImportOffer} from '../app/action.ts';
import {type Evidence, type EvidenceKeeper, evidenceKeeper} from '../formats/import/evidence.ts';
import type {ImportedEvent, ImportReport} from '../formats/import/imported-event.ts';
import {readText} from '../formats/import/read-source.ts';
import {count, reportLines, some} from '../formats/import/report-lines.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {type LogWatch, readLog} from './read-log.ts';
import {readOptions} from './read-options.ts';
import {roomIn} from './room-in.ts';
import type {Shell} from './shell.ts';

/** Reads a log for a review and answers with what taking it in would mean. Nothing is changed. */
export async function offerLog(
	path: string,
	match: string,
	review: Review,
	shell: Shell,
	watch?: LogWatch,
): Promise<ImportOffer> {
	const room = await roomIn(review);
	const keeper = evidenceKeeper(review, shell.environment);
	let gather: ReturnType<EvidenceKeeper['source']> | undefined;
	const take = (events: readonly ImportedEvent[]) => {
		const [first] = events;
		// Of what can never be taken in no more is held.
		if (first && keeper.size() <= room) {
			gather ??= keeper.source(first.source);
			gather(events);
		}
	};
	const whole = path.replace(/^~(?=\/|$)/, shell.variables.HOME ?? homedir());
	const report = await readLog({path: whole, args: argsOf(match), review, take, watch}, shell);
	return offer(keeper.evidence(), report, {from: {path}, match}, room);
}

/** The same for a text that was pasted. Throws a `UserError` if no line of it begins with a time. */
export async function offerPaste(text: string, match: string, review: Review, shell: Shell): Promise<ImportOffer> {
	const room = await roomIn(review);
	const options = readOptions(argsOf(match), {name: 'paste', written: undefined}, shell, review);
	const {events, report} = readText(text, options);
	if (report.format === undefined) {
		throw new UserError('No pasted line begins with a date and a time.', {
			next: 'a opens a row for words.',
		});
	}

	const keeper = evidenceKeeper(review, shell.environment);
	keeper.source(report.source)(events);
	return offer(keeper.evidence(), report, {from: {text}, match}, room);
}

function argsOf(match: string): {readonly match?: readonly string[]} {
	return match === '' ? {} : {match: [match]};
}

function offer(
	{edit, added, already, left, size}: Evidence,
	report: ImportReport,
	asked: Pick<ImportOffer, 'from' | 'match'>,
	room: number,
): ImportOffer {
	const {source: name, first, last} = report;
	if (added === 0 || first === undefined || last === undefined) {
		const why = asked.match === '' ? 'There is nothing in it to take in.' : `No line in it holds “${asked.match}”.`;
		throw new UserError(already > 0 ? 'All of it is here already.' : why);
	}

	const isTooMuch = size > room;
	const others = [
		already > 0 ? `${count(already)} are here already` : '',
		left > 0 ? `${count(left)} were removed earlier and stay away` : '',
	].filter(Boolean);
	const aside = others.length > 0 ? ` (${others.join(', ')})` : '';
	const refusal = `With ${some(report.kept, 'event')} the review would be larger than 64 MB, and could not be saved. & keeps fewer of them.`;
	return {
		...asked,
		name,
		first,
		last,
		...(isTooMuch
			? {added: report.kept, edit: {label: ''}, refusal}
			: {added, edit: {...edit, label: `the evidence from ${name}`}}),
		lines: [
			isTooMuch ? refusal : `${some(added, 'event')} as evidence beside the story${aside}.`,
			...(asked.match === '' ? [] : [`Only the lines with “${asked.match}”.`]),
			'',
			...reportLines(report).map(line => line.slice(name.length + 2).replace(/; --\w+ says otherwise/, '')),
		],
	};
}
