import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {closeSync, openSync, writeSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {logLine} from './log-line.ts';
import {percentile} from './percentile.ts';
import type {RecordsMade} from './records-made.ts';
import {milliseconds, type Row} from './row.ts';

const program = fileURLToPath(new URL('../../dist/recount.js', import.meta.url));
const readline =
	"let n = 0; for await (const line of (await import('node:readline')).createInterface({input: (await import('node:fs')).createReadStream(process.argv[1])})) n += line.length; console.log(n)";
const repeated = 7;

/**
 * How fast a log of so many megabytes is scanned with a filter that keeps little, next to lnav, which indexes it, and to a
 * loop that only cuts it into lines, all in the same run; and how fast lines become records.
 */
export async function imports(megabytes: number): Promise<readonly Row[]> {
	const place = await mkdtemp(join(tmpdir(), 'recount-benchmark-'));
	try {
		const log = join(place, 'app.log');
		const lines = writeLog(log, megabytes * 1e6);
		const bare = await timed(process.execPath, ['--input-type=module', '-e', readline, log]);
		const scan = await timed(process.execPath, [program, 'read', log, '--match', 'status=504', '--json']);
		const lnav =
			spawnSync('lnav', ['-V']).status === 0
				? await timed('lnav', ['-n', '-c', ':quit', log], {HOME: place})
				: undefined;
		const speed = ({time}: Timed) =>
			`${(lines / time / 1000).toFixed(2)} M lines/s, ${(megabytes / (time / 1000)).toFixed(0)} MB/s`;
		return [
			{
				what: `a log of ${megabytes} MB: scanned, little of it kept`,
				value: `${speed(scan)}, ${(bare.time / scan.time).toFixed(2)} × readline${lnav ? `, ${(lnav.time / scan.time).toFixed(2)} × lnav` : ''}`,
				target: '0.8 M lines/s',
			},
			{what: `a log of ${megabytes} MB: memory at its peak`, value: `${scan.memory} MB`, target: '250 MB'},
			{what: `a log of ${megabytes} MB: readline alone`, value: speed(bare)},
			{
				what: `a log of ${megabytes} MB: lnav indexes it`,
				value: lnav ? `${speed(lnav)}, ${lnav.memory} MB` : 'not installed here',
			},
			...(await recordsMade(100_000, place)),
		];
	} finally {
		await rm(place, {recursive: true, force: true});
	}
}

interface Timed {
	readonly time: number;
	/** In megabytes; as the kernel counts it, where it does. */
	readonly memory: number;
}

async function timed(
	command: string,
	words: readonly string[],
	variables: Record<string, string> = {},
): Promise<Timed> {
	const before = performance.now();
	const child = spawn(command, words, {stdio: 'ignore', env: {...process.env, ...variables}});
	let memory = 0;
	const watch = setInterval(async () => {
		const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
		memory = Math.max(memory, Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024));
	}, 50);
	await new Promise(resolve => child.on('exit', resolve));
	clearInterval(watch);
	return {time: performance.now() - before, memory};
}

// Bundled as the program is, in a process of its own: what came before has neither warmed it up nor left it a full heap.
async function recordsMade(count: number, place: string): Promise<readonly Row[]> {
	const outfile = join(place, 'records-made.mjs');
	await build({
		entryPoints: [fileURLToPath(new URL('records-made.ts', import.meta.url))],
		outfile,
		bundle: true,
		format: 'esm',
		platform: 'node',
		minifySyntax: true,
	});
	const runs = Array.from(
		{length: repeated},
		() => JSON.parse(execFileSync(process.execPath, [outfile, String(count)], {encoding: 'utf8'})) as RecordsMade,
	);
	const middle = (of: keyof RecordsMade) =>
		percentile(
			runs.map(run => run[of]),
			0.5,
		);
	return [
		{
			what: `${count.toLocaleString('en-US')} lines become records of a review, middle of ${repeated}`,
			value: `${Math.round(count / (middle('made') ?? 0))} thousand a second`,
			target: '150 thousand a second',
		},
		{
			what: 'a paste of 10,000 lines: read, and compared with the review',
			value: milliseconds(middle('compared')),
			target: '300 ms',
		},
	];
}

function writeLog(path: string, bytes: number): number {
	const file = openSync(path, 'w');
	let written = 0;
	let lines = 0;
	while (written < bytes) {
		let text = '';
		for (let count = 0; count < 5000; count++) {
			text += logLine(lines);
			lines++;
		}

		written += writeSync(file, text);
	}

	closeSync(file);
	return lines;
}
