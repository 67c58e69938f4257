import {assumptionsAt} from '../../app/lists/held-at.ts';
import {indexInHand, type Row, rowInHand} from '../../app/lists/rows.ts';
import {zoneShown} from '../../app/lists/view.ts';
import type {State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {momentContext, writeField} from '../../review/field-text.ts';
import {fieldValue} from '../../review/field-value.ts';
import {type Field, fieldsOf, isKind, kinds} from '../../review/kinds.ts';
import {pointingTo} from '../../review/links.ts';
import {ranked} from '../../review/names.ts';
import type {AnyRecord, Moment} from '../../review/records.ts';
import {find, recordOf} from '../../review/review.ts';
import {keptWords} from '../views/facts.ts';
import {longSpokenMoment} from './moment-words.ts';
import {linked, longest, outcomeWords, rowWords, shortWords, spokenName} from './row-words.ts';
import {capital, foreign, said, sentences} from './words.ts';

// What the sentence of the row says already, and what is no matter of people.
const left: ReadonlySet<string> = new Set(['rank', 'story', 'sort', 'outcome', 'learning', 'left']);

/** Everything that is known of the row in hand, a line for each part; a text of several lines keeps them. */
export function recordWords(state: State, environment: Environment): readonly string[] {
	const row = rowInHand(state);
	if (row === undefined) {
		return ['There is no row yet.'];
	}

	const first = rowWords(state, indexInHand(state));
	if (row.type === 'fold') {
		const lines = row.entries.map(({id}) => sentences(capital(shortWords(state, id))));
		return [first, ...lines, 'unfold makes rows of them.'];
	}

	const record = recordOf(state.review, row.id);
	return record === undefined
		? [first]
		: [first, ...fieldWords(state, environment, row.id, record), ...linkWords(state, row)];
}

function fieldWords(state: State, environment: Environment, id: string, record: AnyRecord): readonly string[] {
	if (!isKind(record.kind)) {
		return [];
	}

	const own = kinds[record.kind].words as string;
	const conflicts = keptWords(record);
	return [
		...fieldsOf(record.kind)
			.map(([name, field]) => [name, field, fieldValue(record, name)] as const)
			.filter(([name, , value]) => (name !== own || isCut(value)) && !left.has(name) && value !== undefined)
			.flatMap(([, field, value]) => valueLines(state, environment, id, field, value)),
		...(conflicts === '' ? [] : [sentences(`Also written by somebody, and kept: ${said(conflicts)}`)]),
	];
}

// The sentence of the row has only the first of its words.
function isCut(words: unknown): boolean {
	return typeof words === 'string' && [...words].length > longest;
}

function valueLines(
	state: State,
	environment: Environment,
	id: string,
	field: Field,
	value: unknown,
): readonly string[] {
	const {review} = state;
	if (field.type === 'links' && field.to?.includes('event')) {
		return linked(review, id).map(member => sentences(`${field.label}: ${shortWords(state, member)}`));
	}

	if (field.type === 'when') {
		return [sentences(`${field.label}: ${longSpokenMoment(value as Moment, zoneShown(state))}`)];
	}

	const moments = momentContext(review, environment, {zone: zoneShown(state)});
	const text = writeField(field, value, {review, moments});
	const words = field.choices
		? text
				.split(', ')
				.map(word => field.choices?.[word] ?? word)
				.join(', ')
		: text;
	const [first = '', ...others] = words.split(/\r?\n/);
	const hint = field.type === 'flag' && field.hint !== undefined ? `, ${field.hint}` : '';
	return [`${field.label}: ${foreign(first)}${hint}`, ...others.filter(line => line.trim() !== '').map(foreign)].map(
		line => sentences(line),
	);
}

function linkWords(state: State, row: Row): readonly string[] {
	const {review} = state;
	const held = row.type === 'event' ? assumptionsAt(review, row.id) : [];
	const learnings = [...new Set([row.id, ...held].flatMap(id => pointingTo(review, id)))].filter(
		id => recordOf(review, id)?.kind === 'learning',
	);
	const tries = ranked(review, 'experiment').filter(([, {learning}]) => row.type === 'learning' && learning === row.id);
	return [
		...held.map(id => heldWords(state, id)),
		...learnings.map(id => sentences(`Leads to ${shortWords(state, id)}`)),
		...tries.map(([id, {sort}]) => sentences(`To ${sort ?? 'try'}: ${shortWords(state, id)}`)),
	];
}

function heldWords({review}: State, id: string): string {
	const assumption = find(review, 'assumption', id);
	const part = (label: string, text: string | undefined) => (text === undefined ? '' : `${label}: ${foreign(text)}`);
	return sentences(
		`${capital(spokenName(review, id))}: ${foreign(assumption?.assumed)}`,
		part('Expected', assumption?.expected),
		part('Happened', assumption?.happened),
		outcomeWords(assumption?.outcome),
	);
}
