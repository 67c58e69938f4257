import type {Environment} from '../../review/environment.ts';
import {momentContext} from '../../review/field-text.ts';
import {momentAsTyped} from '../../review/times/describe-moment.ts';
import {addSeconds} from '../../review/times/moment.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import type {Action} from '../action.ts';
import type {Command} from '../command.ts';
import {acceptsLines} from '../forms/field-in-hand.ts';
import {type Entry, enter, focused, textOf} from '../forms/form.ts';
import {edit, insert, type TextStep, textField} from '../forms/text-field.ts';
import {onEntry, onText} from '../forms/typing.ts';
import {type State, topOverlay} from '../state.ts';

const steps: ReadonlyArray<readonly [step: TextStep, title: string, keys: readonly string[]]> = [
	['left', 'One character left', ['Left', 'Ctrl+B']],
	['right', 'One character right', ['Right', 'Ctrl+F']],
	['word-left', 'One word left', ['Alt+B', 'Ctrl+Left', 'Alt+Left']],
	['word-right', 'One word right', ['Alt+F', 'Ctrl+Right', 'Alt+Right']],
	['start', 'To the start of the line', ['Ctrl+A', 'Home']],
	['end', 'To the end of the line', ['Ctrl+E', 'End']],
	['delete-left', 'Delete to the left', ['Backspace', 'Ctrl+H']],
	['delete-right', 'Delete to the right', ['Delete', 'Ctrl+D']],
	['delete-word-left', 'Delete the word to the left', ['Ctrl+W', 'Alt+Backspace']],
	['delete-word-right', 'Delete the word to the right', ['Alt+D']],
	['delete-to-start', 'Delete to the start of the line', ['Ctrl+U']],
	['delete-to-end', 'Delete to the end of the line', ['Ctrl+K']],
	['put-back', 'Put back what was deleted', ['Ctrl+Y']],
	['undo', 'Undo in the field', ['Ctrl+_']],
];

/** What works while a text is typed, and among the options of a field. */
export const fields: readonly Command[] = [
	...steps.map(
		([step, title, keys]): Command => ({
			id: `text-${step}`,
			title,
			contexts: ['text'],
			keys,
			run: state => onText(state, field => edit(field, step)),
		}),
	),
	{
		id: 'line-break',
		title: 'New line, in a field of several lines',
		contexts: ['text'],
		keys: ['Alt+Enter'],
		run(state) {
			const overlay = topOverlay(state);
			return overlay && acceptsLines(overlay) ? onText(state, field => insert(field, '\n')) : [];
		},
	},
	{...minute('minute-later', 'One minute later', ['Up'], 1), footer: {rank: 5, word: '↓ ±1 min in When'}},
	minute('minute-earlier', 'One minute earlier', ['Down'], -1),
	minute('ten-minutes-later', 'Ten minutes later', ['PgUp', 'Shift+Up'], 10),
	minute('ten-minutes-earlier', 'Ten minutes earlier', ['PgDn', 'Shift+Down'], -10),
	option('next-option', 'Next option', ['Right', 'l'], 1),
	{...option('previous-option', 'Option before', ['Left', 'h'], -1), footer: {rank: 3.5, word: '→ option'}},
	{
		id: 'toggle-option',
		title: 'Mark the option, or not',
		contexts: ['options'],
		keys: [' '],
		footer: {rank: 3.6, word: 'mark', when: isOfSeveral},
		run: state =>
			onEntry(state, (entry, values) =>
				entry.type === 'several' ? toggled(entry, values) : stepped(entry, values, 1),
			),
	},
];

function minute(id: string, title: string, keys: readonly string[], minutes: number): Command {
	return {id, title, contexts: ['when'], keys, run: (state, environment) => nudged(state, environment, minutes)};
}

function nudged(state: State, environment: Environment, minutes: number): readonly Action[] {
	const overlay = topOverlay(state);
	if (overlay?.type !== 'form') {
		return [];
	}

	const context = momentContext(state.review, environment, overlay.form);
	const reading = readMoment(textOf(focused(overlay.form).entry).trim(), context);
	if (!('moment' in reading) || reading.moment.at === undefined) {
		return [];
	}

	const {at, until} = reading.moment;
	const later = {
		...reading.moment,
		at: addSeconds(at, minutes * 60),
		...(until === undefined ? {} : {until: addSeconds(until, minutes * 60)}),
	};
	const entry: Entry = {type: 'text', field: textField(momentAsTyped(later, context.zone, context))};
	return [{type: 'changed', overlay: {type: 'form', form: enter(overlay.form, entry)}}];
}

function option(id: string, title: string, keys: readonly string[], by: 1 | -1): Command {
	return {
		id,
		title,
		contexts: ['options'],
		keys,
		run: state => onEntry(state, (entry, values) => stepped(entry, values, by)),
	};
}

function stepped(entry: Entry, values: readonly string[], by: 1 | -1): Entry {
	if (entry.type === 'choice') {
		const next = (values.indexOf(entry.value) + by + values.length) % values.length;
		return {type: 'choice', value: values[next] ?? ''};
	}

	return entry.type === 'several' ? {...entry, at: (entry.at + by + values.length) % values.length} : entry;
}

function isOfSeveral(state: State): boolean {
	const overlay = topOverlay(state);
	return overlay?.type === 'form' && focused(overlay.form).entry.type === 'several';
}

function toggled(entry: Extract<Entry, {type: 'several'}>, values: readonly string[]): Entry {
	const value = values[entry.at] ?? '';
	const chosen = entry.values.includes(value)
		? entry.values.filter(other => other !== value)
		: [...entry.values, value].sort();
	return {...entry, values: chosen};
}
