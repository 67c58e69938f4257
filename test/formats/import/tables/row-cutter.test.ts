import test from 'ava';
import fc from 'fast-check';
import {type CutRow, rowCutter} from '../../../../source/formats/import/tables/row-cutter.ts';

function cut(lines: readonly string[], delimiter = ','): readonly CutRow[] {
	const cutter = rowCutter(delimiter);
	return [...lines.flatMap(line => cutter.push(line)), ...cutter.end()];
}

const cell = fc.string({unit: fc.constantFrom('a', 'b', ' ', ',', '"', '\n', ';'), maxLength: 12});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('what RFC 4180 writes is read again, whatever stands in the cells', t => {
	fc.assert(
		fc.property(
			fc.integer({min: 2, max: 4}),
			fc.array(fc.array(cell, {minLength: 4, maxLength: 4})),
			(width, table) => {
				const rows = table.map(row => row.slice(0, width));
				const lines = rows.flatMap(row => row.map(quoted).join(',').split('\n'));
				const got = cut(lines);
				t.deepEqual(
					got.map(({cells}) => cells),
					rows,
				);
				t.is(
					got.reduce((sum, row) => sum + row.lines, 0),
					lines.length,
				);
			},
		),
	);
});

test('a quote that does not end costs no row but its own, wherever it stands', t => {
	fc.assert(
		fc.property(fc.integer({min: 2, max: 1500}), fc.nat(), fc.nat(2), (count, place, column) => {
			const table = Array.from({length: count}, (_, row) => [`14:${row}`, `row ${row}`, 'web-1']);
			const at = place % count;
			const lines = table.map((row, index) =>
				row.map((text, of) => (index === at && of === column ? `"${text}` : text)).join(','),
			);
			const got = cut(lines);
			t.is(got.length, count);
			t.deepEqual(
				got.filter((_, index) => index !== at).map(({cells}) => cells),
				table.filter((_, index) => index !== at),
			);
		}),
		{numRuns: 60},
	);
});

test('every line is told once, whatever stands in it', t => {
	const line = fc.string({unit: fc.constantFrom('a', ',', '"', ' ', '#'), maxLength: 10});
	fc.assert(
		fc.property(fc.array(line, {maxLength: 30}), lines => {
			t.is(
				cut(lines).reduce((sum, row) => sum + row.lines, 0),
				lines.length,
			);
		}),
		{numRuns: 500},
	);
});

test('a long cell is read once, and quotes in every row cost no more than one', t => {
	const began = performance.now();
	const long = ['14:02,"pool', ...Array.from({length: 900}, () => 'x'.repeat(1000)), 'exhausted",web-1'];
	t.is(cut(long)[0]?.lines, 902);
	t.is(cut(Array.from({length: 50_000}, () => '14:02,"pool,web-1')).length, 50_000);
	t.true(performance.now() - began < 5000);
});

test('a quote in the middle of a cell, and one with letters behind it, are read as before', t => {
	t.deepEqual(
		cut(['14:02,5" disk,web-1', '14:03,"said "quiet" twice",web-1']).map(({cells}) => cells),
		[
			['14:02', '5" disk', 'web-1'],
			['14:03', 'said quiet" twice"', 'web-1'],
		],
	);
});
