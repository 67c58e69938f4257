import {type State, topOverlay} from './state.ts';

/** How the lines of the screen are shared out. */
export interface Layout {
	readonly columns: number;
	readonly rows: number;
	/** Too small to draw anything but a sentence. */
	readonly tiny: boolean;
	/** The window of the list, in lines, without its heading. */
	readonly list: {readonly lines: number};
	/** Lines above the list inside the pane: the heading of the assumptions. */
	readonly heading: number;
	/** Lines of the detail below the list with its rule; 0 when there is no room. */
	readonly detail: number;
	/** Lines of the form below the list with its rule and the line above it; 0 without a form. */
	readonly form: number;
}

const head = 3;
const foot = 2;
const details = {timeline: 4, assumptions: 9, learnings: 0} as const;
const roomyRows = 30;
const roomyDetail = 10;
const leastColumns = 24;
const leastRows = 6;

/** The layout for a state: the list takes what header, detail, form and footer leave. */
export function layout(state: State): Layout {
	const {columns, rows} = state.size;
	const tiny = columns < leastColumns || rows < leastRows;
	const body = Math.max(1, rows - head - foot);
	const overlay = topOverlay(state);
	const heading = state.pane === 'assumptions' && rows >= 12 ? 1 : 0;
	if (overlay?.type === 'form') {
		// Four neighbours stay in view where there is room for them: a time is right only next to others.
		const wanted = overlay.form.fields.length + (overlay.form.kind === 'incident' ? 7 : 4);
		const form = Math.min(wanted, Math.max(4, body - 4));
		return {columns, rows, tiny, heading: 0, detail: 0, form, list: {lines: Math.max(0, body - form)}};
	}

	const wanted = state.pane === 'timeline' && rows >= roomyRows ? roomyDetail : details[state.pane];
	const detail = rows >= 16 && rows - head - foot - wanted >= 6 ? wanted : 0;
	return {columns, rows, tiny, heading, detail, form: 0, list: {lines: Math.max(1, body - detail - heading)}};
}
