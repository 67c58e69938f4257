import {basename, dirname, join} from 'node:path';
import {formatReview} from '../review/file/format-review.ts';
import {parseReview} from '../review/file/parse-review.ts';
import {isObject} from '../review/is-object.ts';
import {applyEdit, type Review} from '../review/review.ts';
import {gap, reviewWithoutText, type WithoutText, withoutText} from '../review/without-text.ts';
import {writeWhole} from './atomic-write.ts';
import {isCopy} from './copies.ts';
import {diskTrouble} from './disk-trouble.ts';
import {errorCode, type Files, readWhole, realFiles} from './files.ts';
import {judge, thisProcess} from './holder.ts';
import {isOwnJournal, journalName} from './journal-file.ts';
import {holderLine, readJournal, wholeLine} from './journal-lines.ts';
import {isAside, keptAside} from './keep-aside.ts';
import {isStep, readStep} from './kept-step.ts';
import {takeLock} from './lock.ts';
import {stateFolderPath, type Variables} from './state-folder.ts';

/** Where a text was taken out, each as a number of things, and where it still is. */
export interface Forgotten {
	readonly steps: number;
	readonly drafts: number;
	readonly copies: number;
	/** Paths of files that still hold it, with the reason as a clause. */
	readonly left: ReadonlyArray<{readonly path: string; readonly why: string}>;
}

/**
 * Takes a text out of what is kept of a review beside its file: the lists of what can be undone, drafts of programs that no
 * longer run, copies, what could not be saved, and what is left of older formats. Each file is replaced as a whole or left as
 * it is; what is left is told, never thrown. `review` tells ids from words.
 */
export async function forgetBeside(
	path: string,
	text: string,
	options: {readonly review: Review; readonly variables: Variables; readonly files?: Files},
): Promise<Forgotten> {
	const {review, variables, files = realFiles} = options;
	const folder = stateFolderPath(path, variables);
	const taken = withoutText(text, id => Object.hasOwn(review.records, id));
	const left: Array<{path: string; why: string}> = [];
	const count = {steps: 0, drafts: 0, copies: 0};
	const escaped = JSON.stringify(text).slice(1, -1);

	async function rewrite(place: string, make: (before: string) => Rewritten): Promise<number> {
		try {
			// It was in the list of its folder a moment ago.
			const before = (await readWhole(place, files))?.toString('utf8');
			const made = before === undefined ? {why: 'it could not be read'} : make(before);
			if ('why' in made) {
				left.push({path: place, why: made.why});
				return 0;
			}

			if (made.changed > 0) {
				await writeWhole(place, Buffer.from(made.after), {files});
			}

			if (made.after.includes(escaped)) {
				left.push({path: place, why: 'it is a part of what holds it together'});
			}

			return made.changed;
		} catch (error) {
			left.push({path: place, why: (diskTrouble(error, place) as Error).message});
			return 0;
		}
	}

	async function rewriteSteps(place: string): Promise<number> {
		try {
			const lock = await takeLock(place, files);
			try {
				return await rewrite(place, before => stepsWithout(before, taken, review, escaped));
			} finally {
				await lock.release();
			}
		} catch (error) {
			left.push({path: place, why: (diskTrouble(error, place) as Error).message});
			return 0;
		}
	}

	async function namesIn(place: string): Promise<readonly string[]> {
		try {
			return await files.readdir(place);
		} catch (error) {
			// A folder that is not there holds nothing.
			if (errorCode(error) !== 'ENOENT' || (await isThere(place, files))) {
				left.push({path: place, why: (diskTrouble(error, place) as Error).message});
			}

			return [];
		}
	}

	const own = await namesIn(folder);
	for (const name of own.filter(name => name === 'undo.jsonl' || name === 'screen-undo.jsonl')) {
		count.steps += await rewriteSteps(join(folder, name));
	}

	for (const name of own.filter(name => journalName.test(name))) {
		count.drafts += await rewrite(join(folder, name), before => draftsWithout(before, taken, escaped));
	}

	const beside = (await namesIn(dirname(path))).filter(name => isOlder(name, basename(path)) || isAside(name, path));
	const elsewhere = (await keptAside(path, variables, files)).map(copy => copy.path);
	const copies = new Set([
		...own.filter(name => isCopy(name) || isAside(name, path)).map(name => join(folder, name)),
		...beside.map(name => join(dirname(path), name)),
		...elsewhere,
	]);
	for (const place of copies) {
		count.copies += (await rewrite(place, before => copyWithout(before, text, escaped))) > 0 ? 1 : 0;
	}

	return {...count, left};
}

type Rewritten = {readonly after: string; readonly changed: number} | {readonly why: string};

async function isThere(place: string, files: Files): Promise<boolean> {
	return files.stat(place).then(
		() => true,
		error => errorCode(error) !== 'ENOENT',
	);
}

