import test from 'ava';
import fc from 'fast-check';
import {optionPlaces} from '../../../source/tui/views/option-places.ts';

test('options stand below each other where that takes no more lines, else one after the other', t => {
	t.deepEqual(optionPlaces([10, 10, 13], 60), [
		[
			[0, 12],
			[1, 12],
			[2, 15],
		],
	]);
	t.deepEqual(optionPlaces([10, 11, 13, 8], 27), [
		[
			[0, 14],
			[1, 14],
		],
		[
			[2, 14],
			[3, 14],
		],
	]);
	t.deepEqual(optionPlaces([5, 5, 5, 20], 28), [
		[
			[0, 7],
			[1, 7],
			[2, 7],
		],
		[[3, 22]],
	]);
});

test('every option has its place, in order, and no line with several is too wide', t => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({min: 1, max: 30}), {minLength: 1, maxLength: 12}),
			fc.integer({min: 1, max: 120}),
			(widths, columns) => {
				const lines = optionPlaces(widths, columns);
				const indexes = lines.flat().map(([index]) => index);
				const isInside = lines.every(line => {
					const [last] = line.at(-1) ?? [0];
					const before = line.slice(0, -1).reduce((sum, [, width]) => sum + width, 0);
					return line.length === 1 || before + (widths[last] ?? 0) <= columns;
				});
				const hasRoom = lines.flat().every(([index, width]) => width > (widths[index] ?? 0));
				return isInside && hasRoom && indexes.join() === [...widths.keys()].join();
			},
		),
	);
	t.pass();
});
