import {mkdir, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {completionEffect} from '../../../source/cli/screen/completion.ts';
import {pathCompletion} from '../../../source/cli/screen/path-completion.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {openProgram, type Program} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

async function shellOver(t: ExecutionContext) {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'logs'));
	await mkdir(join(folder, 'home'));
	await symlink(join(folder, 'logs'), join(folder, 'linked'));
	const names = [
		'web-1.log',
		'web-2.log',
		'notes.txt',
		'.hidden',
		'zwölf.log',
		'zwöbf.log',
		'home/mine.log',
		'a\u001Bb',
	];
	for (const name of names) {
		await writeFile(join(folder, name), '');
	}

	return testShell({folder, variables: {HOME: join(folder, 'home')}});
}

async function until(t: ExecutionContext, program: Program, text: string): Promise<void> {
	const shows = () => program.screen().some(line => line.includes(text));
	for (let turns = 0; !shows() && turns < 1000; turns++) {
		await wait(5);
	}

	t.true(shows(), program.screen().join('\n'));
}

test('a path goes on as in a shell', async t => {
	const shell = await shellOver(t);
	for (const [path, addition, names] of [
		['no', 'tes.txt', ['notes.txt']],
		['w', 'eb-', ['web-1.log', 'web-2.log']],
		['web-', '', ['web-1.log', 'web-2.log']],
		['web-1.log', '', ['web-1.log']],
		['log', 's/', ['logs/']],
		['link', 'ed/', ['linked/']],
		['.h', 'idden', ['.hidden']],
		['zw', 'ö', ['zwöbf.log', 'zwölf.log']],
		['./no', 'tes.txt', ['notes.txt']],
		['~', '/', ['~/']],
		['~/', 'mine.log', ['mine.log']],
		[`${shell.folder}/no`, 'tes.txt', ['notes.txt']],
		['nothing', '', []],
		['nowhere/no', '', []],
		['a', '', []],
	] as const) {
		t.like(await pathCompletion(path, shell), {addition, names}, path);
	}

	const {names} = await pathCompletion('', shell);
	t.false(names.some(name => name.startsWith('.')));
});

test('Tab completes the path before the cursor, and shows on one quiet line what there is', async t => {
	const program = openProgram(checkoutReview, {effects: [completionEffect(await shellOver(t))]});
	for (const [opens, label] of [
		[['i'], 'Read which log?'],
		[['y', 'w', 'Ctrl+U'], 'Write Markdown to'],
	] as const) {
		program.press(...opens);
		program.type('we');
		program.press('Tab');
		await until(t, program, 'web-1.log  web-2.log');
		await until(t, program, ` ${label}  web-`);
		program.type('2x');
		program.press('Left', 'Tab');
		await until(t, program, ` ${label}  web-2.logx`);
		program.press('Ctrl+U', 'Ctrl+K');
		program.type('nope');
		program.press('Tab');
		await until(t, program, 'No name there begins so.');
		program.press('Escape', 'Escape');
	}
});

test('what comes late leaves alone what is typed meanwhile', async t => {
	const program = openProgram(checkoutReview, {effects: [completionEffect(await shellOver(t))]});
	program.press('i');
	program.type('no');
	program.press('Tab');
	program.type('w');
	await wait(50);
	t.true(program.screen().includes(' Read which log?  now'));
});

test('of many names as many show as there is room for', async t => {
	const shell = await shellOver(t);
	for (let index = 0; index < 40; index++) {
		await writeFile(join(shell.folder, `many-${index}.log`), '');
	}

	const program = openProgram(checkoutReview, {effects: [completionEffect(shell)]});
	program.press('i');
	program.type('many');
	program.press('Tab');
	await until(t, program, 'more');
	const line = program.screen().find(own => own.includes('more')) ?? '';
	t.regex(line, /^ many-0\.log {2}many-1\.log .* {2}… \d+ more$/);
	t.true(line.length <= 80);
});
