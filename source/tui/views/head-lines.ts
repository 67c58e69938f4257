import {columnsOf} from '../../app/columns.ts';
import {isRowGone} from '../../app/forms/gone-row.ts';
import {keyWords} from '../../app/keys/key-words.ts';
import {footer} from '../../app/keys/keymap.ts';
import {paneTitles} from '../../app/lists/pane-titles.ts';
import {placeInHand} from '../../app/lists/rows.ts';
import {dayNamed, zoneShown} from '../../app/lists/view.ts';
import {peerWords} from '../../app/others/took-in.ts';
import {shown} from '../../app/shown.ts';
import type {Overlay, PaneName, State} from '../../app/state.ts';
import {untitledWords} from '../../app/untitled-words.ts';
import {ranked} from '../../review/names.ts';
import {incident} from '../../review/review.ts';
import {story, timeline} from '../../review/timeline.ts';
import {longDay} from '../../review/times/time-words.ts';
import {type Line, line, type Span, sided, widthOf} from '../lines.ts';
import {previewTitle} from './preview-lines.ts';

const narrowColumns = 60;
/** Of the title at least so much shows beside the names of others, with what is between them. */
const titleColumns = 20;

/** The three lines at the top: what is open and how it stands, the panes with their counts, the rule under the one that shows. */
export function headLines(state: State): readonly Line[] {
	const {columns} = state.size;
	const overlay = overlayInView(state);
	const [tabs, from, to] = tabLine(state);
	if (overlay && paneless.has(overlay.type)) {
		const isTitled = overlay.type === 'preview' || overlay.type === 'offer' || overlay.type === 'older';
		const title = isTitled ? overlayTitle(state, overlay) : titleLine(state);
		const dim: Line = {spans: tabs.spans.map(({text}) => ({text, role: 'quiet'}))};
		return [title, dim, {spans: [{text: '─'.repeat(columns), role: 'quiet'}]}];
	}

	const rule: Span[] = [
		{text: '─'.repeat(from), role: 'quiet'},
		{text: '━'.repeat(to - from), role: 'accent'},
		{text: '─'.repeat(Math.max(0, columns - to)), role: 'quiet'},
	];
	return [titleLine(state), tabs, {spans: rule}];
}

/** The last line: what can be done now, and where one is. */
export function footerLine(state: State): Line {
	const {columns} = state.size;
	const offers = footer(state);
	// The last two are the way out and the way to all others, where nothing else has to stay.
	const staying = offers.some(({stays}) => stays) ? offers.filter(({stays}) => stays) : offers.slice(-2);
	const widthFrom = (at: number) =>
		offers
			.slice(at)
			.filter(offer => staying.includes(offer))
			.reduce((sum, {key, word}) => sum + columnsOf(`${footerKey(key)} ${word}  `), 0);
	const words = placeWords(state);
	const place = widthFrom(0) <= columns - 2 - columnsOf(words) ? words : '';
	const room = place === '' ? columns - 1 : columns - 3 - columnsOf(place);
	const spans: Span[] = [{text: ' '}];
	let used = 1;
	for (const [at, offer] of offers.entries()) {
		const text = `${footerKey(offer.key)} ${offer.word}`;
		const kept = staying.includes(offer) ? 0 : widthFrom(at + 1);
		const size = columnsOf(text) + (used === 1 ? 0 : 2);
		if (used + size + kept > room) {
			continue;
		}

		spans.push({text: used === 1 ? '' : '  '}, {text: footerKey(offer.key), role: 'strong'}, {text: ` ${offer.word}`});
		used += size;
	}

	return sided(columns - 1, spans, [{text: place, role: 'quiet'}]);
}

// What stands instead of the panes stays in view below what is asked about it, and below its keys.
function overlayInView({overlays}: State): Overlay | undefined {
	return overlays.findLast(({type}) => !passing.has(type)) ?? overlays.at(-1);
}

const passing: ReadonlySet<Overlay['type']> = new Set(['choices', 'ask', 'overwrite', 'reading']);

function overlayTitle(state: State, overlay: Extract<Overlay, {type: 'preview' | 'offer' | 'older'}>): Line {
	const [left, right] = overlayWords(state, overlay);
	return sided(state.size.columns - 1, [{text: ` ${left}`, role: 'strong'}], [{text: right, role: 'quiet'}]);
}

