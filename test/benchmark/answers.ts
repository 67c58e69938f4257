import type {Review} from '../../source/review/review.ts';
import {openProgram, type Program} from '../helpers/program.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';

const typed = '14:26 rollback starts';

/** How long the program without a terminal takes from a key to the lines of its next frame, in a review of its own. */
export function answers(review: Review): readonly Row[] {
	const program = openProgram(review);
	const events = program.story().length;
	const rows: Row[] = [];
	const measure = (what: string, steps: ReadonlyArray<() => void>) => {
		const times = steps.map(step => {
			const before = performance.now();
			step();
			program.screen();
			return performance.now() - before;
		});
		const [middle, most] = [percentile(times, 0.5), percentile(times, 0.95)];
		rows.push({
			what: `${events} events, no terminal: ${what}`,
			value: `p50 ${milliseconds(middle)}, p95 ${milliseconds(most)}`,
			target: 'p95 below 16 ms',
		});
	};

	measure('j, k', presses(program, 60, 'j', 'j', 'k'));
	measure('a page, the ends', presses(program, 60, 'PgDn', 'PgDn', 'PgUp', 'G', 'PgUp', 'g'));
	program.press('a');
	measure(
		'a letter of a row',
		letters(typed, text => program.type(text.slice(-1))),
	);
	program.press('Escape');
	measure('a letter of a search', [
		...letters('worker restarted', searching(program)),
		...letters(`row ${events}`, searching(program)),
		...letters('no such words', searching(program)),
		...letters(`row ${Math.ceil(events / 2)}`, searching(program)),
	]);
	program.press('Enter');
	measure('n, N, one match', presses(program, 30, 'n', 'n', 'N'));
	program.press('/');
	program.prompt('basket');
	program.press('Enter');
	measure('n, N, many matches', presses(program, 30, 'n', 'n', 'N'));
	return rows;
}

function presses(program: Program, count: number, ...keys: readonly string[]): Array<() => void> {
	return Array.from({length: count}, (_, index) => () => program.press(keys[index % keys.length] as string));
}

// The text as it is after each of its letters.
function letters(text: string, type: (text: string) => void): Array<() => void> {
	return Array.from(text, (_, index) => () => type(text.slice(0, index + 1)));
}

function searching(program: Program): (text: string) => void {
	return text => {
		if (text.length === 1) {
			program.press('Escape', '/');
		}

		program.prompt(text);
	};
}
