import type {Environment} from '../../review/environment.ts';
import {applyEdit} from '../../review/review.ts';
import {type Action, notice} from '../action.ts';
import type {Command} from '../command.ts';
import {describe, draftKey, type Form, isTouched, openForm} from '../forms/form.ts';
import {formEdit} from '../forms/form-edit.ts';
import {isGone} from '../forms/gone-row.ts';
import {type QuickAdd, quickAddEdit, readQuickAdd} from '../forms/quick-add.ts';
import {textField} from '../forms/text-field.ts';
import {hiddenWords, isHidden} from '../lists/hidden.ts';
import {paneOf} from '../lists/rows.ts';
import {type State, topOverlay} from '../state.ts';

const nothingTyped = 'Type what happened: a time first, if you know it, then words.';

/** What works in a form and in the row that is being added. */
export const forms: readonly Command[] = [
	{
		id: 'next-field',
		title: 'Next field; in the last one: save',
		contexts: ['form'],
		keys: ['Enter'],
		footer: {rank: 1, word: 'next'},
		run(state, environment) {
			const form = formOnTop(state);
			return form && form.focus === form.fields.length - 1 ? saved(state, environment) : focusMoved(state, 1);
		},
	},
	{
		id: 'save-form',
		title: 'Save the form',
		contexts: ['form'],
		keys: ['Ctrl+S'],
		footer: {rank: 2, word: 'save', stays: true},
		edits: true,
		run: saved,
	},
	{
		id: 'leave-form',
		title: 'Back to the list; what was typed is kept as a draft',
		contexts: ['form'],
		keys: ['Escape'],
		footer: {rank: 3, word: 'back', stays: true},
		run: () => [{type: 'closed', keep: true}],
	},
	{
		id: 'field-down',
		title: 'Next field',
		contexts: ['form'],
		keys: ['Tab', 'Down'],
		footer: {rank: 4, word: 'field'},
		run: state => focusMoved(state, 1),
	},
	{
		id: 'field-up',
		title: 'Field before',
		contexts: ['form'],
		keys: ['Shift+Tab', 'Up'],
		run: state => focusMoved(state, -1),
	},
	{
		id: 'discard-draft',
		title: 'Throw away what was typed',
		contexts: ['form', 'quick-add'],
		keys: ['Ctrl+X'],
		run(state) {
			const form = formOnTop(state);
			const aside: readonly Action[] = form ? [{type: 'put-aside', key: draftKey(form), form: undefined}] : [];
			const gone = isTyped(state) ? [notice('The draft is gone.')] : [];
			return [...aside, {type: 'closed'}, ...gone];
		},
	},
	{
		id: 'add-row',
		title: 'Add the row',
		contexts: ['quick-add'],
		keys: ['Enter', 'Ctrl+S'],
		footer: {rank: 1, word: 'add'},
		edits: true,
		run(state, environment) {
			const row = rowToAdd(state, environment);
			return row ? [{type: 'closed'}, row.edited] : [notice(nothingTyped)];
		},
	},
	{
		id: 'add-row-and-next',
		title: 'Add the row and begin the next one',
		contexts: ['quick-add'],
		keys: ['Down', 'Alt+Enter'],
		footer: {rank: 1.5, word: 'add, and another'},
		edits: true,
		run(state, environment) {
			const row = rowToAdd(state, environment);
			if (!row) {
				return [notice(nothingTyped)];
			}

			const {quickAdd, id, edit, remark, edited} = row;
			const hides = isHidden({...state, review: applyEdit(state.review, edit)}, {pane: 'timeline', row: id});
			const told = hides ? hiddenWords(true, remark) : remark;
			const anchor = readQuickAdd(quickAdd, state.review, environment).moment;
			const next = {
				...quickAdd,
				field: textField(),
				left: undefined,
				above: id,
				under: hides ? quickAdd.under : id,
				anchor: anchor.at === undefined ? quickAdd.anchor : anchor,
			};
			return [
				{type: 'closed'},
				edited,
				{type: 'opened', overlay: {type: 'quick-add', quickAdd: next}},
				// Opening the next row takes away what was said of this one.
				...(told === undefined ? [] : [notice(told)]),
			];
		},
	},
	{
		id: 'more-fields',
		title: 'More fields for the row',
		contexts: ['quick-add'],
		keys: ['Tab'],
		footer: {rank: 2, word: 'more fields'},
		run(state, environment) {
			const overlay = topOverlay(state);
			if (overlay?.type !== 'quick-add') {
				return [];
			}

			const {quickAdd} = overlay;
			const reading = readQuickAdd(quickAdd, state.review, environment);
			const typed = reading.moment.as === 'unknown' ? '' : reading.typed.trim();
			const form = openForm(state, environment, {
				kind: 'event',
				given: {story: true, ...(quickAdd.left === undefined ? {} : {left: quickAdd.left})},
				anchor: quickAdd.anchor,
				from: quickAdd.above,
				focus: 'what',
				filled: {when: typed, what: reading.words.trim()},
			});
			return [{type: 'closed'}, {type: 'opened', overlay: {type: 'form', form}}];
		},
	},
	{
		id: 'leave-row',
		title: 'Leave the row',
		contexts: ['quick-add'],
		keys: ['Escape'],
		footer: {rank: 3, word: 'leave'},
		run: () => [{type: 'closed', keep: true}],
	},
];

