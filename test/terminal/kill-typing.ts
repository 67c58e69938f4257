import {setTimeout as wait} from 'node:timers/promises';
import {edit, insert, type TextField, type TextStep, textField} from '../../source/app/forms/text-field.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {kinds} from '../../source/review/kinds.ts';
import {keyBytes} from '../helpers/key-bytes.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {newDesk} from './desk.ts';

/** Where something is typed: the keys that open it, the labels of its fields in order, and the keys that save it. */
interface Place {
	readonly name: string;
	readonly open: readonly string[];
	/** What shows when it is open. */
	readonly shows: string;
	/** Nothing for the row that is being added, which has no label. */
	readonly labels: readonly string[];
	readonly save: string;
}

const places: readonly Place[] = [
	{name: 'a row', open: ['a'], shows: '1426 rollback starts', labels: [''], save: 'Enter'},
	{
		name: 'a new assumption',
		open: ['2', 'a'],
		shows: 'New assumption',
		labels: ['Assumed', 'Expected', 'Happened'],
		save: 'Ctrl+S',
	},
	{name: 'the incident', open: ['0'], shows: 'Incident', labels: ['Title', 'In short', 'Impact'], save: 'Ctrl+S'},
];

/** What the fields hold, by their labels. */
type Texts = Readonly<Record<string, string>>;

/** One key or burst of keys, and what the fields hold after it. */
interface Stroke {
	readonly bytes: string;
	readonly pause: number;
	readonly texts: Texts;
}

const words = 'pool wait grows while the pager is quiet and nobody looks at web again'.split(' ');
const hints = new Set(Object.values(kinds).flatMap(({fields}) => Object.values(fields).map(({hint}) => hint)));
// As much as one line of the screen shows.
const longest = 40;

/** What came of one kill: how many strokes had been typed, and how many of them were on the screen. */
export interface Killed {
	readonly place: string;
	readonly typed: number;
	readonly shown: number;
	readonly taken: number;
}

/**
 * Types somewhere, in bursts and one by one, kills the program (SIGKILL) at a random moment, starts it again, takes the
 * draft, and saves it. Throws if a letter that was on the screen is not there, or anything is left behind in the end.
 * `random` gives numbers from 0 to 1.
 */
export async function killWhileTyping(random: () => number): Promise<Killed> {
	const place = places[Math.floor(random() * places.length)] as Place;
	const strokes = strokesFor(place, random);
	const desk = await newDesk();
	try {
		const first = await desk.open();
		await first.listening();
		first.press(...place.open);
		await first.until(place.shows);
		// So many strokes are on the screen whatever the machine does beside it; the moment after that is anyone's.
		const least = Math.floor(random() * Math.min(20, strokes.length));
		const typing = typed(first, strokes);
		await first.until(() => lastShown(textsOn(first, place), strokes) >= least);
		await wait(random() * 60);
		first.kill('SIGKILL');
		const count = await typing.stop();
		await first.exited;
		const shown = lastShown(textsOn(first, place), strokes);
		const killed = {place: place.name, typed: count, shown};
		if (desk.drafts() === 0) {
			// All of it was deleted again, which the program knew before it could show it.
			const taken = strokes.findIndex(({texts}, index) => index >= shown && isSame(texts, {}));
			if (taken === -1) {
				throw new Error(`${place.name}: nothing is left of ${JSON.stringify(textsOn(first, place))}`);
			}

			return {...killed, taken};
		}

		const next = await desk.open();
		await next.until('There is a draft from');
		await next.listening();
		next.press('Enter');
		await next.until('Your words are back');
		const back = textsOn(next, place);
		const taken = strokes.findIndex(({texts}, index) => index >= shown && isSame(texts, back));
		if (taken === -1) {
			throw new Error(
				`${place.name}: stroke ${shown} was on the screen, and did not come back.\n${JSON.stringify(textsOn(first, place))}\n${JSON.stringify(back)}\n${strokes.map(({texts}) => JSON.stringify(texts)).join('\n')}`,
			);
		}

		next.press(place.save);
		await next.until('· saved');
		await next.gone('Esc ');
		const text = desk.saved();
		for (const value of Object.values(back)) {
			if (!text.includes(JSON.stringify(value.trim()).slice(1, -1))) {
				throw new Error(`${place.name}: “${value}” is not in the file.\n${text}`);
			}
		}

		if (formatReview(parseReview(text).review) !== text) {
			throw new Error(`The file is not as it is written.\n${text}`);
		}

		next.press('q');
		await next.exited;
		if (desk.journals().length > 0) {
			throw new Error(`Left behind: ${desk.journals().join(', ')}`);
		}

		return {...killed, taken};
	} finally {
		await desk.close();
	}
}

