import type {Instant} from '../../review/records.ts';
import {compareInstants} from '../../review/times/moment.ts';
import type {Draft} from './format.ts';
import {levelIn, levelRank} from './level.ts';
import {patternOf} from './pattern.ts';

/** Which events are wanted. */
export interface Filter {
	/** From this instant on, itself included. */
	readonly since?: Instant | undefined;
	/** Up to this instant, itself included. */
	readonly until?: Instant | undefined;
	/** Texts or patterns of which a record must hold at least one, upper and lower case alike. */
	readonly match?: readonly string[] | undefined;
	/** Texts of which it must hold each. */
	readonly all?: readonly string[] | undefined;
	/** Texts or patterns of which it must hold none. */
	readonly not?: readonly string[] | undefined;
	/** The lowest level that is wanted; a record that names none is not. */
	readonly level?: string | undefined;
	/** At most so many, the first ones. */
	readonly max?: number | undefined;
	/** Folds events that say the same into one. */
	readonly collapse?: boolean | undefined;
}

/** Answers draft by draft whether it is wanted, its place in time being known, if it has one. */
export function filterOf(filter: Filter): (placed: {readonly at: Instant} | undefined, draft: Draft) => boolean {
	const {since, until} = filter;
	const match = (filter.match ?? []).map(patternOf);
	const all = (filter.all ?? []).map(text => text.toLowerCase());
	const not = (filter.not ?? []).map(patternOf);
	const level = filter.level === undefined ? undefined : levelRank(filter.level);
	const max = filter.max ?? Number.POSITIVE_INFINITY;
	let kept = 0;
	const isTimed = since !== undefined || until !== undefined;
	const isInTime = (at: Instant | undefined): boolean =>
		at !== undefined &&
		(since === undefined || compareInstants(at, since) >= 0) &&
		(until === undefined || compareInstants(at, until) <= 0);
	return (placed, draft) => {
		if (kept >= max || (isTimed && !isInTime(placed?.at))) {
			return false;
		}

		if (match.length + all.length + not.length > 0) {
			const raw = draft.raw;
			const lowered = all.length > 0 ? raw.toLowerCase() : '';
			if (
				(match.length > 0 && !match.some(holds => holds(raw))) ||
				!all.every(text => lowered.includes(text)) ||
				not.some(holds => holds(raw))
			) {
				return false;
			}
		}

		if (level !== undefined && (levelRank(draft.level ?? levelIn(draft.raw)) ?? -1) < level) {
			return false;
		}

		kept++;
		return true;
	};
}
