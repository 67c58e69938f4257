import {incident, recordOf} from '../review/review.ts';
import {atMost, clipMiddle, wrap} from './columns.ts';
import {type Form, isTouched} from './forms/form.ts';
import {goneLink} from './forms/gone-links.ts';
import {isRowGone} from './forms/gone-row.ts';
import {markedRows} from './lists/chosen.ts';
import {placeInHand} from './lists/rows.ts';
import {matchInHand} from './lists/search.ts';
import {openWords} from './open-words.ts';
import {shown} from './shown.ts';
import {type State, topOverlay} from './state.ts';

/** What the line above the footer says: a sentence for the reader, with how loud it is. */
export interface Message {
	readonly text: string;
	readonly tone: 'plain' | 'problem' | 'quiet';
}

const most = 3;

/** What there is to say now, or nothing: a question first, then what just happened, then what is wrong, then hints. */
export function message(state: State): Message | undefined {
	const overlay = topOverlay(state);
	switch (overlay?.type) {
		case 'confirm':
			return {text: overlay.question, tone: 'plain'};
		case 'draft':
			if (overlay.dropping) {
				return {text: 'd again drops the draft, and nothing brings it back; any other key keeps it.', tone: 'plain'};
			}

			break;
		case 'overwrite':
			return {text: `${named(overlay.path, state)} is there and ${overlay.why}. y replaces it.`, tone: 'plain'};
		case 'reading': {
			const share = overlay.share === undefined ? '' : ` ${Math.floor(overlay.share * 100)} %`;
			return {text: `Reading ${named(overlay.name, state)} …${share}  · Esc stops`, tone: 'plain'};
		}

		default:
	}

	if (state.notice) {
		return state.notice;
	}

	if (state.file.problem !== undefined) {
		return {text: state.file.problem, tone: 'problem'};
	}

	if (state.file.unkept !== undefined) {
		return {text: `Drafts are not kept: ${state.file.unkept}. If the program ends, they are lost.`, tone: 'problem'};
	}

	switch (overlay?.type) {
		case 'quick-add':
			return {text: 'A time first, if you know it, then what happened. ? is a time not known.', tone: 'quiet'};
		case 'form':
			if (isRowGone(state)) {
				return {text: 'Somebody deleted this row. Saving brings it back, Ctrl+X leaves it deleted.', tone: 'plain'};
			}

			return (
				lostLink(overlay.form, state) ??
				(isTouched(overlay.form) ? {text: 'Draft kept as you type.', tone: 'quiet'} : undefined)
			);
		case 'preview':
			return {
				text: `${incident(state.review).title ? '' : 'It has no title yet: 0 in the list names the incident. '}y copies through your terminal. If nothing arrives: w writes a file.`,
				tone: 'quiet',
			};
		case undefined:
			return listMessage(state);
		default:
			return undefined;
	}
}

function lostLink({kind, id, given}: Form, {review}: State): Message | undefined {
	const lost = id === undefined ? goneLink(kind, given, target => recordOf(review, target) === undefined) : undefined;
	return lost && {text: `Somebody deleted ${lost.target}; ${lost.after}.`, tone: 'plain'};
}

// A long name gives way to what is said of it.
function named(name: string, {size}: State): string {
	return clipMiddle(shown(name), size.columns - 2);
}

/** The message in lines of the width of the screen, at most three; none where a prompt stands instead. */
export function messageLines(state: State): readonly string[] {
	const said = message(state);
	// A hint is no reason to take a line from a small list.
	if (!said || isTypedInto(state) || (said.tone === 'quiet' && state.size.rows < 16)) {
		return [];
	}

	const columns = state.size.columns - 2;
	return atMost(wrap(shown(said.text), columns), most, columns);
}

/** Whether the line above the footer is one in which something is typed. */
export function hasPromptLine(state: State): boolean {
	return isTypedInto(state) || topOverlay(state)?.type === 'ask';
}

// Search and filter show what they find while it is typed: nothing else is said then.
function isTypedInto(state: State): boolean {
	const type = topOverlay(state)?.type;
	return type === 'search' || type === 'filter';
}

function listMessage(state: State): Message | undefined {
	const filter = state.view.filters[state.pane];
	const chosen = markedRows(state).length;
	if (chosen > 0) {
		return {text: `${chosen.toLocaleString('en')} marked. Esc clears.`, tone: 'quiet'};
	}

	if (filter !== '') {
		const shown = placeInHand(state)?.count ?? 0;
		// A pane in which nothing passes says so itself.
		return shown === 0
			? undefined
			: {
					text: `& ${filter}   ${matches(shown)}. Esc shows all.`,
					tone: 'quiet',
				};
	}

	if (state.search.trim() !== '') {
		const {place, count} = matchInHand(state, state.search);
		const where = place === 0 ? matches(count) : `${place.toLocaleString('en')} of ${count.toLocaleString('en')}`;
		// A search that was made in another pane has nothing to say in this one.
		if (count > 0) {
			return {text: `/ ${state.search}   ${where}. n goes on, Esc clears.`, tone: 'quiet'};
		}
	}

	const open = openWords(state);
	return open === '' ? undefined : {text: open, tone: 'quiet'};
}

/** How many rows were found: `0 matches`, `1 match`. */
export function matches(count: number): string {
	return `${count.toLocaleString('en')} ${count === 1 ? 'match' : 'matches'}`;
}
