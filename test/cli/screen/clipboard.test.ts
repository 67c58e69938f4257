import {execFileSync, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import fc from 'fast-check';
import {type ClipboardPlace, type Sent, sendToClipboard} from '../../../source/cli/screen/clipboard.ts';
import {osc52, sequenceLimit} from '../../../source/cli/screen/osc52.ts';
import {newFolder} from '../../helpers/folder.ts';

interface World {
	/** Sends a text with these variables over the few that are needed. */
	readonly send: (text: string, variables?: Record<string, string>, place?: Partial<ClipboardPlace>) => Promise<Sent>;
	/** What the terminal was written. */
	readonly terminal: () => string;
	/** Which programs were started, in order, with their words. */
	readonly started: () => readonly string[];
	/** What a program was given. */
	readonly given: (program: string) => string;
}

// A folder of programs that note what they get; what is not named is not there.
async function world(t: ExecutionContext, programs: Readonly<Record<string, string>> = {}): Promise<World> {
	const folder = await newFolder(t);
	const bin = join(folder, 'bin');
	mkdirSync(bin);
	for (const [name, ending] of Object.entries(programs)) {
		const script = `#!/bin/sh\necho "$(basename "$0") $*" >> '${folder}/started'\n${ending}\n`;
		writeFileSync(join(bin, name), script.replaceAll('$FOLDER', folder));
		chmodSync(join(bin, name), 0o700);
	}

	const tty = join(folder, 'tty');
	writeFileSync(tty, '');
	const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
	return {
		send: (text, variables = {}, place = {}) =>
			sendToClipboard(text, {
				variables: {PATH: `${bin}:/usr/bin:/bin`, TERM: 'xterm-256color', ...variables},
				terminal: tty,
				platform: 'linux',
				// A busy machine starts programs slowly, which is no program that hangs.
				patience: 20_000,
				...place,
			}),
		terminal: () => read('tty'),
		started: () =>
			read('started')
				.split('\n')
				.map(line => line.trim())
				.filter(Boolean),
		given: read,
	};
}

const takes = 'cat > "$FOLDER/$(basename "$0")"';
const fails = 'cat > /dev/null; exit 1';
const all = {tmux: takes, pbcopy: takes, 'wl-copy': takes, xclip: takes, xsel: takes, 'clip.exe': takes};
const bare = (text: string) => `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
const wrapped = (text: string) => `\u001BPtmux;\u001B${bare(text)}\u001B\\`;
const desk = {DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0'};
const ssh = {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'};

/** Where one is, and which programs are there → the way, the programs that were started, what the terminal was written. */
const ways: ReadonlyArray<{
	readonly title: string;
	readonly programs?: Readonly<Record<string, string>>;
	readonly variables?: Record<string, string>;
	readonly place?: Partial<ClipboardPlace>;
	readonly way: Sent['way'];
	readonly started?: readonly string[];
	readonly terminal?: string;
}> = [
	{title: 'in tmux tmux', variables: {TMUX: '/tmp/t,1,0', ...desk}, way: 'tmux', started: ['tmux load-buffer -w -']},
	{
		title: 'in a tmux that is too old both sequences',
		programs: {...all, tmux: fails},
		variables: {TMUX: '/tmp/t,1,0', TERM: 'screen-256color', ...desk},
		way: 'osc52',
		started: ['tmux load-buffer -w -'],
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'in a tmux that is not on the path both sequences',
		programs: {},
		variables: {TMUX: '/tmp/t,1,0'},
		way: 'osc52',
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'in a tmux that hangs both sequences',
		programs: {tmux: 'sleep 60'},
		variables: {TMUX: '/tmp/t,1,0'},
		place: {patience: 1500},
		way: 'osc52',
		started: ['tmux load-buffer -w -'],
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'over SSH the terminal, whatever else is there',
		variables: {...ssh, ...desk},
		way: 'osc52',
		terminal: bare('text'),
	},
	{
		title: 'over SSH to a Mac the terminal, too',
		variables: {SSH_TTY: '/dev/pts/1'},
		place: {platform: 'darwin'},
		way: 'osc52',
		terminal: bare('text'),
	},
	{
		title: 'over SSH from a tmux both sequences',
		variables: {...ssh, TERM: 'tmux-256color'},
		way: 'osc52',
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'over SSH from an old tmux both sequences',
		variables: {...ssh, TERM: 'screen'},
		way: 'osc52',
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'over SSH from GNU screen its pieces',
		variables: {...ssh, TERM: 'screen.xterm-256color'},
		way: 'osc52',
		terminal: `\u001BP${bare('text')}\u001B\\`,
	},
	{
		title: 'in GNU screen its pieces',
		variables: {STY: '1.pts-0', TERM: 'screen'},
		way: 'osc52',
		terminal: `\u001BP${bare('text')}\u001B\\`,
	},
	{title: 'without a display the terminal', way: 'osc52', terminal: bare('text')},
	{title: 'on a Mac pbcopy', place: {platform: 'darwin'}, way: 'local', started: ['pbcopy ']},
	{title: 'under Wayland wl-copy', variables: desk, way: 'local', started: ['wl-copy ']},
	{title: 'under X11 xclip', variables: {DISPLAY: ':0'}, way: 'local', started: ['xclip -selection clipboard -in']},
	{
		title: 'under X11 without xclip xsel',
		programs: {xsel: takes},
		variables: {DISPLAY: ':0'},
		way: 'local',
		started: ['xsel --clipboard --input'],
	},
	{
		title: 'where every program fails the terminal',
		programs: {'wl-copy': fails, xclip: 'exit 1', xsel: 'kill -9 $$'},
		variables: desk,
		way: 'osc52',
		started: ['wl-copy ', 'xclip -selection clipboard -in', 'xsel --clipboard --input'],
		terminal: bare('text'),
	},
	{
		title: 'where a program hangs the next one',
		programs: {'wl-copy': 'sleep 60', xclip: takes},
		variables: desk,
		place: {patience: 1500},
		way: 'local',
		started: ['wl-copy ', 'xclip -selection clipboard -in'],
	},
	{title: 'in WSL clip.exe', variables: {WSL_DISTRO_NAME: 'Debian', ...desk}, way: 'local', started: ['clip.exe ']},
	{
		title: 'with osc52 in the settings the terminal',
		variables: {...desk, TMUX: '/tmp/t,1,0'},
		place: {setting: 'osc52'},
		way: 'osc52',
		terminal: bare('text') + wrapped('text'),
	},
	{
		title: 'with local in the settings a program',
		variables: {...ssh, ...desk},
		place: {setting: 'local'},
		way: 'local',
		started: ['wl-copy '],
	},
	{
		title: 'with local in the settings and no program nothing',
		programs: {},
		variables: desk,
		place: {setting: 'local'},
		way: undefined,
	},
	{
		title: 'with tmux in the settings and no tmux nothing',
		programs: {tmux: fails},
		place: {setting: 'tmux'},
		way: undefined,
		started: ['tmux load-buffer -w -'],
	},
	{title: 'with the clipboard off nothing', variables: desk, place: {setting: 'off'}, way: undefined},
	{title: 'without a terminal nothing', place: {terminal: '/nowhere/tty'}, way: undefined},
];

for (const {title, programs = all, variables = {}, place = {}, way, started = [], terminal = ''} of ways) {
	test(`a text takes, ${title}`, async t => {
		const made = await world(t, programs);
		const sent = await made.send('text', variables, place);
		t.is(sent.way, way, sent.says);
		t.deepEqual(
			made.started(),
			started.map(line => line.trimEnd()),
		);
		t.is(made.terminal(), terminal);
		t.notRegex(sent.says, /copied/i);
		t.regex(
			sent.says,
			way === undefined
				? /w writes a file\.$/
				: way === 'local'
					? /^Gave 4 bytes to \S+, for the clipboard of this machine\.$/
					: /^Sent 4 bytes to your terminal's clipboard\. If nothing arrives, w writes a file\.$/,
		);
	});
}

test('a program gets every byte of the text, and no terminal', async t => {
	const text = `ログ 🙂 "quotes" $HOME \u0007\n${'x'.repeat(300_000)}\n`;
	const made = await world(t, {xclip: `${takes}\n(echo seen > /dev/tty) 2> /dev/null && exit 1\ntrue`});
	const sent = await made.send(text, {DISPLAY: ':0'});
	t.is(made.given('xclip'), text);
	t.is(sent.says, 'Gave 300 kB to xclip, for the clipboard of this machine.');
});

test('clip.exe gets UTF-16 with a mark', async t => {
	const made = await world(t, {'clip.exe': 'od -An -tx1 > "$FOLDER/clip.exe"'});
	await made.send('aé', {WSL_INTEROP: '/run/x'});
	t.is(made.given('clip.exe').trim(), 'ff fe 61 00 e9 00');
});

test('a program that leaves before it has read everything has not taken it', async t => {
	const made = await world(t, {xclip: 'exit 1'});
	const sent = await made.send('x'.repeat(50_000), {DISPLAY: ':0'});
	t.is(sent.way, 'osc52');
});

test('what a program leaves behind to serve the clipboard is not waited for', async t => {
	const made = await world(t, {xclip: `${takes}; sleep 20 & echo $! > "$FOLDER/left"`});
	t.is((await made.send('text', {DISPLAY: ':0'})).way, 'local');
	process.kill(Number(made.given('left')), 'SIGKILL');
});

test('a program that hangs is ended with what it started', async t => {
	const made = await world(t, {xclip: 'sleep 1000 & echo $! > "$FOLDER/left"; wait'});
	t.is((await made.send('text', {DISPLAY: ':0'}, {patience: 1500})).way, 'osc52');
	t.regex(made.given('left'), /^\d+\n$/);
	// Who has ended and was not asked for yet has a Z.
	const stateOf = (pid: string) => spawnSync('ps', ['-o', 'stat=', '-p', pid], {encoding: 'utf8'}).stdout.trim();
	while (/^[^Z]/.test(stateOf(made.given('left').trim()))) {
		await new Promise(resolve => setTimeout(resolve, 10));
	}

	t.pass();
});

test('a terminal that takes nothing is given up', async t => {
	const made = await world(t);
	const fifo = join(await newFolder(t), 'tty');
	execFileSync('mkfifo', [fifo]);
	const sent = await made.send('text', {}, {terminal: fifo, patience: 100});
	t.is(sent.why, 'no-way');
	// Somebody must read it, or the thread that opened it waits for ever.
	await readFile(fifo);
});

test('74,994 bytes are sent, one more is not, and nothing is cut', async t => {
	const made = await world(t);
	t.is((await made.send('x'.repeat(74_994))).way, 'osc52');
	t.is(made.terminal().length, sequenceLimit);
	const {way, why, says} = await made.send('x'.repeat(74_995));
	t.deepEqual({way, why, says}, {way: undefined, why: 'too-large', says: '75 kB is more than terminals take.'});
	t.is(made.terminal().length, sequenceLimit);
	const tmux = await world(t, all);
	t.is((await tmux.send('x'.repeat(74_995), {TMUX: '/tmp/t,1,0'})).why, 'too-large');
	t.deepEqual(tmux.started(), []);
});

/** Bytes → the words for them. */
const sizes: ReadonlyArray<readonly [number, string]> = [
	[1, '1 byte'],
	[999, '999 bytes'],
	[1000, '1.0 kB'],
	[4096, '4.1 kB'],
	[9949, '9.9 kB'],
	[9950, '10 kB'],
	[74_994, '75 kB'],
];

test('the notice names the size', async t => {
	const made = await world(t);
	for (const [bytes, words] of sizes) {
		t.true((await made.send('x'.repeat(bytes))).says.startsWith(`Sent ${words} to`), words);
	}

	t.is((await made.send('')).says, 'There is nothing to send.');
});

test('whatever the text, the sequence gives it back and ends only once', t => {
	fc.assert(
		fc.property(fc.string({unit: 'binary', maxLength: 2000}), text => {
			const sequence = osc52(text, {TERM: 'xterm'}) ?? '';
			const [, base64 = ''] = /^\u001B\]52;c;([A-Za-z\d+/=]*)\u0007$/.exec(sequence) ?? [];
			t.is(Buffer.from(base64, 'base64').toString(), text.toWellFormed());
		}),
	);
});

test('the pieces for GNU screen are at most 256 bytes long and join to the sequence', t => {
	const sequence = osc52('x'.repeat(5000), {TERM: 'screen', STY: '1.pts-0'}) ?? '';
	const pieces = sequence.match(/\u001BP[\s\S]*?\u001B\\/g) ?? [];
	t.true(pieces.length > 20 && pieces.every(({length}) => length <= 256));
	t.is(pieces.join(''), sequence);
	t.is(pieces.map(piece => piece.slice(2, -2)).join(''), bare('x'.repeat(5000)));
});
