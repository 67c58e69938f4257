import type {FieldPurpose, LensContext, OwnWord} from '../../lens/finding.ts';
import {all, type Review} from '../../review/review.ts';

const known = new WeakMap<Review, Map<FieldPurpose, LensContext>>();

/**
 * What the lens is told about a field for `purpose`: the review's names and seats, and the team's own words. It is the same
 * one for the same review and words, because the lens makes each context ready once.
 */
export function contextOf(review: Review, words: readonly OwnWord[], purpose: FieldPurpose): LensContext {
	const contexts = known.get(review) ?? new Map<FieldPurpose, LensContext>();
	known.set(review, contexts);
	let context = contexts.get(purpose);
	if (context?.words !== words) {
		const seats = all(review, 'seat').map(([, seat]) => seat);
		context = {
			names: seats.flatMap(({name}) => name ?? []),
			seats: seats.flatMap(({role}) => role ?? []),
			words,
			purpose,
		};
		contexts.set(purpose, context);
	}

	return context;
}
