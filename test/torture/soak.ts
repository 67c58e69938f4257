import {existsSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {formatReview} from '../../source/review/file/format-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {randomFrom} from '../helpers/random-from.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';
import {type Ledger, soakLedger, wordsIn} from './soak-ledger.ts';

/** What came of people editing one file at the same time. */
export interface Soak {
	readonly acknowledged: number;
	/** How often each thing was done, by its name. */
	readonly done: Readonly<Record<string, number>>;
	/** Lost edits, things left behind, screens that differ: as sentences. */
	readonly faults: readonly string[];
	/** How many edits of the editor, which takes no lock, fell into the very moment of a save. */
	readonly overtaken: number;
	/** How many versions of the file were seen. */
	readonly versions: number;
	/** The most records with two wordings at one time. */
	readonly mostWordings: number;
	/** By how much the program that ran throughout has grown in memory since it was warm, in MB. */
	readonly growth: number;
}

/** Where vim is, or nothing where it is not installed. */
export const vim = (process.env.PATH ?? '')
	.split(delimiter)
	.flatMap(folder => ['vim', 'vim.tiny'].map(name => join(folder, name)))
	.find(existsSync);

interface Person {
	readonly name: string;
	readonly random: () => number;
	readonly ledger: Ledger;
	readonly pause: () => Promise<void>;
	readonly done: Record<string, number>;
	/** The words of one's own steps, the last one at the end; nothing is known of steps from before a kill. */
	steps: string[][];
	terminal: Terminal;
}

const listFooter = ' a add ';
const isSaved = (screen: readonly string[]) =>
	(screen.at(-1) ?? '').startsWith(listFooter) && (screen[0] ?? '').includes('· saved');

const isAsked = (screen: readonly string[]) => screen.some(line => line.includes('There is a draft from'));

/**
 * Two people with the program and one with vim edit one file for so many seconds: they add, edit, delete, undo, settle two
 * wordings, save, quit and reopen; one of them is killed now and then. `pace` is the longest pause between two things that
 * one of them does, in milliseconds.
 */
export async function soak(seconds: number, pace: number, seed: number): Promise<Soak> {
	const place = await mkdtemp(join(tmpdir(), 'recount-soak-'));
	const folder = join(place, 'reviews');
	const path = join(folder, 'night.recount.json');
	await mkdir(folder);
	await writeFile(path, formatReview({recount: 1, records: startingRecords()}));
	const ledger = soakLedger(path);
	const random = randomFrom(seed);
	const done: Record<string, number> = {};
	const faults: string[] = [];
	const pause = async () => wait(pace * (0.1 + 0.9 * random()));
	const open = async (name: string) => {
		const terminal = await openTerminal({
			args: ['night'],
			folder,
			variables: {RECOUNT_NAME: name, XDG_STATE_HOME: join(place, name)},
		});
		await terminal.listening();
		await terminal.until(screen => isSaved(screen) || isAsked(screen));
		return terminal;
	};
	const person = async (name: string): Promise<Person> => ({
		name,
		random,
		ledger,
		pause,
		done,
		steps: [],
		terminal: await open(name),
	});
	const [ana, bea] = [await person('ana'), await person('bea')];
	const editor =
		vim === undefined ? undefined : await openTerminal({command: vim, program: ['-u', 'NONE', '-N', path], folder});
	const watching = ledger.watch();
	const until = performance.now() + seconds * 1000;
	const isOver = () => performance.now() > until;
	const sizes: number[] = [];
	const kept = async (who: string, work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			faults.push(`${who}: ${(error as Error).message}`);
		}
	};

	try {
		await Promise.all([
			kept('ana', async () => {
				for (let turn = 1; !isOver(); turn++) {
					await pause();
					await actAsPerson(ana);
					if (turn % 12 === 0) {
						await pause();
						await reopen(ana, open, turn % 24 === 0);
					}
				}
			}),
			kept('bea', async () => {
				while (!isOver()) {
					await pause();
					await actAsPerson(bea);
				}
			}),
			kept('vim', async () => {
				while (editor && !isOver()) {
					await pause();
					await actInVim(editor, ledger, {random, pause, done});
				}
			}),
			(async () => {
				while (!isOver()) {
					sizes.push(residentSize(bea.terminal.pid));
					await wait(Math.min(1000, seconds * 50));
				}
			})(),
		]);
		if (editor) {
			editor.type(':q!\r');
			await editor.exited;
		}

		await kept('in the end', async () => {
			await Promise.all([ana, bea].map(async ({terminal}) => terminal.until(isSaved)));
			await Promise.all(
				[ana, bea].map(async ({terminal}) => {
					terminal.press('Escape', '1', 'g');
					await terminal.settled(200);
				}),
			);
			const [left = '', right = ''] = [ana, bea].map(({terminal}) => listOf(terminal).join('\n'));
			if (left !== right) {
				faults.push(`The screens differ.\n${left}\n\n${right}`);
			}

			for (const {terminal} of [ana, bea]) {
				terminal.press('q');
				const {code} = await terminal.exited;
				if (code !== 0) {
					faults.push(`A program ended with ${code}.`);
				}
			}
		});
		await watching.stop();
		faults.push(...ledger.faults());
		const left = (await readdir(folder)).filter(name => name !== 'night.recount.json');
		if (left.length > 0) {
			faults.push(`Left behind: ${left.join(', ')}`);
		}

		return {
			acknowledged: ledger.acknowledged(),
			done,
			faults,
			overtaken: ledger.overtaken(),
			versions: ledger.versions(),
			mostWordings: ledger.mostWordings(),
			growth: grown(sizes),
		};
	} finally {
		await watching.stop();
		await Promise.all([ana.terminal, bea.terminal, editor].map(async terminal => terminal?.close()));
		await rm(place, {recursive: true, force: true});
	}
}

