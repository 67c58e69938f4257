import {spawnSync} from 'node:child_process';
import {readdir, readFile, stat} from 'node:fs/promises';
import test from 'ava';
import {builtProgram} from './helpers/terminal.ts';

const version: string = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;

test('--version is answered by the bin itself, which can be run as a command', async t => {
	t.is(spawnSync(process.execPath, [builtProgram, '--version'], {encoding: 'utf8'}).stdout, `${version}\n`);
	t.is((await stat(builtProgram)).mode & 0o111, 0o111);
	t.true((await readFile(builtProgram, 'utf8')).startsWith('#!/usr/bin/env node\n'));
});

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
