import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {glanceAtFile} from '../../../source/cli/reviews/open-file.ts';
import {createEffects} from '../../../source/cli/screen/effects.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {parseReview} from '../../../source/review/file/parse-review.ts';
import type {AnyRecord} from '../../../source/review/records.ts';
import {applyEdit, type Edit, type Review} from '../../../source/review/review.ts';
import {openReviewFile} from '../../../source/storage/review-file.ts';
import {stateFolderPath} from '../../../source/storage/state-folder.ts';
import {newFolder} from '../../helpers/folder.ts';
import {openProgram, type Program} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

const first: Review = {
	recount: 1,
	records: Object.fromEntries(
		Array.from({length: 9}, (_, index) => [
			`e${index + 1}`,
			{
				kind: 'event',
				what: `row ${index + 1}`,
				story: true,
				when: {as: 'point', at: `2026-10-05T09:0${index}Z`},
			} satisfies AnyRecord,
		]),
	),
};

interface Desk {
	readonly program: Program;
	readonly path: string;
	readonly folder: string;
	readonly onDisk: () => Review;
	readonly write: (review: Review) => void;
	readonly says: (words: string | RegExp) => Promise<void>;
	readonly saved: () => Promise<void>;
	readonly keptAside: () => readonly string[];
}

async function desk(t: ExecutionContext): Promise<Desk> {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(path, formatReview(first));
	const shell = testShell({folder});
	const touched = new Map<string, Set<string>>();
	const file = await glanceAtFile(path, shell, touched);
	const {effects, begin, settled} = createEffects(file, shell, {touched});
	let begun = false;
	const program = openProgram(file.review, {
		file: {name: 'night.recount.json'},
		effects: [
			...effects,
			(_, app) => {
				if (!begun) {
					begun = true;
					void begin(app);
				}
			},
		],
	});
	t.teardown(async () => settled(new AbortController().signal));
	const until = async (holds: () => boolean, what: string) => {
		for (let turns = 0; !holds() && turns < 2000; turns++) {
			await wait(5);
		}

		t.true(holds(), `${what}\n${program.screen().join('\n')}`);
	};
	return {
		program,
		path,
		folder,
		onDisk: () => parseReview(readFileSync(path, 'utf8')).review,
		write: review => writeFileSync(path, formatReview(review)),
		says: async words =>
			until(() => {
				const text = program.screen().join(' ').replaceAll(/ +/g, ' ');
				return typeof words === 'string' ? text.includes(words) : words.test(text);
			}, String(words)),
		saved: async () => until(() => program.state().file.status === 'saved', 'saved'),
		keptAside: () => readdirSync(stateFolderPath(path, shell.variables)).filter(name => name.includes('-unsaved-')),
	};
}

function without(review: Review, ...ids: readonly string[]): Review {
	return applyEdit(review, {label: '', remove: ids});
}

function changing(put: Edit['put']): Review {
	return applyEdit(first, {label: '', ...(put ? {put} : {})});
}

const theirs = changing({e2: {notes: 'seen by Bea'}, f1: {kind: 'event', what: 'a row of Bea', story: true}});