function formOnTop(state: State): Form | undefined {
	const overlay = topOverlay(state);
	return overlay?.type === 'form' ? overlay.form : undefined;
}

function isTyped(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'form'
		? isTouched(overlay.form)
		: overlay?.type === 'quick-add' && overlay.quickAdd.field.text.trim() !== '';
}

// The row that is being typed, as it is added; nothing while it has no words.
function rowToAdd(
	state: State,
	environment: Environment,
): (NonNullable<ReturnType<typeof quickAddEdit>> & {readonly quickAdd: QuickAdd; readonly edited: Action}) | undefined {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'quick-add') {
		return undefined;
	}

	const {quickAdd} = overlay;
	const added = quickAddEdit(quickAdd, state.review, environment);
	return (
		added && {
			quickAdd,
			...added,
			edited: {
				type: 'edited',
				edit: added.edit,
				hand: {pane: 'timeline', row: added.id},
				remark: added.remark,
			},
		}
	);
}

function focusMoved(state: State, by: 1 | -1): readonly Action[] {
	const form = formOnTop(state);
	if (!form) {
		return [];
	}

	const focus = (form.focus + by + form.fields.length) % form.fields.length;
	return [{type: 'changed', overlay: {type: 'form', form: {...form, focus}}}];
}

// The words stay where they are.
function refused(why: string): readonly Action[] {
	return [{type: 'noticed', notice: {text: why, tone: 'problem'}}];
}

function saved(state: State, environment: Environment): readonly Action[] {
	const form = formOnTop(state);
	if (!form) {
		return [];
	}

	if (state.file.readOnly !== undefined) {
		return refused(state.file.readOnly);
	}

	const result = formEdit(form, {review: state.review, environment});
	if ('problem' in result) {
		const focus = form.fields.findIndex(({name}) => name === result.problem.field);
		const {label} = describe(form, result.problem.field);
		return [
			{type: 'changed', overlay: {type: 'form', form: {...form, focus, problem: result.problem}}},
			notice(`Nothing is saved yet: “${label}” cannot stand as it is.`),
		];
	}

	const aside: Action = {type: 'put-aside', key: draftKey(form), form: undefined};
	if (!result.edit) {
		return [
			aside,
			{type: 'closed'},
			notice(form.id === undefined ? 'Nothing was typed, so nothing was added.' : 'Nothing was changed.'),
		];
	}

	const pane = paneOf(form.kind);
	const edited: Action = {
		type: 'edited',
		edit: result.edit,
		...(pane ? {hand: {pane, row: result.id}} : {}),
		...(isGone(form, state) ? {says: 'The row is back, with what you wrote.'} : {}),
		...(result.clashes ? {says: 'Somebody else changed it since it was opened; both are kept. R chooses.'} : {}),
		remark: result.remark,
	};
	return [aside, {type: 'closed'}, edited];
}
