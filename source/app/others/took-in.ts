import type {Merged} from '../../review/merge.ts';
import type {Peer} from '../../review/peer.ts';
import {clip, columnsOf} from '../columns.ts';
import {shown} from '../shown.ts';
import {type State, topOverlay} from '../state.ts';

/** The fewest columns in which a name still tells who it is. */
const shortName = 8;

/** What others wrote, by the ids of the records. */
export type TookIn = Merged['tookIn'];

/** Nothing that others wrote. */
export const nothingTaken: TookIn = {added: [], changed: [], removed: []};

/**
 * What is said when the changes of others came in, and that so many more fields (`clashes`) hold two wordings since; `back`
 * is the row that came back where it is all that came.
 */
export function takenInWords(state: State, took: TookIn, clashes: number, back?: string): string {
	const count = took.added.length + took.changed.length + took.removed.length;
	if (count === 0) {
		return '';
	}

	const who = oneWriter(state.peers) ?? 'Somebody';
	const form = topOverlay(state);
	const open = form?.type === 'form' ? form.form.id : undefined;
	const isDeleted = open !== undefined && took.removed.includes(open);
	if (count === 1 && (isDeleted || back !== undefined)) {
		return isDeleted
			? `${who} deleted the row that you are writing; saving brings it back.`
			: `${who} brought back ${back}.`;
	}

	const saved = `${who} saved ${count === 1 ? 'a change' : `${count.toLocaleString('en')} changes`}; ${count === 1 ? 'it is' : 'they are'} in.`;
	return [
		saved,
		...(clashes <= 0
			? []
			: [`${clashes === 1 ? 'One field holds' : `${clashes} fields hold`} two wordings now: R looks at them.`]),
		...(isDeleted ? ['The row that you are writing was deleted; saving brings it back.'] : []),
		...(open !== undefined && took.changed.includes(open)
			? ['The row that you are writing is one of them: saving brings both together.']
			: []),
	].join(' ');
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

// Nobody's name is stored with a change; where only one other person can have made it, it is theirs.
function oneWriter(peers: readonly Peer[]): string | undefined {
	const writers = new Set(peers.flatMap(({name, readOnly}) => (readOnly ? [] : [shown(name)])));
	return writers.size === 1 ? [...writers][0] : undefined;
}
