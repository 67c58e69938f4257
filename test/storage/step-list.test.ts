import {appendFile, readdir, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import type {Step} from '../../source/review/history.ts';
import type {Review} from '../../source/review/review.ts';
import {UserError} from '../../source/review/user-error.ts';
import {stateFolder, type Variables} from '../../source/storage/state-folder.ts';
import {createStepList} from '../../source/storage/step-list.ts';
import {openUndoList} from '../../source/storage/undo-list.ts';
import {newFolder} from '../helpers/folder.ts';
import {systemError, watchedFiles} from './watched-files.ts';

const path = '/reviews/night.recount.json';
const review: Review = {recount: 1, records: {e1: {kind: 'event', what: 'slow'}}};

function step(number: number, words = `words ${number}`): Step {
	return {label: `step ${number}`, changes: {e1: {what: [null, words]}}};
}

async function found(variables: Variables): Promise<readonly string[]> {
	return (await createStepList(path, variables).load(review)).map(({label}) => label);
}

test('what was done is there in the next run, and what was undone is not; what is done again is the last', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const list = createStepList(path, variables);
	t.deepEqual(await list.load(review), []);
	const [one, two, three] = [step(1), step(2), step(3)];
	await list.keep([one], review);
	await list.keep([one, two, three], review);
	t.deepEqual(await found(variables), ['step 1', 'step 2', 'step 3']);
	await list.keep([one], review);
	t.deepEqual(await found(variables), ['step 1']);
	await list.keep([one, three, two], review);
	t.deepEqual(await found(variables), ['step 1', 'step 3', 'step 2']);

	const later = createStepList(path, variables);
	const steps = await later.load(review);
	t.deepEqual(steps, [one, three, two]);
	await later.keep(steps.slice(0, 2), review);
	t.deepEqual(await found(variables), ['step 1', 'step 3']);
});

test('the list of the command line is another one', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	await createStepList(path, variables).keep([step(1)], review);
	const undo = await openUndoList(path, variables);
	t.is(await undo.last(review), undefined);
	await undo.push(step(2), review);
	t.deepEqual(await found(variables), ['step 1']);
});

test('two windows on one review keep what each of them did', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	await createStepList(path, variables).keep([step(1), step(2)], review);
	const [a, b] = [createStepList(path, variables), createStepList(path, variables)];
	const [fromA, fromB] = [await a.load(review), await b.load(review)];
	await Promise.all([
		a.keep(fromA.slice(0, 1), review),
		...[3, 4].map(async number => b.keep([...fromB, step(number)], review)),
	]);
	const steps = await found(variables);
	t.is(steps[0], 'step 1');
	t.false(steps.includes('step 2'));
	t.true(steps.includes('step 4'));
});

test('the last 200 are there, each one is a line, and the file does not grow without end', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const folder = await stateFolder(path, variables);
	const list = createStepList(path, variables);
	let done: readonly Step[] = [];
	const sizes: number[] = [];
	for (let number = 0; number < 900; number++) {
		done = [...done, step(number)];
		await list.keep(done, review);
		sizes.push((await stat(join(folder, 'screen-undo.jsonl'))).size);
	}

	t.true(Math.max(...sizes) < 100_000);
	t.true(sizes.slice(1, 100).every((size, index) => size - (sizes[index] ?? 0) < 120));
	const steps = await found(variables);
	t.is(steps.length, 200);
	t.is(steps.at(-1), 'step 899');
	t.deepEqual(await readdir(folder), ['screen-undo.jsonl']);
	t.is((await stat(join(folder, 'screen-undo.jsonl'))).mode & 0o777, 0o600);
});

test('of many large imports the older ones are let go, and the latest is always there', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const folder = await stateFolder(path, variables);
	const list = createStepList(path, variables);
	let done: readonly Step[] = [];
	for (let number = 0; number < 12; number++) {
		done = [...done, step(number, 'x'.repeat(5 * 1024 * 1024))];
		await list.keep(done, review);
	}

	t.true((await stat(join(folder, 'screen-undo.jsonl'))).size < 40 * 1024 * 1024);
	t.deepEqual(await found(variables), ['step 9', 'step 10', 'step 11']);
	await list.keep([...done, step(12, 'x'.repeat(20 * 1024 * 1024))], review);
	t.deepEqual(await found(variables), ['step 12']);
});

