import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join} from 'node:path';
import test from 'ava';
import type {Action} from '../../../source/app/action.ts';
import type {App} from '../../../source/app/app.ts';
import {pathWithoutQuotes, typedPath} from '../../../source/cli/arguments/typed-path.ts';
import {offerLog} from '../../../source/cli/logs/offer-import.ts';
import {run} from '../../../source/cli/run.ts';
import {sharingEffect} from '../../../source/cli/screen/sharing.ts';
import {emptyReview} from '../../../source/review/review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {fixedEnvironment, openProgram} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

test('a leading ~/ is the home folder; a ~ anywhere else is a letter', t => {
	for (const [typed, path] of [
		['~/night', '/home/ada/night'],
		['~', '/home/ada'],
		['~/', '/home/ada'],
		['~//a/../b', '/home/ada/b'],
		['./~/night', '/work/~/night'],
		['~ada/night', '/work/~ada/night'],
		['night~', '/work/night~'],
		['a/~/b', '/work/a/~/b'],
		['/etc/night', '/etc/night'],
	] as const) {
		t.is(typedPath(typed, {folder: '/work', variables: {HOME: '/home/ada'}}), path, typed);
	}

	t.is(typedPath('~/x', {folder: '/work', variables: {HOME: ''}}), join(homedir(), 'x'));
});

test('every verb takes a file in the home folder by its ~, as review, as log and as export', async t => {
	const folder = await newFolder(t);
	const home = join(folder, 'home');
	await mkdir(home);
	const environment = fixedEnvironment();
	await writeFile(join(home, 'app.log'), '2026-10-03T14:02:31Z pool exhausted\n');
	for (const words of [
		['new', '~/night', '--date', '2026-10-03'],
		['add', '~/night', '14:02 pool exhausted'],
		['import', '~/night.recount.json', '~/app.log'],
		['read', '~/app.log'],
		['put', '~/night', 'learning', 'text=x'],
		['set', '~/night', 'L1', 'text=y'],
		['rm', '~/night', 'L1'],
		['undo', '~/night'],
		['show', '~/night'],
		['export', '~/night', '-o', '~/night.md'],
		['list', '~/'],
		['find', 'pool', '~/'],
		['merge', '/dev/null', '~/night.recount.json', '~/night.recount.json'],
		['export', '~/night', '--to', 'github,gitlab', '-o', '~/out'],
	]) {
		const shell = testShell({folder, variables: {HOME: home}});
		t.is(await run(words, {...shell, environment}), 0, `${words.join(' ')}: ${shell.errors()}`);
	}

	t.true((await readFile(join(home, 'night.md'), 'utf8')).includes('pool exhausted'));
	t.true((await readFile(join(home, 'out', 'github.md'), 'utf8')).includes('pool exhausted'));
});

test('in the program the quotes that a shell would have taken are no part of a path', t => {
	for (const [typed, path] of [
		["'/var/log/my app.log'", '/var/log/my app.log'],
		['"/var/log/my app.log"', '/var/log/my app.log'],
		['/var/log/my\\ app.log', '/var/log/my app.log'],
		["/var/log/ada's.log", "/var/log/ada's.log"],
		["'", "'"],
		["''", "''"],
		['/var/log/app.log', '/var/log/app.log'],
	] as const) {
		t.is(pathWithoutQuotes(typed), path, typed);
	}
});

test('on the screen, too: where a log is read from, and where the page is written to', async t => {
	const home = await newFolder(t);
	const shell = testShell({folder: '/', variables: {HOME: home}});
	await writeFile(join(home, 'app.log'), '2026-10-03T14:02:31Z pool exhausted\n');
	t.is((await offerLog('~/app.log', {}, emptyReview, shell)).added, 1);

	for (const [typed, name] of [
		['~/page.md', 'page.md'],
		["'~/second page.md'", 'second page.md'],
	] as const) {
		const {promise: told, resolve} = Promise.withResolvers<void>();
		const heard = (action: Action, _app: App) => {
			if (action.type === 'noticed') {
				resolve();
			}
		};
		const program = openProgram(emptyReview, {effects: [sharingEffect(shell), heard]});
		program.dispatch({type: 'export', path: typed, target: undefined, force: false});
		await told;
		t.is(program.state().notice?.text, `Written to ${join(home, name)}`);
		t.true((await readFile(join(home, name), 'utf8')).length > 0);
	}
});
