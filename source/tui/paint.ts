import type {TextProps} from 'ink';
import {shown} from '../app/shown.ts';
import type {Frame} from './frame.ts';
import type {Line, Span} from './lines.ts';
import type {Theme} from './theme.ts';

// Select Graphic Rendition (ECMA-48, 8.3.117).
const colours: Readonly<Record<string, number>> = {red: 31, green: 32, magenta: 35, cyan: 36};

/**
 * A frame as a terminal takes it, on a screen that is empty: for the first frame, which need not wait until Ink, React and
 * the layout engine are loaded. Ink then draws the same cells.
 */
export function paint({lines}: Frame, theme: Theme): string {
	const drawn = lines.map((line, row) => `\u001B[${row + 1};1H${painted(line, theme)}`).join('');
	// Ink begins to draw where the cursor stands.
	return `${drawn}\u001B[H`;
}

/** A line of a frame as text that carries its styles. */
export function painted(line: Line, theme: Theme): string {
	return line.spans.map(span => paintedSpan(span, theme)).join('');
}

function paintedSpan({text, role}: Span, theme: Theme): string {
	const codes = codesOf(role === undefined ? {} : theme[role]);
	return codes.length === 0 ? shown(text) : `\u001B[${codes.join(';')}m${shown(text)}\u001B[0m`;
}

function codesOf({bold, dimColor, underline, inverse, color}: TextProps): readonly number[] {
	return [
		bold ? 1 : 0,
		dimColor ? 2 : 0,
		underline ? 4 : 0,
		inverse ? 7 : 0,
		typeof color === 'string' ? (colours[color] ?? 0) : 0,
	].filter(code => code > 0);
}
