import type {OwnWord} from '../../lens/finding.ts';
import {fieldValue, headWords} from '../../review/field-value.ts';
import {fieldsOf, isKind, kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {isMarkedAsNotKnown, openMatters} from '../../review/open-matters.ts';
import type {AnyRecord} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {story} from '../../review/timeline.ts';
import {openWordings} from './open-wordings.ts';
import {isTold} from './told.ts';

/** What can be open in a review. */
export type CheckRule =
	| 'time-not-known'
	| 'outcome-not-known'
	| 'nothing-learned-yet'
	| 'link-to-nothing'
	| 'kept-conflict'
	| 'unfinished'
	| 'wording';

/** One thing that is open, as a question to the room; nobody's, and counted for nobody. */
export interface CheckFinding {
	readonly rule: CheckRule;
	/** The record that it is about, and its field. */
	readonly id: string;
	readonly field: string;
	/** What is asked or told, in one sentence or two. */
	readonly text: string;
}

/** What is open, and what people marked as not known, which is an answer as well. */
export interface Checked {
	readonly findings: readonly CheckFinding[];
	readonly known: readonly CheckFinding[];
}

/**
 * What is open in a review: events of the story without a time, assumptions without an outcome, those that differed and from
 * which nothing was learned yet, links to records that are gone, fields with two kept values, drafts of another wording that
 * still have their gaps, and words that make a person the problem and were not left as they are (`own` are the team's own words
 * for the lens). Private records are not looked at for their words.
 */
export function checkReview(review: Review, own: readonly OwnWord[] = []): Checked {
	const {withoutTime, withoutOutcome, withoutLearning} = openMatters(review);
	const whenWas = (id: string) => matter('time-not-known', id, 'when', `When was ${called(review, id)}?`);
	return {
		findings: [
			...withoutTime.map(whenWas),
			...withoutOutcome.map(id =>
				matter('outcome-not-known', id, 'outcome', `How did ${called(review, id)} turn out?`),
			),
			...withoutLearning.map(id =>
				matter('nothing-learned-yet', id, 'outcome', `What do we know now from ${called(review, id)}?`),
			),
			...lostLinks(review),
			...keptConflicts(review),
			...unfinished(review),
			...openWordings(review, own).map(({id, field, text}) => matter('wording', id, field, text)),
		],
		known: story(review).flatMap(({id, event}) => (isMarkedAsNotKnown(event) ? [whenWas(id)] : [])),
	};
}

function lostLinks(review: Review): readonly CheckFinding[] {
	return matters(review, (id, record) =>
		fieldsOf(record.kind).flatMap(([name, {type, label}]) => {
			// A source may be words of one's own.
			if ((type !== 'link' && type !== 'links') || name === 'source') {
				return [];
			}

			const value = fieldValue(record, name);
			const targets = typeof value === 'string' ? [value] : Object.keys((value as object | undefined) ?? {});
			return targets
				.filter(target => recordOf(review, target) === undefined)
				.map(target =>
					matter('link-to-nothing', id, name, `“${label}” of ${called(review, id)} names ${target}, which is gone.`),
				);
		}),
	);
}

function keptConflicts(review: Review): readonly CheckFinding[] {
	return matters(review, (id, record) =>
		Object.keys(record.conflicts ?? {}).map(name => {
			const label = fieldsOf(record.kind).find(([own]) => own === name)?.[1].label ?? name;
			return matter(
				'kept-conflict',
				id,
				name,
				name === 'kind'
					? `One side removed ${called(review, id)} and the other changed it. Shall it stay?`
					: `“${label}” of ${called(review, id)} has two values. Which one holds?`,
			);
		}),
	);
}

// A wording that the lens offers has a gap for each thing that only people know.
function unfinished(review: Review): readonly CheckFinding[] {
	return matters(review, (id, record) =>
		'private' in record && record.private
			? []
			: fieldsOf(record.kind).flatMap(([name]) => {
					const value = fieldValue(record, name);
					const gaps = typeof value === 'string' && isTold(record, name) ? value.split(gap).length - 1 : 0;
					return gaps < 2 ? [] : [matter('unfinished', id, name, `What stands at each “…” of ${called(review, id)}?`)];
				}),
	);
}

const gap = /(?<=^|\s)…(?=[\s,.;:?]|$)/;

function matters(
	review: Review,
	of: (id: string, record: AnyRecord) => readonly CheckFinding[],
): readonly CheckFinding[] {
	return Object.entries(review.records).flatMap(([id, record]) => (isKind(record.kind) ? of(id, record) : []));
}

function matter(rule: CheckRule, id: string, field: string, text: string): CheckFinding {
	return {rule, id, field, text};
}

// A record by its name and words; one that is private by what it is.
function called(review: Review, id: string): string {
	const record = recordOf(review, id);
	if (!record || ('private' in record && record.private)) {
		return record ? `a private ${kinds[record.kind].title.toLowerCase()}` : id;
	}

	const words = headWords(record);
	const name = names(review).get(id);
	const said = words !== '' ? `“${words}”` : kinds[record.kind].title.toLowerCase();
	return name === undefined ? said : `${name} ${said}`;
}
