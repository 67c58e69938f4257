import test from 'ava';
import {frame} from '../../source/tui/frame.ts';
import {paint, painted} from '../../source/tui/paint.ts';
import {themeFor} from '../../source/tui/theme.ts';
import {fullReview} from '../helpers/full-review.ts';
import {hostileWords} from '../helpers/hostile-words.ts';
import {fixedEnvironment, openProgram} from '../helpers/program.ts';

// What the painter itself writes: styles, and the place of each line.
const own = /\u001B\[(?:\d+(?:;\d+)*m|\d+;1H|H)/g;
const acting = /[\u0000-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/u;
// The panes and what lies over them, each from the list.
const walks: ReadonlyArray<readonly string[]> = [
	[],
	['2'],
	['3'],
	['f'],
	['e'],
	['2', 'e'],
	['3', 'e'],
	['0'],
	['L'],
	['d'],
	['a', '1', '4', '2', '6'],
	['?'],
];

test('whatever strangers wrote, what is painted acts on no terminal, hides nothing and turns nothing round', t => {
	for (const words of hostileWords) {
		for (const [columns, rows] of [
			[120, 36],
			[80, 24],
		] as const) {
			for (const walk of walks) {
				const program = openProgram(fullReview(words), {file: {name: words, problem: words}, columns, rows});
				program.press(...walk);
				const state = program.state();
				const picture = paint(frame(state, fixedEnvironment()), themeFor(state.look));
				t.notRegex(
					picture.replaceAll(own, ''),
					acting,
					`${JSON.stringify(words.slice(0, 40))} after ${walk.join(' ')}`,
				);
			}
		}
	}
});

test('a span of a line is made visible when it is painted, wherever it comes from', t => {
	const line = {spans: [{text: 'pool \u001B[2J\u202Eexhausted', role: 'strong'}]} as const;
	t.is(painted(line, themeFor({theme: 'default', ascii: false})), '\u001B[1mpool ␛[2J<202E>exhausted\u001B[0m');
});
