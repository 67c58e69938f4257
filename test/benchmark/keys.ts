import {spawnSync} from 'node:child_process';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';

const sizes = [
	{columns: 80, rows: 24, move: 600, letter: 250},
	{columns: 120, rows: 36, move: 1500, letter: 350},
] as const;

interface Drawn {
	/** From the key to the last byte of what it drew, in milliseconds. */
	readonly times: readonly number[];
	readonly bytes: readonly number[];
}

/**
 * What a key costs in a review of so many events: milliseconds until its frame is written, bytes of the frame, and memory in
 * the end.
 */
export async function keyCosts(file: string, events: number): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const {columns, rows: height, move, letter} of sizes) {
		const terminal = await openTerminal({args: [file], columns, rows: height});
		try {
			await terminal.until(/, row \d+/);
			await terminal.listening();
			await terminal.settled();
			const size = `${events} events, ${columns}×${height}`;
			const moves = await pressed(terminal, alternately(60, 'j', 'k'));
			const down = await pressed(terminal, alternately(100, 'j', 'j'));
			const pages = await pressed(terminal, alternately(30, 'PgDn', 'PgDn'));
			terminal.press('a');
			await terminal.settled();
			const letters = await pressed(terminal, [...'workers wait for one connection']);
			terminal.press('Escape');
			await terminal.settled();
			const searched = await typedInto(terminal, '/', 'pool exhausted, row 99');
			const filtered = await typedInto(terminal, '&', 'pool exhausted, row 99');
			rows.push(
				timed(`${size}: key to frame, j and k in place`, moves),
				timed(`${size}: key to frame, j further and further`, down),
				timed(`${size}: key to frame, a page`, pages),
				timed(`${size}: key to frame, a letter`, letters),
				timed(`${size}: key to frame, a letter of a search`, searched),
				timed(`${size}: key to frame, a letter of a filter`, filtered),
				counted(`${size}: bytes, a move in place`, moves, `${move}`),
				counted(`${size}: bytes, a move that may scroll`, down),
				counted(`${size}: bytes, a letter`, letters, `${letter}`),
				{
					what: `${size}: memory after ${60 + 100 + 30 + 31 + 44} keys`,
					value: memory(terminal.pid),
					...(events > 10_000 ? {} : {target: 'below 120 MB'}),
				},
			);
		} finally {
			await terminal.close();
		}
	}

	return rows;
}

// Opens a prompt, types into it, and leaves it as if it had not been opened.
async function typedInto(terminal: Terminal, key: string, text: string): Promise<Drawn> {
	const written = terminal.bytes();
	terminal.press(key);
	// The prompt may be longer on its way than a screen takes to come to rest.
	await terminal.until(() => terminal.bytes() > written);
	await terminal.settled();
	const drawn = await pressed(terminal, [...text]);
	terminal.press('Escape');
	await terminal.settled();
	return drawn;
}

async function pressed(terminal: Terminal, keys: readonly string[]): Promise<Drawn> {
	const times: number[] = [];
	const bytes: number[] = [];
	for (const key of keys) {
		const written = terminal.bytes();
		const before = performance.now();
		terminal.press(key);
		await terminal.until(() => terminal.bytes() > written);
		await terminal.settled(20);
		times.push(terminal.wroteAt() - before);
		bytes.push(terminal.bytes() - written);
	}

	return {times, bytes};
}

function alternately(count: number, ...keys: readonly string[]): string[] {
	return Array.from({length: count}, (_, index) => keys[index % keys.length] as string);
}

function timed(what: string, {times}: Drawn): Row {
	const [middle, most] = [percentile(times, 0.5), percentile(times, 0.95)];
	return {what, value: `p50 ${milliseconds(middle)}, p95 ${milliseconds(most)}`, target: 'p95 below 16 ms'};
}

function counted(what: string, {bytes}: Drawn, target?: string): Row {
	return {what, value: `${percentile(bytes, 0.5)}, at most ${percentile(bytes, 1)}`, target};
}

function memory(pid: number): string {
	const kilobytes = Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], {encoding: 'utf8'}).stdout);
	return kilobytes > 0 ? `${Math.round(kilobytes / 1024)} MB` : 'not measured: no ps here';
}
