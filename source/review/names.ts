import {kinds} from './kinds.ts';
import type {AssumptionRecord, ExperimentRecord, Kind, LearningRecord} from './records.ts';
import {all, type Review} from './review.ts';

type Ranked = 'assumption' | 'learning' | 'experiment';
type RankedRecord = {assumption: AssumptionRecord; learning: LearningRecord; experiment: ExperimentRecord};

const lists = new WeakMap<Review, Map<Kind, ReadonlyArray<readonly [string, unknown]>>>();
const namings = new WeakMap<Review, ReadonlyMap<string, string>>();

/** Assumptions, learnings or experiments with their ids, by rank, then id. Memoised on the review. */
export function ranked<K extends Ranked>(review: Review, kind: K): ReadonlyArray<readonly [string, RankedRecord[K]]> {
	let known = lists.get(review);
	if (!known) {
		known = new Map();
		lists.set(review, known);
	}

	let list = known.get(kind);
	if (!list) {
		list = all(review, kind).toSorted(([idA, a], [idB, b]) => {
			const rankA = a.rank ?? '';
			const rankB = b.rank ?? '';
			return rankA < rankB ? -1 : rankA > rankB ? 1 : idA < idB ? -1 : 1;
		});
		known.set(kind, list);
	}

	return list as ReadonlyArray<readonly [string, RankedRecord[K]]>;
}

/**
 * The names by which screens and exports call assumptions, learnings and experiments: id → `A3` for the third
 * assumption. They follow the order and are stored nowhere. Memoised on the review.
 */
export function names(review: Review): ReadonlyMap<string, string> {
	let naming = namings.get(review);
	if (!naming) {
		const made = new Map<string, string>();
		for (const kind of ['assumption', 'learning', 'experiment'] as const) {
			for (const [index, [id]] of ranked(review, kind).entries()) {
				made.set(id, `${kinds[kind].letter ?? ''}${index + 1}`);
			}
		}

		naming = made;
		namings.set(review, naming);
	}

	return naming;
}