function isOlder(name: string, own: string): boolean {
	return name.startsWith(`${own}.v`) && name.endsWith('.bak');
}

function stepsWithout(
	before: string,
	taken: WithoutText,
	review: Review,
	escaped: string,
): {after: string; changed: number} {
	let changed = 0;
	const lines = before.split('\n').flatMap(line => {
		const found = parsed(line);
		const own = readStep(found)?.step ?? (isStep(found) ? found : undefined);
		if (!found || !own) {
			// A line that was not written to its end is nothing that can be undone.
			const isIn = line.includes(escaped);
			changed += isIn ? 1 : 0;
			return isIn ? [] : [line];
		}

		const changes = Object.fromEntries(
			Object.entries(own.changes).map(([id, fields]) => {
				const kind = String(fields.kind?.[1] ?? fields.kind?.[0] ?? review.records[id]?.kind ?? '');
				const pairs = Object.entries(fields).map(([name, pair]) => [
					name,
					pair.map(value => taken.field(kind, name, value)),
				]);
				return [id, Object.fromEntries(pairs)];
			}),
		);
		const step = {...own, label: taken.value(own.label), changes};
		const next = JSON.stringify(found.step === undefined ? step : {...found, step});
		changed += next === JSON.stringify(found) ? 0 : 1;
		return next === JSON.stringify(found) ? line : next;
	});
	return {after: lines.join('\n'), changed};
}

function draftsWithout(
	before: string,
	taken: WithoutText,
	escaped: string,
): {after: string; changed: number} | {why: string} {
	const {holder, drafts} = readJournal(before);
	let changed = 0;
	const next = drafts.map(({name, draft, time}) => {
		const own = wholeLine(name, draft, time);
		const texts = Object.fromEntries(
			Object.entries(draft.texts).map(([field, text]) => [field, String(taken.value(text))]),
		);
		const line = wholeLine(name, {about: aboutWithout(draft.about, taken), texts}, time);
		changed += line === own ? 0 : 1;
		return line;
	});
	const isIn = changed > 0 || before.includes(escaped);
	if (isIn && holder && judge(holder, thisProcess(), isOwnJournal) !== 'dead') {
		return {why: 'a window in which it is typed is open; save or throw it away there first'};
	}

	return {after: (holder ? holderLine(holder) : '') + next.join(''), changed: isIn ? Math.max(1, changed) : 0};
}

// What a draft is about holds records, what fields held before, and names of what they are.
function aboutWithout(about: Readonly<Record<string, unknown>>, taken: WithoutText): Readonly<Record<string, unknown>> {
	const kind = String(about.kind ?? '');
	const fields = (value: unknown, own: string) => (isObject(value) ? taken.record({kind: own, ...value}) : value);
	const next = Object.entries(about).map(([name, value]) => {
		switch (name) {
			case 'record':
			case 'given':
				return [name, isObject(value) && !('kind' in value) ? withoutKind(fields(value, kind)) : fields(value, kind)];
			case 'opened':
				return [name, taken.value(value)];
			case 'put':
				return [
					name,
					isObject(value)
						? Object.fromEntries(
								Object.entries(value).map(([id, put]) => [
									id,
									isObject(put) && !('kind' in put) ? withoutKind(fields(put, kind)) : fields(put, kind),
								]),
							)
						: value,
				];
			case 'anchor':
			case 'place':
				return [name, placeWithout(value, taken)];
			default:
				return [name, value];
		}
	});
	return Object.fromEntries(next);
}

function placeWithout(value: unknown, taken: WithoutText): unknown {
	return isObject(value)
		? Object.fromEntries(
				Object.entries(value).map(([name, own]) => [
					name,
					name === 'typed' ? taken.value(own) : isObject(own) ? placeWithout(own, taken) : own,
				]),
			)
		: value;
}

function withoutKind(value: unknown): unknown {
	const {kind: _kind, ...fields} = value as Readonly<Record<string, unknown>>;
	return fields;
}

// What cannot be read as a review is replaced as text.
function copyWithout(before: string, text: string, escaped: string): {after: string; changed: number} {
	try {
		const {review, newer, older} = parseReview(before);
		const {put, fields} = reviewWithoutText(review, text);
		if (!newer && older === undefined) {
			const after = fields === 0 ? before : formatReview(applyEdit(review, {label: '', put}));
			return {after, changed: fields};
		}
	} catch {
		// It is no review: below it is a text.
	}

	const changed = before.split(escaped).length - 1;
	return {after: before.replaceAll(escaped, () => gap), changed};
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
	try {
		const found: unknown = JSON.parse(line);
		return isObject(found) ? found : undefined;
	} catch {
		return undefined;
	}
}
