import {mergeBranches} from '../helpers/merge-branches.ts';
import {randomFrom} from '../helpers/random-from.ts';
import {severalAtOnce} from '../helpers/several-at-once.ts';
import {builtProgram} from '../helpers/terminal.ts';
import {onSmallDisk} from '../storage/small-disk.ts';
import {type Killed, killWhileTyping} from '../terminal/kill-typing.ts';
import {loseTerminal, ways} from '../terminal/lose-terminal.ts';
import {disks, powerCuts, whyNoCut} from './power-cut.ts';
import {soak, vim} from './soak.ts';
import {staleLocks} from './stale-locks.ts';
import {killedWriters, manyWriters} from './writers.ts';

// npm run torture: what `npm test` tries a few times, so many times (`npm run torture -- 100`), each time at other moments.
// Prints what was tried and what was lost; ends with 1 if anything was.
const count = Math.max(1, Number(process.argv[2] ?? 100));
const seed = Number(process.env.RECOUNT_SEED ?? Date.now() % 1_000_000);
const faults: string[] = [];
const random = randomFrom(seed);
console.log(`${count} times, seed ${seed} (RECOUNT_SEED)\n`);

async function kept<T>(what: string, work: () => Promise<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		faults.push(`${what}: ${(error as Error).message}`);
		return undefined;
	}
}

function row(what: string, found: string): void {
	console.log(`${what.padEnd(44)} ${found}`);
}

function isThere<T>(value: T | undefined): value is T {
	return value !== undefined;
}

const kills = (
	await severalAtOnce(count, 3, async index =>
		kept<Killed>(`kill ${index}`, async () => killWhileTyping(randomFrom(seed + index))),
	)
).filter(isThere);
const shown = kills.reduce((sum, killed) => sum + killed.shown, 0);
const ahead = kills.filter(({taken, shown: seen}) => taken > seen).length;
row('killed (SIGKILL) while typing', `${kills.length} of ${count} kept all ${shown} keys that were on the screen`);
row('', `${ahead} drafts were ahead of the screen`);

const rounds = Math.ceil(count / 10);
for (const way of ways) {
	const times = (
		await severalAtOnce(rounds, 3, async index => kept(`${way.name} ${index}`, async () => loseTerminal(way)))
	)
		.filter(isThere)
		.flat()
		.sort((a, b) => a - b);
	const figure = (share: number) => `${Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)} ms`;
	row(
		`terminal lost: ${way.name}`,
		`${times.length} of ${2 * rounds}; left in ${figure(0.5)} (p50), ${figure(1)} (most)`,
	);
}

const driver = `'${process.execPath}' '${builtProgram}' merge %O %A %B`;
const branches = await kept('branches', async () => mergeBranches(3 * count, seed, driver));
if (branches) {
	const {pairs, conflicts, clashes, edits, lost} = branches;
	const kept = `${lost.length} of ${edits} edits lost`;
	row(
		'pairs of branches merged by git, with the driver',
		`${pairs}: ${conflicts} conflicts, ${kept}; ${clashes} fields keep both values`,
	);
	faults.push(...lost, ...(conflicts > 0 ? [`branches: ${conflicts} conflicts`] : []));
}

const byLine = await kept('branches by line', async () => mergeBranches(count, seed));
if (byLine) {
	row('pairs of branches merged by git, without it', `${byLine.pairs}: ${byLine.conflicts} conflicts`);
	faults.push(...byLine.lost);
}

for (const [programs, name] of [
	[2, 'two'],
	[4, 'four'],
] as const) {
	const many = await kept(`${name} writers`, async () => manyWriters(programs, 5 * count));
	if (many) {
		row(
			`${name} programs that save ${5 * count} times each`,
			`${many.acknowledged} acknowledged, 0 lost; ${many.looks} looks, 0 torn`,
		);
	}
}

const killed = await kept('killed writers', async () => killedWriters(count, randomFrom(seed)));
if (killed) {
	row('programs killed while they save, two at a time', `${killed.kills}; ${killed.acknowledged} acknowledged, 0 lost`);
}

const races = 5 * count;
if (await kept('stale locks', async () => staleLocks(4, races).then(() => true))) {
	row('four programs that meet the lock of a dead one', `${races}; never did two hold it`);
}

const full = await kept('disk full', async () => onSmallDisk(64));
if (full && 'why' in full) {
	row('disk full at 64 levels', `not tried: ${full.why}`);
} else if (full) {
	const {levels, told, saved} = JSON.parse(full.out) as Readonly<Record<string, number>>;
	row('disk full', `${levels} levels: ${told} told, old file whole; ${saved} saved; with room again all saved`);
}

const cuts = Math.ceil(count / 2);
for (const disk of disks) {
	const why = whyNoCut(disk);
	const done = why === undefined && (await kept(`power cut, ${disk.name}`, async () => powerCuts(disk, cuts, random)));
	if (why !== undefined) {
		row(`power cut, ${disk.name}`, `not tried: ${why}`);
	} else if (done) {
		row(`power cut, ${disk.name} (${done.way})`, `${cuts}; ${done.acknowledged} acknowledged, 0 lost, no file torn`);
	}
}

// Ten minutes where everything else is tried a hundred times.
const soaked = await kept('soak', async () => soak(6 * count, 1200, seed));
if (soaked) {
	const {acknowledged, versions, growth, overtaken, done} = soaked;
	row(
		`two people and ${vim ? 'vim' : 'no vim, which is not here,'} at one file, ${6 * count} s`,
		`${acknowledged} acknowledged, ${soaked.faults.length} faults; ${versions} versions; ${growth.toFixed(1)} MB grown`,
	);
	row(
		'',
		Object.entries(done)
			.map(([what, times]) => `${times} ${what}`)
			.join(', '),
	);
	row('', `${overtaken} edits of vim fell into the moment of a save`);
	faults.push(...soaked.faults, ...(growth > 20 ? [`soak: ${growth.toFixed(1)} MB grown`] : []));
}

if (faults.length > 0) {
	console.log(`\nLost or left behind:\n${faults.join('\n\n')}`);
	process.exitCode = 1;
}
