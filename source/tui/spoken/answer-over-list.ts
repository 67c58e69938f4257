import {choices} from '../../app/choices.ts';
import type {Command} from '../../app/command.ts';
import {draftLines} from '../../app/forms/draft-words.ts';
import {readQuickAdd} from '../../app/forms/quick-add.ts';
import {keysOf} from '../../app/keys/keymap.ts';
import {chosenBefore, takesBack} from '../../app/offers/corrections.ts';
import type {Overlay, State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {type Answer, command, type Step, saying} from './answer.ts';
import {clears, replacing, unquoted} from './answer-in-form.ts';
import {spokenEcho} from './moment-words.ts';
import {choiceWord, commandIn} from './named-command.ts';
import {answersTo, type Question} from './overlay-words.ts';
import {page} from './page.ts';
import {foreign, numbered, sentences} from './words.ts';

type Over<T extends Overlay['type']> = Extract<Overlay, {type: T}>;

const unwrapped = 100_000;

/** What a line means for the row that is being added: time and words, which add it, or a word that leaves it. */
export function answerInNewRow(
	line: string,
	{quickAdd}: Over<'quick-add'>,
	state: State,
	environment: Environment,
): Answer {
	const text = line.trim();
	const before = quickAdd.field.text.trim();
	switch (text.toLowerCase()) {
		case 'cancel':
			return {steps: [command('leave-row')]};
		case 'discard':
			return {steps: [command('discard-draft')]};
		case 'more':
			return {steps: [command('more-fields')]};
		case 'editor':
			return {steps: [command('edit-field-outside')]};
		case 'help':
			return saying(
				'Type a time, if you know it, then what happened: 1402 pool exhausted. ? is a time not known.',
				'Enter alone adds what stands there, minus clears it, more opens all fields, cancel leaves and keeps what you typed, discard throws it away.',
			);
		default:
	}

	if (clears(text)) {
		return {steps: [replacing('')], says: ['Cleared.']};
	}

	if (/^:./.test(text)) {
		const found = commandIn(text.slice(1), state);
		return found ? {steps: [command(found.command.id)]} : saying(`“${foreign(text)}” is no command here.`);
	}

	// A time that stands alone waits for its words.
	const isTime = before !== '' && readQuickAdd(quickAdd, state.review, environment).words === '';
	const whole = text === '' ? before : isTime ? `${before} ${unquoted(text)}` : unquoted(text);
	const reading = readQuickAdd({...quickAdd, field: {...quickAdd.field, text: whole}}, state.review, environment);
	const refusal = [reading.refused ?? '', reading.next ?? ''].filter(Boolean).map(foreign);
	const replaces = whole === before ? [] : [replacing(whole)];
	if (whole !== '' && reading.words === '') {
		const echo = `Read as ${spokenEcho(reading.moment, reading.context)}`;
		return {steps: replaces, says: [sentences(echo, ...refusal, ...reading.says.map(foreign), 'Now what happened')]};
	}

	// What there is to say of a time that was read is told by the row that is added.
	return {
		steps: [...replaces, command('add-row')],
		says: refusal.length === 0 ? [] : [sentences(...refusal)],
	};
}

/** What a line means where one is asked for a path, a place, a step in time or words. Enter alone keeps what stands there. */
export function answerToAsk(line: string, state: State): Answer {
	const text = line.trim();
	if (text.toLowerCase() === 'cancel') {
		return {steps: [command('answer-leave')]};
	}

	if (clears(text) && chosenBefore(state) !== undefined) {
		return {steps: [replacing(takesBack), command('answer')]};
	}

	return text === ''
		? {steps: [command('answer')]}
		: clears(text)
			? {steps: [replacing('')], says: ['Cleared.']}
			: {steps: [replacing(unquoted(text)), command('answer')]};
}

/** What a line means where one searches, or says what rows must hold. */
export function answerToPrompt(line: string, overlay: Over<'search' | 'filter'>): Answer {
	const text = line.trim();
	const typed: Step = () => [{type: 'typed', text: clears(text) ? '' : unquoted(text)}];
	if (text.toLowerCase() === 'cancel') {
		return {steps: [command(`${overlay.type}-leave`)]};
	}

	return overlay.type === 'search'
		? {steps: text === '' ? [command('search-leave')] : [typed, command('search-go')]}
		: {steps: [...(text === '' ? [] : [typed]), command('filter-keep')]};
}

/** What a line means for a list of links: numbers link or unlink, other words narrow the list. */
export function answerToLinks(line: string, overlay: Over<'choices'>, state: State): Answer {
	const text = line.trim();
	const word = text.toLowerCase();
	const list = overlay.choices;
	if (text === '' || word === 'done' || word === 'cancel') {
		return {steps: [command('close-choices')]};
	}

	if (word === 'list' || word === 'help' || word === '?') {
		const shown = page(state, {of: 'links', from: 0, choices: list});
		return {
			...shown,
			says: ['A number links or unlinks, words narrow the list, minus shows all, done closes it.', ...shown.says],
		};
	}

	if (/^\d+(?:[\s,]+\d+)*$/.test(text)) {
		const wanted = text.split(/[\s,]+/).map(Number);
		const count = choices(state, list).length;
		return wanted.every(number => number >= 1 && number <= count)
			? {steps: wanted.flatMap(number => choosing(number - 1))}
			: saying(count === 0 ? 'There is nothing to choose.' : `There are numbers from 1 to ${count}.`);
	}

	return {steps: [() => [{type: 'typed', text: clears(text) ? '' : unquoted(text)}]]};
}

/** What a line means for a question with numbered answers. */
export function answerToQuestion(line: string, question: Question, state: State): Answer {
	const text = line.trim();
	const isDropping = question.type === 'draft' && question.dropping;
	if (question.type === 'confirm' || question.type === 'overwrite' || isDropping) {
		return answerYesOrNo(text, question);
	}

	if (question.type === 'preview' && /^(?:read|list)$/i.test(text)) {
		return page(state, {of: 'lines', lines: question.preview.lines.map(foreign)});
	}

	const found = answerNamed(text, answersTo(question), state);
	if (found?.id === 'look-at-draft' && question.type === 'draft') {
		const lines = draftLines(question.question.draft, unwrapped).map(({text: own, part}) =>
			part === 'label' && own !== '' ? `${own}:` : own,
		);
		return page(state, {of: 'lines', lines: lines.filter(Boolean).map(foreign)});
	}

	if (found) {
		return {steps: [command(found.id)]};
	}

	// A draft waits, and copying is over: the line is meant for the list.
	const isOver = question.type === 'draft' || (question.type === 'copy' && question.sent !== undefined);
	return isOver
		? {steps: [() => [{type: 'closed'}]], ...(text === '' ? {} : {rest: text})}
		: saying(`Answer by number or word: ${numbered(answersTo(question).map(choiceWord))}.`);
}

function answerYesOrNo(text: string, question: Question): Answer {
	const word = text.toLowerCase();
	const [yes, no] = question.type === 'draft' ? ['drop-draft', ''] : answersTo(question).map(({id}) => id);
	if (['yes', 'y', '1', 'd', 'delete', 'drop'].includes(word)) {
		return {steps: [command(yes as string)]};
	}

	const keeps: Answer = {
		steps: [
			question.type === 'draft'
				? () => [{type: 'changed', overlay: {...question, dropping: false}}]
				: command(no as string),
		],
		says: ['Kept.'],
	};
	// Anything else keeps it, too, and then means what it means in the list.
	return ['', 'no', 'n', '2', 'keep', 'cancel'].includes(word) || question.type === 'draft'
		? keeps
		: {...keeps, rest: text};
}

function answerNamed(text: string, all: readonly Command[], state: State): Command | undefined {
	const word = text.toLowerCase();
	if (/^\d+$/.test(word)) {
		return all[Number(word) - 1];
	}

	const isBack = ['cancel', 'done', 'back', 'close', 'later', 'leave', 'no'].includes(word);
	return (
		all.find(command => word !== '' && keysOf(command, state).includes(text)) ??
		all.find(command => choiceWord(command) === word || command.id === word) ??
		all.find(({title}) => word !== '' && title.toLowerCase().split(/\W+/).includes(word)) ??
		all.find(command => word !== '' && choiceWord(command).startsWith(word)) ??
		(isBack ? all.at(-1) : undefined)
	);
}

function choosing(at: number): readonly Step[] {
	return [
		state => {
			const overlay = state.overlays.at(-1);
			return overlay?.type === 'choices'
				? [{type: 'changed', overlay: {...overlay, choices: {...overlay.choices, at}}}]
				: [];
		},
		() => [{type: 'chosen'}],
	];
}
