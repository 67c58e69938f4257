import type {Draft} from '../../review/draft.ts';
import {isObject} from '../../review/is-object.ts';
import {isKind} from '../../review/kinds.ts';
import type {AnyRecord, Instant, Moment, StoredSet} from '../../review/records.ts';
import type {Overlay, State} from '../state.ts';
import {describe, draftKey, entryOf, type Form, focused, isTouched, textOf} from './form.ts';
import type {QuickAdd} from './quick-add.ts';
import {textField} from './text-field.ts';

/** A draft that an earlier run left behind, about which is asked. */
export interface DraftQuestion {
	readonly id: string;
	readonly draft: Draft;
	/** When its last key was typed. */
	readonly at: Instant;
	/** The machine on which it was typed, if that is another one. */
	readonly host: string | undefined;
	/** Which one it is, from 1, of how many. */
	readonly number: number;
	readonly of: number;
}

/**
 * The words in a state that are typed and not saved: open ones and those that were left with Esc. Their keys stay the same
 * from opening to leaving and back. A form in which nothing was changed has none.
 */
export function draftsIn(state: State): ReadonlyMap<string, Draft> {
	const drafts = new Map<string, Draft>();
	for (const form of Object.values(state.drafts)) {
		drafts.set(keyOf({type: 'form', form}), draftOfForm(form));
	}

	if (state.rowAside.trim() !== '') {
		const {leftAside: left} = state;
		drafts.set('row', {about: {type: 'row', ...(left ? {left} : {})}, texts: {text: state.rowAside}});
	}

	for (const overlay of state.overlays) {
		const draft = draftOf(overlay);
		if (draft) {
			drafts.set(keyOf(overlay), draft);
		} else {
			drafts.delete(keyOf(overlay));
		}
	}

	return drafts;
}

/**
 * What a draft was typed in, with its words in place; nothing if this version cannot show all of it. A row that was left
 * before the end has no place of its own: `beside` says where it opens.
 */
export function overlayOf({about, texts}: Draft, beside: QuickAdd): Overlay | undefined {
	switch (about.type) {
		case 'row': {
			const field = textField(texts.text);
			const place = isObject(about.place) ? about.place : undefined;
			return {
				type: 'quick-add',
				quickAdd: place
					? {
							field,
							above: textIn(place.above),
							under: textIn(place.under),
							anchor: momentIn(place.anchor),
							zone: textIn(place.zone) ?? beside.zone,
							...(isObject(place.left) ? {left: place.left as StoredSet} : {}),
						}
					: {...beside, field, ...(isObject(about.left) ? {left: about.left as StoredSet} : {})},
			};
		}

		case 'path':
			return isPath(about.purpose) ? {type: 'ask', purpose: about.purpose, field: typedField(texts.text)} : undefined;
		case 'form': {
			const form = formOf(about, texts, beside.zone);
			return form && {type: 'form', form};
		}

		default:
			return undefined;
	}
}

/** What is said where a draft is in its form again. */
export const draftIsBack = 'Your draft is back. Ctrl+X throws it away.';

/** What opens where something was put aside: with its words in place if it is of the same, and without the draft that went into it. */
export interface WithDraft {
	readonly overlay: Overlay;
	readonly restored: boolean;
	readonly drafts: State['drafts'];
}

/**
 * A draft of the same form, if one was put aside, else the form as it opens. Two forms over one record share their words: it
 * is not to have two drafts.
 */
export function withDraft(state: State, overlay: Overlay): WithDraft {
	const {drafts} = state;
	if (overlay.type === 'quick-add' && state.rowAside.trim() !== '') {
		const quickAdd = {...overlay.quickAdd, field: textField(state.rowAside), left: state.leftAside};
		return {overlay: {...overlay, quickAdd}, restored: true, drafts};
	}

	if (overlay.type !== 'form') {
		return {overlay, restored: false, drafts};
	}

	const {form} = overlay;
	const same = drafts[draftKey(form)];
	if (same) {
		return {overlay: {type: 'form', form: whereItFailed(same)}, restored: true, drafts};
	}

	const other = Object.values(drafts).find(
		({id, record}) => id !== undefined && id === form.id && record === form.record,
	);
	if (!other) {
		return {overlay, restored: false, drafts};
	}

	if (other.fields.length > form.fields.length) {
		const focus = other.fields.findIndex(({name}) => name === focused(form).name);
		return {overlay: {type: 'form', form: {...other, focus: Math.max(0, focus)}}, restored: true, drafts};
	}

	const fields = form.fields.map(field => other.fields.find(({name}) => name === field.name) ?? field);
	const {[draftKey(other)]: _gone, ...left} = drafts;
	return {overlay: {type: 'form', form: {...form, fields}}, restored: true, drafts: left};
}

