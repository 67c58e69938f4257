import {isKind} from '../review/kinds.ts';
import {recordOf} from '../review/review.ts';
import type {Action} from './action.ts';
import {edited, redone, remembered, undone} from './changes.ts';
import {choices} from './choices.ts';
import {type DraftQuestion, draftIsBack, overlayOf, withDraft} from './forms/drafts.ts';
import {draftKey, isTouched} from './forms/form.ts';
import {isGone} from './forms/gone-row.ts';
import {fieldReturned} from './forms/outside.ts';
import {rowBeside} from './forms/quick-add.ts';
import {leavingWords} from './leaving-words.ts';
import {folded, inHand} from './lists/hand.ts';
import {indexInHand, indexOf, paneOf, rowInHand, rows} from './lists/rows.ts';
import {firstMatch} from './lists/search.ts';
import {settledTop} from './lists/window.ts';
import {saved} from './others/saved.ts';
import {type Overlay, type PaneName, type State, topOverlay, withoutTop, withTop} from './state.ts';

/** The one door for change: what a state becomes after an action. Pure. Requests to the world change nothing here. */
export function update(state: State, action: Action): State {
	return settled(nearby(state, stillUnfolded(state, answered(state, action))));
}

function answered(state: State, action: Action): State {
	if (
		state.file.readOnly !== undefined &&
		(action.type === 'edited' || action.type === 'undo' || action.type === 'redo')
	) {
		return {...state, notice: {text: state.file.readOnly, tone: 'problem'}};
	}

	switch (action.type) {
		case 'edited':
			return edited(state, action.edit, action.hand, [action.says, action.remark].filter(Boolean).join(' '));
		case 'undo':
			return undone(state);
		case 'redo':
			return redone(state);
		case 'saved':
			return saved(state, action);
		case 'peers':
			return {...state, peers: action.peers};
		case 'file':
			return {...state, file: {...state.file, ...action.file}};
		case 'turned-to':
			return {...state, pane: action.pane, notice: undefined};
		case 'moved-to':
			return inHand(state, {pane: action.pane ?? state.pane, row: action.row});
		case 'folded':
			return folded(state, action.anchor, action.open);
		case 'viewed': {
			const next: State = {
				...state,
				view: {...state.view, ...action.view},
				look: {...state.look, ...action.look},
				lens: {...state.lens, ...action.lens},
				notice: undefined,
			};
			return action.says === undefined ? next : {...next, notice: {text: action.says, tone: 'plain'}};
		}

		case 'looked':
			return {...state, looked: action.looked};
		case 'opened': {
			const {overlay, restored, drafts} = withDraft(state, action.overlay);
			return {
				...state,
				drafts,
				overlays: [...state.overlays, overlay],
				notice: restored ? {text: draftIsBack, tone: 'plain'} : undefined,
			};
		}

		case 'changed':
			return {...withTop(state, narrowed(state, action.overlay)), notice: undefined};
		case 'closed':
			return closed(state, action.keep === true);
		case 'stop-reading':
			return topOverlay(state)?.type === 'reading' ? closed(state, false) : state;
		case 'typed':
			return typedInto(state, action.text);
		case 'searched':
			return {...state, search: action.text};
		case 'put-aside': {
			const {[action.key]: _gone, ...drafts} = state.drafts;
			return {...state, drafts: action.form ? {...drafts, [action.key]: action.form} : drafts};
		}

		case 'noticed':
			return {...state, notice: action.notice, leaving: false};
		case 'remembered':
			return remembered(state, action.steps);
		case 'draft-taken':
			return draftTaken(state, action.question);
		case 'draft-dropped':
			return {...withoutQuestion(state), notice: {text: 'The draft is gone.', tone: 'plain'}};
		case 'resized':
			return {...state, size: {columns: action.columns, rows: action.rows}};
		case 'leaving':
			return {
				...state,
				leaving: true,
				notice: {text: leavingWords(state), tone: 'plain'},
			};
		case 'edited-outside':
			return fieldReturned(state, action.purpose, action.text);
		// What comes of it is told then, and why it cannot be is not to wait behind what was told before.
		case 'save':
			return {...state, notice: undefined};
		case 'chosen':
		case 'read-log':
		case 'read-paste':
		case 'complete':
		case 'export':
		case 'copy':
		case 'preview':
		case 'edit-outside':
		case 'suspend':
		case 'older-answered':
		case 'ask-drafts':
		case 'redraw':
		case 'quit':
			return state;
	}
}

// Nothing that was typed is lost by leaving: it waits where it was typed.
function closed(state: State, keep: boolean): State {
	const overlay = topOverlay(state);
	const next: State = {...withoutTop(state), notice: undefined};
	const kept: State['notice'] = {text: 'What you typed is kept: the same key opens it again.', tone: 'plain'};
	if (overlay?.type === 'form') {
		const {[draftKey(overlay.form)]: _before, ...drafts} = state.drafts;
		return keep && isTouched(overlay.form)
			? {
					...next,
					drafts: {...drafts, [draftKey(overlay.form)]: overlay.form},
					notice: isGone(overlay.form, state) ? keptWithoutRow : kept,
				}
			: {...next, drafts};
	}

	if (overlay?.type === 'quick-add') {
		const {field, left} = overlay.quickAdd;
		const text = keep ? field.text : '';
		return {...next, rowAside: text, leftAside: keep ? left : undefined, notice: text.trim() === '' ? undefined : kept};
	}

	if (overlay?.type === 'search') {
		return {...next, unfolded: withRunInHand(overlay.unfolded, state)};
	}

	const below = topOverlay(next);
	if (overlay?.type === 'ask' && overlay.purpose === 'narrow' && below?.type === 'offer') {
		return withTop(next, {...below, typed: overlay.field.text});
	}

	return next;
}

