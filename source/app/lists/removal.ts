import {removal} from '../../review/links.ts';
import {renamedByRemoval} from '../../review/names.ts';
import {find} from '../../review/review.ts';
import type {Action} from '../action.ts';
import type {State} from '../state.ts';
import {idsIn} from './chosen.ts';
import {indexInHand, type Row, rows} from './rows.ts';

/** What is asked before these rows are deleted. */
export function removalQuestion(chosen: readonly Row[]): string {
	const count = chosen.flatMap(idsIn).length;
	const one = chosen[0]?.type === 'fold' ? 'line' : chosen[0]?.type;
	const [what, them] = count === 1 ? [`this ${one}`, 'it'] : [`these ${manyWords(chosen.length, count)}`, 'them'];
	return `d again deletes ${what}; any other key keeps ${them}.`;
}

/** What a confirmed removal comes to: the edit, what is said of it, and the row that is then in hand. */
export function removalOf(state: State, ids: readonly string[]): Action {
	const all = rows(state);
	const whole = ids.flatMap(id => {
		const row = all.find(candidate => candidate.id === id);
		return row ? idsIn(row) : [id];
	});
	const at = indexInHand(state);
	const gone = new Set(ids);
	const stays = (row: Row) => row.type !== 'day' && !gone.has(row.id);
	const next = all.slice(at + 1).find(stays) ?? all.slice(0, Math.max(0, at)).findLast(stays);
	const [many, them] = [manyWords(ids.length, whole.length), whole.length === 1 ? 'it' : 'them'];
	const label = whole.length === 1 ? 'the deletion' : `the deletion of ${many}`;
	const edit = removal(state.review, whole, label);
	const linked = Object.keys(edit.put ?? {}).some(id => find(state.review, 'source', id) === undefined);
	const says = `${whole.length === 1 ? 'Deleted' : `${many} deleted`}${linked ? `, with the links to ${them}` : ''}. u brings ${them} back.`;
	const remark = renamedByRemoval(state.review, edit);
	return {type: 'edited', edit, says, remark, ...(next ? {hand: {pane: state.pane, row: next.id}} : {})};
}

// A folded run counts as the lines in it.
function manyWords(rows: number, count: number): string {
	return `${count.toLocaleString('en')} ${rows === 1 ? 'lines' : 'rows'}`;
}
