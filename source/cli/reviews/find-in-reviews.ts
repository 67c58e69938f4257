import {clip} from '../../app/columns.ts';
import {wordsOf} from '../../app/words-of-record.ts';
import {headWords} from '../../review/field-value.ts';
import {kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import type {AnyRecord, Kind} from '../../review/records.ts';
import {incident, type Review} from '../../review/review.ts';
import {timeline} from '../../review/timeline.ts';
import {shownMoment} from '../../review/times/describe-moment.ts';
import {visible} from '../../review/visible.ts';
import {dayOfIncident, newestFirst} from './list-reviews.ts';
import {ending} from './review-path.ts';
import {reviewsBelow} from './reviews-below.ts';
import {withoutPrivate} from './without-private.ts';

/** A record that holds all words. */
export interface Hit {
	/** The path of its review from the folder. */
	readonly file: string;
	readonly id: string;
	readonly kind: Kind;
	/** As screens call it: `L2`, or the time of an event. */
	readonly name: string;
	/** What it says, in one line. */
	readonly text: string;
	readonly title?: string;
	readonly date?: string;
}

/** What was found in a folder: what was learned first, then what is tried, assumed, and what happened; the latest first. */
export interface FoundInReviews {
	readonly hits: readonly Hit[];
	readonly unreadable: ReadonlyArray<{readonly file: string; readonly message: string}>;
}

const order: readonly Kind[] = ['learning', 'experiment', 'assumption', 'incident', 'event'];

/** Looks for the records of a folder's reviews, and of all below it, that hold all of some words in small letters. */
export async function findInReviews(
	folder: string,
	words: readonly string[],
	{withPrivate = false}: {readonly withPrivate?: boolean} = {},
): Promise<FoundInReviews> {
	const hits: Hit[] = [];
	const unreadable: Array<FoundInReviews['unreadable'][number]> = [];
	for await (const found of reviewsBelow(folder)) {
		if ('trouble' in found) {
			unreadable.push({file: found.file, message: found.trouble});
		} else {
			hits.push(...hitsIn(found.file, withPrivate ? found.review : withoutPrivate(found.review), words));
		}
	}

	const place = ({kind}: Hit) => order.indexOf(kind);
	hits.sort((one, other) => place(one) - place(other) || newestFirst(one, other));
	return {hits, unreadable};
}

/** The hits as lines of at most 80 columns, kind by kind, each with the review that it is in. */
export function foundText({hits}: FoundInReviews): string {
	return order
		.map(kind => {
			const own = hits.filter(hit => hit.kind === kind);
			return own.length === 0 ? '' : `${kinds[kind].plural}\n${own.map(linesOf).join('')}`;
		})
		.filter(Boolean)
		.join('\n');
}

function hitsIn(file: string, review: Review, words: readonly string[]): readonly Hit[] {
	const holds = (record: AnyRecord) => {
		const text = wordsOf(record).toLowerCase();
		return words.every(word => text.includes(word));
	};
	const {title, zone = 'UTC'} = incident(review);
	const date = dayOfIncident(review);
	const about = {...(title === undefined ? {} : {title}), ...(date === undefined ? {} : {date})};
	const naming = names(review);
	const others = Object.entries(review.records).filter(([, {kind}]) => kind !== 'event' && order.includes(kind));
	const events = timeline(review).map(({id, event}) => [id, event] as const);
	return [...others, ...events].flatMap(([id, record]) =>
		holds(record)
			? [
					{
						file,
						id,
						kind: record.kind,
						name: record.kind === 'event' ? shownMoment(record.when ?? {as: 'unknown'}, zone) : (naming.get(id) ?? ''),
						text: oneLine(record, words),
						...about,
					},
				]
			: [],
	);
}

// The words by which the record is known, and the line of another field in which the first word stands.
function oneLine(record: AnyRecord, [word = '']: readonly string[]): string {
	const [own = ''] = headWords(record).split('\n');
	const line = wordsOf(record)
		.split('\n')
		.find(text => text.toLowerCase().includes(word));
	return own.toLowerCase().includes(word) || line === undefined ? own : [own, line].filter(Boolean).join(' – ');
}

function linesOf({file, name, text, title, date}: Hit): string {
	const head = `  ${name === '' ? '' : `${visible(name)}  `}${visible(text)}`;
	const where = [date, visible(title ?? ''), visible(file.slice(0, -ending.length))].filter(Boolean).join(' · ');
	return `${clip(head, 80)}\n      ${clip(where, 74)}\n`;
}
