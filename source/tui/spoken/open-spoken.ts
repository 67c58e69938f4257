import {setTimeout as wait} from 'node:timers/promises';
import {isatty} from 'node:tty';
import {createApp} from '../../app/app.ts';
import {openState} from '../../app/state.ts';
import {asciiText} from '../ascii.ts';
import {begin, type Opening} from '../opening.ts';
import {listenForTheEnd} from '../terminal/last-signals.ts';
import {createConversation} from './conversation.ts';
import {type Entered, lineInput} from './line-input.ts';

/** How long something may keep the next prompt waiting before that is told, in milliseconds. */
const patience = 2000;
/** The longest line in bytes that a terminal hands over whole (Linux, termios(3): 4096 with its end). */
const longestLine = 4095;
const cut = 'That line may have been cut: a terminal hands over 4,095 bytes at most. editor takes longer texts.';

/** A turn of the conversation: something was entered, Ctrl+C, or the terminal is back. */
type Turn = Entered | {readonly type: 'interrupt'} | {readonly type: 'back'};

/**
 * Opens a review for a screen reader: a conversation in lines on the main screen, over the same program, until one leaves or
 * the terminal is lost. A line is written once and stays; there are no colours, no boxes and no moves of the cursor, and the
 * terminal itself echoes what is typed. Answers with the exit code when everything that could be saved is saved.
 */
export async function openSpoken(options: Opening): Promise<number> {
	options.prove();
	const {stdout} = process;
	const conversation = createConversation(options.environment);
	const turns: Turn[] = [];
	let code: number | undefined;
	let remarks: readonly string[] = [];
	let isPrompting = false;
	let hasGivenUp = false;
	let wake = () => {};

	const size = {columns: stdout.columns || 80, rows: stdout.rows || 24};
	const app = createApp(openState(options.review, options.file, size, options.chosen), options.environment, [
		conversation.effect,
		...options.effects,
		action => {
			if (action.type === 'quit') {
				code ??= action.code;
				wake();
			}
		},
	]);

	// The conversation has made visible what it says: nothing in it acts on the terminal.
	function written(line: string): string {
		return app.state().look.ascii ? asciiText(line) : line;
	}

	function say(lines: readonly string[]): void {
		const start = isPrompting && lines.length > 0 ? '\n' : '';
		isPrompting = isPrompting && lines.length === 0;
		stdout.write(start + lines.map(line => `${written(line)}\n`).join(''));
	}

	function prompt(): void {
		say([...conversation.news(), ...remarks]);
		remarks = [];
		stdout.write(`${isPrompting ? '\n' : ''}${written(conversation.prompt())}> `);
		isPrompting = true;
	}

	function turn(next: Turn): void {
		turns.push(next);
		wake();
	}

	// What might make it true wakes it up.
	async function until(isTrue: () => boolean): Promise<void> {
		while (!isTrue()) {
			await new Promise<void>(resolve => {
				wake = resolve;
			});
		}
	}

	// Saves and what was asked of the world come back before the next prompt, so that they are told in their place. Who does
	// not want to wait for that says so once.
	async function answered(): Promise<void> {
		// A question that waits for a quiet moment comes up at the end of this turn of the event loop.
		await wait(0);
		const timer = setTimeout(() => say(['Still at work. Ctrl+C stops waiting for it.']), patience);
		await until(() => {
			hasGivenUp &&= conversation.isWaiting();
			const at = hasGivenUp || !conversation.isWaiting() ? -1 : turns.findIndex(({type}) => type === 'interrupt');
			hasGivenUp ||= at !== -1 && turns.splice(at, 1).length > 0;
			return code !== undefined || (!signals.isLent() && (hasGivenUp || !conversation.isWaiting()));
		});
		clearTimeout(timer);
	}

	function take(next: Turn): void {
		switch (next.type) {
			case 'line':
				conversation.enter(next.text);
				remarks = Buffer.byteLength(next.text) >= longestLine ? [cut] : [];
				break;
			case 'paste':
				conversation.paste(next.text);
				break;
			case 'interrupt':
				conversation.interrupt();
				break;
			case 'ended':
				// The end that somebody types leaves; a terminal that is gone ends the input as well.
				if (isatty(stdout.fd)) {
					app.dispatch({type: 'quit', code: 0});
				} else {
					signals.hangUp();
				}

				break;
			case 'back':
		}
	}

	const signals = listenForTheEnd(app, () => turn({type: 'interrupt'}));
	options.input.on('error', signals.hangUp);
	say(conversation.open(app));
	const input = lineInput(options.input, entered => {
		isPrompting = isPrompting && entered.type === 'ended';
		turn(entered);
	});
	const stopWaking = app.subscribe(() => wake());
	options.terminal.connect(async during => {
		const awake = setInterval(() => {}, 2 ** 30);
		const wasPrompting = isPrompting;
		input.pause();
		stdout.write(isPrompting ? '\n' : '');
		isPrompting = false;
		try {
			await signals.lend(during);
		} finally {
			clearInterval(awake);
			input.resume();
			wake();
			if (wasPrompting) {
				turn({type: 'back'});
			}
		}
	});

	await begin(options, app);
	while (code === undefined) {
		await answered();
		if (code === undefined) {
			prompt();
		}

		await until(() => code !== undefined || turns.length > 0);
		const next = turns.shift();
		if (code === undefined && next) {
			take(next);
		}
	}

	stdout.write(isPrompting ? '\n' : '');
	try {
		await options.settled(signals.lost);
	} finally {
		signals.stop();
		stopWaking();
		input.close();
	}

	return code;
}
