import {describe, type Form, type FormField, textOf} from '../../app/forms/form.ts';
import type {State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {momentContext, readField} from '../../review/field-text.ts';
import {shownDay} from '../../review/times/describe-moment.ts';
import {momentEcho} from '../../review/times/moment-echo.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import {clock} from '../../review/times/time-words.ts';

/** How the text of a field is read, or why it cannot be, in words. */
export interface ReadingWords {
	readonly words: string;
	readonly refused: boolean;
}

/** The reading of a field in which not every text has a meaning: a time, a day, a zone, names of zones. Nothing for others. */
export function readingWords(
	state: State,
	environment: Environment,
	form: Form,
	field: FormField,
): ReadingWords | undefined {
	const {type} = describe(form, field.name);
	const text = textOf(field.entry).trim();
	const moments = momentContext(state.review, environment, form);
	if (text === '' || (type !== 'when' && type !== 'date' && type !== 'zone' && type !== 'zones')) {
		return undefined;
	}

	if (type === 'when') {
		const reading = readMoment(text, moments);
		return 'moment' in reading
			? {words: [momentEcho(reading.moment, moments), ...reading.says].join(' · '), refused: false}
			: {words: [reading.refused, reading.next ?? ''].join(' ').trim(), refused: true};
	}

	const reading = readField(form.kind, field.name, text, {review: state.review, environment, moments});
	if ('problem' in reading) {
		return {words: reading.problem, refused: true};
	}

	const value = String(reading.value);
	switch (type) {
		case 'date':
			return {words: shownDay(`${value}T12:00Z`, 'UTC'), refused: false};
		case 'zone':
			return {words: `${value} · ${clock(environment.now(), value).slice(0, 5)} there now`, refused: false};
		case 'zones':
			return undefined;
	}
}