function strokesFor(place: Place, random: () => number): readonly Stroke[] {
	const fields: TextField[] = place.labels.map(() => textField());
	const strokes: Stroke[] = [];
	let focus = 0;
	const add = (bytes: string, pause: number) => {
		const texts = Object.fromEntries(place.labels.map((label, index) => [label, fields[index]?.text ?? '']));
		strokes.push({bytes, pause, texts});
	};
	add('', 0);
	const isSlow = random() < 0.5;
	const pause = () => (isSlow ? 4 + random() * 12 : random() * 60);
	for (let count = 0; count < (isSlow ? 40 : 14); count++) {
		const chance = random();
		const field = fields[focus] as TextField;
		const word = words[Math.floor(random() * words.length)] as string;
		const burst = isSlow ? (word[0] as string) : `${word} `;
		if (chance < 0.12 && place.labels.length > 1) {
			const by = focus === 0 || (focus < place.labels.length - 1 && random() < 0.6) ? 1 : -1;
			focus += by;
			add(keyBytes(by === 1 ? 'Tab' : 'Shift+Tab'), pause());
		} else if (chance < 0.22 && field.text !== '') {
			const [key, step] = (
				[
					['Backspace', 'delete-left'],
					['Ctrl+W', 'delete-word-left'],
					['Alt+B', 'word-left'],
					['Ctrl+E', 'end'],
				] as const
			)[Math.floor(random() * 4)] as [string, TextStep];
			fields[focus] = edit(field, step);
			add(keyBytes(key), pause());
		} else if (field.text.length + burst.length < longest) {
			// A burst is one write, and still one key after the other: each may be the last.
			for (const [index, letter] of [...burst].entries()) {
				fields[focus] = insert(fields[focus] as TextField, letter);
				add(index === 0 ? burst : '', index === burst.length - 1 ? pause() : 0);
			}
		}
	}

	return strokes;
}

function typed(terminal: Terminal, strokes: readonly Stroke[]): {readonly stop: () => Promise<number>} {
	let isOver = false;
	let count = 0;
	const work = (async () => {
		for (const {bytes, pause} of strokes) {
			if (isOver) {
				return;
			}

			if (bytes !== '') {
				terminal.write(bytes);
			}

			count++;
			if (pause > 0) {
				await wait(pause);
			}
		}
	})();
	return {
		async stop() {
			isOver = true;
			await work;
			return count;
		},
	};
}

// What stands in the fields on the screen. The row in hand has its words in the column behind time and gap.
function textsOn(terminal: Terminal, {labels}: Place): Texts {
	const screen = terminal.screen();
	return Object.fromEntries(
		labels.map(label => {
			const line =
				label === ''
					? screen.find(own => own.startsWith(' ▸'))?.slice(24)
					: screen.find(own => own.startsWith(`    ${label} `) || own === `    ${label}`)?.slice(`    ${label}`.length);
			return [label, withoutHints((line ?? '').trim())];
		}),
	);
}

// The hint of an empty field, and the key at the end of one of several lines, are not what was typed.
function withoutHints(text: string): string {
	const typed = text.replace(/Ctrl\+O editor$/, '').trim();
	return hints.has(typed) ? '' : typed;
}

// The latest stroke of which something shows: each field by itself, as the last frame may have come in part.
function lastShown(shown: Texts, strokes: readonly Stroke[]): number {
	return Math.max(
		...Object.entries(shown).map(([label, text]) =>
			strokes.findIndex(({texts}) => (texts[label] ?? '').trim() === text),
		),
	);
}

function isSame(texts: Texts, others: Texts): boolean {
	return Object.entries(texts).every(([label, text]) => text.trim() === (others[label] ?? ''));
}
