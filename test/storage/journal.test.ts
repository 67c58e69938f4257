import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setImmediate as turn} from 'node:timers/promises';
import test from 'ava';
import fc from 'fast-check';
import type {Draft} from '../../source/review/draft.ts';
import {createJournal, type Journal} from '../../source/storage/journal.ts';
import {readJournal} from '../../source/storage/journal-lines.ts';
import {stateFolderPath} from '../../source/storage/state-folder.ts';
import {newFolder} from '../helpers/folder.ts';
import {type FileCall, systemError} from './watched-files.ts';
import {type JournalInterference, watchedJournalFiles} from './watched-journal-files.ts';

const codes = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EMFILE', 'ENOENT', 'EINTR', 'EBUSY'];
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const path = '/reviews/night.recount.json';

interface Kept {
	readonly journal: Journal;
	readonly folder: string;
	/** What was told last of why drafts are not kept. */
	readonly trouble: () => unknown;
}

function journalIn(state: string, interference: JournalInterference = {}, rest?: number): Kept {
	const variables = {XDG_STATE_HOME: state};
	let told: unknown;
	const journal = createJournal({
		path,
		variables,
		now: () => 1_790_000_000_000,
		trouble: error => {
			told = error;
		},
		files: watchedJournalFiles(interference),
		...(rest === undefined ? {} : {rest}),
	});
	return {journal, folder: stateFolderPath(path, variables), trouble: () => told};
}

