import {EventEmitter} from 'node:events';
import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {type Entered, lineInput} from '../../../source/tui/spoken/line-input.ts';

class Keyboard extends EventEmitter {
	isPaused = true;

	resume(): this {
		this.isPaused = false;
		return this;
	}

	pause(): this {
		this.isPaused = true;
		return this;
	}
}

/** Chunks that arrive at once → what was entered. */
const chunks: ReadonlyArray<readonly [chunks: ReadonlyArray<string | Uint8Array>, entered: readonly Entered[]]> = [
	[['list\n'], [{type: 'line', text: 'list'}]],
	[['li', 'st', '\r\n'], [{type: 'line', text: 'list'}]],
	[['\n'], [{type: 'line', text: ''}]],
	[['half a line'], []],
	[['j\nj\n', 'd\n'], ['j', 'j', 'd'].map(text => ({type: 'line', text}))],
	[[Buffer.from('K\u00FC').subarray(0, 2), Buffer.from('K\u00FC').subarray(2), '\n'], [{type: 'line', text: 'Kü'}]],
	[
		['2026-10-03T14:02:31Z pool exhausted\n', '2026-10-03T14:03:31Z page reaches on-call\n'],
		[{type: 'paste', text: '2026-10-03T14:02:31Z pool exhausted\n2026-10-03T14:03:31Z page reaches on-call'}],
	],
	[['k\n'.repeat(40)], Array.from({length: 40}, () => ({type: 'line', text: 'k'}))],
];

test('lines are told whole, however they arrive, and much at once is one paste', async t => {
	for (const [bytes, wanted] of chunks) {
		const keyboard = new Keyboard();
		const entered: Entered[] = [];
		const input = lineInput(keyboard, one => entered.push(one));
		t.false(keyboard.isPaused);
		for (const chunk of bytes) {
			keyboard.emit('data', typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
		}

		while (entered.length < wanted.length) {
			await wait(5);
		}

		t.deepEqual(entered, wanted);
		input.close();
		t.true(keyboard.isPaused);
		t.is(keyboard.listenerCount('data'), 0);
	}
});

test('lines that were entered before the end of the input are told before it', t => {
	const keyboard = new Keyboard();
	const entered: Entered[] = [];
	lineInput(keyboard, one => entered.push(one));
	keyboard.emit('data', Buffer.from('save\nhalf'));
	keyboard.emit('end');
	t.deepEqual(entered, [{type: 'line', text: 'save'}, {type: 'ended'}]);
});
