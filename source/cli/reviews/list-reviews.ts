import {clip, columnsOf, wrap} from '../../app/columns.ts';
import {type OpenMatters, openMatters} from '../../review/open-matters.ts';
import {incident, type Review} from '../../review/review.ts';
import {placeOf, story} from '../../review/timeline.ts';
import {visible} from '../../review/visible.ts';
import {ending} from './review-path.ts';
import {reviewsBelow} from './reviews-below.ts';

/** The reviews of a folder, the latest first, and what could not be read. */
export interface ListedReviews {
	readonly reviews: readonly ListedReview[];
	readonly unreadable: ReadonlyArray<{readonly file: string; readonly message: string}>;
}

/** One review as it stands in a list. */
export interface ListedReview {
	/** Its path from the folder. */
	readonly file: string;
	readonly title?: string;
	/** The day of the incident, `YYYY-MM-DD`: that of its first event where nobody has set it. */
	readonly date?: string;
	readonly status?: string;
	/** How many records are open in which way. */
	readonly open: Readonly<Record<keyof OpenMatters, number>>;
}

/** Looks through a folder, and all below it. */
export async function listedReviews(folder: string): Promise<ListedReviews> {
	const reviews: ListedReview[] = [];
	const unreadable: Array<ListedReviews['unreadable'][number]> = [];
	for await (const found of reviewsBelow(folder)) {
		if ('trouble' in found) {
			unreadable.push({file: found.file, message: found.trouble});
		} else {
			reviews.push(listed(found.file, found.review));
		}
	}

	reviews.sort(newestFirst);
	return {reviews, unreadable};
}

/** The order of what has a day, `YYYY-MM-DD`: the latest comes first, and what has none last. */
export function newestFirst(one: {readonly date?: string}, other: {readonly date?: string}): number {
	const [first, second] = [one.date ?? '', other.date ?? ''];
	return first < second ? 1 : first === second ? 0 : -1;
}

/** The day of the incident, or of the first event of its story whose time is known; nothing where neither is there. */
export function dayOfIncident(review: Review): string | undefined {
	const first = story(review).find(({event}) => event.when?.at !== undefined)?.event;
	return incident(review).date ?? (first && placeOf(first)?.slice(0, 10));
}

/** The list as lines of at most 80 columns: day, title, status, file, and below what is open, if anything is. */
export function listText({reviews}: ListedReviews): string {
	return reviews.flatMap(linesOf).join('');
}

function listed(file: string, review: Review): ListedReview {
	const {title, status} = incident(review);
	const date = dayOfIncident(review);
	const open = Object.fromEntries(Object.entries(openMatters(review)).map(([name, {length}]) => [name, length]));
	return {
		file,
		...(title === undefined ? {} : {title}),
		...(date === undefined ? {} : {date}),
		...(status === undefined ? {} : {status}),
		open: open as ListedReview['open'],
	};
}

const unknownDay = '    -     ';

function linesOf({file, title, date, status, open}: ListedReview): readonly string[] {
	const name = visible(file.slice(0, -ending.length));
	const what = [visible(title ?? 'Untitled review'), ...(status === undefined ? [] : [visible(status)])].join(' · ');
	const room = 80 - 12 - 2 - Math.min(30, columnsOf(name));
	const told = clip(what, room);
	const head = `${date ?? unknownDay}  ${told}${' '.repeat(room - columnsOf(told))}  ${name}`;
	const below = openWords(open);
	const lines = below === '' ? [] : wrap(below, 68);
	return [head, ...lines.map(line => ' '.repeat(12) + line)].map(line => `${line}\n`);
}

function openWords({withoutTime, withoutOutcome, withoutLearning, withTwoValues}: ListedReview['open']): string {
	const words: ReadonlyArray<readonly [count: number, one: string, many: string]> = [
		[withoutOutcome, 'assumption without an outcome', 'assumptions without an outcome'],
		[withoutLearning, 'that differed, nothing learned yet', 'that differed, nothing learned yet'],
		[withoutTime, 'event without a time', 'events without a time'],
		[withTwoValues, 'in two wordings', 'in two wordings'],
	];
	return words.flatMap(([count, one, many]) => (count > 0 ? [`${count} ${count === 1 ? one : many}`] : [])).join(' · ');
}
