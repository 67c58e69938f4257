import {EventEmitter} from 'node:events';
import {setImmediate as nextTurn, setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {keyName} from '../../../source/app/keys/key.ts';
import {escapeHold, stdinGate} from '../../../source/tui/terminal/stdin-gate.ts';

const esc = '\u{1B}';

/** A gate that is read as Ink reads it; `log` holds the names of the keys, `turns` the turn of the event loop of each. */
function openGate(hold = 10_000) {
	const calls: string[] = [];
	const input = Object.assign(new EventEmitter(), {
		isTTY: true,
		setRawMode: (on: boolean) => calls.push(`raw ${on}`),
		resume: () => calls.push('resume'),
		pause: () => calls.push('pause'),
		ref: () => calls.push('ref'),
		unref: () => calls.push('unref'),
	});
	const gate = stdinGate(input, hold);
	const stdin = gate.stdin as unknown as EventEmitter & {
		setRawMode: (on: boolean) => void;
		setEncoding: (name: string) => void;
		ref: () => void;
		unref: () => void;
		read: () => string | null;
		isTTY: boolean;
	};
	const log: string[] = [];
	const sequences: string[] = [];
	const turns: number[] = [];
	let turn = 0;
	let counting: NodeJS.Immediate;
	const count = () => {
		turn++;
		counting = setImmediate(count);
	};
	count();
	stdin.on('readable', () => {
		for (let sequence = stdin.read(); sequence !== null; sequence = stdin.read()) {
			const key = gate.lastKey();
			log.push(key ? (key.paste ?? keyName(key)) : 'none');
			sequences.push(sequence);
			turns.push(turn);
		}
	});
	stdin.on('end', () => log.push('end'));
	stdin.setEncoding('utf8');
	stdin.setRawMode(true);
	return {
		gate,
		stdin,
		input,
		calls,
		log,
		sequences,
		turns,
		send: (text: string) => input.emit('data', Buffer.from(text)),
		// A key is passed on in each turn of the event loop.
		async drained() {
			for (let turns = 0; turns < 200; turns++) {
				await nextTurn();
			}
		},
		stop: () => clearImmediate(counting),
	};
}

const streams: ReadonlyArray<readonly [title: string, chunks: readonly string[], keys: readonly string[]]> = [
	['two letters are two keys', ['jj'], ['j', 'j']],
	['a word and Enter', ['hi\r'], ['h', 'i', 'Enter']],
	['letters and Backspace', ['abc\u{7F}d'], ['a', 'b', 'c', 'Backspace', 'd']],
	['an arrow in two parts', [esc, '[A'], ['Up']],
	['a paste with its mark in two parts', [esc, `[200~hello\rq${esc}[201~`], ['hello\nq']],
	['a terminal that answers', [`${esc}[?62;4c${esc}[I`, 'j'], ['j']],
];

for (const [title, chunks, keys] of streams) {
	test(`one key per turn of the event loop: ${title}`, async t => {
		const {send, drained, log, turns, stop} = openGate();
		t.teardown(stop);
		for (const chunk of chunks) {
			send(chunk);
		}

		// However busy the machine is: as long as keys are still to come.
		for (let round = 0; log.length < keys.length && round < 500; round++) {
			await drained();
		}

		await drained();
		t.deepEqual(log, keys);
		t.is(new Set(turns).size, turns.length);
	});
}

test('the first key is passed on at once', t => {
	const {send, log, stop} = openGate();
	t.teardown(stop);
	send('jk');
	t.deepEqual(log, ['j']);
});

test('Escape alone is Escape when the hold is over, and what follows is its own key', async t => {
	const {send, drained, log, sequences, stop} = openGate(15);
	t.teardown(stop);
	send(esc);
	t.deepEqual(log, []);
	while (log.length === 0) {
		await wait(5);
	}

	t.deepEqual(log, ['Escape']);
	send('[A');
	await drained();
	t.deepEqual(log, ['Escape', '[', 'A']);
	t.deepEqual(sequences, [`${esc}[27u`, '[', 'A'], 'told in a way for which Ink does not wait');
});

test('an unfinished sequence is given up at last, and types nothing', async t => {
	const {send, drained, log, stop} = openGate(2);
	t.teardown(stop);
	send(`${esc}[1;`);
	await wait(60);
	await drained();
	send('j');
	await drained();
	t.deepEqual(log, ['j']);
});

test('a long text that nothing marks is one paste, and what is typed after a pause is keys again', async t => {
	const {send, drained, log, stop} = openGate(5);
	t.teardown(stop);
	const lines = 'dd\nq\n:q\n';
	for (const piece of [lines.repeat(150), lines.repeat(150), 'dd\nq']) {
		send(piece.replaceAll('\n', '\r'));
	}

	t.deepEqual(log, []);
	for (let round = 0; log.length === 0 && round < 500; round++) {
		await drained();
	}

	send('j');
	t.deepEqual(log, [`${lines.repeat(300)}dd\nq`, 'j']);
});

test('keys that nobody could draw for wait until the terminal is back', async t => {
	const {send, stdin, calls, drained, log, stop} = openGate();
	t.teardown(stop);
	send('jk');
	stdin.setRawMode(false);
	await drained();
	t.deepEqual(log, ['j']);
	send('x');
	stdin.setRawMode(true);
	await drained();
	t.deepEqual(log, ['j', 'k'], 'what came in between was for another program');
	stdin.ref();
	stdin.unref();
	t.deepEqual(calls, ['raw true', 'resume', 'raw false', 'pause', 'raw true', 'resume', 'ref', 'unref']);
});

for (const event of ['end', 'close', 'error']) {
	test(`a terminal that goes away with “${event}” is told once, after the last key`, async t => {
		const {send, input, drained, log, stop} = openGate();
		t.teardown(stop);
		send('jk');
		input.emit(event, new Error('EIO'));
		input.emit('close');
		for (let round = 0; log.length < 3 && round < 500; round++) {
			await drained();
		}

		await drained();
		t.deepEqual(log, ['j', 'k', 'end']);
	});
}

test('an escape sequence is held longer over SSH, and as long as one says', t => {
	t.is(escapeHold({}), 30);
	t.is(escapeHold({SSH_CONNECTION: '192.0.2.1 50000 192.0.2.2 22'}), 120);
	t.is(escapeHold({SSH_CONNECTION: 'x', RECOUNT_ESC_MS: '500'}), 500);
	t.is(escapeHold({RECOUNT_ESC_MS: '0'}), 0);
	t.is(escapeHold({RECOUNT_ESC_MS: 'soon'}), 30);
});
