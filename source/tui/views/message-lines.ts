import {columnsOf} from '../../app/columns.ts';
import {layout} from '../../app/layout.ts';
import {filterHint} from '../../app/lists/filter.ts';
import {placeInHand} from '../../app/lists/rows.ts';
import {matchInHand} from '../../app/lists/search.ts';
import {unusedAssumptions} from '../../app/lists/unused.ts';
import {type Message, matches, message, messageLines} from '../../app/message.ts';
import {chosenBefore, takesBack} from '../../app/offers/corrections.ts';
import {openWords} from '../../app/open-words.ts';
import {shown} from '../../app/shown.ts';
import {type Overlay, type Purpose, type State, topOverlay} from '../../app/state.ts';
import {filled, type Line, line} from '../lines.ts';
import type {Role} from '../theme.ts';
import {type CursorPlace, scrolled} from './typed-lines.ts';
import {showsUnused} from './unused-lines.ts';

/** What is asked for on one line, with examples. */
export const askLabels: Readonly<Record<Purpose, string>> = {
	import: 'Read which log?',
	export: 'Write Markdown to',
	'go-to': 'Go to (14:20, +10m, row 12)',
	shift: 'Shift by (+5m, -2m13s)',
	narrow: 'Only lines with',
	zone: 'Times that name no zone are in',
	start: 'The first of them is of',
	clock: 'Add to each time',
	format: 'Read it as',
	reword: 'In other words',
};

const hints: Readonly<Partial<Record<Purpose, string>>> = {
	narrow: '  words   !word   since:14:00   until:15:00   or 2026-10-03',
	zone: '  UTC   +02:00   Europe/Berlin',
	start: '  2026   2026-10-03',
	clock: '  -2m13s   +1h   0.25s',
	format: '  Tab lists the formats',
};
const tones = {plain: 'text', quiet: 'quiet', problem: 'problem'} as const satisfies Record<string, Role>;

/** The lines above the footer: what there is to say, and the line in which something is typed, if there is one. */
export function messageBlock(state: State): {readonly lines: readonly Line[]; readonly cursor?: CursorPlace} {
	const {columns} = state.size;
	const height = layout(state).message;
	const overlay = topOverlay(state);
	if (overlay?.type === 'search' || overlay?.type === 'filter') {
		const sign = overlay.type === 'search' ? ' /' : ' & ';
		const hint =
			overlay.type === 'filter'
				? hintFor(state, overlay.text, filterHint, () => placeInHand(state)?.count ?? 0)
				: hintFor(state, overlay.text, '', () => matchInHand(state, overlay.text).count);
		const prompt = {value: overlay.text, columns: 0, after: hint === '' ? [] : [{text: hint, role: 'quiet' as const}]};
		return {lines: filled([{spans: [{text: sign}], prompt}], height)};
	}

	const said = message(state);
	const lines = toldLines(state, said).map(text =>
		line(columns, {text: ` ${text}`, role: tones[said?.tone ?? 'plain']}),
	);
	if (overlay?.type !== 'ask') {
		return {lines: filled(lines, height)};
	}

	// What went wrong stands above the line, which keeps what was typed.
	const label = ` ${askLabels[overlay.purpose]}  `;
	const {text, cursor} = scrolled(overlay.field, columns - label.length - 1);
	const all = [
		...lines,
		line(columns, {text: label, role: 'strong'}, shown(text), {text: askHint(state, overlay), role: 'quiet'}),
	];
	return {lines: filled(all, height), cursor: {x: label.length + cursor, y: all.length - 1}};
}

// How it is written; what stands chosen already, and how that is taken back; above a filter that can be written on, how to
// begin anew.
function askHint(state: State, {purpose, field}: Extract<Overlay, {type: 'ask'}>): string {
	const chosen = chosenBefore(state);
	if (field.text !== '') {
		return purpose === 'narrow' && field.before.length === 0 ? '   Ctrl+U empties it' : '';
	}

	return chosen === undefined
		? (hints[purpose] ?? '')
		: purpose === 'narrow'
			? '  Enter brings all lines back'
			: `  now ${shown(chosen)}; ${takesBack} takes it back`;
}

// What shows as not used yet below the learnings is not said again above the footer.
function toldLines(state: State, said: Message | undefined): readonly string[] {
	const isOpen = said?.text !== undefined && said.text === openWords(state);
	if (!isOpen || !showsUnused(state)) {
		return messageLines(state);
	}

	const listed = new Set(unusedAssumptions(state.review).map(([id]) => id));
	return [openWords(state, id => listed.has(id))].filter(text => text !== '');
}

// How it is written, and then what it finds, as far as what is typed leaves room for it.
function hintFor(state: State, text: string, hint: string, count: () => number): string {
	if (text === '') {
		return hint === '' ? '' : `  ${hint}`;
	}

	const found = `   ${matches(count())}`;
	return columnsOf(shown(text)) + found.length + 6 <= state.size.columns ? found : '';
}
