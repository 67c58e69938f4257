import {columnsOf} from '../app/columns.ts';
import {keyWords} from '../app/key-words.ts';
import {footer} from '../app/keymap.ts';
import {openWords} from '../app/open-words.ts';
import {placeInHand, rows} from '../app/rows.ts';
import {type PaneName, type State, topOverlay} from '../app/state.ts';
import {shownDay} from '../review/describe-moment.ts';
import {ranked} from '../review/names.ts';
import {incident} from '../review/review.ts';
import {placeOf, story} from '../review/timeline.ts';
import {type Line, line, type Span, shown, sided} from './lines.ts';

const titles: Readonly<Record<PaneName, string>> = {
	timeline: 'Timeline',
	assumptions: 'Assumptions',
	learnings: 'Learnings',
};

/** The three lines at the top: what is open and how it stands, the panes with their counts, the rule under the one that shows. */
export function headLines(state: State): readonly Line[] {
	const {columns} = state.size;
	const [tabs, from, to] = tabLine(state);
	const rule: Span[] = [
		{text: '─'.repeat(from), role: 'quiet'},
		{text: '━'.repeat(to - from), role: 'accent'},
		{text: '─'.repeat(Math.max(0, columns - to)), role: 'quiet'},
	];
	return [titleLine(state), tabs, {spans: rule}];
}

/** The line for messages, above the footer. */
export function messageLine(state: State): Line {
	const {columns} = state.size;
	const overlay = topOverlay(state);
	if (overlay?.type === 'search') {
		return {spans: [{text: ' /'}], prompt: {value: overlay.text, after: []}};
	}

	if (overlay?.type === 'confirm') {
		return line(columns, ` ${overlay.question}`);
	}

	if (overlay?.type === 'overwrite') {
		return line(columns, ` ${shown(overlay.path)} is there and is no export of ours. y replaces it.`);
	}

	if (state.notice) {
		return line(columns, {
			text: ` ${shown(state.notice.text)}`,
			role: state.notice.tone === 'problem' ? 'problem' : 'text',
		});
	}

	if (state.file.problem !== undefined) {
		return line(columns, {text: ` ${shown(state.file.problem)}`, role: 'problem'});
	}

	if (overlay?.type === 'quick-add') {
		return line(columns, {
			text: ' Time first, if you know it, then what happened. ? is a time not known.',
			role: 'quiet',
		});
	}

	return overlay ? {spans: []} : line(columns, {text: ` ${openWords(state)}`, role: 'quiet'});
}

/** The last line: what can be done now, and where one is. */
export function footerLine(state: State): Line {
	const {columns} = state.size;
	const offers = footer(state);
	const place = placeWords(state);
	const room = columns - 2 - columnsOf(place);
	const spans: Span[] = [{text: ' '}];
	let used = 1;
	const last = offers.slice(-2);
	for (const [index, offer] of offers.entries()) {
		const text = `${keyWords(offer.key)} ${offer.word}`;
		const kept = last.includes(offer)
			? 0
			: last.reduce((sum, other) => sum + columnsOf(`${keyWords(other.key)} ${other.word}  `), 0);
		const size = columnsOf(text) + (index === 0 ? 0 : 2);
		if (used + size + kept > room) {
			continue;
		}

		used += size;
		spans.push({text: index === 0 ? '' : '  '}, {text: keyWords(offer.key), role: 'strong'}, {text: ` ${offer.word}`});
	}

	return sided(columns - 1, spans, [{text: place, role: 'quiet'}]);
}

function titleLine(state: State): Line {
	const {title, date, zone} = incident(state.review);
	const place = placeOf(story(state.review)[0]?.event ?? {kind: 'event'});
	const day = date === undefined ? place : `${date}T12:00Z`;
	const named = shown(title) || (rows(state, 'timeline').length === 0 ? 'New review' : 'Untitled review');
	const words = [
		{text: ` ${named}`, role: 'strong' as const},
		title === undefined ? ` · ${shown(state.file.name)}` : '',
		day === undefined ? '' : ` · ${shownDay(day, date === undefined ? (zone ?? 'UTC') : 'UTC')}`,
	];
	return sided(state.size.columns - 1, words, [`${shown(zone ?? 'UTC')} · `, statusSpan(state)]);
}

function statusSpan({file}: State): Span {
	if (file.readOnly !== undefined) {
		return {text: 'read only'};
	}

	if (file.problem !== undefined) {
		return {text: 'not saved', role: 'problem'};
	}

	return {text: {new: 'new', saved: 'saved', saving: 'saving', unsaved: 'saving'}[file.status]};
}

function tabLine(state: State): readonly [Line, number, number] {
	const {review, size} = state;
	const counts: Readonly<Record<PaneName, number>> = {
		timeline: story(review).length,
		assumptions: ranked(review, 'assumption').length,
		learnings: ranked(review, 'learning').length,
	};
	const spans: Span[] = [{text: ' '}];
	let used = 1;
	let from = 0;
	let to = 0;
	for (const [index, pane] of (Object.keys(titles) as PaneName[]).entries()) {
		const active = pane === state.pane;
		const narrow = size.columns < 60;
		const words = narrow && !active ? `${index + 1}` : `${index + 1} ${titles[pane]} ${counts[pane]}`;
		if (active) {
			from = used;
			to = Math.min(size.columns, used + columnsOf(words) + 2);
		}

		spans.push({text: ` ${words} `, role: active ? 'strong' : 'text'}, {text: narrow ? '' : '  '});
		used += columnsOf(words) + 2 + (narrow ? 0 : 2);
	}

	return [line(size.columns, ...spans), from, to];
}

function placeWords(state: State): string {
	const overlay = topOverlay(state);
	if (overlay?.type === 'quick-add') {
		return 'new';
	}

	const hand = placeInHand(state);
	return hand ? `${hand.place} of ${hand.count}` : '';
}
