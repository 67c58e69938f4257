import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFile, readlink} from 'node:fs/promises';
import {hostname} from 'node:os';
import type {Readable} from 'node:stream';
import {setTimeout as sleep} from 'node:timers/promises';
import test, {type ExecutionContext} from 'ava';
import {type Holder, judge, parseHolder, thisProcess} from '../../source/storage/holder.ts';
import {systemError} from './watched-files.ts';

const isLinux = process.platform === 'linux';
const nobody = () => false;

test('this process is told by all that sets it apart, and with another nonce each time', async t => {
	const {nonce, ...rest} = thisProcess();
	t.regex(nonce, /^[\da-f]{12}$/);
	t.not(thisProcess().nonce, nonce);
	t.like(rest, {pid: process.pid, host: hostname()});
	if (isLinux) {
		const stat = await readFile('/proc/self/stat', 'utf8');
		t.deepEqual(rest, {
			pid: process.pid,
			start: stat.slice(stat.indexOf(') ')).split(' ')[20] as string,
			boot: (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim(),
			ns: await readlink('/proc/self/ns/pid'),
			machine: (await readFile('/etc/machine-id', 'utf8').catch(() => '')).trim(),
			host: hostname(),
		});
	}
});

// What a lock says, and the holder that is read from it.
const least = {pid: 12, start: '', boot: '', ns: '', machine: '', host: 'db-1', nonce: 'n'};
const texts: ReadonlyArray<readonly [what: string, text: string, holder: Holder | undefined]> = [
	['all that a holder says', JSON.stringify(thisProcess()), undefined],
	['the least that names a holder', '{"pid": 12, "host": "db-1", "nonce": "n"}', least],
	['more than this version knows', '{"pid": 12, "host": "db-1", "nonce": "n", "later": 1}', least],
	[
		'numbers where there are words',
		'{"pid": 12, "start": 1, "boot": 2, "ns": 3, "machine": 4, "host": "db-1", "nonce": "n"}',
		{...least, start: '1', boot: '2', ns: '3', machine: '4'},
	],
];

for (const [what, text, holder] of texts) {
	test(`${what} is read as it was written`, t => {
		t.deepEqual(parseHolder(text), holder ?? JSON.parse(text));
	});
}

test('what does not say process, host and nonce names no holder', t => {
	for (const text of [
		'',
		'user@db-1.12:1790000000',
		'null',
		'12',
		'[]',
		'{}',
		'{"host": "db-1", "nonce": "n"}',
		'{"pid": 12, "nonce": "n"}',
		'{"pid": 12, "host": "db-1"}',
		'{"pid": "12", "host": "db-1", "nonce": "n"}',
		'{"pid": 1.5, "host": "db-1", "nonce": "n"}',
		'{"pid": 12, "host": 1, "nonce": "n"}',
		'{"pid": 12, "host": "db-1", "nonce": 1}',
	]) {
		t.is(parseHolder(text), undefined, text);
	}
});

test('a machine of the same name, and a container on this one, are elsewhere', t => {
	for (const change of [{host: 'x'}, {machine: 'x'}, {ns: 'x'}, {machine: 'x', boot: 'x'}]) {
		t.is(judge({...thisProcess(), pid: 0, ...change}, thisProcess(), nobody), 'elsewhere');
	}
});

test('a holder from before the machine was started is gone, whoever has its number now', t => {
	t.is(
		judge({...thisProcess(), boot: 'x'}, thisProcess(), () => true),
		'dead',
	);
});

test('what this process holds is told by the nonce, not by the number', t => {
	const self = thisProcess();
	const isOurs = (nonce: string) => nonce === 'mine';
	t.is(judge({...self, nonce: 'mine'}, self, isOurs), 'alive');
	t.is(judge({...self, nonce: 'left'}, self, isOurs), 'dead');
	// Its number, and a beginning that is not its own: somebody who had the number before.
	t.is(judge({...self, start: '1', nonce: 'mine'}, self, isOurs), isLinux ? 'dead' : 'alive');
});

test('a number that names no process, or a group of processes, is nobody', t => {
	for (const pid of [0, -1, -process.pid, 2 ** 31 - 1]) {
		t.is(judge({...thisProcess(), pid, start: ''}, thisProcess(), nobody), 'dead', String(pid));
	}
});

// What the system answers when a number is asked for, of which it tells nothing else.
for (const [answer, code, verdict] of [
	['is there', undefined, 'alive'],
	['may not be asked', 'EPERM', 'alive'],
	['is nobody', 'ESRCH', 'dead'],
] as const) {
	test(`where a number ${answer} and nothing else is told of it, the holder is ${verdict}`, t => {
		const {kill} = process;
		process.kill = () => {
			if (code) {
				throw systemError(code);
			}

			return true;
		};
		try {
			t.is(judge({...thisProcess(), pid: 2 ** 31 - 1, start: '5'}, thisProcess(), nobody), verdict);
		} finally {
			process.kill = kill;
		}
	});
}

test('a live process is known again by when it began, whatever its name, and another with its number is not', async t => {
	const {child, stat} = await named(t, 'a) Z (b');
	const pid = child.pid as number;
	const verdict = (start: string) => judge({...thisProcess(), pid, start}, thisProcess(), nobody);
	t.is(verdict(''), 'alive');
	if (isLinux) {
		const start = stat.slice(stat.indexOf('b) ')).split(' ')[20] as string;
		t.is(verdict(start), 'alive');
		t.is(verdict(`${start}0`), 'dead');
	}
});

test('what was killed and never waited for holds no lock', async t => {
	if (!isLinux) {
		t.log('skipped: only Linux tells of such processes');
		t.pass();
		return;
	}

	// The shell becomes a program that does not wait for the child that it began.
	const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], {stdio: ['ignore', 'pipe', 'ignore']});
	t.teardown(() => parent.kill());
	const [pid] = (await once(parent.stdout.setEncoding('utf8'), 'data')) as [string];
	while (!/ Z /.test(await readFile(`/proc/${pid.trim()}/stat`, 'utf8'))) {
		await sleep(5);
	}

	t.is(judge({...thisProcess(), pid: Number(pid), start: ''}, thisProcess(), nobody), 'dead');
});

// A live process of that name, and what the system says of it.
async function named(
	t: ExecutionContext,
	name: string,
): Promise<{readonly child: ChildProcess; readonly stat: string}> {
	const script = `process.title = ${JSON.stringify(name)}; console.log(); setInterval(() => {}, 1000)`;
	const child = spawn(process.execPath, ['-e', script], {stdio: ['ignore', 'pipe', 'ignore']});
	t.teardown(() => child.kill());
	await once(child.stdout as Readable, 'data');
	const stat = isLinux ? await readFile(`/proc/${child.pid}/stat`, 'utf8') : '';
	t.is(stat.includes(`(${name})`), isLinux);
	return {child, stat};
}