// The ways in which others write the file.
const ways: ReadonlyArray<readonly [who: string, write: (desk: Desk) => unknown]> = [
	['an editor that writes in place', ({path}) => writeFileSync(path, formatReview(theirs))],
	[
		'vim, which moves the file away and writes it anew, piece by piece',
		async ({path}) => {
			const text = formatReview(theirs);
			renameSync(path, `${path}~`);
			writeFileSync(path, '');
			await wait(20);
			writeFileSync(path, text.slice(0, 200));
			await wait(20);
			writeFileSync(path, text);
			rmSync(`${path}~`);
		},
	],
	[
		'sed -i',
		({path}) => {
			writeFileSync(`${path}.next`, formatReview(theirs));
			renameSync(`${path}.next`, path);
			execFileSync('sed', ['-i', 's/seen by Bea/seen by Bea/', path]);
		},
	],
	[
		'git checkout',
		({folder}) => {
			const git = (...words: readonly string[]) =>
				execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
					cwd: folder,
					stdio: 'ignore',
				});
			git('init', '-b', 'one');
			git('add', 'night.recount.json');
			git('commit', '-m', 'one');
			git('checkout', '-b', 'two');
			// In a folder of its own, so that only the checkout writes the file that is open.
			const other = join(folder, 'other');
			git('worktree', 'add', '-b', 'three', other);
			writeFileSync(join(other, 'night.recount.json'), formatReview(theirs));
			execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-am', 'three'], {
				cwd: other,
				stdio: 'ignore',
			});
			git('worktree', 'remove', other);
			git('checkout', 'three');
		},
	],
	[
		'Syncthing, which puts a finished file in its place',
		({path, folder}) => {
			const temporary = join(folder, '.syncthing.night.recount.json.tmp');
			writeFileSync(temporary, formatReview(theirs));
			renameSync(temporary, path);
		},
	],
	[
		'somebody else with Recount',
		async ({path}) => {
			const file = await openReviewFile(path);
			await file.save(theirs);
		},
	],
];

for (const [who, write] of ways) {
	test(`what is written by ${who} comes in by itself, beside what is typed here`, async t => {
		const own = await desk(t);
		const {program, onDisk, says, saved} = own;
		program.press('g', 'e', 'Tab');
		program.type(' and here');
		await write(own);
		await says('Somebody added 1 row, changed 1.');
		// What is typed is where it was.
		t.is(program.state().overlays.length, 1);
		program.press('Ctrl+S');
		await saved();
		const {records} = onDisk();
		t.is(Object.keys(records).length, 10);
		t.regex(JSON.stringify(records), /seen by Bea.*a row of Bea/);
		t.regex(JSON.stringify(records), /row 1 and here/);
		t.deepEqual(records, program.state().review.records);
		program.press('u');
		await saved();
		t.deepEqual(onDisk().records, theirs.records);
	});
}

test('what others write while a change here is on its way to the disk is not taken out again', async t => {
	const {program, path, onDisk, saved} = await desk(t);
	const peer = await openReviewFile(path);
	for (let round = 0; round < 20; round++) {
		program.press('a');
		program.type(`12:${10 + round} mine ${round}`);
		program.press('Enter', 'Escape');
		await peer.change(() => ({label: '', put: {[`p${round}`]: {kind: 'event', what: `theirs ${round}`}}}));
	}

	for (let turns = 0; Object.keys(program.state().review.records).length < 49 && turns < 1000; turns++) {
		await wait(5);
	}

	await saved();
	const words = Object.values(onDisk().records).map(record => (record.kind === 'event' ? record.what : ''));
	for (let round = 0; round < 20; round++) {
		t.true(words.includes(`mine ${round}`), `mine ${round}`);
		t.true(words.includes(`theirs ${round}`), `theirs ${round}`);
	}
});

test('a version with many rows fewer is asked about: nothing is taken in, saving waits, R shows both, h keeps what is here', async t => {
	const {program, write, onDisk, says, saved, keptAside} = await desk(t);
	const older = without(first, 'e1', 'e2', 'e3', 'e4', 'e5', 'e6');
	write(older);
	await says('is an older version (6 entries fewer). Nothing of it is taken in, and saving waits: R shows both.');
	t.is(program.story().length, 9);
	program.press('a');
	program.type('12:00 typed meanwhile');
	program.press('Enter', 'Escape');
	await wait(100);
	t.deepEqual(onDisk().records, older.records);
	t.is(program.state().file.status, 'unsaved');
	program.press('R');
	const screen = program.screen().join('\n');
	t.regex(screen, /An older version on the disk/);
	t.regex(screen, /Only here: 7 entries\n +09:00 row 1/);
	t.regex(screen, /h keep what is here/);
	program.press('h');
	await says(/What is here goes on\. The other is kept: recount recover lists it\./);
	await saved();
	t.is(Object.keys(onDisk().records).length, 10);
	t.regex(JSON.stringify(onDisk()), /typed meanwhile/);
	t.is(program.state().file.problem, undefined);
	t.is(keptAside().length, 1);
	program.press('R');
	await says('no field holds two wordings');
});