function overlayWords(
	{file}: State,
	overlay: Extract<Overlay, {type: 'preview' | 'offer' | 'older'}>,
): readonly [string, string] {
	switch (overlay.type) {
		case 'preview':
			return previewTitle(overlay.preview);
		case 'offer':
			return ['Import · nothing is added yet', shown(overlay.offer.name)];
		case 'older':
			return ['An older version on the disk', shown(file.name)];
	}
}

function titleLine(state: State): Line {
	const {title} = incident(state.review);
	const day = dayNamed(state);
	const named = shown(title) || untitledWords(state);
	const words = [
		{text: ` ${named}`, role: 'strong' as const},
		title === undefined ? ` · ${shown(state.file.name)}` : '',
		day === undefined ? '' : ` · ${longDay(day, false)}`,
	];
	if (state.size.columns < narrowColumns) {
		const status = state.file.unkept === undefined ? statusSpan(state) : unkept;
		return sided(state.size.columns - 1, words.slice(0, title === undefined ? 2 : 1), [status]);
	}

	const mark = state.file.unkept === undefined ? [] : [unkept, {text: ' · '}];
	const standing = [...mark, {text: `${shown(zoneShown(state))} · `}, statusSpan(state)];
	// Long names give way to how the file stands, and to the start of its title.
	const others = peerWords(state.peers, state.size.columns - widthOf({spans: standing}) - titleColumns);
	const peers = others === '' ? [] : [{text: ` · ${others}`}];
	return sided(state.size.columns - 1, words, [...standing, ...peers]);
}

const unkept: Span = {text: 'drafts are not kept', role: 'problem'};

// In the help `^s` is short; at the foot of the screen there is room for what stands on the keyboard.
function footerKey(key: string): string {
	return key.startsWith('Ctrl+') ? key : keyWords(key);
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

// The timeline counts its story; while that has no row yet, what stands on the screen has a count of its own.
function countsOf({review}: State): Readonly<Record<PaneName, string>> {
	const told = story(review).length;
	const evidence = timeline(review).length;
	return {
		timeline: told === 0 && evidence > 0 ? `0 · evidence ${evidence.toLocaleString('en')}` : `${told}`,
		assumptions: `${ranked(review, 'assumption').length}`,
		learnings: `${ranked(review, 'learning').length}`,
	};
}

function tabLine(state: State): readonly [Line, number, number] {
	const {size} = state;
	const counts = countsOf(state);
	if (size.columns < narrowColumns) {
		return [narrowTabs(state, counts), 0, 0];
	}

	const spans: Span[] = [{text: ' '}];
	let used = 1;
	let from = 0;
	let to = 0;
	for (const [index, pane] of (Object.keys(paneTitles) as PaneName[]).entries()) {
		const active = pane === state.pane;
		const words = `${index + 1} ${paneTitles[pane]} ${counts[pane]}`;
		if (active) {
			from = used;
			to = Math.min(size.columns, used + columnsOf(words) + 2);
		}

		spans.push({text: ` ${words} `, role: active ? 'strong' : 'text'}, {text: '  '});
		used += columnsOf(words) + 4;
	}

	return [line(size.columns, ...spans), from, to];
}

// On a small screen the numbers of the panes, with a dot behind the one that shows, then its name: `1·2 3   Timeline 13`.
function narrowTabs({pane, size}: State, counts: Readonly<Record<PaneName, string>>): Line {
	const panes = Object.keys(paneTitles) as PaneName[];
	const numbers = panes.flatMap((name, index): Span[] => [
		{text: `${index + 1}`, role: name === pane ? 'strong' : 'text'},
		{text: name === pane ? '·' : ' '},
	]);
	return line(size.columns, ' ', ...numbers, '  ', {text: `${paneTitles[pane]} ${counts[pane]}`, role: 'strong'});
}

// What stands instead of the panes: their keys do nothing there.
const paneless: ReadonlySet<Overlay['type']> = new Set(['preview', 'offer', 'older', 'draft', 'draft-text']);

function placeWords(state: State): string {
	const overlay = overlayInView(state);
	if (overlay?.type === 'quick-add') {
		return 'new';
	}

	if (overlay?.type === 'offer') {
		const {offer, at} = overlay;
		return offer.rows.length === 0
			? ''
			: `${(offer.before + at + 1).toLocaleString('en')} of ${offer.kept.toLocaleString('en')}`;
	}

	if (overlay !== undefined && paneless.has(overlay.type)) {
		return '';
	}

	if (isRowGone(state)) {
		return 'deleted';
	}

	const hand = placeInHand(state);
	return hand ? `${hand.place} of ${hand.count}` : '';
}
