import test, {type ExecutionContext} from 'ava';
import type {Terminal} from '../helpers/terminal.ts';
import {newKeysDesk} from './keys-desk.ts';
import {bold, inHand} from './sights.ts';
import {bytesOf, reach, type Stage, type Steps} from './steps.ts';

type Size = readonly [columns: number, rows: number];

const sizes: readonly Size[] = [
	[120, 36],
	[34, 10],
	[20, 4],
	[80, 24],
	[10, 3],
	[120, 36],
];

/** Where one is while the terminal changes its size: the way there, and back to a list. */
type Place = readonly [title: string, leaves: Steps, ...stages: readonly Stage[]];

const lists: readonly Place[] = [
	['the timeline', '', ['1 G', inHand('Step 30')]],
	['the assumptions', '', ['2 G', inHand('Belief 24')]],
	['the learnings', '', ['3 Home', inHand('Lesson 01')]],
	['a list with rows marked', '', ['1 Home Space j j Space', '2 marked.']],
	['a filter', 'Escape', ['1 Home & “Step 1”', ' & Step 1']],
	['a search', 'Escape', ['1 Home / “Step 12”', inHand('Step 12')]],
	['the question whether to delete', 'Escape', ['1 Home d', 'd again deletes']],
	['the palette', 'Escape', ['1 Home : “row”', ': row']],
];

const others: readonly Place[] = [
	[
		'a form',
		'Ctrl+X',
		['1 Home e Tab Ctrl+E “, and what is typed there is longer than a line of it”', 'than a line of it'],
	],
	['the options of a field', 'Ctrl+X', ['1 Home e Tab Tab', bold('Sort   ')]],
	['the row that is being added', 'Ctrl+U Escape', ['1 Home a “15:01:30 pool wait ログ🙂 grows”', '🙂']],
	['the help', 'Escape', ['1 Home ?', '─ Keys · Timeline ']],
	['the menu of copying', 'Escape', ['1 Home y', 'All of it, as Markdown']],
	['the document before it leaves', 'Escape', ['1 Home x', 'Export · Markdown'], ['PgDn', 'line 19 of']],
	['the line that asks for a log', 'Escape', ['1 Home i “a/path/to/some/log/of/web-1/that/is/long.log”', 'long.log']],
	['a log that was read', 'Escape', ['1 Home i “web-2.log” Enter', '3 events as evidence']],
];

for (const [title, places] of [
	['lists and what lies over them', lists],
	['forms, lines and whole screens', others],
] as const) {
	test(`a terminal that becomes smaller and larger shows what Ctrl+L draws: ${title}`, async t => {
		const desk = await newKeysDesk();
		const terminal = await desk.open();
		t.teardown(async () => {
			await terminal.close();
			await desk.close();
		});
		for (const [place, leaves, ...stages] of places) {
			await reach(terminal, stages);
			let before: Size = [110, 24];
			for (const size of [...sizes, before]) {
				await same(t, terminal, size, before, `${place} at ${size.join(' × ')}`);
				before = size;
			}

			const [seen, drawn] = await resized(terminal, before, 200, [34, 10]);
			t.is(seen, drawn, `${place} at another size and back at once`);
			terminal.write(bytesOf(leaves));
		}
	});
}

async function same(t: ExecutionContext, terminal: Terminal, size: Size, before: Size, title: string): Promise<void> {
	let [seen, drawn] = await resized(terminal, size, 60);
	if (seen !== drawn) {
		// What was on its way still is no garbage: once more, and slowly.
		await resized(terminal, before, 500);
		[seen, drawn] = await resized(terminal, size, 1000);
	}

	t.is(seen, drawn, title);
}

/** What shows when the terminal has another size, by way of a third one, and what Ctrl+L draws then: all cells, the cursor. */
async function resized(
	terminal: Terminal,
	[columns, rows]: Size,
	quiet: number,
	by?: Size,
): Promise<readonly [seen: string, drawn: string]> {
	const isDrawn = (screen: readonly string[]) =>
		columns < 24 || rows < 6
			? screen[0]?.startsWith('Needs 24') === true
			: screen.length === rows && screen[2]?.length === columns;
	const next = async (change: () => void) => {
		const bytes = terminal.bytes();
		change();
		await terminal.until(screen => terminal.bytes() > bytes && isDrawn(screen));
		await terminal.settled(quiet);
		return [...terminal.cells(), terminal.cursor().visible ? JSON.stringify(terminal.cursor()) : 'no cursor'].join(
			'\n',
		);
	};
	const seen = await next(() => {
		if (by) {
			terminal.resize(...by);
		}

		terminal.resize(columns, rows);
	});
	return [seen, await next(() => terminal.press('Ctrl+L'))];
}
