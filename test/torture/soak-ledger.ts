import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {Review} from '../../source/review/review.ts';

/**
 * What was acknowledged while several people edit one file, each edit by a word of its own (`ana12`), and what has become of
 * it. A word may only be gone where its own author took it back, where its record was deleted, or where another wording was
 * chosen.
 */
export interface Ledger {
	/** A word that no edit has had. */
	readonly newWord: (author: string) => string;
	/** The file as it was last seen whole, and now if that can be. */
	readonly review: () => Review;
	/** The edit that brought a word was told to be saved. */
	readonly acknowledge: (word: string) => void;
	/** The words were taken back, or another wording was chosen. */
	readonly letGo: (words: Iterable<string>) => void;
	/** Something was done that takes at most one record away. */
	readonly mayRemove: () => void;
	/** Looks at the file until it is stopped. */
	readonly watch: () => {readonly stop: () => Promise<void>};
	/** What was acknowledged and is neither in the file nor gone by somebody's will. */
	readonly faults: () => readonly string[];
	/** How many words of the editor were written in the very moment of a save, and are in no version after it. */
	readonly overtaken: () => number;
	readonly acknowledged: () => number;
	/** How many whole versions of the file were seen. */
	readonly versions: () => number;
	/** How many fields hold two wordings, most at once. */
	readonly mostWordings: () => number;
}

/** In milliseconds, on a busy machine. */
const momentOfSave = 100;

/** Makes the ledger of a file. */
export function soakLedger(path: string): Ledger {
	const said = new Set<string>();
	const excused = new Set<string>();
	// Since when a word was in the file, and for how long it was seen there when it went.
	const since = new Map<string, number>();
	const stayed = new Map<string, number>();
	let count = 0;
	let removals = 0;
	let removed = 0;
	let versions = 0;
	let mostWordings = 0;
	let text = '';
	let review: Review = parseReview(readFileSync(path, 'utf8')).review;
	let words: ReadonlySet<string> = new Set();

	function letGo(gone: Iterable<string>): void {
		for (const word of gone) {
			excused.add(word);
		}
	}

	const lost = () => [...said].filter(word => !words.has(word) && !excused.has(word));
	// Editors take no lock: what one writes in the moment in which a save puts its file in place is not seen by that save.
	const isOvertaken = (word: string) => word.startsWith('vim') && (stayed.get(word) ?? 0) < momentOfSave;

	function look(): void {
		try {
			const now = readFileSync(path, 'utf8');
			if (now === text) {
				return;
			}

			// An editor that writes in place shows it torn for a moment.
			const next = parseReview(now).review;
			for (const id of Object.keys(review.records).filter(own => !next.records[own])) {
				// A record takes its words with it.
				letGo(wordsIn(JSON.stringify(review.records[id])));
				removed++;
			}

			review = next;
			text = now;
		} catch {
			return;
		}

		versions++;
		const before = words;
		words = wordsIn(text);
		for (const word of words) {
			if (!before.has(word)) {
				since.set(word, performance.now());
			}
		}

		for (const word of before) {
			if (!words.has(word)) {
				stayed.set(word, performance.now() - (since.get(word) ?? 0));
			}
		}

		mostWordings = Math.max(
			mostWordings,
			Object.values(review.records).filter(({conflicts}) => conflicts !== undefined).length,
		);
	}

	return {
		newWord: author => `${author}${++count}`,
		review() {
			look();
			return review;
		},
		acknowledge: word => said.add(word),
		letGo,
		mayRemove: () => void removals++,
		watch() {
			let isOver = false;
			const work = (async () => {
				while (!isOver) {
					look();
					await wait(15);
				}
			})();
			return {
				async stop() {
					isOver = true;
					await work;
				},
			};
		},
		faults() {
			look();
			return [
				...lost()
					.filter(word => !isOvertaken(word))
					.map(word => `${word} was acknowledged and is not in the file; it was there for ${stayed.get(word) ?? 0} ms`),
				...(removed > removals ? [`${removed} records went, and ${removals} were taken away`] : []),
			];
		},
		overtaken: () => lost().filter(isOvertaken).length,
		acknowledged: () => said.size,
		versions: () => versions,
		mostWordings: () => mostWordings,
	};
}

/** The words of edits in a text. */
export function wordsIn(text: string): ReadonlySet<string> {
	return new Set(text.match(/\b(?:ana|bea|vim)\d+\b/g));
}
