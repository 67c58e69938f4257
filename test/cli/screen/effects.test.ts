import {copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate as turn, setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {createEffects} from '../../../source/cli/screen/effects.ts';
import type {Draft} from '../../../source/review/draft.ts';
import {thisProcess} from '../../../source/storage/holder.ts';
import {holderLine, readJournal, wholeLine} from '../../../source/storage/journal-lines.ts';
import {openReviewFile, type ReviewFile} from '../../../source/storage/review-file.ts';
import {stateFolder, stateFolderPath} from '../../../source/storage/state-folder.ts';
import {createStepList} from '../../../source/storage/step-list.ts';
import {newFolder} from '../../helpers/folder.ts';
import {openProgram, type Program} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

interface Run {
	readonly program: Program;
	readonly file: ReviewFile;
	/** The drafts in the journals of programs, as the next one would find them. */
	readonly journaled: () => readonly Draft[];
	/** Whether everything that was typed stands in the journal whenever a listener is told of it. */
	readonly keptAhead: () => boolean;
	readonly folder: string;
	readonly saved: () => Promise<void>;
	/** Ends the run; answers with what is printed then. */
	readonly leave: () => Promise<string>;
}

async function run(t: ExecutionContext, options: {folder?: string; hold?: boolean} = {}): Promise<Run> {
	const folder = options.folder ?? (await newFolder(t, memory));
	const file = await openReviewFile(join(folder, 'night.recount.json'));
	const shell = testShell({folder});
	const {effects, begin, settled} = createEffects(file, shell);
	const state = stateFolderPath(file.path, shell.variables);
	const journaled = () =>
		(existsSync(state) ? readdirSync(state) : [])
			.filter(name => name.startsWith('drafts-'))
			.flatMap(name => readJournal(readFileSync(join(state, name), 'utf8')).drafts.map(({draft}) => draft));
	let ahead = true;
	let begun = false;
	const program = openProgram(file.review, {
		chosen: {undosAhead: 0},
		effects: [
			...effects,
			(_, app) => {
				if (!begun) {
					begun = true;
					void begin(app);
					app.subscribe(() => {
						const [top] = app.state().overlays;
						const text = top?.type === 'quick-add' ? top.quickAdd.field.text.trim() : '';
						ahead &&= text === '' || journaled().some(({texts}) => texts.text?.trim() === text);
					});
				}
			},
		],
	});
	const lost = new AbortController();
	const leave = async () => (await settled(lost.signal)).words;
	t.teardown(leave);
	return {
		program,
		file,
		journaled,
		keptAhead: () => ahead,
		folder,
		leave,
		async saved() {
			for (let turns = 0; program.state().file.status !== 'saved' && turns < 5000; turns++) {
				await turn();
			}
		},
	};
}

async function addThree({program, saved}: Run): Promise<void> {
	for (const words of ['1402 one', '1403 two', '1404 three']) {
		program.press('a');
		program.type(words);
		program.press('Enter');
	}

	await saved();
}

/** Leaves drafts behind as a program does that is gone. */
async function leave(folder: string, drafts: readonly Draft[]): Promise<void> {
	const shell = testShell({folder});
	const place = await stateFolder(join(folder, 'night.recount.json'), shell.variables);
	const gone = {...thisProcess(), start: '1'};
	const lines = drafts.map((draft, index) => wholeLine(String(index), draft, 1000 * (index + 1)));
	writeFileSync(join(place, `drafts-${gone.pid}-${gone.nonce}.jsonl`), holderLine(gone) + lines.join(''));
}

function row(text: string): Draft {
	return {about: {type: 'row'}, texts: {text}};
}

async function until(t: ExecutionContext, holds: () => boolean): Promise<void> {
	for (let turns = 0; !holds() && turns < 1000; turns++) {
		await wait(5);
	}

	t.true(holds());
}

const texts = (drafts: readonly Draft[]) => drafts.map(draft => Object.values(draft.texts).join('|'));
const asks = ({program}: Run) => program.screen().some(line => line.includes('There is a draft'));

test('what is typed is in the journal before anybody is told to draw it, and goes when it is in the file', async t => {
	const one = await run(t);
	one.program.press('a');
	one.program.type('1402 pool exhausted');
	t.true(one.keptAhead());
	t.deepEqual(texts(one.journaled()), ['1402 pool exhausted']);
	one.program.press('Enter');
	// The row is closed and not on the disk yet.
	t.deepEqual(texts(one.journaled()), ['1402 pool exhausted']);
	await one.saved();
	t.deepEqual(one.journaled(), []);
	t.true(one.keptAhead());
});

test('rows that are added faster than they are saved are all kept until they are', async t => {
	const one = await run(t);
	for (const words of ['one', 'two', 'three']) {
		one.program.press('a');
		one.program.type(words);
		one.program.press('Enter');
	}

	t.deepEqual(texts(one.journaled()).sort(), ['one', 'three', 'two']);
	await one.saved();
	t.deepEqual(one.journaled(), []);
	t.is(Object.keys(one.file.review.records).length, 3);
});

test('what is left with Esc stays until it is saved or thrown away', async t => {
	const one = await run(t);
	one.program.press('3', 'a');
	one.program.type('a learning');
	one.program.press('Escape');
	await turn();
	t.true(texts(one.journaled())[0]?.startsWith('a learning'));
	one.program.press('a', 'Ctrl+X');
	await turn();
	t.deepEqual(one.journaled(), []);
	one.program.press('a');
	one.program.type('another');
	one.program.press('Escape', 'a', 'Ctrl+S');
	await one.saved();
	await turn();
	t.deepEqual(one.journaled(), []);
});

test('who leaves the program with a draft reads that it is kept and when it is asked about', async t => {
	const one = await run(t);
	one.program.press('a');
	one.program.type('pool exhausted');
	one.program.press('Escape');
	t.is(await one.leave(), 'Nothing was written.\nA draft is kept; the next start of this review asks about it.\n');
	const two = await run(t);
	two.program.press('a');
	two.program.type('pool exhausted');
	two.program.press('Enter', 'a');
	two.program.type('and a restart');
	two.program.press('Escape', '3', 'a');
	two.program.type('a learning');
	two.program.press('Escape');
	await two.saved();
	t.regex(await two.leave(), /Saved\. .*\n2 drafts are kept; the next start of this review asks about them\.\n$/);
	const none = await run(t);
	t.is(await none.leave(), 'Nothing was written.\n');
});

test('a row that becomes a form is in the journal all the way', async t => {
	const one = await run(t);
	one.program.press('a');
	one.program.type('1402 pool exhausted');
	one.program.press('Tab');
	t.true(texts(one.journaled()).some(text => text.includes('pool exhausted')));
	await turn();
	t.deepEqual(
		one.journaled().map(({about}) => about.type),
		['form'],
	);
});

test('drafts of an earlier run are asked about, the newest first; what is taken is in the own journal before it goes', async t => {
	const folder = await newFolder(t, memory);
	await leave(folder, [row('older'), row('newest')]);
	const one = await run(t, {folder});
	await until(t, () => asks(one));
	t.true(one.program.screen().some(line => line.includes('new event: newest')));
	one.program.press('Enter');
	// For a moment it is in both.
	t.deepEqual(texts(one.journaled()).sort(), ['newest', 'newest', 'older']);
	await until(t, () => one.journaled().length === 2);
	t.deepEqual(texts(one.journaled()).sort(), ['newest', 'older']);
	one.program.press('Enter');
	await one.saved();
	await until(t, () => asks(one));
	t.true(one.program.screen().some(line => line.includes('new event: older')));
	one.program.press('d', 'd');
	await until(t, () => one.journaled().length === 0);
	t.true(JSON.stringify(one.file.review).includes('newest'));
});

test('Esc keeps a draft for the next start and asks about the next one, which no other key answers', async t => {
	const folder = await newFolder(t, memory);
	await leave(folder, [row('one'), row('two'), row('three')]);
	const one = await run(t, {folder});
	await until(t, () => asks(one));
	one.program.press('Escape');
	await until(t, () => one.program.screen().some(line => line.includes('new event: two')));
	one.program.press('a');
	t.true(asks(one));
	t.is(one.journaled().length, 3);
	const two = await run(t, {folder});
	for (const words of ['three', 'two', 'one']) {
		await until(t, () => two.program.screen().some(line => line.includes(`new event: ${words}`)));
		two.program.press('Escape');
	}

	two.program.dispatch({type: 'ask-drafts'});
	await until(t, () => two.program.screen().some(line => line.includes('new event: three')));
});

test('the drafts that are told of on leaving are those that the next start asks about', async t => {
	const folder = await newFolder(t, memory);
	await leave(folder, [row('one'), row('two'), row('three')]);
	const one = await run(t, {folder});
	await until(t, () => asks(one));
	one.program.press('d', 'd');
	await until(t, () => one.program.screen().some(line => line.includes('new event: two')));
	one.program.press('Escape');
	await until(t, () => one.program.screen().some(line => line.includes('new event: one')));
	one.program.press('Escape', 'a');
	one.program.type('half a row');
	one.program.press('Escape');
	t.regex(
		await one.leave(),
		/\nA draft is kept, and 2 of earlier runs; the next start of this review asks about them\.\n$/,
	);
	const two = await run(t, {folder: await newFolder(t, memory)});
	t.notRegex(await two.leave(), /draft/);
	const three = await newFolder(t, memory);
	await leave(three, [row('one')]);
	const later = await run(t, {folder: three});
	await until(t, () => asks(later));
	later.program.press('Escape');
	t.regex(await later.leave(), /A draft of an earlier run is kept; the next start of this review asks about it\.\n$/);
});

test('who writes a row again that an earlier run left half-written goes on with its draft, and there is one', async t => {
	const folder = await newFolder(t, memory);
	const one = await run(t, {folder});
	await addThree(one);
	one.program.press('g', 'e', 'Tab');
	one.program.type(', or two');
	const left = one.journaled();
	await one.leave();
	const other = await newFolder(t, memory);
	copyFileSync(join(folder, 'night.recount.json'), join(other, 'night.recount.json'));
	await leave(other, left);
	const two = await run(t, {folder: other});
	await until(t, () => asks(two));
	two.program.press('Escape', 'g', 'e');
	t.true(two.program.screen().some(line => line.includes('Your draft is back.')));
	t.true(two.program.screen().some(line => line.includes('one, or two')));
	await until(t, () => two.journaled().filter(({texts: {what}}) => what === 'one, or two').length === 1);
	two.program.press('Escape');
	t.regex(await two.leave(), /A draft is kept; the next start of this review asks about it\.\n$/);
});

test('what is typed ahead of the question is done before it comes up', async t => {
	const folder = await newFolder(t, memory);
	await leave(folder, [row('one')]);
	const one = await run(t, {folder});
	one.program.press('a');
	one.program.type('typed ahead');
	one.program.press('Enter');
	t.false(asks(one));
	await one.saved();
	t.true(JSON.stringify(one.file.review).includes('typed ahead'));
	await until(t, () => asks(one));
});

test('what the file holds already is not asked about: the program ended between saving and saying so', async t => {
	const folder = await newFolder(t, memory);
	const first = await run(t, {folder});
	first.program.press('a');
	first.program.type('saved before the end');
	first.program.press('Enter');
	const [draft] = first.journaled();
	t.truthy(draft?.about.put);
	await first.saved();
	await leave(folder, [draft as Draft, row('not saved')]);
	const one = await run(t, {folder});
	await until(t, () => asks(one));
	t.true(one.program.screen().some(line => line.includes('new event: not saved')));
	t.true(one.program.screen().every(line => !line.includes('1 of 2')));
	t.deepEqual(texts(one.journaled()), ['not saved']);
});

test('where the state folder cannot be written typing goes on, and the screen says that drafts are not kept', async t => {
	const folder = await newFolder(t, memory);
	writeFileSync(join(folder, '.state'), '');
	const one = await run(t, {folder});
	one.program.press('a');
	one.program.type('1402 pool');
	t.true(one.program.screen()[0]?.includes('drafts are not kept'));
	t.true(one.program.screen().some(line => line.includes('Drafts are not kept: ')));
	t.true(one.program.screen().some(line => line.includes('pool')));
	one.program.press('Enter');
	await one.saved();
	t.deepEqual(one.program.story(), ['pool']);
	t.true(one.program.screen()[0]?.includes('drafts are not kept'));
});

test('u takes back after reopening what was done before, U does it again, and what others changed since stays', async t => {
	const folder = await newFolder(t, memory);
	const first = await run(t, {folder});
	await addThree(first);
	first.program.press('g', 'd', 'd', 'u', 'u');
	await first.saved();
	await first.leave();
	t.deepEqual([...first.program.story()].sort(), ['one', 'two']);

	const second = await run(t, {folder});
	await until(t, () => second.program.state().history.done.length === 2);
	second.program.press('u');
	t.deepEqual(second.program.story(), ['one']);
	second.program.press('U', 'u');
	const [id] = Object.keys(second.program.state().review.records);
	await second.saved();
	await second.leave();
	const peer = await openReviewFile(second.file.path);
	await peer.change(() => ({label: '', put: {[id as string]: {notes: 'seen by Bea'}}}));

	const third = await run(t, {folder});
	await until(t, () => third.program.state().history.done.length === 1);
	third.program.press('u');
	t.deepEqual(third.program.story(), []);
	t.true(JSON.stringify(third.program.state().review).includes('seen by Bea'));
	await third.saved();
	await third.leave();
	t.deepEqual(
		await createStepList(third.file.path, testShell({folder}).variables).load(third.program.state().review),
		[],
	);
});

test('u pressed before what was done before is known is done as soon as it is', async t => {
	const folder = await newFolder(t, memory);
	const first = await run(t, {folder});
	await addThree(first);
	await first.leave();
	const second = await run(t, {folder});
	second.program.press('u', 'u');
	t.deepEqual(second.program.story(), ['one', 'two', 'three']);
	await until(t, () => second.program.story().length === 1);
	t.deepEqual(second.program.story(), ['one']);
	await second.saved();
	await second.leave();
	t.deepEqual(Object.keys((await openReviewFile(second.file.path)).review.records).length, 1);
});

test('a step that is not in the file does no harm: the program ended between saving and remembering', async t => {
	const folder = await newFolder(t, memory);
	const first = await run(t, {folder});
	first.program.press('a');
	first.program.type('1402 one');
	first.program.press('Enter');
	await first.saved();
	await first.leave();
	const never = {label: 'the new event', changes: {e9: {kind: [null, 'event'], what: [null, 'never saved']}}} as const;
	const list = createStepList(first.file.path, testShell({folder}).variables);
	const held = first.program.state().review;
	await list.keep([...(await list.load(held)), never], held);
	const second = await run(t, {folder});
	await until(t, () => second.program.state().history.done.length === 2);
	second.program.press('u');
	t.deepEqual(second.program.story(), ['one']);
	second.program.press('u');
	t.deepEqual(second.program.story(), []);
});

test('a review that is made anew at the same path begins with nothing to undo; one that was edited or put back keeps its steps', async t => {
	const folder = await newFolder(t, memory);
	const path = join(folder, 'night.recount.json');
	const add = async (words: string) => {
		const one = await run(t, {folder});
		one.program.press('a');
		one.program.type(words);
		one.program.press('Enter');
		await one.saved();
		await one.leave();
		return one.program.state().history.done.map(({label}) => label);
	};
	await add('1402 one');
	const whole = readFileSync(path, 'utf8');
	t.is((await add('1403 two')).length, 2);

	// An earlier version comes back, and a hand was in it.
	rmSync(path);
	writeFileSync(path, whole.replace('"one"', '"won"'));
	t.is((await add('1404 three')).length, 3);

	rmSync(path);
	const looked = await run(t, {folder});
	t.deepEqual(looked.program.state().history.done, []);
	await looked.leave();
	t.is((await add('1405 four')).length, 1);
	const later = await run(t, {folder});
	await until(t, () => later.program.state().history.done.length === 1);
	later.program.press('u');
	t.deepEqual(later.program.story(), []);
	later.program.press('u');
	t.is(later.program.state().notice?.text, 'Undo: there is no change of yours to take back.');
});
