import type {TextProps} from 'ink';
import type {Look} from '../app/state.ts';

/** What a piece of text is on the screen. Colour never carries meaning alone: each has a word, a glyph or an attribute. */
export type Role =
	| 'text'
	| 'strong'
	| 'quiet'
	| 'accent'
	| 'held'
	| 'partly'
	| 'differed'
	| 'not-known'
	| 'mark'
	| 'problem'
	| 'match'
	/** The row in hand, or the line in hand of a list to choose from. */
	| 'bar';

/** How a role is drawn: the only place with colours. No hue is needed to read anything (WCAG 1.4.1). */
export type Theme = Readonly<Record<Role, TextProps>>;

const mono: Theme = {
	text: {},
	strong: {bold: true},
	quiet: {dimColor: true},
	accent: {},
	held: {},
	partly: {},
	differed: {},
	'not-known': {dimColor: true},
	mark: {bold: true},
	problem: {bold: true},
	match: {underline: true},
	bar: {inverse: true},
};

const hues: Theme = {
	...mono,
	accent: {color: 'cyan'},
	held: {color: 'green'},
	differed: {color: 'magenta'},
	problem: {bold: true, color: 'red'},
};

// No hue reaches a contrast of 4.5:1 on both light and dark screens (WCAG 1.4.3), and what is dim has less.
const high: Theme = {...mono, quiet: {}, 'not-known': {}};

const themes: Readonly<Record<Look['theme'], Theme>> = {mono, default: hues, high};

/** The theme of a look. */
export function themeFor({theme}: Look): Theme {
	return themes[theme];
}