// Of what a search unfolded on its way only the run stays so in which the row in hand stands.
function withRunInHand(unfolded: ReadonlySet<string>, state: State): ReadonlySet<string> {
	const row = state.view.filters.timeline === '' ? rowInHand(state, 'timeline') : undefined;
	return row?.type === 'event' && row.event.story !== true ? new Set([...unfolded, row.anchor]) : unfolded;
}

const keptWithoutRow: State['notice'] = {
	text: 'What you typed is kept, and asked about at the next start.',
	tone: 'plain',
};

// The draft opens where it was typed, with the words in place, whatever was put aside meanwhile.
function draftTaken(state: State, {draft}: DraftQuestion): State {
	const overlay = overlayOf(draft, rowBeside({...state, pane: 'timeline'}, 'below'));
	if (!overlay) {
		return state;
	}

	const row = overlay.type === 'form' ? (overlay.form.id ?? overlay.form.from) : undefined;
	const kind = recordOf(state.review, row)?.kind ?? (overlay.type === 'form' ? overlay.form.kind : 'event');
	const pane = isKind(kind) ? (paneOf(kind) ?? state.pane) : state.pane;
	const placed = row === undefined || !recordOf(state.review, row) ? {...state, pane} : inHand(state, {pane, row});
	const left = withoutQuestion(placed);
	const notice = {text: 'Your words are back. They are saved when you save them here.', tone: 'plain'} as const;
	return {...left, overlays: [...left.overlays, overlay], notice};
}

function withoutQuestion(state: State): State {
	return {...state, overlays: state.overlays.filter(({type}) => type !== 'draft' && type !== 'draft-text')};
}

// Search and filters are typed into ink-text-input, which hands over whole texts.
function typedInto(state: State, text: string): State {
	const overlay = topOverlay(state);
	if (overlay?.type === 'search') {
		const row = firstMatch(state, text, overlay.from) ?? overlay.from;
		const next: State = {...withTop(state, {...overlay, text}), search: text};
		return row === undefined ? next : inHand({...next, unfolded: overlay.unfolded}, {pane: state.pane, row});
	}

	if (overlay?.type === 'filter') {
		const filters = {...state.view.filters, [state.pane]: text};
		return {...withTop(state, {...overlay, text}), view: {...state.view, filters}, notice: undefined};
	}

	if (overlay?.type === 'choices') {
		const changed: Overlay = {type: 'choices', choices: {...overlay.choices, filter: text, at: 0}};
		return {...withTop(state, changed), notice: undefined};
	}

	return state;
}

function narrowed(state: State, overlay: Overlay): Overlay {
	if (overlay.type !== 'choices') {
		return overlay;
	}

	const last = choices(state, overlay.choices).length - 1;
	return {type: 'choices', choices: {...overlay.choices, at: Math.max(0, Math.min(overlay.choices.at, last))}};
}

// A row that comes between lines of a log which show begins a run of its own: its lines still show.
function stillUnfolded(before: State, after: State): State {
	if (after.review === before.review || after.unfolded.size === 0) {
		return after;
	}

	const shown = new Set(rows(before, 'timeline').map(({id}) => id));
	const opened = rows(after, 'timeline').flatMap(row =>
		row.type === 'fold' && shown.has(row.entries[0]?.id ?? '') ? [row.anchor] : [],
	);
	return opened.length === 0 ? after : {...after, unfolded: new Set([...after.unfolded, ...opened])};
}

// Where the row in hand is gone, as after an undo, the one that took its place is.
function nearby(before: State, after: State): State {
	const {pane} = after;
	const {cursor} = after.lists[pane];
	if (
		after.review === before.review ||
		cursor === undefined ||
		cursor !== before.lists[pane].cursor ||
		indexOf(rows(after), cursor) !== -1
	) {
		return after;
	}

	const list = rows(after);
	const place = Math.min(indexOf(rows(before, pane), cursor), list.length - 1);
	const next = list[list[place]?.type === 'day' ? place - 1 : place];
	return place < 0 || next === undefined || next.type === 'day'
		? after
		: {...after, lists: {...after.lists, [pane]: {...after.lists[pane], cursor: next.id}}};
}

// After every action the row in hand is one that shows, the window is where it can be seen, and it is news no longer.
function settled(state: State): State {
	const {pane} = state;
	const view = state.lists[pane];
	const all = rows(state);
	const index = indexInHand(state);
	const cursor = all[index]?.id;
	const top = settledTop(state);
	const looked = state.cameIn.has(cursor ?? '') ? {...state, cameIn: without(state.cameIn, cursor)} : state;
	if (cursor === view.cursor && top === view.top) {
		return looked;
	}

	const lists: Record<PaneName, typeof view> = {...state.lists, [pane]: {cursor, top}};
	return {...looked, lists};
}

function without(ids: ReadonlySet<string>, id: string | undefined): ReadonlySet<string> {
	return new Set([...ids].filter(own => own !== id));
}
