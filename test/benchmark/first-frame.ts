import {spawnSync} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {openTerminal, type TerminalOptions} from '../helpers/terminal.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';

const bareInk = fileURLToPath(new URL('bare-ink.ts', import.meta.url));
const firstRow = /, row \d+/;

/**
 * How long it takes from the start of a program until the first event shows on the screen, at 80×24: this program next to
 * `node -e 0`, Ink alone and lnav on as many lines. `files` are the reviews by their number of events. Medians; the programs
 * take turns, so that a busy moment of the machine is everybody's, and each was opened and left once before.
 */
export async function firstFrames(files: ReadonlyMap<number, string>, runs: number): Promise<readonly Row[]> {
	const place = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
	try {
		const home = join(place, 'home');
		await mkdir(home);
		const candidates: Array<readonly [name: string, TerminalOptions]> = [
			['Ink alone, unbundled', {program: [bareInk]}],
		];
		const withLnav = spawnSync('lnav', ['-V']).status === 0;
		for (const [events, file] of files) {
			candidates.push([`recount, ${events} events`, {args: [file]}]);
			if (withLnav) {
				const log = join(place, `${events}.log`);
				await writeFile(log, logOf(events));
				candidates.push([`lnav, ${events} lines`, {command: 'lnav', program: ['-N', log], variables: {HOME: home}}]);
			}
		}

		const nodeTimes: number[] = [];
		const times = new Map<string, number[]>(candidates.map(([name]) => [name, []]));
		for (let run = -1; run < runs; run++) {
			const before = performance.now();
			spawnSync(process.execPath, ['-e', '0']);
			const node = performance.now() - before;
			if (run >= 0) {
				nodeTimes.push(node);
			}

			for (const [name, options] of candidates) {
				const isFirst = run < 0;
				const time = await firstFrame(options, isFirst);
				if (!isFirst) {
					times.get(name)?.push(time);
				}
			}
		}

		const node = percentile(nodeTimes, 0.5) ?? Number.NaN;
		const cold = await firstFrame({
			args: [files.get(10_000) ?? ''],
			variables: {NODE_COMPILE_CACHE: join(place, 'cache')},
		});
		return [
			{what: 'node -e 0', value: milliseconds(node)},
			...candidates.map(([name]) => {
				const median = percentile(times.get(name) ?? [], 0.5) ?? Number.NaN;
				const target = name === 'recount, 10000 events' ? 'at most 6 ×, not later than lnav' : undefined;
				return {
					what: `first frame: ${name}`,
					value: `${milliseconds(median)}, ${(median / node).toFixed(1)} × node`,
					target,
				};
			}),
			{
				what: 'first frame: the very first start, 10000 events',
				value: `${milliseconds(cold)}, ${(cold / node).toFixed(1)} × node`,
			},
			...(withLnav ? [] : [{what: 'first frame: lnav', value: 'not installed here'}]),
		];
	} finally {
		await rm(place, {recursive: true, force: true});
	}
}

// Who leaves keeps what was compiled for the next start; who closes the terminal at once does not.
async function firstFrame(options: TerminalOptions, leaves = false): Promise<number> {
	const terminal = await openTerminal(options);
	try {
		await terminal.until(firstRow);
		const time = performance.now() - terminal.startedAt;
		if (leaves) {
			await terminal.settled(500);
			terminal.press('q');
			await terminal.exited;
		}

		return time;
	} finally {
		await terminal.close();
	}
}

function logOf(lines: number): string {
	const start = Date.UTC(2026, 9, 3, 14);
	return Array.from(
		{length: lines},
		(_, index) =>
			`${new Date(start + index * 7000).toISOString()} web-1 checkout[4711]: pool exhausted, row ${index + 1}\n`,
	).join('');
}
