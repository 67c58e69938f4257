import {columnsOf, wrap} from '../../app/columns.ts';
import {describe, type Form, type FormField, focused, optionValues, textOf} from '../../app/forms/form.ts';
import {type Line, line, type Span} from '../lines.ts';
import {optionPlaces} from './option-places.ts';

/**
 * The options of a field behind its label, the chosen ones marked; in the field in hand the one that a key would change is
 * strong.
 */
export function optionLines(
	{form, columns, labelColumns}: {readonly form: Form; readonly columns: number; readonly labelColumns: number},
	field: FormField,
	head: Span,
): readonly Line[] {
	const isOpen = focused(form).name === field.name;
	const {choices} = describe(form, field.name);
	const words = optionValues(form, field.name).map((value, index) => {
		const label = value === '' ? noneOf(form, field.name) : (choices?.[value] ?? value);
		if (field.entry.type === 'several') {
			const chosen = field.entry.values.includes(value) ? '[x]' : '[ ]';
			return {text: `${chosen} ${label}`, inHand: index === field.entry.at};
		}

		const chosen = textOf(field.entry) === value;
		return {text: `${chosen ? '(•)' : '( )'} ${label}`, inHand: chosen};
	});
	const room = columns - labelColumns;
	const places = optionPlaces(
		words.map(({text}) => columnsOf(text)),
		room,
	);
	const lines = places.flatMap((cells): ReadonlyArray<readonly Span[]> => {
		const [[only] = [0]] = cells;
		const {text, inHand: isIt} = words[only] as (typeof words)[number];
		// A long option goes on below its own words.
		return columnsOf(text) > room
			? wrap(text.slice(4), room - 4).map((part, at) => [
					{text: (at === 0 ? text.slice(0, 4) : '    ') + part, role: isIt && isOpen ? 'strong' : 'text'},
				])
			: [
					cells.flatMap(([at, width], place) =>
						optionSpans(words[at] as (typeof words)[number], place < cells.length - 1 ? width : 0, isOpen),
					),
				];
	});
	return lines.map((spans, row) => line(columns, row === 0 ? head : ' '.repeat(labelColumns), ...spans));
}

function optionSpans(
	{text, inHand}: {readonly text: string; readonly inHand: boolean},
	columns: number,
	isOpen: boolean,
): readonly Span[] {
	return [
		{text, role: inHand && isOpen ? 'strong' : 'text'},
		{text: ' '.repeat(Math.max(0, columns - columnsOf(text)))},
	];
}

// What it means that none of the options is chosen.
function noneOf(form: Form, name: string): string {
	return name === 'outcome' ? 'not known' : describe(form, name).type === 'flag' ? 'no' : 'none';
}
