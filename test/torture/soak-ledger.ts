import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {parseReview} from '../../source/review/parse-review.ts';
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
	readonly letGo: (words: readonly string[]) => void;
	/** Something was done that takes at most one record away. */
	readonly mayRemove: () => void;
	/** Looks at the file until it is stopped. */
	readonly watch: () => {readonly stop: () => Promise<void>};
	/** What was acknowledged and is neither in the file nor gone by somebody's will. */
	readonly faults: () => readonly string[];
	readonly acknowledged: () => number;
	/** How many whole versions of the file were seen. */
	readonly versions: () => number;
	/** How many fields hold two wordings, most at once. */
	readonly mostWordings: () => number;
}

/** Makes the ledger of a file. */
export function soakLedger(path: string): Ledger {
	const said = new Set<string>();
	const excused = new Set<string>();
	// The words of a record when it was last in the file: with it they go.
	const last = new Map<string, string>();
	const wentAt = new Map<string, string>();
	let count = 0;
	let removals = 0;
	let versions = 0;
	let mostWordings = 0;
	let text = '';
	let review: Review = parseReview(readFileSync(path, 'utf8')).review;
	let words: ReadonlySet<string> = new Set();

	function look(): void {
		try {
			const now = readFileSync(path, 'utf8');
			if (now === text) {
				return;
			}

			// An editor that writes in place shows it torn for a moment.
			review = parseReview(now).review;
			text = now;
		} catch {
			return;
		}

		versions++;
		const before = words;
		words = wordsIn(text);
		for (const word of before) {
			if (!words.has(word)) {
				wentAt.set(word, new Date().toISOString().slice(11, 23));
			}
		}

		for (const [id, record] of Object.entries(review.records)) {
			last.set(id, JSON.stringify(record));
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
		letGo(gone) {
			for (const word of gone) {
				excused.add(word);
			}
		},
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
			const gone = [...last].filter(([id]) => !review.records[id]);
			const withRecord = wordsIn(gone.map(([, record]) => record).join('\n'));
			const lost = [...said].filter(word => !words.has(word) && !excused.has(word) && !withRecord.has(word));
			return [
				...lost.map(
					word => `${word} was acknowledged and is not in the file (last seen ${wentAt.get(word) ?? 'never'})`,
				),
				...(gone.length > removals ? [`${gone.length} records are gone, and ${removals} were taken away`] : []),
			];
		},
		acknowledged: () => said.size,
		versions: () => versions,
		mostWordings: () => mostWordings,
	};
}

/** The words of edits in a text. */
export function wordsIn(text: string): ReadonlySet<string> {
	return new Set(text.match(/\b(?:ana|bea|vim)\d+\b/g));
}
