import {kinds} from './kinds.ts';
import type {AssumptionRecord, ExperimentRecord, Kind, LearningRecord} from './records.ts';
import {all, applyEdit, type Edit, type Review} from './review.ts';

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

/** What is called otherwise after an edit that removes records, as sentences: `A2 is A1 now.`, `A2 to A5 are A1 to A4 now.`; empty where nothing is. */
export function renamedByRemoval(review: Review, edit: Edit): string {
	const known = names(review);
	// Most of what is deleted are events, which go by their time: for these no review is to be made.
	if (!edit.remove?.some(id => known.has(id))) {
		return '';
	}

	const now = names(applyEdit(review, edit));
	const moved = [...known].filter(([id, name]) => now.has(id) && now.get(id) !== name);
	const sentences = [...new Set(moved.map(([, name]) => name[0]))].flatMap(letter => {
		const own = moved.filter(([, name]) => name[0] === letter);
		const [first, last] = [own[0], own.at(-1)];
		if (!first || !last) {
			return [];
		}

		const joint = own.length === 2 ? 'and' : 'to';
		return own.length === 1
			? `${first[1]} is ${now.get(first[0])} now.`
			: `${first[1]} ${joint} ${last[1]} are ${now.get(first[0])} ${joint} ${now.get(last[0])} now.`;
	});
	return sentences.join(' ');
}

/** What is called otherwise after an edit that moves that record past its neighbour: `A2 is A1 now, and A1 is A2.`; empty for an event, which has no name. */
export function renamedByMove(review: Review, edit: Edit, id: string): string {
	const [before, after] = [names(review).get(id), names(applyEdit(review, edit)).get(id)];
	return before === after ? '' : `${before} is ${after} now, and ${after} is ${before}.`;
}
