import type {Draft} from '../review/draft.ts';
import {isObject} from '../review/is-object.ts';
import {type Holder, parseHolder} from './holder.ts';

/** A draft as a journal has it, under its name there, with the time of its last key in milliseconds since 1970. */
export interface KeptDraft {
	readonly name: string;
	readonly draft: Draft;
	readonly time: number;
}

/** What a journal says: whose it is, and what was typed and neither saved nor thrown away, in the order of opening. */
export interface JournalText {
	readonly holder: Holder | undefined;
	readonly drafts: readonly KeptDraft[];
}

/** The first line of a journal: who writes it. */
export function holderLine(holder: Holder): string {
	return `${JSON.stringify({holder})}\n`;
}

/** The line that says all of a draft. */
export function wholeLine(name: string, {about, texts}: Draft, time: number): string {
	return `${JSON.stringify({time, name, about, texts})}\n`;
}

/** The line that says what one key changed: so many code units from an offset went, and what came in their place. */
export function changeLine(name: string, field: string, before: string, after: string, time: number): string {
	const shorter = Math.min(before.length, after.length);
	let at = 0;
	while (at < shorter && before[at] === after[at]) {
		at++;
	}

	let same = 0;
	while (same < shorter - at && before[before.length - 1 - same] === after[after.length - 1 - same]) {
		same++;
	}

	const cut = before.length - same - at;
	const put = after.slice(at, after.length - same);
	return `${JSON.stringify({time, name, field, at, cut, put})}\n`;
}

/** The line that says that a draft was saved or thrown away. */
export function doneLine(name: string, time: number): string {
	return `${JSON.stringify({time, done: name})}\n`;
}

/** Reads a journal. A line that is torn, or that speaks of something that is not there, is passed over. */
export function readJournal(text: string): JournalText {
	let holder: Holder | undefined;
	const drafts = new Map<string, {about: Draft['about']; texts: Map<string, string>; time: number}>();
	for (const line of text.split('\n')) {
		const found = parsed(line);
		const {time, name, done, about, texts, field, at, cut, put} = found;
		const known = typeof name === 'string' ? drafts.get(name) : undefined;
		if (found.holder !== undefined) {
			holder ??= parseHolder(JSON.stringify(found.holder));
		} else if (typeof done === 'string') {
			drafts.delete(done);
		} else if (typeof name === 'string' && isObject(about) && isTexts(texts)) {
			drafts.set(name, {about, texts: new Map(Object.entries(texts)), time: timeOf(time)});
		} else if (known && typeof field === 'string' && isOffset(at) && isOffset(cut) && typeof put === 'string') {
			const before = known.texts.get(field);
			if (before !== undefined && at + cut <= before.length) {
				known.texts.set(field, before.slice(0, at) + put + before.slice(at + cut));
				known.time = timeOf(time);
			}
		}
	}

	return {
		holder,
		drafts: Array.from(drafts, ([name, {about, texts, time}]) => ({
			name,
			draft: {about, texts: Object.fromEntries(texts)},
			time,
		})),
	};
}

function parsed(line: string): Readonly<Record<string, unknown>> {
	try {
		const found: unknown = JSON.parse(line);
		return isObject(found) ? found : {};
	} catch {
		return {};
	}
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
	return isObject(value) && Object.values(value).every(text => typeof text === 'string');
}

function isOffset(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}

function timeOf(value: unknown): number {
	return typeof value === 'number' && Math.abs(value) <= 8.64e15 ? value : 0;
}
