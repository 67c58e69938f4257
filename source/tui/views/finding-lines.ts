import {columnsOf, wrap} from '../../app/columns.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {findingInHand} from '../../app/wording/looked.ts';
import type {Category} from '../../lens/finding.ts';
import {blank, type Line, line} from '../lines.ts';

// What a phrase does, in a clause; what helps is the question.
const noticed: Readonly<Record<Category, string>> = {
	self_blame: 'is hard on you',
	sanction: 'asks a person to change, not what is around them',
	naming_fault: 'looks for whose it was',
	single_cause: 'makes one action the whole story',
	personal_fault: 'looks at a person, not at what was around them',
	counterfactual: 'looks back from what we know now',
	hindsight: 'is clear only now',
};

/** A sheet of so many columns, in which words begin behind their labels. */
interface Sheet {
	readonly columns: number;
	readonly indent: string;
	readonly labelColumns: number;
	/** Whether there is room for air: beside the list, or on a high screen. */
	readonly room: 'narrow' | 'usual' | 'beside';
}

/** The line of dots right below words about which the lens asks; behind the last of them, what it noticed, if there is room. */
export function dotsLine(state: State, {columns, labelColumns, room}: Sheet, dots: string, isLast: boolean): Line {
	const start = ' '.repeat(labelColumns) + dots;
	const finding = findingInHand(state)?.finding;
	const words = isLast && room === 'usual' && finding ? ` ${noticed[finding.category]}` : '';
	const fits = columnsOf(start) + columnsOf(words) <= columns;
	return line(columns, start, {text: fits ? words : '', role: 'quiet'});
}

/** The lines below that: a wording to go on from and a question. None if nothing is asked. */
export function findingLines(state: State, sheet: Sheet): readonly Line[] {
	const asked = findingInHand(state);
	if (!asked) {
		return [];
	}

	const {finding, field} = asked;
	const {columns, room} = sheet;
	if (room === 'narrow') {
		return labelled(sheet, '', finding.question);
	}

	const told = [...labelled(sheet, 'maybe', finding.reframing), ...labelled(sheet, 'or ask', finding.question)];
	if (room === 'usual') {
		return told;
	}

	const phrase = shown(field.text.slice(finding.start, finding.end));
	const words = wrap(`“${phrase}” ${noticed[finding.category]}.`, columns - 1);
	return [blank, ...words.map(text => line(columns, {text, role: 'quiet'})), blank, ...told, blank];
}

function labelled({columns, indent, labelColumns}: Sheet, label: string, words: string): readonly Line[] {
	return wrap(shown(words), columns - labelColumns).map((text, index) =>
		line(columns, {text: `${indent}${index === 0 ? label : ''}`.padEnd(labelColumns), role: 'quiet'}, text),
	);
}
