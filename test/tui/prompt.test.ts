import test from 'ava';
import fc from 'fast-check';
import {columnsOf} from '../../source/app/columns.ts';
import {graphemesOf} from '../../source/app/forms/text-field.ts';
import {startShown} from '../../source/tui/prompt.tsx';

const table: ReadonlyArray<readonly [title: string, text: string, before: number, shown: string]> = [
	['all of a text that fits', 'pool', 0, 'pool'],
	['the end of a longer one', 'pool wait grows', 0, 'wait grows'],
	['whole characters of it', 'ログが多すぎる', 0, 'が多すぎる'],
	['from where it showed before', 'pool wait gr', 5, 'wait gr'],
	['no more than fits of that', 'pool wait grows', 2, 'wait grows'],
	['all of another one', 'pool', 9, 'pool'],
];

for (const [title, text, before, shown] of table) {
	test(`what is searched for shows ${title}`, t => {
		t.is(text.slice(startShown(text, before, 10)), shown);
	});
}

test('whatever is searched for, its end shows in whole characters and fits', t => {
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme', maxLength: 30}),
			fc.nat({max: 40}),
			fc.integer({min: 2, max: 12}),
			(text, passed, columns) => {
				const before = graphemesOf(text).slice(0, passed).join('').length;
				const start = startShown(text, before, columns);
				const shown = text.slice(start);
				t.true(columnsOf(shown) <= columns);
				t.true(shown !== '' || text === '');
				t.is(graphemesOf(text).join(''), [...graphemesOf(text.slice(0, start)), ...graphemesOf(shown)].join(''));
				t.is(graphemesOf(text).length, graphemesOf(text.slice(0, start)).length + graphemesOf(shown).length);
			},
		),
	);
});
