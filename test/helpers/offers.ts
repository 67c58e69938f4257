import {asItIs, type ImportOffer, type OfferRow, offerOverlay} from '../../source/app/offers/offer.ts';
import {openProgram, type Program} from './program.ts';

/** A log that was read, with so many events. */
export function offer(added: number, others: Partial<ImportOffer> = {}): ImportOffer {
	const put = Object.fromEntries(
		Array.from({length: Math.min(added, 3)}, (_, index) => [
			`e${index}`,
			{kind: 'event', what: `line ${index}`, when: {as: 'point', at: `2026-10-03T14:0${index}Z`}},
		]),
	);
	return {
		name: 'web.log',
		edit: {label: 'the evidence from web.log', put},
		added,
		moved: 0,
		first: '2026-10-01T00:00:03.250Z',
		last: '2026-10-18T08:37:30Z',
		from: {path: 'web.log'},
		choices: asItIs,
		kept: added,
		rows: [],
		before: 0,
		says: [`${added} events as evidence.`],
		times: {zone: 'UTC, assumed', readIn: 'UTC'},
		folded: 0,
		skipped: 0,
		lines: ['Format iso, because all lines begin with a time.'],
		...others,
	};
}

/** A program in which it waits for a yes. */
export function offered(
	added: number,
	others: Partial<ImportOffer> = {},
	options: Parameters<typeof openProgram>[1] = {},
): Program {
	const program = openProgram(undefined, options);
	program.dispatch({type: 'opened', overlay: offerOverlay(offer(added, others))});
	return program;
}

/** Rows of a log, a second apart, with the ids that its edit has. */
export function offerRows(...texts: readonly string[]): readonly OfferRow[] {
	return texts.map((text, index) => ({
		id: `e${index}`,
		at: `2026-10-03T14:0${index}Z`,
		text,
		raw: `14:0${index} ${text}`,
		line: index + 1,
		endLine: index + 1,
		fate: 'new',
	}));
}
