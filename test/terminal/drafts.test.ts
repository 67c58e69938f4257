import {existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {realFiles} from '../../source/storage/files.ts';
import {parseHolder} from '../../source/storage/holder.ts';
import {takeLock} from '../../source/storage/lock.ts';
import {randomFrom} from '../helpers/random-from.ts';
import {severalAtOnce} from '../helpers/several-at-once.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {type Desk, newDesk} from './desk.ts';
import {killWhileTyping} from './kill-typing.ts';
import {ended, loseTerminal, ways} from './lose-terminal.ts';

async function desk(t: ExecutionContext): Promise<Desk> {
	const made = await newDesk();
	t.teardown(made.close);
	return made;
}

async function listening(own: Desk): Promise<Terminal> {
	const terminal = await own.open();
	await terminal.listening();
	return terminal;
}

/** Opens the program below a shell that tells afterwards how it ended and how the terminal was left. */
async function underShell(own: Desk, before = ''): Promise<Terminal> {
	return own.run(`${before}"$NODE" "$RECOUNT" checkout; echo "code $?"; stty -a; exec sleep 600`);
}

function childOf({pid}: Terminal): number {
	return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

function leftovers({folder}: Desk): readonly string[] {
	return readdirSync(folder).filter(name => name.startsWith('.') && !isSomebodyHere(join(folder, name)));
}

// The program that looks for a draft is open still, and says so.
function isSomebodyHere(path: string): boolean {
	const holder = path.endsWith('.here') ? parseHolder(readlinkSync(path)) : undefined;
	return holder !== undefined && existsSync(`/proc/${holder.pid}`);
}

test('killed while somebody types, fifteen times: every letter that was on the screen is there after the next start', async t => {
	const results = await severalAtOnce(15, 3, async index => killWhileTyping(randomFrom(index + 1)));
	t.true(results.some(({shown}) => shown > 5));
	t.true(results.every(({shown, taken}) => taken >= shown));
});

test('six ways of losing the terminal, each with a row being added and with a form open: no word is lost, nothing stays', async t => {
	const some = process.platform === 'linux' ? ways : ways.slice(0, 4);
	const times = await severalAtOnce(some.length, 3, async index => loseTerminal(some[index] as (typeof ways)[number]));
	t.is(times.flat().length, 2 * some.length);
});

for (const [signal, code, isEarly] of [
	['SIGTERM', 143, false],
	['SIGHUP', 129, false],
	['SIGINT', 130, false],
	['SIGTERM', 143, true],
] as const) {
	test(`after ${signal}${isEarly ? ' before Ink is loaded' : ''} the terminal is as it was`, async t => {
		if (process.platform !== 'linux') {
			t.log('skipped: only Linux tells which process a shell has started');
			t.pass();
			return;
		}

		const own = await desk(t);
		const terminal = await underShell(own);
		await (isEarly ? terminal.until(() => terminal.alternate()) : terminal.listening());
		if (!isEarly) {
			terminal.press('?');
			await terminal.until('Keys · Timeline');
		}

		process.kill(childOf(terminal), signal);
		await terminal.until(`code ${code}`);
		await terminal.until(/[ \n]echo /);
		const said = terminal.screen().join('\n');
		t.regex(said, /[ \n]icanon/);
		t.regex(said, /[ \n]isig/);
		t.false(terminal.alternate());
		t.true(terminal.cursor().visible);
		t.true(said.includes('Nothing was written.'));
		const [, ...asked] = terminal.written().split('\u001B[?2004h');
		t.true(isEarly || asked.length === 1);
		t.true(asked.every(text => text.includes('\u001B[?2004l')));
	});
}

test('a list that lies over the pane is left as quickly, and a row that was left before is asked about', async t => {
	const own = await desk(t);
	const terminal = await listening(own);
	terminal.write('apool wait grows');
	await terminal.until('pool wait grows');
	terminal.press('Escape');
	await terminal.until('What you typed is kept');
	terminal.write(':story');
	await terminal.until(': story');
	terminal.kill('SIGTERM');
	await ended(terminal, 143);
	const next = await own.open();
	await next.until('new event: pool wait grows');
	t.pass();
});

for (const [when, isLeaving] of [
	['while a row is being added', false],
	['while q waits for it', true],
] as const) {
	test(`ended ${when} and somebody else holds the lock of the file: the review is kept aside, and its words are asked about`, async t => {
		const own = await desk(t);
		const path = join(own.folder, 'checkout.recount.json');
		const terminal = await listening(own);
		const lock = await takeLock(path, realFiles);
		t.teardown(lock.release);
		terminal.write('apool wait grows\r');
		await terminal.until('Timeline 1');
		terminal.write('athe pager is quiet');
		await terminal.until('the pager is quiet');
		if (isLeaving) {
			terminal.press('Escape');
			await terminal.until('What you typed is kept');
			terminal.press('q');
			await wait(50);
		}

		terminal.kill('SIGTERM');
		await ended(terminal, 143);
		const said = terminal.mainScreen().join('');
		t.true(said.includes('could not be saved'));
		const state = join(own.variables.XDG_STATE_HOME, 'recount');
		const [place = ''] = readdirSync(state);
		const aside = readdirSync(join(state, place)).find(name => name.includes('-unsaved-')) ?? '';
		t.true(said.replaceAll(/\s/g, '').includes(aside));
		const kept = parseReview(readFileSync(join(state, place, aside), 'utf8')).review;
		t.true(JSON.stringify(kept).includes('pool wait grows'));
		t.true(await lock.isMine());
		await lock.release();
		t.deepEqual(leftovers(own), []);

		const next = await own.open();
		await next.until('new event: the pager is quiet');
		await next.listening();
		next.press('Enter');
		await next.until('Your words are back');
		next.press('Enter');
		await next.until('new event: pool wait grows');
		next.press('Enter');
		await next.until('Your words are back');
		next.press('Enter');
		await next.until('Timeline 2');
		await next.until('· saved');
		t.true(own.saved().includes('pool wait grows') && own.saved().includes('the pager is quiet'));
	});
}

test('ended right after Enter, in the middle of saving: the row is in the file or asked about, and nothing is left behind', async t => {
	const runs = await severalAtOnce(6, 3, async index => {
		const own = await newDesk();
		try {
			const terminal = await own.open();
			await terminal.listening();
			terminal.write('apool wait grows');
			await terminal.until('pool wait grows');
			terminal.write('\r');
			await wait(index * 2);
			const signal = index % 2 === 0 ? 'SIGTERM' : 'SIGHUP';
			terminal.kill(signal);
			await ended(terminal, signal === 'SIGTERM' ? 143 : 129);
			const text = own.saved();
			if (text !== '') {
				t.is(formatReview(parseReview(text).review), text);
			}

			const next = await own.open();
			await next.until(text.includes('pool wait grows') ? 'Timeline 1' : 'new event: pool wait grows');
			return leftovers(own);
		} finally {
			await own.close();
		}
	});
	t.deepEqual(runs.flat(), []);
});

test('a draft that is left for later is asked about at every start until it is dropped with d d', async t => {
	const own = await desk(t);
	const first = await listening(own);
	first.write('apool wait grows');
	await first.until('pool wait grows');
	first.kill('SIGKILL');
	await first.exited;
	const second = await listening(own);
	await second.until('There is a draft from');
	second.press('l');
	await second.until('Esc back');
	second.press('Escape');
	await second.until('Esc later');
	second.press('Escape');
	await second.gone('There is a draft');
	second.press('q');
	await ended(second, 0);
	const third = await listening(own);
	await third.until('There is a draft from');
	third.press('d');
	await third.until('d again drops the draft');
	third.press('d');
	await third.until('The draft is gone.');
	third.press('q');
	await ended(third, 0);
	const fourth = await listening(own);
	await fourth.settled();
	t.true(fourth.screen().join('\n').includes('Nothing here yet'));
	t.deepEqual(own.journals(), []);
});

test('u takes back after reopening what was done before', async t => {
	const own = await desk(t);
	const first = await listening(own);
	first.write('apool wait grows\rathe pager is quiet\r');
	await first.until('Timeline 2');
	await first.until('· saved');
	first.press('q');
	await ended(first, 0);
	const second = await listening(own);
	await second.until('Timeline 2');
	second.press('u');
	await second.until('Undone: the new event.');
	await second.until('Timeline 1');
	second.press('q');
	await ended(second, 0);
	t.true(own.saved().includes('pool wait grows'));
	t.false(own.saved().includes('the pager is quiet'));
});

for (const [what, before] of [
	['the state folder cannot be written', ''],
	['no file may grow', 'ulimit -f 0; export NODE_DISABLE_COMPILE_CACHE=1; '],
] as const) {
	test(`where ${what} typing goes on, and the screen says in words that drafts are not kept`, async t => {
		const own = await desk(t);
		if (before === '') {
			mkdirSync(own.variables.XDG_STATE_HOME);
			writeFileSync(join(own.variables.XDG_STATE_HOME, 'recount'), '');
		}

		const terminal = await underShell(own, before);
		await terminal.listening();
		terminal.write('apool wait');
		await terminal.until('drafts are not kept');
		await terminal.until(/If\s+the\s+program\s+ends,\s+they\s+are\s+lost/);
		terminal.write(' grows');
		await terminal.until('pool wait grows');
		terminal.press('Enter');
		await terminal.until('Timeline 1');
		await terminal.until(before === '' ? '· saved' : 'not saved');
		t.true(terminal.line(0).includes('drafts are not kept'));
	});
}