/** The same form with the words of a draft that an earlier run left behind; nothing if that is one of another form. */
export function formOfDraft(form: Form, {about, texts}: Draft): Form | undefined {
	const left = about.type === 'form' ? formOf(about, texts, form.zone) : undefined;
	return left && draftKey(left) === draftKey(form) ? left : undefined;
}

// One that was refused opens in the field that cannot stand as it is, wherever one was when one left it.
function whereItFailed(form: Form): Form {
	const at = form.fields.findIndex(({name}) => name === form.problem?.field);
	return at === -1 ? form : {...form, focus: at};
}

/** Whether a draft of the same thing is kept in a state already, so that another one would take its place. */
export function isInTheWay(overlay: Overlay, state: State): boolean {
	return draftsIn(state).has(keyOf(overlay));
}

function keyOf(overlay: Overlay): string {
	switch (overlay.type) {
		case 'form':
			return `form ${draftKey(overlay.form)}`;
		case 'quick-add':
			return 'row';
		case 'ask':
			return `path ${overlay.purpose}`;
		default:
			return overlay.type;
	}
}

function draftOf(overlay: Overlay): Draft | undefined {
	switch (overlay.type) {
		case 'form':
			return isTouched(overlay.form) ? draftOfForm(overlay.form) : undefined;
		case 'quick-add': {
			const {field, ...place} = overlay.quickAdd;
			return field.text.trim() === '' ? undefined : {about: {type: 'row', place}, texts: {text: field.text}};
		}

		// What a prompt opens with was not typed.
		case 'ask':
			return !isPath(overlay.purpose) || overlay.field.before.length === 0 || overlay.field.text.trim() === ''
				? undefined
				: {about: {type: 'path', purpose: overlay.purpose}, texts: {text: overlay.field.text}};
		default:
			return undefined;
	}
}

const formDrafts = new WeakMap<Form, Draft>();

function draftOfForm(form: Form): Draft {
	let draft = formDrafts.get(form);
	if (!draft) {
		const {kind, id, record, given, from, anchor, zone, fields, focus} = whereItFailed(form);
		draft = {
			about: {
				type: 'form',
				kind,
				id,
				record,
				given,
				from,
				anchor,
				zone,
				focus: fields[focus]?.name,
				opened: Object.fromEntries(fields.map(({name, opened}) => [name, opened])),
			},
			texts: Object.fromEntries(fields.map(({name, entry}) => [name, textOf(entry)])),
		};
		formDrafts.set(form, draft);
	}

	return draft;
}

function formOf(about: Draft['about'], texts: Draft['texts'], zone: string): Form | undefined {
	const {kind, given, record} = about;
	const opened = isObject(about.opened) ? Object.entries(about.opened) : [];
	if (typeof kind !== 'string' || !isKind(kind) || opened.length === 0) {
		return undefined;
	}

	const empty: Form = {
		kind,
		id: textIn(about.id),
		record: isObject(record) && record.kind === kind ? (record as unknown as AnyRecord) : undefined,
		given: isObject(given) ? given : {},
		fields: [],
		focus: 0,
		anchor: momentIn(about.anchor),
		zone: textIn(about.zone) ?? zone,
		from: textIn(about.from),
		problem: undefined,
	};
	const fields = opened.flatMap(([name, before]) => {
		const field = describe(empty, name);
		const text = texts[name];
		return field && text !== undefined && typeof before === 'string'
			? [{name, opened: before, entry: entryOf(field, text)}]
			: [];
	});
	// Words in a field that this version does not know would be lost with the draft.
	return fields.length === opened.length && Object.keys(texts).length === fields.length
		? {
				...empty,
				fields,
				focus: Math.max(
					0,
					fields.findIndex(({name}) => name === about.focus),
				),
			}
		: undefined;
}

// As if it had been typed: it was.
function typedField(text = ''): QuickAdd['field'] {
	return {...textField(text), before: [{text: '', cursor: 0}]};
}

// A path is long and is kept; other lines are soon written again.
function isPath(purpose: unknown): purpose is 'import' | 'export' {
	return purpose === 'import' || purpose === 'export';
}

function textIn(value: unknown): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

function momentIn(value: unknown): Moment | undefined {
	return isObject(value) && typeof value.as === 'string' ? (value as unknown as Moment) : undefined;
}