function startingRecords(): Record<string, AnyRecord> {
	return {
		incident: {kind: 'incident', title: 'A night', date: '2026-10-05'},
		...Object.fromEntries(
			Array.from({length: 6}, (_, index) => [
				`row${index}`,
				{
					kind: 'event',
					story: true,
					what: `vim${9000 + index} row`,
					when: {as: 'point', at: `2026-10-05T09:${10 + index}Z`},
				} satisfies AnyRecord,
			]),
		),
	};
}

type Deed = (person: Person) => Promise<boolean>;

const deeds: ReadonlyArray<readonly [name: string, share: number, deed: Deed]> = [
	['added', 0.24, added],
	['edited', 0.38, edited],
	['deleted', 0.12, deleted],
	['undone', 0.08, undone],
	['settled', 0.12, settled],
	['saved by hand', 0.06, savedByHand],
];

async function actAsPerson(person: Person): Promise<void> {
	let chance = person.random();
	for (const [name, share, deed] of deeds) {
		chance -= share;
		if (chance < 0) {
			if (await deed(person)) {
				person.done[name] = (person.done[name] ?? 0) + 1;
			}

			return;
		}
	}
}

async function added({name, random, ledger, terminal, pause, steps}: Person): Promise<boolean> {
	const word = ledger.newWord(name);
	terminal.press('1', 'a');
	await terminal.until(screen => !(screen.at(-1) ?? '').startsWith(listFooter));
	await pause();
	terminal.type(`09:${10 + Math.floor(random() * 40)} ${word} seen`);
	await terminal.until(word);
	terminal.press('Enter');
	await terminal.until(screen => isSaved(screen) && handOf(screen).includes(word));
	ledger.acknowledge(word);
	ledger.mayRemove();
	steps.push([word]);
	return true;
}

async function edited({name, random, ledger, terminal, pause, steps}: Person): Promise<boolean> {
	if (!(await wander(terminal, random))) {
		return false;
	}

	const word = ledger.newWord(name);
	const [hand = ''] = wordsIn(handOf(terminal.screen()));
	terminal.press('e');
	await terminal.until('Seen through');
	// Who writes a field again has settled it.
	for (const record of Object.values(ledger.review().records)) {
		if (record.conflicts && wordsIn(JSON.stringify(record)).has(hand)) {
			ledger.letGo(wordsIn(JSON.stringify(record.conflicts)));
		}
	}

	terminal.press('Tab', 'Ctrl+A');
	await pause();
	terminal.type(`${word} `);
	await terminal.until(word);
	await pause();
	terminal.press('Ctrl+S');
	await terminal.until(isSaved);
	ledger.acknowledge(word);
	steps.push([word]);
	return true;
}

async function deleted({random, ledger, terminal, steps}: Person): Promise<boolean> {
	if (Object.keys(ledger.review().records).length < 8 || !(await wander(terminal, random))) {
		return false;
	}

	ledger.mayRemove();
	terminal.press('d');
	await terminal.until('d again');
	terminal.press('d');
	await terminal.until(isSaved);
	steps.push([]);
	return true;
}

async function undone({ledger, terminal, steps}: Person): Promise<boolean> {
	const words = steps.pop();
	if (!words) {
		return false;
	}

	ledger.letGo(words);
	terminal.press('u');
	await terminal.settled(100);
	await terminal.until(screen => saying('Undone')(screen) || saying('nothing changed')(screen));
	await terminal.until(isSaved);
	return true;
}

