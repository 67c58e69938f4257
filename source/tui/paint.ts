import type {TextProps} from 'ink';
import {pad} from '../app/columns.ts';
import type {Frame} from './frame.ts';
import type {Line, Span} from './lines.ts';
import {shown} from './lines.ts';
import type {Theme} from './theme.ts';

// Select Graphic Rendition (ECMA-48, 8.3.117).
const colours: Readonly<Record<string, number>> = {red: 31, green: 32, magenta: 35, cyan: 36};

/**
 * A frame as a terminal takes it, on a screen that is empty: for the first frame, which need not wait until Ink, React and
 * the layout engine are loaded. Ink then draws the same cells.
 */
export function paint({lines}: Frame, columns: number, theme: Theme): string {
	const drawn = lines.map((line, row) => `\u001B[${row + 1};1H${painted(line, columns, theme)}`).join('');
	// Ink begins to draw where the cursor stands.
	return `${drawn}\u001B[H`;
}

function painted(line: Line, columns: number, theme: Theme): string {
	return line.bar
		? `\u001B[7m${pad(line.spans.map(({text}) => shown(text)).join(''), columns)}\u001B[27m`
		: line.spans.map(span => paintedSpan(span, theme)).join('');
}

function paintedSpan({text, role}: Span, theme: Theme): string {
	const codes = codesOf(role === undefined ? {} : theme[role]);
	return codes.length === 0 ? shown(text) : `\u001B[${codes.join(';')}m${shown(text)}\u001B[0m`;
}

function codesOf({bold, dimColor, underline, color}: TextProps): readonly number[] {
	return [
		bold ? 1 : 0,
		dimColor ? 2 : 0,
		underline ? 4 : 0,
		typeof color === 'string' ? (colours[color] ?? 0) : 0,
	].filter(code => code > 0);
}
