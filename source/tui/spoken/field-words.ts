import {describe, entryWords, type Form, type FormField, focused, optionValues} from '../../app/forms/form.ts';
import type {State} from '../../app/state.ts';
import {kinds} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {find} from '../../review/review.ts';
import {shortWords, spokenName} from './row-words.ts';
import {beginning, capital, foreign, numbered, said, sentences} from './words.ts';

/** What a form says when it opens: what it is about and how many fields it has; the first one also what may be typed. */
export function formWords(state: State, form: Form, isFirst: boolean): string {
	const kind = kinds[form.kind].title;
	const title = form.id === undefined ? `New ${kind.toLowerCase()}` : form.kind === 'incident' ? 'The incident' : kind;
	const about =
		form.id === undefined ? aboutWords(state, form) : form.kind === 'incident' ? '' : shortWords(state, form.id);
	const many = form.fields.length > 1;
	return sentences(
		many ? `${title}, ${form.fields.length} fields` : title,
		capital(about),
		isFirst ? 'Type a new value, or Enter to keep, minus to clear, back, save, cancel, help' : '',
	);
}

/** The question for the field in hand: its label, what it holds now, and the choices by number or a hint. */
export function fieldPrompt(form: Form): string {
	const field = focused(form);
	const {label, hint} = describe(form, field.name);
	const now = valueWords(form, field);
	if (field.entry.type !== 'text') {
		const choices = numbered(optionValues(form, field.name).map(value => optionWord(form, field.name, value)));
		const several = field.entry.type === 'several' ? 'Each number chooses or leaves one' : '';
		return [`${label}, now ${now || 'none'}`, several, choices].filter(Boolean).join('. ');
	}

	const value = field.name === 'when' ? (now === '?' ? 'not known' : said(now)) : now;
	return now === '' ? `${label}${hint === undefined ? '' : `, ${said(hint)}`}` : `${label}, now ${beginning(value)}`;
}

/** All fields of a form with what they hold, a line each, numbered. */
export function fieldLines(form: Form): readonly string[] {
	return form.fields.map((field, index) => {
		const value = valueWords(form, field);
		return `${index + 1}. ${describe(form, field.name).label}: ${value === '' ? 'empty' : beginning(value)}`;
	});
}

/** What a field holds, as people read it; of a choice that none is chosen as well. */
export function valueWords(form: Form, field: FormField): string {
	return entryWords(form, field) || (field.entry.type === 'choice' ? optionWord(form, field.name, '') : '');
}

/** What an option is called; the empty one is that none is chosen. */
export function optionWord(form: Form, name: string, value: string): string {
	const {choices, type} = describe(form, name);
	return value === ''
		? name === 'outcome'
			? 'not known'
			: type === 'flag'
				? 'no'
				: 'none'
		: (choices?.[value] ?? value);
}

// What a new record is about: the row that it was opened on.
function aboutWords(state: State, {from = '', kind}: Form): string {
	const id = from.replace(/^beside /, '');
	const event = find(state.review, 'event', id);
	return kind === 'event' || from !== id
		? ''
		: event
			? foreign(event.what)
			: names(state.review).has(id)
				? `from ${spokenName(state.review, id)}`
				: '';
}
