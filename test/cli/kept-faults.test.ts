import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {recoverable} from '../../source/cli/reviews/recoverable.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {emptyReview, type Review} from '../../source/review/review.ts';
import {createCopyKeeper} from '../../source/storage/copies.ts';
import type {Files} from '../../source/storage/files.ts';
import {forgetBeside} from '../../source/storage/forget.ts';
import {thisProcess} from '../../source/storage/holder.ts';
import {holderLine, readJournal, wholeLine} from '../../source/storage/journal-lines.ts';
import {keepAside} from '../../source/storage/keep-aside.ts';
import {stateFolder} from '../../source/storage/state-folder.ts';
import {newFolder} from '../helpers/folder.ts';
import {testShell} from '../helpers/shell.ts';
import {type FileCall, systemError, watchedFiles} from '../storage/watched-files.ts';

const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'ENOENT', 'EINTR', 'EBUSY'];
const review: Review = {recount: 1, records: {e1: {kind: 'event', what: 'typed hunter2'}}};
const step = {label: 'the new event', changes: {e1: {kind: [null, 'event'], what: [null, 'typed hunter2']}}};

interface Desk {
	readonly path: string;
	readonly state: string;
	readonly shell: ReturnType<typeof testShell>;
	/** Puts everything back as it was at first. */
	readonly lay: () => void;
	readonly names: () => readonly string[];
}

// A copy, what could not be saved, a draft and both lists of steps, all of them with the word.
async function desk(t: ExecutionContext): Promise<Desk> {
	const folder = await newFolder(t, memory);
	const path = join(folder, 'night.recount.json');
	const shell = testShell({folder});
	await createCopyKeeper(shell.variables, () => Date.UTC(2026, 9, 5))(path, Buffer.from(formatReview(review)));
	await keepAside(path, review, '2026-10-05T09:00:00.000Z', shell.variables);
	const state = await stateFolder(path, shell.variables);
	const gone = {...thisProcess(), start: '1'};
	const draft = {about: {type: 'row'}, texts: {text: 'saw hunter2'}};
	writeFileSync(join(state, `drafts-${gone.pid}-${gone.nonce}.jsonl`), holderLine(gone) + wholeLine('1', draft, 1000));
	writeFileSync(join(state, 'undo.jsonl'), `${JSON.stringify(step)}\n`);
	writeFileSync(join(state, 'screen-undo.jsonl'), `${JSON.stringify({id: 'a', step})}\n`);
	const names = () => readdirSync(state).sort();
	const first = names().map(name => [name, readFileSync(join(state, name))] as const);
	return {
		path,
		state,
		shell,
		names,
		lay() {
			for (const name of names()) {
				rmSync(join(state, name));
			}

			for (const [name, bytes] of first) {
				writeFileSync(join(state, name), bytes);
			}
		},
	};
}

// Every fault at every call of some work when nothing is in the way.
async function faults(
	work: (files: Files) => Promise<unknown>,
	lay: () => void,
): Promise<ReadonlyArray<{readonly title: string; readonly files: Files}>> {
	const calls: FileCall[] = [];
	await work(watchedFiles({before: call => void calls.push(call)}));
	lay();
	return calls.flatMap(({number, name}) =>
		codes.map(code => ({
			title: `${code} at ${name} (${number})`,
			files: watchedFiles({
				before(call) {
					if (call.number === number) {
						throw systemError(code);
					}
				},
			}),
		})),
	);
}

test('whatever call fails while the list of what can be had back is made, the rest of it is there and nothing is touched', async t => {
	const {path, shell, lay, names, state} = await desk(t);
	const before = names().map(name => readFileSync(join(state, name), 'utf8'));
	const all = await faults(async files => recoverable(path, shell, undefined, files), lay);
	t.true(all.length > 100);
	for (const {title, files} of all) {
		const found = await recoverable(path, shell, undefined, files);
		t.true(found.length >= 1 || /at readdir/.test(title), `${title}: ${found.length}`);
		t.deepEqual(
			names().map(name => readFileSync(join(state, name), 'utf8')),
			before,
			title,
		);
	}

	t.is((await recoverable(path, shell, undefined)).length, 3);
});

test('whatever call fails while a word is forgotten, each file is whole, what still holds it is told, and the next time takes it out', async t => {
	const {path, state, shell, lay, names} = await desk(t);
	const forget = async (files?: Files) =>
		forgetBeside(path, 'hunter2', {review: emptyReview, variables: shell.variables, ...(files ? {files} : {})});
	const all = await faults(forget, lay);
	t.true(all.length > 300);
	for (const {title, files} of all) {
		lay();
		const {left} = await forget(files);
		for (const name of names().filter(own => !own.startsWith('.'))) {
			const text = readFileSync(join(state, name), 'utf8');
			t.true(isWhole(name, text), `${title}: ${name}: ${text}`);
			const isTold = left.some(({path: place}) => place === join(state, name) || place === state);
			t.true(!text.includes('hunter2') || isTold, `${title}: ${name} still holds it, and nobody says so`);
		}

		t.deepEqual((await forget()).left, [], title);
		t.false(
			names().some(name => readFileSync(join(state, name), 'utf8').includes('hunter2')),
			title,
		);
	}
});

function isWhole(name: string, text: string): boolean {
	if (name.endsWith('.recount.json')) {
		return Object.keys(parseReview(text).review.records).length === 1;
	}

	return name.startsWith('drafts-') ? readJournal(text).drafts.length === 1 : text.trim().split('\n').length === 1;
}
