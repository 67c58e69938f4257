import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {createEffects} from '../../../source/cli/screen/effects.ts';
import {readJournal} from '../../../source/storage/journal-lines.ts';
import {openReviewFile} from '../../../source/storage/review-file.ts';
import {stateFolderPath} from '../../../source/storage/state-folder.ts';
import {newFolder} from '../../helpers/folder.ts';
import {openProgram} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

const isRoot = process.geteuid?.() === 0;
// Root may write everywhere, so that the test is somebody else for a while.
const nobody = 65_534;

// What becomes of a file while it is open, and the sentence that tells why it cannot be saved.
const hindrances: ReadonlyArray<readonly [what: string, hinder: (path: string) => void, says: RegExp]> = [
	[
		'a file of two names',
		path => linkSync(path, `${path}~`),
		/has 2 names \(hard links\), and replacing it would part them\./,
	],
	['a folder that can only be read', path => chmodSync(join(path, '..'), 0o555), /the folder .* cannot be written to/],
	[
		'a file that its owner may only read',
		path => chmodSync(path, 0o444),
		/is protected against writing \(mode 0444\)\. chmod u\+w \/\S+night\.recount\.json allows it\./,
	],
	[
		'a pipe in its place',
		path => {
			rmSync(path);
			execFileSync('mkfifo', [path]);
		},
		/is no ordinary file\. Name a file\./,
	],
	[
		'a folder in its place',
		path => {
			rmSync(path);
			mkdirSync(path);
		},
		/is a folder\. Name a file\./,
	],
	[
		'a file that has grown over 64 MB',
		path => truncateSync(path, 64 * 1024 * 1024 + 1),
		/is larger than 64 MB\. It was left untouched\./,
	],
];

for (const [what, hinder, says] of hindrances) {
	test.serial(`${what}: one sentence, nothing is touched, and what was typed is kept as a draft`, async t => {
		const folder = await newFolder(t);
		const place = join(folder, 'reviews');
		mkdirSync(place);
		const shell = testShell({folder});
		if (isRoot) {
			for (const own of [folder, place]) {
				chownSync(own, nobody, nobody);
			}

			process.seteuid?.(nobody);
			t.teardown(() => process.seteuid?.(0));
		}

		const path = join(place, 'night.recount.json');
		await (await openReviewFile(path)).change(() => ({label: '', put: {e1: {kind: 'event', what: 'pool full'}}}));
		const file = await openReviewFile(path);
		hinder(path);
		const look = () => [readdirSync(place), statSync(path).size, statSync(path).ino, statSync(path).mtimeMs];
		const before = look();

		const {effects, settled} = createEffects(file, shell);
		const program = openProgram(file.review, {effects});
		program.press('a');
		program.type('1402 restart web-1');
		program.press('Enter');
		for (let turns = 0; program.state().file.problem === undefined && turns < 2000; turns++) {
			await wait(5);
		}

		t.regex(program.state().file.problem ?? '', says);
		t.is((program.state().file.problem ?? '').split('\n').length, 1);
		t.deepEqual(look(), before);
		const state = stateFolderPath(file.path, shell.variables);
		const journals = readdirSync(state).filter(name => name.startsWith('drafts-'));
		const drafts = journals.flatMap(name => readJournal(readFileSync(join(state, name), 'utf8')).drafts);
		t.deepEqual(
			drafts.map(({draft}) => draft.texts.text?.trim()),
			['1402 restart web-1'],
		);

		// Who leaves now is told where all of it is.
		const {words, isSaved} = await settled(new AbortController().signal);
		t.false(isSaved);
		const kept = /kept in (.+)\n/.exec(words)?.[1] ?? '';
		t.true(existsSync(kept), words);
		t.regex(readFileSync(kept, 'utf8'), /restart web-1/);
		t.deepEqual(look(), before);
		chmodSync(place, 0o755);
	});
}
