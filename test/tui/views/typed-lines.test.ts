import test from 'ava';
import fc from 'fast-check';
import {columnsOf} from '../../../source/app/columns.ts';
import {textField} from '../../../source/app/forms/text-field.ts';
import {openText, scrolled} from '../../../source/tui/views/typed-lines.ts';

const at = (text: string, cursor: number, columns = 40) => {
	const {lines, cursor: place} = openText({...textField(text), cursor}, columns);
	return {lines, cursor: place};
};

test('of many lines the one with the cursor shows with its neighbours, and a short text shows whole', t => {
	const text = Array.from({length: 5000}, (_, index) => `line ${index}`).join('\n');
	const cursor = text.indexOf('line 4000') + 4;
	t.deepEqual(at(text, cursor), {lines: ['line 3999', 'line 4000', 'line 4001'], cursor: {x: 4, y: 1}});
	t.deepEqual(at(text, 0), {lines: ['line 0', 'line 1', 'line 2'], cursor: {x: 0, y: 0}});
	t.deepEqual(at(text, text.length), {lines: ['line 4997', 'line 4998', 'line 4999'], cursor: {x: 9, y: 2}});
	t.deepEqual(at('first\n\nthird', 6), {lines: ['first', '', 'third'], cursor: {x: 0, y: 1}});
	t.deepEqual(at('pool wait grows', 12, 10), {lines: ['pool wait ', 'grows'], cursor: {x: 2, y: 1}});
});

test('dots stand below a marked stretch, and none below the gaps between words', t => {
	const text = 'pool wait 漢字 grows';
	const marks = (columns: number) => openText(textField(text), columns, {start: 5, end: 12}).marks;
	t.deepEqual(marks(40), ['     ┄┄┄┄ ┄┄┄┄']);
	t.deepEqual(marks(10), ['     ┄┄┄┄', '┄┄┄┄']);
	t.is(scrolled(textField(text), 40, {start: 5, end: 12}).mark, '     ┄┄┄┄ ┄┄┄┄');
	const {text: seen, mark} = scrolled(textField(text), 16, {start: 5, end: 12});
	// The cursor behind the last word takes a column, too.
	t.deepEqual([seen, mark], ['…ait 漢字 grows', ' ┄┄┄ ┄┄┄┄']);
});

test('of a line as long as a log the part around the cursor shows, and the cursor stands behind what was typed last', t => {
	const words = Array.from({length: 60_000}, (_, index) => `w${index}`);
	const text = words.join(' ');
	fc.assert(
		fc.property(fc.nat({max: words.length - 1}), fc.integer({min: 12, max: 100}), (index, columns) => {
			const cursor = words.slice(0, index + 1).join(' ').length;
			const {lines, cursor: place} = at(text, cursor, columns);
			t.true(lines.every(line => columnsOf(line.trimEnd()) <= columns));
			t.true(lines[place.y]?.slice(0, place.x).endsWith(words[index] ?? ''));
		}),
		{numRuns: 50},
	);
});