function drafts(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Draft> {
	return new Map(
		Object.entries(texts).map(([name, text]) => [name, {about: {type: 'row'}, texts: {text}} satisfies Draft]),
	);
}

// What all journals of a folder say, as the next program reads them.
function said(folder: string): Readonly<Record<string, Draft>> {
	const files = existsSync(folder) ? readdirSync(folder) : [];
	const found = files.flatMap(name => readJournal(readFileSync(join(folder, name), 'utf8')).drafts);
	return Object.fromEntries(found.map(({name, draft}) => [name, draft]));
}

test('each key is one line, and the whole text is written every fifty keys', async t => {
	const {journal, folder} = journalIn(await newFolder(t, memory));
	let text = '';
	for (const letter of 'restart web-1; errors dip, then come back within four minutes') {
		text += letter;
		journal.keep(drafts({'1': text}));
		t.is(said(folder)['1']?.texts.text, text);
	}

	const [file = ''] = readdirSync(folder);
	const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
	t.is(lines.length, 1 + text.length);
	t.deepEqual(JSON.parse(lines[2] as string), {
		time: 1_790_000_000_000,
		name: '1',
		field: 'text',
		at: 1,
		cut: 0,
		put: 'e',
	});
	t.is(lines.filter(line => line.includes('"texts"')).length, 2);
	journal.close();
});

test('nobody else can read it; with nothing left to keep it is gone, with a draft in it it stays', async t => {
	const state = await newFolder(t, memory);
	const {journal, folder} = journalIn(state);
	journal.keep(drafts({'1': 'rollback', '2': 'a row that waits'}));
	const [file = ''] = readdirSync(folder);
	t.is(statSync(join(folder, file)).mode & 0o777, 0o600);
	t.is(statSync(folder).mode & 0o777, 0o700);
	t.is(statSync(join(state, 'recount')).mode & 0o777, 0o700);
	journal.keep(drafts({'2': 'a row that waits'}));
	t.deepEqual(Object.keys(said(folder)), ['2']);
	journal.keep(new Map());
	t.deepEqual(readdirSync(folder), []);
	journal.keep(drafts({'3': 'later'}));
	journal.close();
	t.is(said(folder)['3']?.texts.text, 'later');
});

test('a file that somebody takes away is made again with all that is typed', async t => {
	const state = await newFolder(t, memory);
	const {journal, folder, trouble} = journalIn(state);
	journal.keep(drafts({'1': 'roll', '2': 'aside'}));
	rmSync(state, {recursive: true});
	journal.keep(drafts({'1': 'rollb', '2': 'aside'}));
	t.is(trouble(), undefined);
	t.is(said(folder)['1']?.texts.text, 'rollb');
	t.is(said(folder)['2']?.texts.text, 'aside');
	journal.close();
});

test('an evening of typing does not make an endless file', async t => {
	const {journal, folder} = journalIn(await newFolder(t, memory));
	const long = 'The pool was full. '.repeat(3000);
	for (let index = 0; index < 3000; index++) {
		journal.keep(drafts({'1': `${long}${index}`}));
	}

	t.is(readdirSync(folder).length, 1);
	t.true(statSync(join(folder, readdirSync(folder)[0] as string)).size < 3 * 1024 * 1024);
	t.is(said(folder)['1']?.texts.text, `${long}2999`);
	journal.close();
});

test('what is written is brought to the disk at most once in a while, without waiting for it', async t => {
	const calls: string[] = [];
	const synced = Promise.withResolvers<void>();
	const done = ({name}: FileCall) => {
		calls.push(name);
		if (name === 'fsync') {
			synced.resolve();
		}
	};
	const {journal} = journalIn(await newFolder(t), {done}, 30);
	for (const text of ['r', 'ro', 'rol', 'roll']) {
		journal.keep(drafts({'1': text}));
	}

	t.false(calls.includes('fdatasync'));
	await synced.promise;
	t.is(calls.filter(name => name === 'fdatasync').length, 1);
	journal.flush();
	t.false(calls.includes('fdatasyncSync'));
	journal.keep(drafts({'1': 'rollb'}));
	journal.flush();
	t.is(calls.at(-1), 'fdatasyncSync');
	journal.close();
});

// The scenes of typing: a row, two drafts at once, one done, and none.
const scenes = [
	drafts({'1': 'r'}),
	drafts({'1': 'ro'}),
	drafts({'1': 'ro', '2': 'x'}),
	drafts({'1': 'rol', '2': 'x'}),
	drafts({'2': 'xy'}),
	drafts({}),
	drafts({'3': 'later'}),
];

async function callsOfTyping(state: string, interference: JournalInterference = {}): Promise<Kept> {
	const kept = journalIn(state, interference, 0);
	for (const scene of scenes) {
		kept.journal.keep(scene);
		// Three turns of the event loop: the sync is asked for, answered, and its folder after it.
		await turn();
		await turn();
		await turn();
	}

	return kept;
}

test('whatever call fails, in whatever way, typing goes on, it is said that drafts are not kept, and the next key mends it', async t => {
	const state = await newFolder(t, memory);
	const names: string[] = [];
	(await callsOfTyping(join(state, 'none'), {before: ({name}) => void names.push(name)})).journal.close();
	t.true(names.length > 15);
	for (const code of codes) {
		for (const number of names.keys()) {
			const title = `${code} at ${names[number]} (${number + 1})`;
			const place = join(state, `${code}-${number}`);
			let isMended = false;
			const before = (call: FileCall) => {
				if (!isMended && call.number >= number + 1) {
					throw systemError(code);
				}
			};
			const {journal, folder, trouble} = journalIn(place, {before}, 0);
			for (const scene of scenes) {
				journal.keep(scene);
				const isSaid = trouble() !== undefined;
				t.is(journal.isWhole(), !isSaid, title);
				t.true(isSaid || holds(folder, scene), title);
				await turn();
			}

			isMended = true;
			journal.keep(drafts({'3': 'later!', '4': 'mended'}));
			t.true(holds(folder, drafts({'3': 'later!', '4': 'mended'})), title);
			journal.flush();
			journal.close();
			rmSync(place, {recursive: true, force: true});
		}
	}
});

// Whether the journals of a folder hold these drafts; what is done may be there still where it could not be taken away.
function holds(folder: string, scene: ReadonlyMap<string, Draft>): boolean {
	const found = said(folder);
	return Array.from(scene).every(([name, {texts}]) => found[name]?.texts.text === texts.text);
}

test('a mark that drafts are not kept lasts until they are', async t => {
	const state = await newFolder(t, memory);
	writeFileSync(join(state, 'file'), '');
	const kept = journalIn(join(state, 'file'));
	kept.journal.keep(drafts({'1': 'r'}));
	t.is((kept.trouble() as NodeJS.ErrnoException).code, 'ENOTDIR');
	kept.journal.keep(drafts({'1': 'ro'}));
	kept.journal.keep(drafts({}));
	t.false(kept.journal.isWhole());
	rmSync(join(state, 'file'));
	kept.journal.keep(drafts({'2': 'x'}));
	t.is(kept.trouble(), undefined);
	t.true(holds(kept.folder, drafts({'2': 'x'})));
	kept.journal.close();
});

test('after a disk that could not take it a new file is begun, and the mark stays until that one is on the disk', async t => {
	let isBroken = true;
	const asked: number[] = [];
	const before = ({name, number}: FileCall) => {
		if (name === 'fdatasync') {
			asked.push(number);
			if (isBroken) {
				throw systemError('EIO');
			}
		}
	};
	const {journal, folder, trouble} = journalIn(await newFolder(t, memory), {before}, 0);
	const until = async (isSo: () => boolean) => {
		while (!isSo()) {
			await turn();
		}
	};
	journal.keep(drafts({'1': 'r'}));
	const first = readdirSync(folder);
	await until(() => trouble() !== undefined);
	journal.keep(drafts({'1': 'r'}));
	t.notDeepEqual(readdirSync(folder), first);
	t.true(holds(folder, drafts({'1': 'r'})));
	t.false(journal.isWhole());
	await until(() => asked.length > 1);
	await turn();
	isBroken = false;
	journal.keep(drafts({'1': 'ro'}));
	await until(() => journal.isWhole());
	t.is(trouble(), undefined);
	journal.close();
});

for (const writes of [1, 7, 4095]) {
	test(`writes that take ${writes} bytes at a time lose nothing`, async t => {
		const state = await newFolder(t, memory);
		const {journal, folder, trouble} = await callsOfTyping(state, {writes});
		t.is(trouble(), undefined);
		t.true(holds(folder, drafts({'3': 'later'})));
		journal.close();
	});
}

test('a disk that takes nothing more is told as full', async t => {
	const {journal, trouble} = journalIn(await newFolder(t, memory), {writes: 0});
	journal.keep(drafts({'1': 'r'}));
	t.is((trouble() as NodeJS.ErrnoException).code, 'ENOSPC');
	journal.close();
});

test('wherever the program ends, the journal has what was on the screen', async t => {
	class Ended extends Error {}
	const state = await newFolder(t, memory);
	const names: string[] = [];
	(await callsOfTyping(join(state, 'none'), {before: ({name}) => void names.push(name)})).journal.close();
	for (const number of names.keys()) {
		const place = join(state, String(number));
		let ended = false;
		const before = (call: FileCall) => {
			if (call.number > number) {
				ended = true;
				throw new Ended();
			}
		};
		const {journal, folder} = journalIn(place, {before}, 0);
		for (const [index, scene] of scenes.entries()) {
			journal.keep(scene);
			if (ended) {
				// The key before it was on the screen.
				const shown = [...(scenes[index - 1] ?? new Map<string, Draft>())].filter(([name]) => scene.has(name));
				t.true(holds(folder, new Map(shown)) || holds(folder, scene), `${names[number]} (${number + 1})`);
				break;
			}

			await turn();
			await turn();
			await turn();
		}

		journal.close();
	}
});

// Any text, also with halves of characters, in fields of any name.
const text = fc.string({
	unit: fc.oneof(fc.constantFrom('a', ' ', '\n', '"', '🙂', '\uD83D', 'e\u0301'), fc.string({maxLength: 3})),
});
const field = fc.oneof(
	fc.constantFrom('what', 'when', 'seat:x1', '__proto__', 'constructor'),
	fc.string({maxLength: 4}),
);
const start = fc.record({
	fields: fc.uniqueArray(fc.tuple(field, text), {minLength: 1, maxLength: 4, selector: ([name]) => name}),
	about: fc.dictionary(fc.constantFrom('kind', 'focus', 'record'), fc.jsonValue()),
});
const step = fc.oneof(
	{weight: 12, arbitrary: fc.record({at: fc.nat(), cut: fc.nat(4), put: text, draft: fc.nat(), field: fc.nat()})},
	{weight: 1, arbitrary: fc.record({done: fc.nat()})},
	{weight: 1, arbitrary: fc.record({open: start})},
	{weight: 1, arbitrary: fc.record({about: fc.jsonValue(), draft: fc.nat()})},
);

function opened({fields, about}: {fields: ReadonlyArray<[string, string]>; about: Draft['about']}): Draft {
	return {about: JSON.parse(JSON.stringify(about)), texts: Object.fromEntries(fields)};
}

test('law: whatever is typed in whatever fields is rebuilt to the letter, and a torn end takes no more than itself', async t => {
	const state = await newFolder(t, memory);
	let run = 0;
	fc.assert(
		fc.property(start, fc.array(step, {maxLength: 80}), fc.nat(), (first, steps, cutAt) => {
			const {journal, folder} = journalIn(join(state, String(++run)));
			let names = 1;
			let model: ReadonlyMap<string, Draft> = new Map([['1', opened(first)]]);
			const models = [new Map<string, Draft>(), model];
			journal.keep(model);
			for (const one of steps) {
				const all = [...model];
				const next = new Map(model);
				if ('open' in one) {
					next.set(String(++names), opened(one.open));
				} else if ('done' in one && all.length > 1) {
					next.delete((all[one.done % all.length] as [string, Draft])[0]);
				} else if ('draft' in one) {
					const [name, draft] = all[one.draft % all.length] as [string, Draft];
					if ('about' in one) {
						next.set(name, {...draft, about: {...draft.about, focus: JSON.parse(JSON.stringify(one.about))}});
					} else {
						const fields = Object.keys(draft.texts);
						const own = fields[one.field % fields.length] as string;
						const before = draft.texts[own] as string;
						const at = one.at % (before.length + 1);
						const after = before.slice(0, at) + one.put + before.slice(at + one.cut);
						next.set(name, {...draft, texts: {...draft.texts, [own]: after}});
					}
				}

				model = next;
				models.push(model);
				journal.keep(model);
			}

			const bytes = readFileSync(join(folder, readdirSync(folder)[0] as string));
			t.deepEqual(rebuilt(bytes), model);
			const torn = rebuilt(bytes.subarray(0, cutAt % bytes.length));
			t.true(models.some(one => isSame(one, torn)));
			journal.close();
			rmSync(folder, {recursive: true});
		}),
		{numRuns: 150},
	);
});

function rebuilt(bytes: Uint8Array): ReadonlyMap<string, Draft> {
	return new Map(readJournal(Buffer.from(bytes).toString('utf8')).drafts.map(({name, draft}) => [name, draft]));
}

function isSame(one: ReadonlyMap<string, Draft>, other: ReadonlyMap<string, Draft>): boolean {
	const text = (map: ReadonlyMap<string, Draft>) => JSON.stringify([...map].sort());
	return text(one) === text(other);
}
