import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import test, {type ExecutionContext} from 'ava';
import type {Sent} from '../../source/cli/screen/clipboard.ts';
import {newFolder} from '../helpers/folder.ts';
import {terminalFor} from '../helpers/terminal.ts';

const hasTmux = spawnSync('tmux', ['-V']).status === 0;
const settings = {TSX_TSCONFIG_PATH: fileURLToPath(new URL('../../tsconfig.json', import.meta.url))};
const sender = fileURLToPath(new URL('../helpers/send-clipboard.ts', import.meta.url));
const text = 'Pool exhausted on web-1\nログ 🙂\n';

test('tmux is there to be asked', t => {
	if (hasTmux) {
		t.pass();
	} else if (process.env.RECOUNT_TEST_ALL === '1') {
		t.fail('tmux is not installed');
	} else {
		t.log('tmux is not installed: nothing was sent through it');
		t.pass();
	}
});

interface Nested {
	/** What the outer tmux holds for its clipboard, which is a terminal to the inner one. */
	readonly outer: () => string;
	/** What the real terminal was asked to hold. */
	readonly terminal: () => readonly string[];
	readonly sent: Sent;
}

/** Sends the text from a tmux in a tmux in a terminal. */
async function send(
	t: ExecutionContext,
	options: {readonly inner: readonly string[]; readonly mode?: string; readonly old?: boolean},
): Promise<Nested> {
	const folder = await newFolder(t);
	const bin = join(folder, 'bin');
	mkdirSync(bin);
	// The sockets stand in a folder of their own: no tmux of the person at the keyboard is touched.
	const variables = {...settings, TMUX_TMPDIR: folder, SHELL: '/bin/sh'};
	const path = execFileSync('sh', ['-c', 'command -v tmux'], {encoding: 'utf8'}).trim();
	if (options.old) {
		// Before 3.2 there is no -w.
		writeFileSync(
			join(bin, 'tmux'),
			`#!/bin/sh\ncase "$*" in *-w*) echo usage >&2; exit 1;; esac\nexec ${path} "$@"\n`,
		);
		chmodSync(join(bin, 'tmux'), 0o700);
	}

	const words = join(folder, 'text');
	const answer = join(folder, 'answer');
	writeFileSync(words, text);
	const command = `PATH='${bin}':"$PATH" '${process.execPath}' --import='${import.meta.resolve('tsx')}' '${sender}' '${words}' '${answer}' ${options.mode ?? 'auto'}; sleep 100`;
	writeFileSync(join(folder, 'inner'), `#!/bin/sh\n${command}\n`);
	writeFileSync(join(folder, 'inner.conf'), `${options.inner.join('\n')}\n`);
	writeFileSync(join(folder, 'outer.conf'), 'set -s set-clipboard on\n');
	const inner = `env -u TMUX '${path}' -L inner -f '${folder}/inner.conf' new-session sh '${folder}/inner'`;
	const terminal = await terminalFor(t, {
		command: path,
		program: ['-L', 'outer', '-f', join(folder, 'outer.conf'), 'new-session', inner],
		variables,
	});
	t.teardown(() => {
		for (const name of ['inner', 'outer']) {
			spawnSync(path, ['-L', name, 'kill-server'], {env: {...process.env, ...variables, TMUX: ''}});
		}
	});
	while (!existsSync(answer) || readFileSync(answer, 'utf8') === '') {
		await terminal.settled(20);
	}

	await terminal.settled(300);
	return {
		outer: () =>
			spawnSync(path, ['-L', 'outer', 'show-buffer'], {env: {...process.env, ...variables, TMUX: ''}, encoding: 'utf8'})
				.stdout,
		terminal: () =>
			[...terminal.written().matchAll(/\u001B\]52;[a-z]*;([A-Za-z\d+/=]+)(?:\u0007|\u001B\\)/g)].map(
				([, base64 = '']) => Buffer.from(base64, 'base64').toString(),
			),
		sent: JSON.parse(readFileSync(answer, 'utf8')),
	};
}

/** The settings of the inner tmux → the way that was taken, and whether the text arrived in the outer one. */
const table: ReadonlyArray<
	readonly [title: string, options: Parameters<typeof send>[1], way: Sent['way'], arrives: boolean]
> = [
	['a tmux as it comes', {inner: []}, 'tmux', true],
	['a tmux with set-clipboard off', {inner: ['set -s set-clipboard off']}, 'tmux', true],
	['an old tmux with set-clipboard on', {inner: ['set -s set-clipboard on'], old: true}, 'osc52', true],
	['an old tmux that lets sequences pass', {inner: ['set -g allow-passthrough on'], old: true}, 'osc52', true],
	['an old tmux as it comes, which drops it without a word', {inner: [], old: true}, 'osc52', false],
];

for (const [title, options, way, arrives] of hasTmux ? table : []) {
	test.serial(`a text sent from ${title} ${arrives ? 'arrives' : 'is told as sent, not as arrived'}`, async t => {
		const nested = await send(t, options);
		t.is(nested.sent.way, way);
		t.is(nested.sent.says, "Sent 36 bytes to your terminal's clipboard. If nothing arrives, w writes a file.");
		t.is(nested.outer(), arrives ? text : '');
		t.is(nested.terminal().at(-1), arrives ? text : undefined);
	});
}
