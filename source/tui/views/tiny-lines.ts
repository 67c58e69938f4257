import {wrap} from '../../app/columns.ts';
import {isTouched} from '../../app/forms/form.ts';
import {keyWords} from '../../app/keys/key-words.ts';
import {keyOf} from '../../app/keys/keymap.ts';
import {type State, topOverlay} from '../../app/state.ts';
import {filled, type Line, line} from '../lines.ts';

const narrowColumns = 20;

/** What a screen says that is too small for anything else: what is needed, how it stands, and the one key that works. */
export function tinyLines(state: State): readonly Line[] {
	const {columns: width, rows: height} = state.size;
	const needed =
		width < narrowColumns
			? ['Needs 24x6', `has ${width}x${height}`]
			: ['Needs 24 columns and', `6 rows; has ${width} x ${height}.`];
	const way = wayOut(state);
	const told = wrap(`${standing(state)} ${way}`.trim(), width);
	// Where one line is left, it is that of the key.
	const isRoomy = told.length <= height - needed.length || way === '';
	const lines = [...needed, ...(isRoomy ? told : [way.replace(/\.$/, '')])];
	return filled(
		lines.map(text => line(width, text)),
		height,
	);
}

function standing(state: State): string {
	const {status, problem, unkept, readOnly} = state.file;
	if (problem !== undefined) {
		return 'Not saved.';
	}

	if (unkept !== undefined) {
		return 'Saved, drafts are not.';
	}

	if (isTyping(state)) {
		return 'Your words are kept.';
	}

	return readOnly === undefined
		? {new: 'New.', saved: 'Saved.', saving: 'Saving.', unsaved: 'Saving.'}[status]
		: 'Read only.';
}

function wayOut(state: State): string {
	if (topOverlay(state)) {
		return 'Esc closes.';
	}

	const key = keyOf('quit', state);
	return key === undefined || state.file.problem !== undefined
		? ''
		: `${keyWords(key)} ${state.leaving ? 'again ' : ''}quits.`;
}

function isTyping(state: State): boolean {
	return state.overlays.some(
		overlay =>
			(overlay.type === 'form' && isTouched(overlay.form)) ||
			(overlay.type === 'quick-add' && overlay.quickAdd.field.text !== ''),
	);
}
