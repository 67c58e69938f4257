import {asItIs, type ImportOffer, type LogChoices, type LogPlace, type OfferRow} from '../../app/offers/offer.ts';
import {type Evidence, type EvidenceKeeper, evidenceKeeper} from '../../formats/import/evidence.ts';
import type {ImportedEvent, ImportReport} from '../../formats/import/imported-event.ts';
import {readText} from '../../formats/import/read-source.ts';
import {count, doubtWords, reportLines, ruleWords, some} from '../../formats/import/report-lines.ts';
import {shared} from '../../formats/import/taken-source.ts';
import {mostUnasked} from '../../review/most-unasked.ts';
import type {Instant} from '../../review/records.ts';
import type {Review} from '../../review/review.ts';
import {compareInstants} from '../../review/times/moment.ts';
import {UserError} from '../../review/user-error.ts';
import type {Shell} from '../shell.ts';
import {argumentsFrom} from './arguments-from.ts';
import {type LogWatch, readLog, unreadable} from './read-log.ts';
import {readOptions} from './read-options.ts';
import {roomIn} from './room-in.ts';

/** How a log is read for an offer, the moment near which its clocks are, and the zone in which it is listed. */
export interface OfferAsked {
	readonly choices?: LogChoices | undefined;
	readonly near?: Instant | undefined;
	readonly zone?: string | undefined;
}

/** Reads a log for a review and answers with what taking it in would mean. Nothing is changed. */
export async function offerLog(
	path: string,
	{choices = asItIs, ...list}: OfferAsked,
	review: Review,
	shell: Shell,
	watch?: LogWatch,
): Promise<ImportOffer> {
	return offerFrom({path}, choices, async own => {
		const gathering = await gatheringFor(choices, review, shell);
		const args = argumentsFrom(own, list);
		const report = await readLog({path, args, review, take: gathering.take, watch, orNothing: true}, shell);
		return {gathering, report, refusal: () => unreadable(report, args, path)};
	});
}

/** The same for a text that was pasted. Throws a `UserError` if no line of it begins with a time. */
export async function offerPaste(
	text: string,
	{choices = asItIs, ...list}: OfferAsked,
	review: Review,
	shell: Shell,
): Promise<ImportOffer> {
	return offerFrom({text}, choices, async own => {
		const gathering = await gatheringFor(choices, review, shell);
		const args = argumentsFrom(own, list);
		const {events, report} = readText(text, readOptions(args, {name: shared.paste, written: undefined}, shell, review));
		gathering.take(events);
		const refusal = () =>
			choices.format === undefined && report.next === undefined
				? new UserError('No pasted line begins with a date and a time.', {next: 'a opens a row for words.'})
				: unreadable(report, args);
		return {gathering, report, refusal};
	});
}

interface Gathered {
	readonly gathering: Gathering;
	readonly report: ImportReport;
	/** Why nothing of it can be offered, where nothing could be read. */
	readonly refusal: () => UserError;
}

const whichFirst =
	'No line tells whether the day or the month comes first. Here the day does: d keeps it so, m turns it around.';

async function offerFrom(
	from: LogPlace,
	choices: LogChoices,
	read: (choices: LogChoices) => Promise<Gathered>,
): Promise<ImportOffer> {
	const first = await read(choices);
	// What one sees is the easier to decide.
	const isOpen = choices.order === undefined && first.report.reasons.some(({untold}) => untold === 'order');
	const {gathering, report, refusal} = isOpen ? await read({...choices, order: 'day-first'}) : first;
	if (report.format === undefined) {
		throw refusal();
	}

	const made = offer(gathering, report, {from, choices});
	return isOpen ? {...made, undecided: true, refusal: whichFirst, says: [whichFirst, ...made.says.slice(1)]} : made;
}

interface Gathering {
	readonly take: (events: readonly ImportedEvent[]) => void;
	readonly rows: () => Listed;
	readonly evidence: () => Evidence;
	/** What the source adds to its times. */
	readonly offset: () => string | undefined;
	/** Whether a review has no room for all of it. */
	readonly isTooMuch: () => boolean;
}

async function gatheringFor({start, order}: LogChoices, review: Review, shell: Shell): Promise<Gathering> {
	const room = await roomIn(review);
	const rows = listed();
	const keeper = evidenceKeeper(review, shell.environment, {
		days: start !== undefined || order !== undefined,
		// Whoever has more of them to look through narrows them first.
		see({at, text, raw, line, endLine}, id, fate) {
			rows.add({id, at, text, raw, line, endLine, fate});
		},
	});
	let gather: ReturnType<EvidenceKeeper['source']> | undefined;
	let offset: string | undefined;
	const isTooMuch = () => keeper.size() > room;
	return {
		isTooMuch,
		rows: rows.all,
		evidence: keeper.evidence,
		offset: () => offset,
		take(events) {
			const [first] = events;
			if (!first) {
				return;
			}

			offset ??= first.offset;
			// Of what can never be taken in no more is held.
			if (!isTooMuch()) {
				gather ??= keeper.source(first.source);
				gather(events);
			}
		},
	};
}

