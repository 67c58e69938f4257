import {readlinkSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {builtProgram, openTerminal, type Terminal} from '../helpers/terminal.ts';
import {type Desk, newDesk} from './desk.ts';

/** A program in a terminal that can be lost in one way: where one types, where one sees, and how it goes away. */
interface Losable {
	readonly keys: Terminal;
	readonly screen: Terminal;
	/** The terminal whose process the program is. */
	readonly program: Terminal;
	readonly lose: () => void | Promise<void>;
}

/** How a terminal may be lost, and the exit code that says so. */
export interface Way {
	readonly name: string;
	readonly code: number;
	readonly open: (desk: Desk) => Promise<Losable>;
}

/** Ten times the half second that leaving may take. */
export const leavingPatience = 5000;

/** The ways in which a terminal is lost. */
export const ways: readonly Way[] = [
	signalWay('SIGHUP', 129),
	signalWay('SIGTERM', 143),
	signalWay('SIGINT', 130),
	{
		name: 'a window that is closed',
		code: 129,
		async open(desk) {
			const terminal = await desk.open();
			return {keys: terminal, screen: terminal, program: terminal, lose: terminal.hangUp};
		},
	},
	{
		name: 'the end of its input',
		code: 129,
		async open(desk) {
			const other = await anotherTerminal(desk);
			const program = await redirected(desk, `< ${ttyOf(other)}`);
			return {keys: other, screen: program, program, lose: other.hangUp};
		},
	},
	{
		name: 'an output that takes nothing more',
		code: 129,
		async open(desk) {
			const other = await anotherTerminal(desk);
			const program = await redirected(desk, `> ${ttyOf(other)}`);
			return {
				keys: program,
				screen: other,
				program,
				async lose() {
					other.hangUp();
					while (!readlinkSync(`/proc/${program.pid}/fd/1`).endsWith('(deleted)')) {
						await wait(5);
					}

					// That nothing is taken shows with the next key that is to be drawn.
					program.write('x\u007F');
				},
			};
		},
	},
];

/**
 * Loses a terminal with a row being added, and again with a form open, and takes both drafts at the next start. Throws if a
 * word is lost or anything is left behind; answers with how long leaving took, in milliseconds, each time.
 */
export async function loseTerminal(way: Way): Promise<readonly number[]> {
	const desk = await newDesk();
	try {
		const row = await way.open(desk);
		await row.screen.listening();
		row.keys.press('a');
		await row.screen.until('1426 rollback starts');
		row.keys.type('pool wait grows');
		await row.screen.until('pool wait grows');
		const first = await leaving(row, way);

		const form = await way.open(desk);
		await form.screen.until('new event: pool wait grows');
		await form.screen.listening();
		form.keys.press('Enter');
		await form.screen.until('Your words are back');
		form.keys.press('Escape');
		await form.screen.until('What you typed is kept');
		form.keys.press('2', 'a');
		await form.screen.until('New assumption');
		form.keys.type('the pager is quiet');
		form.keys.press('Tab');
		form.keys.type('it rings');
		await form.screen.until('it rings');
		const second = await leaving(form, way);
		await takeBoth(desk);
		return [first, second];
	} finally {
		await desk.close();
	}
}

/** Waits for the end of a program; throws if it does not come within the patience, or ends with a stack. */
export async function ended(terminal: Terminal, code: number): Promise<number> {
	const began = performance.now();
	const late = wait(leavingPatience, undefined, {ref: false});
	const ending = await Promise.race([terminal.exited, late]);
	if (!ending) {
		throw new Error(`It was still there after ${leavingPatience} ms.\n${terminal.screen().join('\n')}`);
	}

	const took = performance.now() - began;
	if (ending.code !== code || ending.signal !== undefined) {
		throw new Error(`It ended with ${ending.signal ?? ending.code} instead of ${code}.\n${terminal.written()}`);
	}

	if (/\n\s+at |Error:/.test(terminal.written())) {
		throw new Error(`It ended with a stack.\n${terminal.written()}`);
	}

	return took;
}

async function leaving({program, lose}: Losable, {code}: Way): Promise<number> {
	const {pid} = program;
	await lose();
	const took = await ended(program, code);
	if (isRunning(pid)) {
		throw new Error(`Process ${pid} still runs.`);
	}

	return took;
}

async function takeBoth(desk: Desk): Promise<void> {
	const terminal = await desk.open();
	await terminal.until('new assumption: the pager is quiet');
	await terminal.until('1 of 2');
	await terminal.listening();
	terminal.press('Enter');
	await terminal.until('it rings');
	terminal.press('Ctrl+S');
	await terminal.until('A1  the pager is quiet');
	await terminal.until('new event: pool wait grows');
	terminal.press('Enter');
	await terminal.until('Your words are back');
	terminal.press('Enter');
	await terminal.until('Timeline 1');
	await terminal.until('· saved');
	terminal.press('q');
	await ended(terminal, 0);
	const text = desk.saved();
	for (const words of ['pool wait grows', 'the pager is quiet', 'it rings']) {
		if (!text.includes(words)) {
			throw new Error(`“${words}” is not in the file.\n${text}`);
		}
	}

	if (desk.journals().length > 0) {
		throw new Error(`Left behind: ${desk.journals().join(', ')}`);
	}
}

function signalWay(signal: NodeJS.Signals, code: number): Way {
	return {
		name: signal,
		code,
		async open(desk) {
			const terminal = await desk.open();
			return {keys: terminal, screen: terminal, program: terminal, lose: () => terminal.kill(signal)};
		},
	};
}

// A second terminal, in which a program sleeps that reads and writes nothing.
async function anotherTerminal(desk: Desk): Promise<Terminal> {
	const terminal = desk.own(await openTerminal({command: 'sh', program: ['-c', 'echo ready; exec sleep 600']}));
	await terminal.until('ready');
	return terminal;
}

function ttyOf({pid}: Terminal): string {
	return readlinkSync(`/proc/${pid}/fd/0`);
}

async function redirected(desk: Desk, where: string): Promise<Terminal> {
	// The harness leaves its ends of all terminals open in what it starts; one that is held open so would never be lost.
	const closing = 'for n in $(ls /proc/$$/fd); do if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi; done';
	const script = `${closing}; exec '${process.execPath}' '${builtProgram}' checkout ${where}`;
	const {folder, variables} = desk;
	return desk.own(await openTerminal({command: 'bash', program: ['-c', script], folder, variables}));
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
