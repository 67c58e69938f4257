import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {formatReview, valueText} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {AnyRecord, EventRecord} from '../../source/review/records.ts';
import {type Review, recordOf} from '../../source/review/review.ts';
import {bigReview} from './big-review.ts';
import {randomFrom} from './random-from.ts';

/** What came of merging pairs of branches with git. */
export interface Branches {
	readonly pairs: number;
	/** How many pairs git could not merge. */
	readonly conflicts: number;
	/** How many fields both sides of a pair changed, so that both values had to be kept. */
	readonly clashes: number;
	/** How many edits were made on all sides. */
	readonly edits: number;
	/** The edits that are not in what was merged, as words for somebody who looks for the fault. */
	readonly lost: readonly string[];
}

interface Change {
	readonly id: string;
	readonly field: 'what' | 'notes' | 'through';
	readonly value: string;
}

/**
 * Makes branches of a review of 60 events in a real repository, each pair with an added event or more and a few edits a
 * side, and merges each pair with git. `driver` is the command that git runs to merge; without one it merges by line.
 */
export function mergeBranches(pairs: number, seed: number, driver?: string): Branches {
	const folder = mkdtempSync(join(tmpdir(), 'recount-branches-'));
	const path = join(folder, 'night.recount.json');
	const environment = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', HOME: folder};
	const git = (...words: readonly string[]) =>
		execFileSync('git', ['-c', 'user.name=On-call', '-c', 'user.email=on-call@example.com', ...words], {
			cwd: folder,
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
	const commit = (review: Review) => {
		writeFileSync(path, formatReview(review));
		git('commit', '-qam', 'The review');
	};
	const lost: string[] = [];
	let conflicts = 0;
	let clashes = 0;
	let edits = 0;
	try {
		git('init', '-q', '-b', 'main');
		if (driver !== undefined) {
			git('config', 'merge.recount.driver', driver);
			writeFileSync(join(folder, '.gitattributes'), '*.recount.json merge=recount\n');
			git('add', '.gitattributes');
		}

		const start = bigReview(60);
		writeFileSync(path, formatReview(start));
		git('add', '.');
		git('commit', '-qm', 'The review');
		for (let pair = 0; pair < pairs; pair++) {
			const random = randomFrom(seed + pair);
			const adds = Math.floor(random() * 4);
			const sides = ['ours', 'theirs'].map(side => changed(start, changesOf(side, adds, random)));
			for (const [index, side] of sides.entries()) {
				git('checkout', '-q', '-B', index === 0 ? 'ours' : 'theirs', 'main');
				commit(side.review);
				edits += side.changes.length;
			}

			git('checkout', '-q', 'ours');
			try {
				git('merge', '-q', '--no-edit', 'theirs');
			} catch {
				conflicts++;
				git('merge', '--abort');
				continue;
			}

			const {review} = parseReview(readFileSync(path, 'utf8'));
			const [ours, theirs] = sides.map(({changes}) => changes);
			clashes += (ours ?? []).filter(({id, field}) =>
				theirs?.some(other => other.id === id && other.field === field),
			).length;
			for (const change of [...(ours ?? []), ...(theirs ?? [])]) {
				if (!isKept(recordOf(review, change.id), change)) {
					lost.push(`pair ${pair}: ${change.id}.${change.field} “${change.value}”`);
				}
			}
		}
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}

	return {pairs, conflicts, clashes, edits, lost};
}

function changesOf(side: string, adds: number, random: () => number): readonly Change[] {
	const fields = ['what', 'notes', 'through'] as const;
	const changes = new Map<string, Change>();
	for (let index = 0; index < adds; index++) {
		const id = Array.from({length: 12}, () => Math.floor(random() * 36).toString(36)).join('');
		changes.set(`${id} what`, {id, field: 'what', value: `added by ${side}, ${index}`});
	}

	for (let index = 0; index < 2 + adds; index++) {
		const id = `event${String(1 + Math.floor(random() * 60)).padStart(7, '0')}`;
		const field = fields[Math.floor(random() * fields.length)] as Change['field'];
		changes.set(`${id} ${field}`, {id, field, value: `as ${side} saw it, ${index}`});
	}

	return [...changes.values()];
}

function changed(review: Review, changes: readonly Change[]): {review: Review; changes: readonly Change[]} {
	const records: Record<string, AnyRecord> = {...review.records};
	for (const {id, field, value} of changes) {
		const fresh: EventRecord = {kind: 'event', rank: `z${id}`, story: true};
		records[id] = {...(records[id] ?? fresh), [field]: value} as AnyRecord;
	}

	return {review: {...review, records}, changes};
}

function isKept(record: AnyRecord | undefined, {field, value}: Change): boolean {
	const held = (record as EventRecord | undefined)?.[field];
	return held === value || record?.conflicts?.[field]?.[valueText(value)] === true;
}
