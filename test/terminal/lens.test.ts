import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {type Terminal, terminalFor} from '../helpers/terminal.ts';

const warm = 'that includes you.';

test('self-blame brings the warm line after a rest, a machine that fails brings nothing', async t => {
	const {open} = await desk(t);
	const screen = await open();
	screen.press('a');
	screen.type('14:59 the backup job failed to upload');
	await screen.until('failed to upload');
	await screen.settled(1500);
	t.false(screen.screen().some(line => line.includes('┄') || line.includes('or ask')));
	screen.press('Ctrl+U');
	screen.type('14:59 I should have checked the host, my fault');
	await screen.until(warm);
	t.true(screen.screen().some(line => line.includes('┄┄┄┄┄┄ ┄┄┄┄ ┄┄┄┄┄┄┄')));
	t.true(
		screen.screen().some(line => line.includes('What did you assume then') || line.includes('that includes you.')),
	);
	const {row} = screen.cursor();
	t.true(screen.line(row).includes('my fault'), 'the cursor stays in the words');
});

test('at the end of a sentence it asks; the other wording is a draft, and undo brings the words back', async t => {
	const {open, file} = await desk(t);
	const screen = await open();
	screen.press('a');
	screen.type('14:59 I should have checked the host. ');
	await screen.until(warm);
	screen.press('Ctrl+T');
	await screen.until('I assumed …; I expected …');
	await screen.gone(warm);
	screen.press('Ctrl+_');
	await screen.until('I should have checked the host');
	screen.press('Ctrl+T');
	await screen.settled(1500);
	screen.press('Escape');
	await screen.until('is kept');
	t.false(readFileSync(file, 'utf8').includes('should have checked'), 'nothing half-written is saved');
});

test('what was saved in another wording is had back with u', async t => {
	const {open, file} = await desk(t);
	const screen = await open();
	screen.press('a');
	screen.type('14:59 I should have checked the host. ');
	await screen.until(warm);
	screen.press('Ctrl+T', 'Enter');
	await screen.until('· saved');
	await screen.until(() => readFileSync(file, 'utf8').includes('I assumed …'));
	screen.press('u');
	await screen.until('Undone: the new event.');
	await screen.until(() => !readFileSync(file, 'utf8').includes('I assumed …'));
	t.pass();
});

test('what is left as it is stays left: after closing and opening, and on a peer’s screen; u asks again', async t => {
	const {open, file} = await desk(t);
	const ana = await open('Ana');
	const bea = await open('Bea');
	await ana.until('with Bea');
	ana.press('a');
	ana.type('10:00 I should have checked the host');
	await ana.until(warm);
	ana.press('Alt+L');
	await ana.until('Left as it is');
	await ana.gone(warm);
	ana.press('Enter');
	await bea.until('I should have checked');
	t.regex(readFileSync(file, 'utf8'), /"left": \{"[\da-z]{12}": true\}/);
	t.is(readFileSync(file, 'utf8').match(/should have checked/g)?.length, 1, 'the mark holds no words');

	// The first row of the story is the one that was added.
	bea.press('g');
	await quietAfter(bea, ' again');
	ana.press('q');
	await ana.exited;
	bea.press('Ctrl+X', 'q');
	await bea.exited;
	const later = await open('Ana');
	later.press('g');
	await quietAfter(later, ' once more');
	later.press('Ctrl+X');
	t.false(later.screen().some(line => line.includes('┄')));
});

test('a mark that is given in a row that is there is one step of its own', async t => {
	const {open, file} = await desk(t);
	const screen = await open();
	screen.press('g', 'e', 'Tab', 'Ctrl+U');
	screen.type('I should have checked the host');
	await screen.until(warm);
	screen.press('Alt+L');
	await screen.until('Left as it is');
	await screen.until(() => readFileSync(file, 'utf8').includes('"left"'));
	screen.press('Ctrl+S');
	await screen.until(() => readFileSync(file, 'utf8').includes('should have checked'));
	screen.press('u');
	await screen.until(() => !readFileSync(file, 'utf8').includes('should have checked'));
	t.true(readFileSync(file, 'utf8').includes('"left"'));
	screen.press('u');
	await screen.until(() => !readFileSync(file, 'utf8').includes('"left"'));
});

test('with the lens off nothing is asked', async t => {
	const {open} = await desk(t);
	const screen = await open('Ana', '--no-lens');
	screen.press('a');
	screen.type('14:59 I should have checked the host. ');
	await screen.until('checked the host');
	await screen.settled(1500);
	t.false(screen.screen().some(line => line.includes('┄') || line.includes(warm)));
});

async function quietAfter(screen: Terminal, typed: string): Promise<void> {
	screen.press('e');
	await screen.until('Seen through');
	screen.press('Tab');
	screen.type(typed);
	await screen.until(typed.trim());
	await screen.settled(1500);
	if (screen.screen().some(line => line.includes('┄'))) {
		throw new Error(`It asks again.\n${screen.screen().join('\n')}`);
	}
}

async function desk(t: ExecutionContext) {
	const folder = await newFolder(t);
	const state = await newFolder(t);
	const file = join(folder, 'checkout.recount.json');
	const {aside: _aside, ...records} = checkoutReview.records;
	writeFileSync(file, formatReview({...checkoutReview, records}));
	const open = async (name = 'Ana', ...flags: readonly string[]) => {
		const variables = {XDG_STATE_HOME: join(state, name), RECOUNT_NAME: name};
		const screen = await terminalFor(t, {args: ['checkout', ...flags], columns: 90, rows: 28, folder, variables});
		await screen.listening();
		return screen;
	};
	return {file, open};
}
