import {indexOf, paneOf, placeAt, rows} from '../../app/lists/rows.ts';
import type {State} from '../../app/state.ts';
import {fieldOf, isKind} from '../../review/kinds.ts';
import {type Edit, find, type Review, recordOf} from '../../review/review.ts';
import {linked, outcomeWords, shortWords, spokenName} from './row-words.ts';
import {capital, counted, foreign, sentences, series} from './words.ts';

const mostTold = 5;

/**
 * An edit as one sentence: what was added, changed, linked or moved, and where it stands now. `before` and `after` are the
 * states around it.
 */
export function changeWords(edit: Edit, before: State, after: State): string {
	const ids = Object.keys(edit.put ?? {});
	const made = ids.filter(id => recordOf(before.review, id) === undefined && paneOfRecord(after.review, id));
	const [first = '', ...others] = made.length > 0 ? made : ids.filter(id => paneOfRecord(after.review, id));
	if (made.length > 0) {
		return sentences(
			others.length === 0
				? `Added: ${shortWords(after, first)}${placeOf(after, first)}`
				: `Added: ${counted(made.length, 'row')}`,
		);
	}

	if (edit.label === 'the link') {
		return linkChange(first, before.review, after);
	}

	const many = others.length > 0 ? counted(others.length + 1, 'row') : '';
	const one = `${shortWords(after, first)}${placeOf(after, first)}`;
	if (isToldWithRow(edit)) {
		const place = edit.label.endsWith('into the story') ? 'In the story now' : 'Beside the story now';
		return sentences(`${place}: ${many || one}`);
	}

	if (edit.label.startsWith('the move')) {
		return sentences(`Moved: ${one}`);
	}

	if (edit.label === 'the outcome') {
		const outcome = outcomeWords(find(after.review, 'assumption', first)?.outcome);
		return sentences(`${capital(many || spokenName(after.review, first))}: ${outcome.toLowerCase()}`);
	}

	return sentences(`Changed${fieldsIn(edit, ids, after.review)}: ${many || (first === '' ? edit.label : one)}`);
}

/** Whether an edit is told with its row also where the screen, which shows the row, has words of its own for it. */
export function isToldWithRow({label}: Edit): boolean {
	return label.startsWith('the step ');
}

/** What somebody else wrote, a sentence for each record that has a row; many are counted. */
export function peerWords(sent: Review, merged: Review, after: State): readonly string[] {
	const ids = [...new Set([...Object.keys(sent.records), ...Object.keys(merged.records)])].filter(
		id => recordOf(sent, id) !== recordOf(merged, id),
	);
	const told = ids.slice(0, mostTold).map(id => {
		const [had, has] = [recordOf(sent, id), recordOf(merged, id)];
		return has === undefined
			? `Somebody else removed: ${shortWords({...after, review: sent}, id)}`
			: `Somebody else ${had === undefined ? 'added' : 'changed'}: ${shortWords(after, id)}${placeOf(after, id)}`;
	});
	const left = ids.length - told.length;
	return [...told, ...(left > 0 ? [`${counted(left, 'more change', 'more changes')} by somebody else`] : [])].map(
		text => sentences(text),
	);
}

function linkChange(owner: string, before: Review, after: State): string {
	const [had, has] = [linked(before, owner), linked(after.review, owner)];
	const added = has.find(id => !had.includes(id));
	const member = added ?? had.find(id => !has.includes(id)) ?? '';
	const verb = added === undefined ? 'No longer linked' : 'Linked';
	return sentences(`${verb}: ${spokenName(after.review, owner)} with ${shortWords(after, member)}`);
}

// The fields by their labels; a record of which nothing but its place changed has none.
function fieldsIn(edit: Edit, ids: readonly string[], review: Review): string {
	const labels = new Set(
		ids.flatMap(id => {
			const kind = recordOf(review, id)?.kind ?? '';
			return Object.keys(edit.put?.[id] ?? {}).flatMap(name =>
				name === 'rank' || name === 'left' || name === 'conflicts'
					? []
					: (fieldOf(kind, name)?.label.toLowerCase() ?? []),
			);
		}),
	);
	return labels.size === 0 ? '' : ` ${series([...labels].map(foreign))}`;
}

function placeOf(state: State, id: string): string {
	const pane = paneOfRecord(state.review, id);
	const list = pane ? rows(state, pane) : [];
	const index = indexOf(list, id);
	if (index === -1 || list[index]?.type === 'experiment') {
		return '';
	}

	const {place, count} = placeAt(list, index);
	return `, row ${place} of ${count}`;
}

function paneOfRecord(review: Review, id: string): ReturnType<typeof paneOf> {
	const kind = recordOf(review, id)?.kind;
	return isKind(kind) ? paneOf(kind) : undefined;
}
