import {headWords} from '../../review/field-value.ts';
import {isKind, kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {differing, type Loss} from '../../review/older-version.ts';
import {incident, type Review, recordOf} from '../../review/review.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import {visible} from '../../review/visible.ts';
import {clip} from '../columns.ts';

// More than anybody compares line by line.
const most = 200;

/** Why a version on the disk is not taken in unasked, as a sentence, and how it is looked at. */
export function olderSentence(loss: Loss | undefined): string {
	const why =
		loss === undefined
			? 'it is as it was before'
			: `${counted(loss.removed, 'entry', 'entries')} fewer${loss.touched === 0 ? '' : `, ${loss.touched} of them written here in this run`}`;
	return `The file on the disk is an older version (${why}). Nothing of it is taken in, and saving waits: R shows both.`;
}

/** Both versions, as what is in one of them alone and what is not alike, in lines of words. */
export function olderLines(here: Review, theirs: Review): readonly string[] {
	const {onlyHere, onlyThere, changed} = differing(here, theirs);
	return [
		...section('Only here', onlyHere, here),
		...section('Only on the disk', onlyThere, theirs),
		...section('Not alike, as it is here', changed, here),
		...(onlyHere.length + onlyThere.length + changed.length === 0 ? ['Both hold the same.'] : []),
	];
}

function section(title: string, ids: readonly string[], review: Review): readonly string[] {
	if (ids.length === 0) {
		return [];
	}

	const known = names(review);
	const rows = ids.slice(0, most).map(id => `  ${wordsOf(id, review, known.get(id))}`);
	const rest = ids.length > most ? [`  and ${(ids.length - most).toLocaleString('en')} more`] : [];
	return [`${title}: ${counted(ids.length, 'entry', 'entries')}`, ...rows, ...rest, ''];
}

function wordsOf(id: string, review: Review, name: string | undefined): string {
	const record = recordOf(review, id);
	if (!record || !isKind(record.kind)) {
		return id;
	}

	const when = record.kind === 'event' && record.when ? shownMoment(record.when, incident(review).zone ?? 'UTC') : '';
	const lead = record.kind === 'event' ? when : (name ?? kinds[record.kind].title);
	return `${lead} ${clip(visible(headWords(record)), 100)}`.trim();
}

function counted(count: number, one: string, many: string): string {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
