import type {Merged} from '../../review/merge.ts';
import type {Peer} from '../../review/peer.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {sameValue} from '../../review/same-value.ts';
import {clip, columnsOf} from '../columns.ts';
import {goneLink} from '../forms/gone-links.ts';
import {shown} from '../shown.ts';
import {type State, topOverlay} from '../state.ts';
import {rowWords} from './news.ts';
import {ownChanges} from './own-changes.ts';

/** The fewest columns in which a name still tells who it is. */
const shortName = 8;

/** The most columns of a name in a sentence that has more to say. */
const longestName = 20;

/** What others wrote, by the ids of the records. */
export type TookIn = Merged['tookIn'];

/** Nothing that others wrote. */
export const nothingTaken: TookIn = {added: [], changed: [], removed: []};

/** What others wrote, and between which reviews. */
export interface CameIn {
	/** The review without it. */
	readonly before: Review;
	readonly after: Review;
	readonly took: TookIn;
	/** How many more fields hold two wordings since. */
	readonly clashes: number;
	/** Which of the added rows were here earlier. */
	readonly back: ReadonlySet<string>;
	/** Who wrote it, where all of them are known. */
	readonly by: readonly string[];
}

/** What is said when the changes of others came in, in the state after that: who did what, and what it means for what is open. */
export function takenInWords(state: State, cameIn: CameIn): string {
	const {took, clashes} = cameIn;
	if (took.added.length + took.changed.length + took.removed.length === 0) {
		return '';
	}

	return [
		...deedWords(state, cameIn),
		...(clashes <= 0
			? []
			: [`${clashes === 1 ? 'One field holds' : `${clashes} fields hold`} two wordings now: R looks at them.`]),
	].join(' ');
}

// Where it is about what one writes, that comes first: a deletion of it is told as that alone.
function deedWords(state: State, cameIn: CameIn): readonly string[] {
	const {before, after, took, back, by} = cameIn;
	const own = ownChanges(before, after, took);
	const who = writers(by);
	const overlay = topOverlay(state);
	const form = overlay?.type === 'form' ? overlay.form : undefined;
	const fields = form && (form.id === undefined ? form.given : recordOf(before, form.id));
	const lost = form && goneLink(form.kind, {...fields}, id => took.removed.includes(id));
	const isAlone = own.added.length + own.changed.length + own.removed.length === 1;
	if (form?.id !== undefined && own.removed.includes(form.id)) {
		return isAlone
			? [`${who} deleted the row that you are writing; saving brings it back.`]
			: [manyWords(who, own, back), 'The row that you are writing was deleted; saving brings it back.'];
	}

	if (form?.id !== undefined && own.changed.includes(form.id)) {
		return isAlone
			? [`${who} changed the row that you are writing; saving brings both together.`]
			: [manyWords(who, own, back), 'The row that you are writing is one of them: saving brings both together.'];
	}

	if (lost) {
		return isAlone
			? [`${who} deleted ${lost.target}; ${lost.after}.`]
			: [manyWords(who, own, back), `Gone is ${lost.target}; ${lost.after}.`];
	}

	return [isAlone ? oneWords(who, own, cameIn, state.size.columns - 2) : manyWords(who, own, back)];
}

function oneWords(who: string, own: TookIn, {before, after, back}: CameIn, columns: number): string {
	const [id = ''] = [...own.added, ...own.changed, ...own.removed];
	const deed = own.added.includes(id)
		? back.has(id)
			? 'brought back'
			: 'added'
		: own.removed.includes(id)
			? 'deleted'
			: isMoved(before, after, id)
				? 'moved'
				: 'changed';
	const start = `${who} ${deed} `;
	const thing = clip(
		rowWords(own.removed.includes(id) ? before : after, id),
		Math.max(12, columns - columnsOf(start) - 1),
	);
	return `${start}${thing}${/[.!?…]$/.test(thing) ? '' : '.'}`;
}

function isMoved(before: Review, after: Review, id: string): boolean {
	const {rank: _was, ...old} = {rank: '', ...recordOf(before, id)};
	const {rank: _is, ...now} = {rank: '', ...recordOf(after, id)};
	return sameValue(old, now);
}

function manyWords(who: string, {added, changed, removed}: TookIn, back: ReadonlySet<string>): string {
	const returned = added.filter(id => back.has(id)).length;
	const [first, ...others] = (
		[
			['added', added.length - returned],
			['brought back', returned],
			['changed', changed.length],
			['deleted', removed.length],
		] as const
	).filter(([, count]) => count > 0);
	const [deed = 'changed', count = 0] = first ?? [];
	const rest = others.map(([other, own]) => `, ${other} ${own.toLocaleString('en')}`).join('');
	return `${who} ${deed} ${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}${rest}.`;
}

// Nobody's name is stored with a change: it is told where those who saved it have told it themselves.
function writers(by: readonly string[]): string {
	const [first, second, ...others] = [...new Set(by.map(shown))].map(name => clip(name, longestName));
	if (first === undefined) {
		return 'Somebody';
	}

	return second === undefined ? first : `${first} and ${others.length === 0 ? second : `${others.length + 1} others`}`;
}

/**
 * The names of others who have the review open, as the title bar tells them in so many columns: `with Bea`, `with Bea and
 * Carl`, `with Bea and 2 others`; cut or counted where that is too long, and nothing where there is no room.
 */
export function peerWords(peers: readonly Peer[], columns: number): string {
	const names = [...new Set(peers.map(({name}) => shown(name)))];
	const [first, second, ...others] = names;
	if (first === undefined) {
		return '';
	}

	const rest = second === undefined ? '' : ` and ${others.length + 1} other${others.length === 0 ? '' : 's'}`;
	const room = Math.max(shortName, columns - columnsOf(`with ${rest}`));
	const wordings = [
		others.length === 0 && second !== undefined ? `with ${first} and ${second}` : `with ${first}${rest}`,
		`with ${clip(first, room)}${rest}`,
		names.length === 1 ? '' : `with ${names.length} others`,
	];
	return wordings.find(words => columnsOf(words) <= columns) ?? '';
}
