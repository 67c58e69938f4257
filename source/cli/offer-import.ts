import type {ImportOffer, OfferSample} from '../app/action.ts';
import {type Evidence, type EvidenceKeeper, evidenceKeeper} from '../formats/import/evidence.ts';
import type {ImportedEvent, ImportReport} from '../formats/import/imported-event.ts';
import {readText} from '../formats/import/read-source.ts';
import {count, reportLines, some} from '../formats/import/report-lines.ts';
import type {Instant} from '../review/records.ts';
import type {Review} from '../review/review.ts';
import {UserError} from '../review/user-error.ts';
import {narrowing} from './narrowing.ts';
import {type LogWatch, readLog} from './read-log.ts';
import {readOptions} from './read-options.ts';
import {roomIn} from './room-in.ts';
import type {Shell} from './shell.ts';

/** What is asked of a log that is read for an offer: what must be in its lines, and the moment near which its clocks are. */
export interface OfferAsked {
	readonly match: string;
	readonly near?: Instant | undefined;
}

// As many as the largest screens show.
const mostSamples = 100;

/** Reads a log for a review and answers with what taking it in would mean. Nothing is changed. */
export async function offerLog(
	path: string,
	{match, near}: OfferAsked,
	review: Review,
	shell: Shell,
	watch?: LogWatch,
): Promise<ImportOffer> {
	const gathering = await gatheringFor(review, shell);
	const args = narrowing(match, near);
	const report = await readLog({path, args, review, take: gathering.take, watch}, shell);
	return offer(gathering, report, {from: {path}, match});
}

/** The same for a text that was pasted. Throws a `UserError` if no line of it begins with a time. */
export async function offerPaste(
	text: string,
	{match, near}: OfferAsked,
	review: Review,
	shell: Shell,
): Promise<ImportOffer> {
	const gathering = await gatheringFor(review, shell);
	const options = readOptions(narrowing(match, near), {name: 'paste', written: undefined}, shell, review);
	const {events, report} = readText(text, options);
	if (report.format === undefined) {
		throw new UserError('No pasted line begins with a date and a time.', {
			next: 'a opens a row for words.',
		});
	}

	gathering.take(events);
	return offer(gathering, report, {from: {text}, match});
}

interface Gathering {
	readonly take: (events: readonly ImportedEvent[]) => void;
	readonly samples: readonly OfferSample[];
	readonly evidence: () => Evidence;
	/** How many bytes there is room for. */
	readonly room: number;
}

async function gatheringFor(review: Review, shell: Shell): Promise<Gathering> {
	const room = await roomIn(review);
	const keeper = evidenceKeeper(review, shell.environment);
	const samples: OfferSample[] = [];
	let gather: ReturnType<EvidenceKeeper['source']> | undefined;
	return {
		room,
		samples,
		evidence: keeper.evidence,
		take(events) {
			const [first] = events;
			if (!first) {
				return;
			}

			samples.push(...events.slice(0, mostSamples - samples.length).map(({at, text}) => ({at, text})));
			// Of what can never be taken in no more is held.
			if (keeper.size() <= room) {
				gather ??= keeper.source(first.source);
				gather(events);
			}
		},
	};
}

function offer(
	{evidence, room, samples}: Gathering,
	report: ImportReport,
	asked: Pick<ImportOffer, 'from' | 'match'>,
): ImportOffer {
	const {edit, added, already, left, size} = evidence();
	const {source: name, first, last} = report;
	if (added === 0 || first === undefined || last === undefined) {
		const why = asked.match === '' ? 'There is nothing in it to take in.' : `Nothing in it passes “${asked.match}”.`;
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
		samples,
		...(isTooMuch
			? {added: report.kept, edit: {label: ''}, refusal}
			: {added, edit: {...edit, label: `the evidence from ${name}`}}),
		lines: [
			isTooMuch ? refusal : `${some(added, 'event')} as evidence beside the story${aside}.`,
			...(asked.match === '' ? [] : [`Only what passes “${asked.match}”.`]),
			'',
			...reportLines(report).map(line => onScreen(line, name)),
		],
	};
}

// The name stands in the title, and options are not at hand.
function onScreen(line: string, name: string): string {
	return line
		.slice(name.length)
		.replace(/^: /, '')
		.replace(/^:(?=\d)/, 'line ')
		.replaceAll(/; --\w+ says otherwise/g, '');
}
