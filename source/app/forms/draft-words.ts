import type {Draft} from '../../review/draft.ts';
import {headWords} from '../../review/field-value.ts';
import {fieldOf, isKind, kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import type {Instant} from '../../review/records.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {longMoment, shownMoment} from '../../review/times/describe-moment.ts';
import {dayOf} from '../../review/times/moment.ts';
import {visible} from '../../review/visible.ts';
import {clip, wrap} from '../columns.ts';
import {layout} from '../layout.ts';
import {zoneShown} from '../lists/view.ts';
import type {State} from '../state.ts';
import type {DraftQuestion} from './drafts.ts';

/** A line of the whole text of a draft: the name of a field, what was typed, or what stood there before. */
export interface DraftLine {
	readonly text: string;
	readonly part: 'label' | 'typed' | 'before';
}

/**
 * What a draft is, in a few words and its own: `new event: 14:19 restart web-1`, `change to A2: it frees the pool · Expected:
 * no waits`. The words by which a list knows the record come first, every other field with its name; `between` stands between
 * them.
 */
export function draftTitle({about, texts}: Draft, review: Review, between = ' · '): string {
	switch (about.type) {
		case 'row':
			return `new event: ${oneLine(texts.text)}`;
		case 'path':
			return `${about.purpose === 'import' ? 'a log to read' : 'a page to write'}: ${oneLine(texts.text)}`;
		default: {
			const {main, others} = typedIn({about, texts});
			const start = main === '' ? thing(about, review) : `${thing(about, review)}: ${main}`;
			return [start, ...others].join(between);
		}
	}
}

/** When a draft was typed, in the zone that shows; the day is named if it is not today. */
export function draftTime(at: Instant, state: State, now: Instant): string {
	const zone = zoneShown(state);
	const moment = {as: 'point', at: `${at.slice(0, 16)}Z`} as const;
	return dayOf(at, zone) === dayOf(now, zone) ? shownMoment(moment, zone) : longMoment(moment, zone, now);
}

/** All that was typed in a draft, field by field, with what stood there before, in lines of so many columns. */
export function draftLines({about, texts}: Draft, columns: number): readonly DraftLine[] {
	const lines: DraftLine[] = [];
	for (const [name, text] of Object.entries(texts)) {
		const before = openedText(about, name);
		if (text === before) {
			continue;
		}

		const label = labelOf(about, name);
		lines.push(...(label === '' ? [] : [{text: label, part: 'label'} as const]), ...wrapped(text, 'typed', columns));
		if (before !== '') {
			lines.push({text: 'before that', part: 'label'}, ...wrapped(before, 'before', columns));
		}

		lines.push({text: '', part: 'label'});
	}

	return lines.slice(0, -1);
}

/** How many lines of a draft can be passed before its last ones show. */
export function lastDraftTop(state: State, {draft}: DraftQuestion): number {
	return Math.max(0, draftLines(draft, draftColumns(state)).length - draftRoom(state));
}

/** How many lines there are for the text of a draft. */
export function draftRoom(state: State): number {
	return Math.max(1, layout(state).body - 3);
}

/** How wide the lines of a draft are. */
export function draftColumns({size}: State): number {
	return Math.max(10, size.columns - 9);
}

function thing(about: Draft['about'], review: Review): string {
	const {kind, id} = about;
	if (typeof kind !== 'string' || !isKind(kind)) {
		return 'words of another version';
	}

	const title = kinds[kind].title.toLowerCase();
	if (typeof id !== 'string') {
		return `new ${title}`;
	}

	const words = headWords(recordOf(review, id));
	const name = names(review).get(id);
	return `change to ${
		kind === 'incident' ? 'the incident' : (name ?? (words !== '' ? `“${clip(visible(words), 40)}”` : `this ${title}`))
	}`;
}

// The words that stand for the record in lists, and what was typed or chosen besides, with the names of the fields.
function typedIn({about, texts}: Draft): {readonly main: string; readonly others: readonly string[]} {
	const kind = isKind(about.kind) ? about.kind : undefined;
	const typed = Object.entries(texts).filter(([name, text]) => text.trim() !== '' && text !== openedText(about, name));
	const [[, main = ''] = []] = typed.filter(([name]) => kind !== undefined && name === kinds[kind].words);
	const others = typed
		.filter(([name]) => kind === undefined || name !== kinds[kind].words)
		.map(([name, text]) => {
			const words = fieldOf(kind ?? '', name)?.choices?.[text] ?? text;
			return [labelOf(about, name), oneLine(words)].filter(Boolean).join(': ');
		});
	return {main: oneLine(main), others};
}

function oneLine(text = ''): string {
	return visible(text.replace(/\s*\n\s*/g, ' ').trim());
}

function openedText({opened}: Draft['about'], name: string): string {
	const texts = typeof opened === 'object' && opened !== null ? (opened as Readonly<Record<string, unknown>>) : {};
	const text = Object.hasOwn(texts, name) ? texts[name] : '';
	return typeof text === 'string' ? text : '';
}

function labelOf({type, kind}: Draft['about'], name: string): string {
	return type === 'form' ? (fieldOf(String(kind), name)?.label ?? visible(name)) : '';
}

function wrapped(text: string, part: DraftLine['part'], columns: number): readonly DraftLine[] {
	return text.split('\n').flatMap(own => wrap(visible(own), columns).map(line => ({text: line, part})));
}
