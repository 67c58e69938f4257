import {type Overlay, type Purpose, type State, topOverlay} from '../state.ts';
import {describe, draftKey, enter, focused} from './form.ts';
import type {TextField} from './text-field.ts';

/** The text that is being typed in an overlay, or nothing where there is none. */
export function fieldIn(overlay: Overlay | undefined): TextField | undefined {
	switch (overlay?.type) {
		case 'form': {
			const {entry} = focused(overlay.form);
			return entry.type === 'text' ? entry.field : undefined;
		}

		case 'quick-add':
			return overlay.quickAdd.field;
		case 'ask':
			return overlay.field;
		default:
			return undefined;
	}
}

/** The overlay with another text in the field in hand; one without such a field stays as it is. */
export function withField(overlay: Overlay, field: TextField): Overlay {
	switch (overlay.type) {
		case 'form':
			return fieldIn(overlay) ? {type: 'form', form: enter(overlay.form, {type: 'text', field})} : overlay;
		case 'quick-add':
			return {...overlay, quickAdd: {...overlay.quickAdd, field}};
		case 'ask':
			return {...overlay, field};
		default:
			return overlay;
	}
}

/** Whether the field in hand of an overlay may hold several lines. */
export function acceptsLines(overlay: Overlay): boolean {
	return overlay.type === 'form' && describe(overlay.form, focused(overlay.form).name).type === 'text';
}

/** What stands before the cursor on the line for a path or a format, which can be completed; nothing where none is asked for. */
export function completable(state: State): string | undefined {
	const overlay = topOverlay(state);
	return overlay?.type === 'ask' && completed.has(overlay.purpose)
		? overlay.field.text.slice(0, overlay.field.cursor)
		: undefined;
}

const completed: ReadonlySet<Purpose> = new Set(['import', 'export', 'format']);

/** A name for the field in hand of an overlay, the same as long as one types there. */
export function placeOf(overlay: Overlay): string {
	return overlay.type === 'form' ? `${draftKey(overlay.form)} ${focused(overlay.form).name}` : overlay.type;
}
