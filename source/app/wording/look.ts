import type {FieldPurpose} from '../../lens/finding.ts';
import {leftKey} from '../../lens/left-key.ts';
import {lens} from '../../lens/lens.ts';
import {mask} from '../../lens/mask.ts';
import type {Environment} from '../../review/environment.ts';
import type {StoredSet} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {fieldIn, placeOf} from '../forms/field-in-hand.ts';
import {focused} from '../forms/form.ts';
import {readQuickAdd, wordsOffset} from '../forms/quick-add.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';
import {contextOf} from './context-of.ts';
import {changedStretch, type Looked, openedText} from './looked.ts';
import {openWordings} from './open-wordings.ts';
import {sentenceEnd, sentenceStart} from './sentence-bounds.ts';
import {isTold, purposeOf} from './told.ts';

// Words of people that are being typed: from where in the text, in which field of what, and what is left as it is there.
interface Told {
	readonly start: number;
	readonly name: string;
	readonly purpose: FieldPurpose;
	readonly left: StoredSet;
}

/**
 * Looks through the lens at what is new in the field in hand since it looked there last, sentence by sentence, or since the
 * field was opened. Nothing where there is nothing to look at, and nothing new. What is quoted is not looked at, nor what
 * somebody left as it is.
 */
export function look(state: State, environment: Environment): Looked | undefined {
	const overlay = topOverlay(state);
	const field = fieldIn(overlay);
	const told = overlay && state.lens.on ? toldIn(overlay, state, environment) : undefined;
	if (!overlay || !field || !told) {
		return undefined;
	}

	const place = placeOf(overlay);
	const {text} = field;
	const before = state.looked?.place === place ? state.looked.text : openedText(overlay);
	if (text === before) {
		return undefined;
	}

	// A quotation may go on over sentences: it is hidden in the whole text.
	const words = mask(text.slice(told.start));
	const {first, last} = sentencesAt(words, changedStretch(before, text), told.start);
	const context = contextOf(state.review, state.lens.words, told.purpose);
	const findings = lens(words.slice(first, last), context).map(finding => {
		const start = finding.start + first + told.start;
		const end = finding.end + first + told.start;
		const from = sentenceStart(words, start - told.start) + told.start;
		return {...finding, start, end, from, mark: leftKey({rule: finding.rule, start, end}, text, told.name)};
	});
	return {place, text, findings: findings.filter(({mark}) => !Object.hasOwn(told.left, mark))};
}

/**
 * The question about words that came into a row from a program outside, where no field was in hand that they could be looked
 * at in; `before` is the review without them. Nothing where all that is asked about stood there before.
 */
export function lookAtRow(id: string, before: Review, {review, lens: {on, words}}: State): string | undefined {
	if (!on || recordOf(before, id) === recordOf(review, id)) {
		return undefined;
	}

	const known = new Set(openWordings(before, words, id).map(({text}) => text));
	return openWordings(review, words, id).find(({text}) => !known.has(text))?.text;
}

function sentencesAt(
	words: string,
	changed: {readonly start: number; readonly end: number},
	by: number,
): {readonly first: number; readonly last: number} {
	const start = Math.max(0, changed.start - by);
	const end = Math.max(start, changed.end - by);
	// A space behind a sentence is no other one yet.
	const at = words.slice(start, end).trim() === '' ? words.slice(0, start).trimEnd().length : start;
	const first = sentenceStart(words, at);
	return {first, last: sentenceEnd(words, Math.max(first, end - 1))};
}

function toldIn(overlay: Overlay, state: State, environment: Environment): Told | undefined {
	switch (overlay.type) {
		case 'quick-add': {
			const {left = {}} = overlay.quickAdd;
			const {words} = readQuickAdd(overlay.quickAdd, state.review, environment);
			return {start: wordsOffset(overlay.quickAdd, words), name: 'what', purpose: 'event', left};
		}

		case 'form': {
			const {form} = overlay;
			const {name} = focused(form);
			const record = recordOf(state.review, form.id) ?? form.record;
			const left = {...leftIn(form.given), ...leftIn(record)};
			const {kind, given} = form;
			return isTold(record?.kind === kind ? record : {...given, kind}, name)
				? {start: 0, name, purpose: purposeOf(kind), left}
				: undefined;
		}

		default:
			return undefined;
	}
}

function leftIn(record: object | undefined): StoredSet {
	return (record as {readonly left?: StoredSet} | undefined)?.left ?? {};
}
