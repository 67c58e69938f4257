import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	chownSync,
	linkSync,
	mkdirSync,
	readdirSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {thisProcess} from '../../../source/storage/holder.ts';
import {stateFolderPath} from '../../../source/storage/state-folder.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const text = '{"recount": 1, "records": {"e1": {"kind": "event", "what": "pool full"}}}\n';
const isRoot = process.geteuid?.() === 0;
const nobody = 65_534;

interface Desk {
	readonly folder: string;
	readonly path: string;
	readonly state: string;
}

async function desk(t: ExecutionContext): Promise<Desk> {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(path, text);
	return {folder, path, state: stateFolderPath(path, testShell({folder}).variables)};
}

async function doctor(folder: string, ...argv: readonly string[]) {
	const shell = testShell({folder});
	const code = await run(['doctor', ...argv], shell);
	return {code, out: shell.output(), err: shell.errors()};
}

async function idsIn(folder: string): Promise<readonly string[]> {
	const {found} = JSON.parse((await doctor(folder, 'night', '--json')).out) as {found: ReadonlyArray<{id: string}>};
	// Whether the folder of a test is in memory is the machine's affair.
	return found.map(({id}) => id).filter(id => !/in-memory|little-room/.test(id));
}

test('where all is well nothing is found, and nothing is left behind', async t => {
	const {folder} = await desk(t);
	t.deepEqual(await idsIn(folder), []);
	t.deepEqual(readdirSync(folder).sort(), ['.state', 'night.recount.json']);
	const {code, out} = await doctor(folder);
	t.true(code === 0 || /in memory|of room left/.test(out), out);
	t.true(code === 3 || out === 'Nothing is in the way of night.recount.json.\n', out);
});

// What is wrong, and the id and the words by which it is told.
const wrongs: ReadonlyArray<readonly [what: string, spoil: (desk: Desk) => void, id: string, says: RegExp]> = [
	[
		'a damaged file',
		({path}) => writeFileSync(path, text.slice(0, 30)),
		'unreadable',
		/night\.recount\.json is damaged: line 1, column \d+[\s\S]*recount recover \/\S+night\.recount\.json lists/,
	],
	[
		'a file of a newer version',
		({path}) => writeFileSync(path, text.replace('1', '9')),
		'newer',
		/written by a newer version/,
	],
	['a file over 64 MB', ({path}) => truncateSync(path, 64 * 1024 * 1024 + 1), 'unreadable', /larger than 64 MB/],
	[
		'a file that its owner may only read',
		({path}) => chmodSync(path, 0o444),
		'write-protected',
		/protected against writing \(mode 0444\)\.\n {2}chmod u\+w /,
	],
	['a file of two names', ({path}) => linkSync(path, `${path}~`), 'hard-links', /has 2 names/],
	[
		'a folder that everybody may write to',
		({folder}) => chmodSync(folder, 0o777),
		'folder-open-to-others',
		/by everybody on this machine/,
	],
	[
		'the lock of a program that is gone',
		({folder}) => symlinkSync(JSON.stringify({...thisProcess(), start: '1'}), join(folder, '.night.recount.json.lock')),
		'stale-lock',
		/which is gone, lies beside the review/,
	],
	[
		'something else in the place of the lock',
		({folder}) => writeFileSync(join(folder, '.night.recount.json.lock'), ''),
		'lock-not-ours',
		/it is no lock of Recount/,
	],
	[
		'what a program that was killed did not write to the end',
		({folder}) => writeFileSync(join(folder, '.night.recount.json.999999999.0123456789ab.tmp'), ''),
		'unfinished',
		/A file that was not written to the end lies beside the review/,
	],
	[
		'a copy in which a program that keeps folders alike left what another machine wrote',
		({folder}) => writeFileSync(join(folder, 'night.recount (1).json'), text.replace('pool full', 'typed elsewhere')),
		'conflict-copy',
		/recount merge \/dev\/null night\.recount\.json 'night\.recount \(1\)\.json'/,
	],
	[
		'a state folder that cannot be made',
		({folder}) => writeFileSync(join(folder, '.state'), ''),
		'state-not-writable',
		/cannot be made/,
	],
	[
		'a state folder that others may look into',
		({state}) => {
			mkdirSync(state, {recursive: true});
			chmodSync(state, 0o755);
		},
		'state-open-to-others',
		/is open to others/,
	],
];

for (const [what, spoil, id, says] of wrongs) {
	test(`${what} is found, with what to do about it, and it ends with 3`, async t => {
		const place = await desk(t);
		spoil(place);
		const before = readdirSync(place.folder).filter(name => name !== '.state');
		t.deepEqual(await idsIn(place.folder), [id]);
		const {code, out, err} = await doctor(place.folder, 'night');
		t.is(code, 3);
		t.is(err, '');
		t.regex(out, says);
		t.regex(out, /^ {2}\S.*\.$/m);
		t.deepEqual(
			readdirSync(place.folder).filter(name => name !== '.state'),
			before,
		);
	});
}

test('a clone that knows nothing of the driver that its attributes name is found, until git-setup has been run', async t => {
	const {folder} = await desk(t);
	execFileSync('git', ['init', '-q'], {cwd: folder});
	t.deepEqual(await idsIn(folder), []);
	writeFileSync(join(folder, '.gitattributes'), '*.recount.json merge=recount\n');
	t.deepEqual(await idsIn(folder), ['git-driver']);
	t.regex(
		(await doctor(folder, 'night')).out,
		/knows no such driver: git merges them line by line\.\n {2}recount git-setup tells it\./,
	);
	t.is(await run(['git-setup'], testShell({folder})), 0);
	t.deepEqual(await idsIn(folder), []);
});

test.serial('a folder that can only be read is found', async t => {
	const {folder, path} = await desk(t);
	chmodSync(folder, 0o555);
	if (isRoot) {
		chownSync(folder, nobody, nobody);
		chownSync(path, nobody, nobody);
		process.seteuid?.(nobody);
		t.teardown(() => process.seteuid?.(0));
	}

	t.deepEqual(await idsIn(folder), ['folder-not-writable', 'state-not-writable']);
	chmodSync(folder, 0o755);
});

test('a review that is asked about and is not there is told, as show tells it', async t => {
	const {folder} = await desk(t);
	const {code, out, err} = await doctor(folder, 'nihgt');
	t.is(code, 1);
	t.is(out, '');
	t.regex(err, /^recount: \/.*nihgt\.recount\.json is not there\. Check its name; recount new starts a review\.\n$/);
});

test('without a file it looks at all reviews of the folder, and at a folder without one', async t => {
	const {folder, path} = await desk(t);
	linkSync(path, join(folder, 'day.recount.json'));
	const {code, out} = await doctor(folder);
	t.is(code, 3);
	t.regex(
		out,
		/night\.recount\.json has 2 names[\s\S]*day\.recount\.json has 2 names|day\.recount\.json has 2 names[\s\S]*night\.recount\.json has 2 names/,
	);
	const empty = await newFolder(t);
	t.is((await doctor(join(empty, 'away'))).code, 3);
	t.true([0, 3].includes((await doctor(empty)).code));
});
