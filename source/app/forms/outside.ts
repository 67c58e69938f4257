import type {Environment} from '../../review/environment.ts';
import {kinds} from '../../review/kinds.ts';
import type {Kind} from '../../review/records.ts';
import type {Review} from '../../review/review.ts';
import {type Action, notice} from '../action.ts';
import {paneOf, type Row} from '../lists/rows.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';
import {acceptsLines, fieldIn, placeOf, withField} from './field-in-hand.ts';
import {type Form, openForm, textOf} from './form.ts';
import {formEdit} from './form-edit.ts';
import {fittingText, replaced, textField} from './text-field.ts';

/**
 * What a text is edited for in a program outside: a whole row, by the form over its words and its notes; or the field in
 * which one types, by the name of its place.
 */
export type OutsidePurpose =
	| {readonly type: 'row'; readonly form: Form}
	| {readonly type: 'field'; readonly place: string};

// The long text of a kind: an experiment has no notes, but what came of it.
const longFields: Readonly<Partial<Record<Kind, string>>> = {
	event: 'notes',
	assumption: 'notes',
	learning: 'notes',
	experiment: 'came',
};

/** A row as a text to edit: its words in the first line, a blank line, its notes. Nothing for rows that are no record. */
export function rowOutside(
	row: Row,
	state: State,
	environment: Environment,
): {readonly text: string; readonly purpose: OutsidePurpose} | undefined {
	if (row.type === 'day' || row.type === 'fold') {
		return undefined;
	}

	const only = [kinds[row.type].words, longFields[row.type] ?? 'notes'];
	const form = openForm(state, environment, {kind: row.type, id: row.id, only, from: row.id});
	const {words, long} = textsOf(form);
	return {text: long === '' ? words : `${words}\n\n${long}`, purpose: {type: 'row', form}};
}

/** The text of the field in which one types, or nothing where there is none. */
export function fieldOutside(state: State): {readonly text: string; readonly purpose: OutsidePurpose} | undefined {
	const overlay = topOverlay(state);
	const field = fieldIn(overlay);
	return overlay && field && {text: field.text, purpose: {type: 'field', place: placeOf(overlay)}};
}

/** The state after the text of a field came back: the field holds it, and its undo leads to the one before. */
export function fieldReturned(state: State, purpose: OutsidePurpose, text: string): State {
	return purpose.type === 'row'
		? state
		: {
				...state,
				overlays: state.overlays.map(overlay =>
					placeOf(overlay) === purpose.place ? withText(overlay, text) : overlay,
				),
			};
}

/** What follows when the text of a row came back: one edit, with only the fields that changed in it. */
export function rowReturned(
	purpose: OutsidePurpose,
	text: string,
	place: {readonly review: Review; readonly environment: Environment},
): readonly Action[] {
	if (purpose.type === 'field') {
		return [];
	}

	const {form} = purpose;
	const before = textsOf(form);
	// A line that slipped in above the words does not take them away.
	const [first = '', ...rest] = (before.words === '' ? text : text.replace(/^\s*\n/, '')).split('\n');
	const long = rest.join('\n').trim();
	const entered = {words: fittingText(first, false).trim(), long: fittingText(long, true)};
	const changed = form.fields.map(({name, opened, entry}) => {
		const part = name === kinds[form.kind].words ? 'words' : 'long';
		return {
			name,
			opened,
			entry: entered[part] === before[part] ? entry : ({type: 'text', field: textField(entered[part])} as const),
		};
	});
	const result = formEdit({...form, fields: changed}, place);
	const pane = paneOf(form.kind);
	if ('problem' in result) {
		return [notice(result.problem.text)];
	}

	return result.edit && pane
		? [{type: 'edited', edit: result.edit, hand: {pane, row: result.id}}]
		: [notice('Nothing was changed.')];
}

function textsOf(form: Form): {readonly words: string; readonly long: string} {
	const text = (wanted: boolean) => {
		const field = form.fields.find(({name}) => (name === kinds[form.kind].words) === wanted);
		return field ? textOf(field.entry) : '';
	};
	return {words: fittingText(text(true), false).trim(), long: fittingText(text(false), true).trim()};
}

function withText(overlay: Overlay, text: string): Overlay {
	const field = fieldIn(overlay);
	return field ? withField(overlay, replaced(field, fittingText(text, acceptsLines(overlay)))) : overlay;
}
