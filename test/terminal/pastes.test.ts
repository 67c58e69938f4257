import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {newKeysDesk} from './keys-desk.ts';
import {all, bold, inHand, type Sight, sees} from './sights.ts';
import {bytesOf, reach, type Stage, type Steps} from './steps.ts';
import {stepsReview} from './steps-review.ts';

const lines = ['dd', 'q', ':q', '\u001B[A', 'y', '\u001B[B\u001B[C', 'ZZ', 'A d', '\u0004\u0018', 'u'];
const pasted = Array.from({length: 5000}, (_, index) => lines[index % lines.length]).join('\n');
const plain = pasted.replaceAll(/\u001B\[.|[\u0004\u0018]/g, '');
const oneLine = plain.replaceAll(/\n+/g, ' ');

/** Where the text is pasted, and what comes of it. */
interface Place {
	readonly title: string;
	readonly stages: readonly Stage[];
	/** What shows then; nothing where nothing changes. */
	readonly shows?: Sight;
	/** What saves the text where one types. */
	readonly saves?: Steps;
	/** The text that is saved, as it is found in the records. */
	readonly saved?: (records: Readonly<Record<string, AnyRecord>>) => unknown;
	/** What it is before, and then. */
	readonly before?: string;
	readonly text?: string;
	readonly leaves: Steps;
}

// The end of it shows, behind some words, on one line of a screen that is whole.
function toEnd(words: RegExp): Sight {
	return all(
		new RegExp(`${words.source}.* y ZZ A d u *(?:│|$)`, 'm'),
		/^ Slow checkout .*\n {2}1 Timeline/,
		/ Esc (?:back|close|done|leave).*$/,
	);
}

const unread = 'No pasted line begins with a date and a time.';
const aboutDraft: Stage = [': “drafts” Enter', 'It was typed and not saved.'];
const asked: Stage = ['1 Home i', 'Read which log?'];
const places: readonly Place[] = [
	{title: 'the timeline', stages: [['1 Home j', inHand('Step 02')]], shows: unread, leaves: ''},
	{title: 'the assumptions', stages: [['2 Home j', inHand('Belief 02')]], shows: unread, leaves: ''},
	{title: 'the learnings', stages: [['3 Home', inHand('Lesson 01')]], shows: unread, leaves: ''},
	{
		title: 'a field of one line',
		stages: [
			['1 Home j e Tab', bold('What   ')],
			['Ctrl+U', /What$/m],
		],
		shows: /dd q :q/,
		saves: 'Ctrl+S',
		saved: ({step02}) => step02?.kind === 'event' && step02.what,
		before: 'Step 02',
		text: oneLine,
		leaves: 'u',
	},
	{
		title: 'the notes',
		stages: [['1 Home j e Shift+Tab Shift+Tab Shift+Tab Shift+Tab', bold('Notes   ')]],
		shows: /Notes +↑ A d .*\n.*\n.*│ +u$/m,
		saves: 'Ctrl+S',
		saved: ({step02}) => step02?.kind === 'event' && step02.notes,
		text: plain,
		leaves: 'u',
	},
	{
		title: 'the field of a time',
		stages: [
			['1 Home j e', bold('When   ')],
			['Ctrl+U', /When$/m],
		],
		shows: /dd q :q/,
		leaves: 'Ctrl+X',
	},
	{title: 'the options of a field', stages: [['1 Home j e Tab Tab', bold('Sort   ')]], leaves: 'Ctrl+X'},
	{
		title: 'the row that is being added',
		stages: [['1 Home j a', '1426 rollback starts']],
		shows: /▸.* ZZ A d u *│/,
		saves: 'Enter',
		saved: records =>
			Object.entries(records).flatMap(([id, record]) =>
				record.kind === 'event' && !Object.hasOwn(stepsReview.records, id) ? [record.what] : [],
			)[0],
		text: oneLine,
		leaves: 'u',
	},
	{title: 'the palette', stages: [['1 Home :', '─ Commands ']], shows: toEnd(/│ : /), leaves: 'Escape'},
	{title: 'the help', stages: [['1 Home ?', '─ Keys · Timeline ']], shows: toEnd(/type to filter: /), leaves: 'Escape'},
	{title: 'a list of links', stages: [['1 Home j L', 'Which assumptions']], shows: toEnd(/filter: /), leaves: 'Escape'},
	{title: 'a search', stages: [['1 Home j /', /^ \/$/m]], shows: toEnd(/^ \//m), leaves: 'Escape'},
	{title: 'a filter', stages: [['1 Home j &', 'has:assumption']], shows: toEnd(/^ & /m), leaves: 'Escape'},
	{
		title: 'the line that asks for a log',
		stages: [asked],
		shows: 'No pasted line begins with a date and a time.',
		leaves: 'Escape',
	},
	{title: 'the question whether to delete', stages: [['1 Home j d', 'd again deletes']], leaves: 'Escape'},
	{title: 'the menu of copying', stages: [['1 Home j y', 'All of it, as Markdown']], leaves: 'Escape'},
	{title: 'the document before it leaves', stages: [['1 Home x', 'Export · Markdown']], leaves: 'Escape'},
	{
		title: 'the question whether to replace a file',
		stages: [['1 Home y w Ctrl+U “mine.md” Enter', 'y replaces it.']],
		leaves: 'Escape',
	},
	{title: 'a log that was read', stages: [['1 Home i “web-2.log” Enter', '3 events as evidence']], leaves: 'Escape'},
	...(
		[
			['&', 'Only lines with'],
			['z', 'Times that name no zone are in'],
			['y', 'The first of them is of'],
			['o', 'Add to each time'],
			['f', 'Read it as'],
		] as const
	).map(
		([key, label]): Place => ({
			title: `what is asked of a log that was read, behind ${key}`,
			stages: [
				['1 Home i “yearless.log” Enter', '2 events as evidence'],
				[key, label],
			],
			shows: new RegExp(`${label}.* y ZZ A d u *$`, 'm'),
			leaves: 'Escape Escape',
		}),
	),
	{
		title: 'the question about a draft',
		stages: [aboutDraft],
		shows: all('A paste does nothing here.', 'There is a draft'),
		leaves: 'Escape',
	},
	{title: 'the whole text of a draft', stages: [aboutDraft, ['l', /^ {4}What$/m]], leaves: 'Escape Escape'},
];

/** How a text is pasted, how long a pause is to be behind it, and of how many lines a log is that is pasted so. */
interface Way {
	readonly title: string;
	readonly bytes: (text: string) => string;
	readonly pause: number;
	readonly count: number;
}

const ways: readonly Way[] = [
	{
		title: 'with the marks of a paste',
		bytes: text => `\u001B[200~${text.replaceAll('\n', '\r')}\u001B[201~`,
		pause: 0,
		count: 5000,
	},
	// What is typed right behind it belongs to it, and it ends where the terminal makes a pause: the log is as long as
	// the system takes at once.
	{title: 'without marks', bytes: text => text.replaceAll('\n', '\r'), pause: 1000, count: 1500},
];

for (const {title, bytes, pause, count} of ways) {
	test(`a text of 5,000 lines that is pasted ${title} runs nowhere as keys`, async t => {
		const desk = await newKeysDesk({draft: '1 Home e Tab “a draft to be”'});
		const terminal = await desk.open();
		t.teardown(async () => {
			await terminal.close();
			await desk.close();
		});
		for (const place of places) {
			try {
				await reach(terminal, place.stages);
				terminal.write(bytes(pasted));
				await (place.shows === undefined ? nothing(terminal, place, pause) : shown(terminal, place, place.shows));
			} catch (error) {
				throw new Error(`${place.title}: ${(error as Error).message}`);
			}

			if (place.saved) {
				const saved = () => place.saved?.(parseReview(savedIn(terminal)).review.records);
				await terminal.until(() => saved() !== place.before);
				t.is(saved(), place.text, place.title);
			}

			terminal.write(bytesOf(place.leaves));
		}

		await reach(terminal, [['1 Home', inHand('Step 01')]]);
		terminal.write(bytes('2026-10-03T14:40:00Z dd\n'.repeat(count)));
		await terminal.until(`${count.toLocaleString('en')} events as evidence`);
		terminal.write(bytesOf('Escape'));
		await terminal.until('Esc again leaves these lines out; what was pasted is not kept.');
		terminal.write(bytesOf('Escape'));
		await reach(terminal, [['1 Home', all(inHand('Step 01'), '· saved')]]);
		t.is(savedIn(terminal), formatReview(stepsReview));
		t.is(readFileSync(join(terminal.folder, 'mine.md'), 'utf8'), 'my own notes\n');
	});
}

async function shown(terminal: Terminal, {saves}: Place, shows: Sight): Promise<void> {
	await terminal.until(() => seesNow(terminal, shows));
	terminal.write(bytesOf(saves ?? ''));
}

// What showed before shows still, until it is left: the key that leaves it is pressed again if it came too early.
async function nothing(terminal: Terminal, {stages, leaves}: Place, pause: number): Promise<void> {
	const [, sight] = stages.at(-1) as Stage;
	await wait(pause);
	for (let round = 0; round === 0 || seesNow(terminal, sight); round++) {
		if (round === 60 || !seesNow(terminal, sight)) {
			throw new Error(`It shows ${round === 60 ? 'still' : 'no longer'}.\n${terminal.screen().join('\n')}`);
		}

		terminal.write(bytesOf(leaves));
		await terminal.settled(200);
	}
}

function seesNow(terminal: Terminal, sight: Sight): boolean {
	return sees(sight, {terminal, before: [], since: () => ''});
}

function savedIn({folder}: Terminal): string {
	return readFileSync(join(folder, 'checkout.recount.json'), 'utf8');
}