test('t takes the older version, and u brings the other back', async t => {
	const {program, write, onDisk, says, saved} = await desk(t);
	const older = without(first, 'e1', 'e2', 'e3', 'e4', 'e5', 'e6');
	write(older);
	await says('R shows both');
	program.press('R', 't');
	await says('u brings the other back');
	await saved();
	t.deepEqual(program.state().review.records, older.records);
	t.deepEqual(onDisk().records, older.records);
	program.press('u');
	await saved();
	t.deepEqual(JSON.parse(formatReview(onDisk())), JSON.parse(formatReview(first)));
});

test('bytes that the file held before are an older version, and so is one without a row that was written here', async t => {
	const {program, write, onDisk, says, saved} = await desk(t);
	program.press('a');
	program.type('09:10 written here');
	program.press('Enter', 'Escape');
	await saved();
	const mine = onDisk();
	write(first);
	await says('R shows both');
	t.is(program.story().length, 10);
	// It comes back by itself: the question goes, and nothing has changed.
	write(mine);
	for (let turns = 0; program.state().file.older && turns < 1000; turns++) {
		await wait(5);
	}

	t.is(program.state().file.problem, undefined);
	write(applyEdit(first, {label: '', put: {e1: {notes: 'a branch of somebody else'}}}));
	await says('1 entry fewer, 1 of them written here in this run');
	program.press('R', 'h');
	await says(/What is here goes on/);
	await saved();
	t.deepEqual(JSON.parse(formatReview(onDisk())), JSON.parse(formatReview(mine)));
});

test('a save that meets an older version before anybody has looked asks as well, and writes nothing', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(path, formatReview(first));
	const shell = testShell({folder});
	const touched = new Map<string, Set<string>>();
	const file = await glanceAtFile(path, shell, touched);
	// Nobody watches, as nothing has begun.
	const {effects} = createEffects(file, shell, {touched});
	const program = openProgram(file.review, {effects});
	const older = without(first, 'e1', 'e2', 'e3', 'e4', 'e5', 'e6');
	writeFileSync(path, formatReview(older));
	program.press('a');
	program.type('12:00 typed');
	program.press('Enter', 'Escape');
	for (let turns = 0; !program.state().file.older && turns < 1000; turns++) {
		await wait(5);
	}

	t.regex(program.state().file.problem ?? '', /is an older version/);
	t.is(readFileSync(path, 'utf8'), formatReview(older));
});

test('a file that is damaged while it is open is told and not taken in, and comes in once it is mended', async t => {
	const {program, path, says, write} = await desk(t);
	writeFileSync(path, formatReview(first).replace('"kind"', 'kind'));
	await says(/night\.recount\.json is damaged: line 5, column 4/);
	t.is(program.story().length, 9);
	write(theirs);
	await says('Somebody added 1 row, changed 1.');
	t.is(program.state().file.problem, undefined);
});

test('where an older version that was asked about is damaged meanwhile, nothing is asked about it any longer', async t => {
	const {program, path, write, says} = await desk(t);
	write(without(first, 'e1', 'e2', 'e3', 'e4', 'e5', 'e6'));
	await says('is an older version');
	writeFileSync(path, '{"recount": 1, "records": {');
	await says(/is damaged|cannot be read/);
	program.press('R');
	t.notRegex(program.screen().join('\n'), /An older version on the disk/);
});

test('a file that goes away is told, and the next change writes all of it again', async t => {
	const {program, path, onDisk, says, saved} = await desk(t);
	await wait(60);
	rmSync(path);
	await says('night.recount.json is gone from the disk. Nothing is lost');
	program.press('a');
	program.type('12:00 and on');
	program.press('Enter', 'Escape');
	await saved();
	t.is(Object.keys(onDisk().records).length, 10);
});