test('a line that is no step, or was not written to its end, is passed over', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const list = createStepList(path, variables);
	await list.keep([step(1)], review);
	const place = join(await stateFolder(path, variables), 'screen-undo.jsonl');
	await appendFile(
		place,
		'null\n[]\n{"id":"x","step":{"label":5,"changes":{}}}\n{"off":"unknown"}\n{"id":"y","step":{"la',
	);
	t.deepEqual(await found(variables), ['step 1']);
	const later = createStepList(path, variables);
	const steps = await later.load(review);
	await later.keep([...steps, step(2)], review);
	t.deepEqual(await found(variables), ['step 1', 'step 2']);
});

test('whatever call fails, it is said in a sentence, nothing kept before is lost, and the next change makes up for it', async t => {
	const variables = {XDG_STATE_HOME: await newFolder(t)};
	const place = join(await stateFolder(path, variables), 'screen-undo.jsonl');
	const many = Array.from({length: 700}, (_, index) => JSON.stringify({id: `i${index % 3}`, step: step(index % 3)}));
	for (const isLong of [false, true]) {
		for (const code of ['ENOSPC', 'EACCES', 'EIO', 'EROFS']) {
			let calls = 1;
			for (let number = 1; number <= calls; number++) {
				await writeFile(place, isLong ? `${many.join('\n')}\n` : `${JSON.stringify({id: 'a', step: step(0)})}\n`);
				let isMended = false;
				const files = watchedFiles({
					before(call) {
						calls = isMended ? calls : Math.max(calls, call.number);
						if (!isMended && call.number === number) {
							throw systemError(code);
						}
					},
				});
				const list = createStepList(path, variables, files);
				const before = await list.load(review);
				const after = [...before, step(9)];
				await list.keep(after, review).catch((error: unknown) => t.true(error instanceof UserError));
				isMended = true;
				const more = [...after, step(10)];
				await list.keep(more, review);
				const steps = await found(variables);
				t.deepEqual(steps.slice(-2), ['step 9', 'step 10'], `${code} at ${number}`);
				t.is(steps.length, (isLong ? 3 : 1) + 2, `${code} at ${number}`);
			}

			t.true(calls > 6);
		}
	}
});

test('law: whatever is done, undone and done again in whatever runs, the next run finds it', async t => {
	const act = fc.constantFrom('do', 'undo', 'redo', 'save', 'restart');
	await fc.assert(
		fc.asyncProperty(fc.array(act, {maxLength: 40}), async acts => {
			const variables = {XDG_STATE_HOME: await newFolder(t)};
			let list = createStepList(path, variables);
			let done: readonly Step[] = [];
			let undone: readonly Step[] = [];
			let number = 0;
			for (const one of acts) {
				const last = done.at(-1);
				const again = undone.at(-1);
				if (one === 'do') {
					[done, undone] = [[...done, step(++number)], []];
				} else if (one === 'undo' && last) {
					[done, undone] = [done.slice(0, -1), [...undone, last]];
				} else if (one === 'redo' && again) {
					[done, undone] = [[...done, again], undone.slice(0, -1)];
				} else if (one === 'save') {
					await list.keep(done, review);
				} else if (one === 'restart') {
					await list.keep(done, review);
					list = createStepList(path, variables);
					const steps = await list.load(review);
					t.deepEqual(steps, done);
					[done, undone] = [steps, []];
				}
			}

			await list.keep(done, review);
			t.deepEqual(await createStepList(path, variables).load(review), done);
		}),
		{numRuns: 40},
	);
});

test('a folder that cannot be read holds no steps, and looking makes none', async t => {
	const state = await newFolder(t);
	t.deepEqual(await found({XDG_STATE_HOME: state}), []);
	t.deepEqual(await readdir(state), []);
});