async function settled({random, ledger, terminal, pause, steps}: Person): Promise<boolean> {
	const isOpen = (screen: readonly string[]) => screen.some(line => line.includes('two wordings · '));
	terminal.press('R');
	await terminal.settled(100);
	await terminal.until(screen => isOpen(screen) || saying('no field holds two wordings')(screen));
	if (!isOpen(terminal.screen())) {
		return false;
	}

	await pause();
	if (!isOpen(terminal.screen())) {
		return false;
	}

	ledger.letGo(wordsIn(terminal.screen().join('\n')));
	ledger.mayRemove();
	terminal.press(random() < 0.4 ? 'b' : random() < 0.5 ? '1' : '2');
	await terminal.settled(80);
	const isDone = terminal.screen().some(line => line.includes('Settled.'));
	for (let more = 0; more < 30 && !(terminal.screen().at(-1) ?? '').startsWith(listFooter); more++) {
		terminal.press('Escape');
		await terminal.settled(60);
	}

	await terminal.until(isSaved);
	if (isDone) {
		steps.push([]);
	}

	return isDone;
}

async function savedByHand({terminal}: Person): Promise<boolean> {
	terminal.press('Ctrl+S');
	await terminal.until(saying('Saved.'));
	return true;
}

async function reopen(person: Person, open: (name: string) => Promise<Terminal>, isKilled: boolean): Promise<void> {
	const {terminal, name, done} = person;
	if (isKilled) {
		terminal.press('a');
		terminal.type('09:30 half a');
		terminal.kill('SIGKILL');
	} else {
		terminal.press('q');
	}

	await terminal.exited;
	await terminal.close();
	const what = isKilled ? 'killed and reopened' : 'left and reopened';
	done[what] = (done[what] ?? 0) + 1;
	person.terminal = await open(name);
	person.steps = [];
	if (isKilled) {
		// One is asked about a draft when nothing happens for a while.
		await person.terminal.until(isAsked, {patience: 1500}).catch(() => {});
		if (isAsked(person.terminal.screen())) {
			person.terminal.press('d');
			await person.terminal.until('d again drops');
			person.terminal.press('d');
			await person.terminal.until(isSaved);
		}
	}
}

// To the row at which people meet, or some steps up or down; whether there is a row in hand then.
async function wander(terminal: Terminal, random: () => number): Promise<boolean> {
	if (random() < 0.4) {
		terminal.press('g');
	}

	for (let steps = Math.floor(random() * 4); steps > 0; steps--) {
		terminal.press(random() < 0.5 ? 'j' : 'k');
	}

	await terminal.settled(60);
	return handOf(terminal.screen()) !== '';
}

// What is told gives way at once to what others wrote.
const ofOthers = /^ (?:ana|bea|Somebody)\b.* (?:added|brought back|changed|deleted|moved) /;

function saying(words: string): (screen: readonly string[]) => boolean {
	return screen => screen.some(line => line.includes(words) || ofOthers.test(line));
}

function handOf(screen: readonly string[]): string {
	return screen.find(line => line.startsWith(' ▸')) ?? '';
}

// Somebody in vim looks at the file afresh, changes a line, and writes; where the file has changed meanwhile they look again.
async function actInVim(
	terminal: Terminal,
	ledger: Ledger,
	{random, pause, done}: Pick<Person, 'random' | 'pause' | 'done'>,
): Promise<void> {
	const rows = Object.values(ledger.review().records).flatMap(record =>
		record.kind === 'event' ? [/\w+/.exec(record.what ?? '')?.[0] ?? ''] : [],
	);
	const row = rows[Math.floor(random() * rows.length)];
	const word = ledger.newWord('vim');
	const bottom = (wanted: RegExp) => (screen: readonly string[]) => wanted.test(screen.slice(-4).join('\n'));
	terminal.type(':e!\r');
	await terminal.until(bottom(/\d+L, \d+B/));
	await pause();
	terminal.type(`:/"what": "${row}/s/"what": "/&${word} /\r`);
	await terminal.settled(60);
	if (!terminal.screen().some(line => line.includes(word) && line.includes('"what"'))) {
		terminal.type('\r');
		await terminal.settled(60);
		return;
	}

	await pause();
	terminal.type(':w\r');
	await terminal.until(bottom(/\d+L, \d+B written|really want to write|File changed/));
	if (!bottom(/\d+L, \d+B written/)(terminal.screen())) {
		terminal.type('n');
		await terminal.settled(60);
		terminal.type('\r');
		await terminal.settled(60);
		done['not written by vim'] = (done['not written by vim'] ?? 0) + 1;
		return;
	}

	ledger.acknowledge(word);
	done['written by vim'] = (done['written by vim'] ?? 0) + 1;
}

function listOf(terminal: Terminal): readonly string[] {
	return terminal
		.screen()
		.slice(3, 17)
		.map(line => line.slice(4));
}

function residentSize(pid: number): number {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return Number.NaN;
	}
}

// The least of the last quarter against the least of the second one: what is between two collections of garbage is no growth.
function grown(sizes: readonly number[]): number {
	const quarter = Math.floor(sizes.length / 4);
	const least = (from: number) => Math.min(...sizes.slice(from, from + quarter));
	return quarter === 0 ? 0 : least(3 * quarter) - least(quarter);
}
