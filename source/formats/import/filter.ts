import {compareInstants} from '../../review/moment.ts';
import type {Instant} from '../../review/records.ts';
import type {ImportedEvent} from './imported-event.ts';

/** Which events are wanted. */
export interface Filter {
	/** From this instant on, itself included. */
	readonly since?: Instant | undefined;
	/** Up to this instant, itself included. */
	readonly until?: Instant | undefined;
	/** Texts of which a record must hold at least one, upper and lower case alike. */
	readonly match?: readonly string[] | undefined;
	/** Texts of which it must hold each. */
	readonly all?: readonly string[] | undefined;
	/** Texts of which it must hold none. */
	readonly not?: readonly string[] | undefined;
	/** At most so many, the first ones. */
	readonly max?: number | undefined;
}

/** Answers event by event whether it is wanted. */
export function filterOf(filter: Filter): (event: ImportedEvent) => boolean {
	const {since, until} = filter;
	const match = (filter.match ?? []).map(text => text.toLowerCase());
	const all = (filter.all ?? []).map(text => text.toLowerCase());
	const not = (filter.not ?? []).map(text => text.toLowerCase());
	const max = filter.max ?? Number.POSITIVE_INFINITY;
	let kept = 0;
	return event => {
		const isInTime =
			(since === undefined || compareInstants(event.at, since) >= 0) &&
			(until === undefined || compareInstants(event.at, until) <= 0);
		if (kept >= max || !isInTime) {
			return false;
		}

		if (match.length + all.length + not.length > 0) {
			const raw = event.raw.toLowerCase();
			const holds = (text: string) => raw.includes(text);
			if ((match.length > 0 && !match.some(holds)) || !all.every(holds) || not.some(holds)) {
				return false;
			}
		}

		kept++;
		return true;
	};
}
