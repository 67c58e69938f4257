import {formatReview} from '../review/file/format-review.ts';
import {parseReview} from '../review/file/parse-review.ts';
import {isObject} from '../review/is-object.ts';
import {applyEdit, type Review} from '../review/review.ts';
import {gap, reviewWithoutText, type WithoutText} from '../review/without-text.ts';
import {judge, thisProcess} from './holder.ts';
import {isOwnJournal} from './journal-file.ts';
import {holderLine, readJournal, wholeLine} from './journal-lines.ts';
import {isStep, readStep} from './kept-step.ts';

/** What a file holds without a text, and how many things in it were changed for that; or why it stays as it is. */
export type Rewritten = {readonly after: string; readonly changed: number} | {readonly why: string};

/** A list of steps; `review` tells of what kind the records are, `escaped` is the text as JSON has it. */
export function stepsWithout(before: string, taken: WithoutText, review: Review, escaped: string): Rewritten {
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

/** A journal of drafts, unless a program that still runs has the text in one of them. */
export function draftsWithout(before: string, taken: WithoutText, escaped: string): Rewritten {
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

/** A copy of a review; what cannot be read as one is replaced as text. */
export function copyWithout(before: string, text: string, escaped: string): Rewritten {
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