/** The rows that are listed, and how many before them are not. */
type Listed = Pick<ImportOffer, 'rows' | 'before'>;

// An incident is at the end of a log: of a long one the latest rows are listed, which are the first of one that runs backwards.
function listed(): {readonly add: (row: OfferRow) => void; readonly all: () => Listed} {
	const first: OfferRow[] = [];
	let last: OfferRow[] = [];
	let count = 0;
	return {
		add(row) {
			count++;
			if (first.length < mostUnasked) {
				first.push(row);
			}

			last.push(row);
			if (last.length === 2 * mostUnasked) {
				last = last.slice(-mostUnasked);
			}
		},
		all() {
			const rows = last.slice(-mostUnasked);
			const [begin, end] = [first.find(({at}) => at !== null)?.at, rows.findLast(({at}) => at !== null)?.at];
			const isBackwards = begin && end && compareInstants(begin, end) > 0;
			return isBackwards ? {rows: first, before: 0} : {rows, before: count - rows.length};
		},
	};
}

function offer(
	{evidence, isTooMuch, rows, offset}: Gathering,
	report: ImportReport,
	asked: Pick<ImportOffer, 'from' | 'choices'>,
): ImportOffer {
	const {edit, added, already, left, moved, elsewhere} = evidence();
	const events = added + already + left;
	const {source: name, first, last} = report;
	const {match, collapse, start} = asked.choices;
	if (added + already === 0 || first === undefined || last === undefined) {
		throw new UserError(
			left > 0
				? 'All of it was removed earlier. recount import --again brings it back.'
				: match === ''
					? 'There is nothing in it to take in.'
					: `Nothing in it passes “${match}”.`,
		);
	}

	const from = elsewhere.length === 0 ? '' : `, from ${elsewhere.join(', ')}`;
	const others = [
		already > 0 && added > 0 ? `${count(already)} ${already === 1 ? 'is' : 'are'} here already${from}` : '',
		left > 0
			? `${count(left)} ${left === 1 ? 'was removed earlier and stays' : 'were removed earlier and stay'} away`
			: '',
	].filter(Boolean);
	const aside = others.length > 0 ? ` (${others.join(', ')})` : '';
	const comes = added > 0 ? `${some(added, 'event')} as evidence beside the story` : `All of it is here already${from}`;
	const moves = moved > 0 ? ` ${some(moved, 'event')} here ${moved === 1 ? 'gets' : 'get'} another time.` : '';
	const refusal = `With ${some(report.kept, 'event')} the review would be larger than 64 MB, and could not be saved. & keeps fewer of them.`;
	const begins = report.year === undefined ? report.date : String(report.year);
	return {
		...asked,
		name,
		first,
		last,
		...rows(),
		kept: collapse ? events : report.kept,
		...(isTooMuch()
			? {added: report.kept, moved: 0, edit: {label: ''}, refusal}
			: {added, moved, edit: added > 0 ? {...edit, label: `the evidence from ${name}`} : edit}),
		says: [
			isTooMuch() ? refusal : `${comes}${aside}.${moves}`,
			...(match === '' ? [] : [`Only what passes “${match}”.`]),
			...(collapse && !isTooMuch() ? [foldWords(report.kept - events)] : []),
		],
		times: {
			zone: zoneWords(report),
			readIn: report.zones > 1 ? undefined : report.zone,
			named: report.zones === 1 && (report.rule === 'line' || report.rule === 'abbreviation'),
			start: begins === undefined ? undefined : `${begins}, ${start === undefined ? 'assumed' : 'as you say'}`,
			offset: offset(),
		},
		folded: report.folded,
		skipped: report.skipped,
		doubts: [
			...(report.unreadable > 0 ? [`${some(report.unreadable, 'character')} could not be decoded`] : []),
			...doubtWords(report, 'screen'),
		],
		lines: reportLines(report, 'screen'),
	};
}

function foldWords(repeats: number): string {
	return repeats === 0
		? 'Nothing says the same again soon after.'
		: `${some(repeats, 'repeat')} ${repeats === 1 ? 'stands' : 'stand'} with the first of ${repeats === 1 ? 'its' : 'their'} kind.`;
}

function zoneWords({zone = 'UTC', rule, zones}: ImportReport): string {
	const others = zones > 1 ? ` and ${some(zones - 1, 'other')}` : '';
	return rule === undefined ? 'UTC' : `${zone}${others}, ${ruleWords(rule, 'screen')}`;
}
