import {basename} from 'node:path';
import {draftTitle} from '../../app/forms/draft-words.ts';
import {glanceAtReview} from '../../review/file/parse-review.ts';
import {isKind, kinds} from '../../review/kinds.ts';
import {emptyReview, type Review} from '../../review/review.ts';
import {copiesOf} from '../../storage/copies.ts';
import {type Files, readWhole, realFiles} from '../../storage/files.ts';
import {keptAside} from '../../storage/keep-aside.ts';
import {leftDrafts} from '../../storage/left-drafts.ts';
import type {Shell} from '../shell.ts';

/** Something that can be had back: a copy of the file, what could not be saved, or a draft. */
export interface Recoverable {
	readonly sort: 'copy' | 'not saved' | 'draft';
	/** When it was kept, in milliseconds since 1970. */
	readonly time: number;
	/** What it holds, in words. */
	readonly holds: string;
	/** What is written when it is asked for, byte by byte. */
	readonly bytes: Buffer;
	/** Where it is, if it is a file of its own. */
	readonly path?: string;
}

/**
 * What can be had back of the review at a real path, the latest first. `now` are the bytes of the file as it is, to tell the
 * copy that is the same. Nothing of it is changed by looking.
 */
export async function recoverable(
	path: string,
	shell: Shell,
	now: Buffer | undefined,
	files: Files = realFiles,
): Promise<readonly Recoverable[]> {
	const {variables, environment} = shell;
	const [copies, aside, drafts] = await Promise.all([
		copiesOf(path, variables, files),
		keptAside(path, variables, files),
		leftDrafts(path, variables, Date.parse(environment.now()), files),
	]);
	const found: Recoverable[] = [];
	let latest: Review = emptyReview;
	for (const [sort, kept] of [
		['not saved', aside],
		['copy', copies],
	] as const) {
		for (const {path: place, time} of kept) {
			const bytes = await readWhole(place, files).catch(() => undefined);
			if (bytes) {
				const review = reviewIn(bytes);
				latest = latest === emptyReview && review ? review : latest;
				const same = now?.equals(bytes) ? '; as the file is now' : '';
				found.push({sort, time, holds: `${review ? counted(review) : basename(place)}${same}`, bytes, path: place});
			}
		}
	}

	const fileNow = now && reviewIn(now);
	for (const {draft, time} of drafts) {
		const holds = draftTitle(draft, fileNow ?? latest);
		found.push({sort: 'draft', time, holds, bytes: Buffer.from(typed(draft))});
	}

	return found.sort((a, b) => b.time - a.time);
}

function reviewIn(bytes: Buffer): Review | undefined {
	try {
		return glanceAtReview(bytes.toString('utf8')).review;
	} catch {
		return undefined;
	}
}

function counted(review: Review): string {
	const counts = new Map<string, number>();
	for (const {kind} of Object.values(review.records)) {
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}

	const words = (['event', 'assumption', 'learning', 'experiment'] as const).flatMap(kind => {
		const count = counts.get(kind) ?? 0;
		const {title, plural} = kinds[kind];
		return count === 0 ? [] : [`${count.toLocaleString('en')} ${(count === 1 ? title : plural).toLowerCase()}`];
	});
	const others = [...counts].filter(([kind]) => !isKind(kind)).reduce((sum, [, count]) => sum + count, 0);
	return [...words, ...(others > 0 ? [`${others} of other kinds`] : [])].join(', ') || 'no events';
}

// What was typed and is not what stood there before; where there are several fields, each with its name.
function typed({about, texts}: Parameters<typeof draftTitle>[0]): string {
	const opened = (about.opened ?? {}) as Readonly<Record<string, unknown>>;
	const changed = Object.entries(texts).filter(([name, text]) => text !== (opened[name] ?? ''));
	const [only] = changed;
	return changed.length === 1 && only ? `${only[1]}\n` : changed.map(([name, text]) => `${name}: ${text}\n`).join('');
}
