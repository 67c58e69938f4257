import {spawnSync} from 'node:child_process';
import {closeSync, openSync} from 'node:fs';
import {readdir, readFile, stat} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import test from 'ava';
import {builtProgram} from './helpers/terminal.ts';

const version: string = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;

test('--version is answered by the bin itself, which can be run as a command', async t => {
	t.is(spawnSync(process.execPath, [builtProgram, '--version'], {encoding: 'utf8'}).stdout, `${version}\n`);
	t.is((await stat(builtProgram)).mode & 0o111, 0o111);
	t.true((await readFile(builtProgram, 'utf8')).startsWith('#!/usr/bin/env node\n'));
});

for (const [line, code, says] of [
	['hlep', 2, '“hlep” is no file and no command. Did you mean “help”? '],
	['shwo night', 2, '“shwo” is no file and no command. Did you mean “show”? Try: recount --help'],
	['help shwo', 2, 'there is no command “shwo”. Did you mean “show”? Try: recount --help'],
	['help sparkle', 2, 'there is no command “sparkle”. Try: recount --help'],
	['night day', 2, '“night” is no command, and one review is opened at a time. Try: recount --help'],
	['--colour never', 2, 'there is no option --colour here. Did you mean --color? Try: recount --help'],
] as const) {
	test(`recount ${line} is told what was meant`, t => {
		const {stdout, stderr, status} = spawnSync(process.execPath, [builtProgram, ...line.split(' ')], {
			encoding: 'utf8',
			cwd: tmpdir(),
		});
		t.is(status, code);
		t.is(stdout, '');
		t.true(stderr.startsWith(`recount: ${says}`) && stderr.indexOf('\n') === stderr.length - 1, stderr);
	});
}

test('help, help COMMAND and COMMAND --help are the same in all ways to ask', t => {
	const told = (...words: readonly string[]) =>
		spawnSync(process.execPath, [builtProgram, ...words], {encoding: 'utf8'}).stdout;
	t.is(told('help'), told('--help'));
	t.is(told('help', 'add'), told('add', '--help'));
	t.is(told('add', '-h'), told('add', '--help'));
	t.true(told('help').startsWith('recount [FILE]'));
});

test('what every command takes may stand before the command, as the help lists it', t => {
	const {stdout, status} = spawnSync(process.execPath, [builtProgram, '--json', 'when', '2026-10-03T14:02Z'], {
		encoding: 'utf8',
	});
	t.is(status, 0);
	t.is(JSON.parse(stdout).reads, 'point 2026-10-03T14:02Z');
});

const isLinux = process.platform === 'linux';
for (const [line, says] of [
	['--help', /^recount: what was to be printed could not be written: the disk is full\.\n$/],
	['when 14:02', /^recount: what was to be printed could not be written: the disk is full\.\n$/],
	[
		'when 14:02 --json',
		/^\{"error":\{"code":"failed","message":"what was to be printed could not be written: [^\n]*\n$/,
	],
	['--version', /^recount: the version could not be written: [^\n]*\n$/],
] as const) {
	(isLinux ? test : test.skip)(`recount ${line} onto a full disk says so in one sentence and ends with 1`, t => {
		const full = openSync('/dev/full', 'w');
		t.teardown(() => closeSync(full));
		const {stderr, status} = spawnSync(process.execPath, [builtProgram, ...line.split(' ')], {
			encoding: 'utf8',
			stdio: ['ignore', full, 'pipe'],
		});
		t.is(status, 1);
		t.regex(stderr, says);
	});
}

for (const old of ['18.20.8', '20.19.0', '22.11.0']) {
	test(`on Node ${old} it says one sentence and ends with 1`, t => {
		const pretend = `Object.defineProperty(process.versions, 'node', {value: '${old}'});`;
		const program = `data:text/javascript,${encodeURIComponent(pretend)}`;
		const {stdout, stderr, status} = spawnSync(process.execPath, [`--import=${program}`, builtProgram, 'show', 'x'], {
			encoding: 'utf8',
		});
		t.is(stderr, `Recount needs Node.js 22.12 or newer; this is ${old}.\n`);
		t.is(stdout, '');
		t.is(status, 1);
	});
}

test('the built program knows no way to the network', async t => {
	const chunks = new URL('../dist/chunks/', import.meta.url);
	const files = await readdir(chunks);
	t.true(files.length > 0);
	for (const file of files) {
		const code = await readFile(new URL(file, chunks), 'utf8');
		t.notRegex(code, /(?<![.\w])fetch\(/, file);
		t.notRegex(code, /(?:from ?|require\(|import\()["'](?:node:)?(?:https?|net|tls|dgram|http2)["']/, file);
	}
});
