import {atMost, columnsOf, wrap} from '../../app/columns.ts';
import {
	type DraftLine,
	draftColumns,
	draftLines,
	draftRoom,
	draftTime,
	draftTitle,
} from '../../app/forms/draft-words.ts';
import {shown} from '../../app/shown.ts';
import type {Overlay, State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {blank, type Line, line} from '../lines.ts';
import type {Role} from '../theme.ts';

const roles: Readonly<Record<DraftLine['part'], Role>> = {label: 'quiet', typed: 'text', before: 'quiet'};

/** The question about a draft: from when it is, what it is, and that it waits; or all of its text. */
export function draftQuestionLines(
	state: State,
	environment: Environment,
	overlay: Extract<Overlay, {type: 'draft' | 'draft-text'}>,
): readonly Line[] {
	const {question} = overlay;
	const columns = state.size.columns - 1;
	const count = question.of > 1 ? `   ${question.number} of ${question.of}` : '';
	const place = question.host === undefined ? '' : ` on ${shown(question.host)}`;
	const head = `There is a draft from ${draftTime(question.at, state, environment.now())}${place}`;
	const title = line(columns, {text: `    ${head}`, role: 'strong'}, {text: count, role: 'quiet'});
	if (overlay.type === 'draft-text') {
		return [blank, title, blank, ...textLines(state, overlay.question.draft, overlay.top)];
	}

	const room = draftColumns(state);
	const words = atMost(wrap(shown(draftTitle(question.draft, state.review)), room), 3, room);
	return [
		blank,
		title,
		blank,
		...words.map(text => line(columns, `    ${text}`)),
		blank,
		line(columns, {text: '    It was typed and not saved.', role: 'quiet'}),
	];
}

function textLines(state: State, draft: Parameters<typeof draftLines>[0], top: number): readonly Line[] {
	const columns = state.size.columns - 1;
	const all = draftLines(draft, draftColumns(state));
	const room = draftRoom(state);
	return all.slice(top, top + room).map(({text, part}, index) => {
		const isCut = index === room - 1 && top + room < all.length;
		const more = `  ↓ ${all.length - top - room} more`;
		const left = line(columns - (isCut ? columnsOf(more) : 0), {
			text: `    ${part === 'label' ? '' : '  '}${shown(text)}`,
			role: roles[part],
		});
		return isCut ? {spans: [...left.spans, {text: more, role: 'quiet' as const}]} : left;
	});
}
