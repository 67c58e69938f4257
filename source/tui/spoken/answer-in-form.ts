import {describe, type Form, focused, optionValues, textOf} from '../../app/forms/form.ts';
import {fieldOutside} from '../../app/forms/outside.ts';
import {type State, topOverlay} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {momentContext, readField} from '../../review/field-text.ts';
import {shownDay} from '../../review/times/describe-moment.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import {type Answer, command, type Step, saying} from './answer.ts';
import {fieldLines, optionWord, valueWords} from './field-words.ts';
import {formHelp} from './help-words.ts';
import {spokenEcho} from './moment-words.ts';
import {commandIn} from './named-command.ts';
import {page} from './page.ts';
import {beginning, foreign, numbered, sentences} from './words.ts';

const controls: Readonly<Record<string, string>> = {
	'': 'next-field',
	next: 'next-field',
	back: 'field-up',
	save: 'save-form',
	cancel: 'leave-form',
	discard: 'discard-draft',
	editor: 'edit-field-outside',
};

/** What a line means for the field in hand of a form: a value, or a word that moves on. Quotes make a word a value. */
export function answerInForm(line: string, form: Form, state: State, environment: Environment): Answer {
	const text = line.trim();
	const word = text.toLowerCase();
	if (Object.hasOwn(controls, word)) {
		return {steps: [command(controls[word] as string)]};
	}

	switch (word) {
		case 'help':
			return saying(...formHelp(form));
		case 'fields':
		case 'list':
			return page(state, {of: 'lines', lines: fieldLines(form)});
		case 'read':
			return saying(...valueWords(form, focused(form)).split('\n').map(foreign));
		default:
	}

	if (/^:./.test(text)) {
		return named(text.slice(1).trim(), form, state);
	}

	return focused(form).entry.type === 'text' ? written(text, form, state, environment) : chosen(text, form);
}

/** What leads to a field by its label, name or number, wherever the form stands now; or the sentence that there is none. */
export function jumping(name: string, form: Form): Answer {
	const wanted = name.trim().toLowerCase();
	const focus = form.fields.findIndex(
		(field, index) =>
			field.name === wanted ||
			describe(form, field.name).label.toLowerCase() === wanted ||
			String(index + 1) === wanted,
	);
	const jump: Step = state => {
		const overlay = topOverlay(state);
		return overlay?.type === 'form' ? [{type: 'changed', overlay: {type: 'form', form: {...overlay.form, focus}}}] : [];
	};
	return focus === -1
		? saying(`There is no field “${foreign(name)}” here. fields tells which there are.`)
		: {steps: [jump]};
}

/** The step that puts a text in place of what the field in hand holds; undo in the field leads back. */
export function replacing(text: string): Step {
	return state => {
		const outside = fieldOutside(state);
		return outside ? [{type: 'edited-outside', text, purpose: outside.purpose}] : [];
	};
}

/** A value without the quotes that make a value of a word such as save. */
export function unquoted(text: string): string {
	return /^"(.*)"$/s.exec(text)?.[1] ?? text;
}

/** Whether a line says that a text is to be cleared. */
export function clears(text: string): boolean {
	return text === '-' || text.toLowerCase() === 'minus';
}

function named(name: string, form: Form, state: State): Answer {
	const found = commandIn(name, state);
	return found && found.rest === '' ? {steps: [command(found.command.id)]} : jumping(name, form);
}

function written(text: string, form: Form, state: State, environment: Environment): Answer {
	const {name, entry} = focused(form);
	const adds = describe(form, name).type === 'text' ? /^\+\s(.*)$/s.exec(text)?.[1] : undefined;
	const before = textOf(entry);
	const value =
		adds === undefined ? (clears(text) ? '' : unquoted(text)) : before.trim() === '' ? adds : `${before}\n${adds}`;
	const problem = problemOf(value, form, state, environment);
	return problem === undefined
		? {steps: [replacing(value), command('next-field')], says: readAs(value, form, state, environment)}
		: {steps: [replacing(value)], says: [problem]};
}

function problemOf(value: string, form: Form, state: State, environment: Environment): string | undefined {
	const {name} = focused(form);
	if (form.kind === 'incident' && name.startsWith('seat:')) {
		return undefined;
	}

	const moments = momentContext(state.review, environment, form);
	const reading = readField(form.kind, name, value, {review: state.review, environment, moments});
	return 'problem' in reading ? foreign(reading.problem) : undefined;
}

// How a value was understood, where that is more than its words.
function readAs(value: string, form: Form, state: State, environment: Environment): readonly string[] {
	const {name} = focused(form);
	const {type} = describe(form, name);
	const {review} = state;
	const moments = momentContext(review, environment, form);
	if (value.trim() === '') {
		return ['Cleared.'];
	}

	if (type === 'when') {
		const reading = readMoment(value.trim(), moments);
		return 'moment' in reading
			? [sentences(`Read as ${spokenEcho(reading.moment, moments)}`, ...reading.says.map(foreign))]
			: [];
	}

	const reading = readField(form.kind, name, value, {review, environment, moments});
	if (type === 'date' && 'value' in reading) {
		return [sentences(`Read as ${shownDay(`${String(reading.value)}T12:00Z`, 'UTC')}`)];
	}

	const made = 'put' in reading ? Object.values(reading.put ?? {}) : [];
	return made.map(({kind, role, name}) =>
		sentences(`“${foreign(String(role ?? name))}” becomes a ${kind === 'seat' ? 'role' : 'source'} of this review`),
	);
}

// A choice is made by its number or its first letters. Of several, each that is named is chosen or left.
function chosen(text: string, form: Form): Answer {
	const {name, entry} = focused(form);
	const values = optionValues(form, name);
	const words = values.map(value => optionWord(form, name, value));
	if (entry.type === 'several') {
		const wanted = clears(text)
			? entry.values.map(value => values.indexOf(value))
			: text.split(/[\s,]+/).map(word => optionAt(word, words));
		const steps = wanted.flatMap((index, place) => {
			const from = place === 0 ? entry.at : (wanted[place - 1] ?? 0);
			return [...turned('next-option', from, index, values.length), command('toggle-option')];
		});
		return wanted.includes(-1) ? notAnOption(text, words) : {steps};
	}

	const index = clears(text) ? 0 : optionAt(text, words);
	const now = entry.type === 'choice' ? values.indexOf(entry.value) : 0;
	return index === -1
		? notAnOption(text, words)
		: {steps: [...turned('next-option', now, index, values.length), command('next-field')]};
}

function turned(id: string, from: number, to: number, count: number): readonly Step[] {
	return Array.from({length: (to - from + count) % count}, () => command(id));
}

function optionAt(text: string, words: readonly string[]): number {
	const wanted = text.trim().toLowerCase();
	if (/^\d+$/.test(wanted)) {
		return Number(wanted) <= words.length ? Number(wanted) - 1 : -1;
	}

	const exact = words.findIndex(word => word.toLowerCase() === wanted);
	const started = words.filter(word => word.toLowerCase().startsWith(wanted));
	return exact === -1 && started.length === 1 ? words.indexOf(started[0] as string) : exact;
}

function notAnOption(text: string, words: readonly string[]): Answer {
	return saying(`“${beginning(text)}” is none of these: ${numbered(words)}.`);
}
