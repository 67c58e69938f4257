import test from 'ava';
import {type ReadOptions, readText} from '../../../../source/formats/import/read-source.ts';

const options: ReadOptions = {
	source: 'chat.txt',
	given: {zone: 'UTC', rule: 'option'},
	year: 2026,
	now: '2026-12-05T09:30:00.000Z',
};

const instants = (...lines: readonly string[]) => readText(lines.join('\n'), options).events.map(({at}) => at);

test('a night that is passed from one line to the next tells whether the day or the month comes first', t => {
	t.deepEqual(instants('03/05/2026 23:55 one', '03/06/2026 00:07 two'), ['2026-03-05T23:55Z', '2026-03-06T00:07Z']);
	t.deepEqual(instants('05/03/2026 23:55 one', '06/03/2026 00:07 two'), ['2026-03-05T23:55Z', '2026-03-06T00:07Z']);
});

test('lines a day apart, of one day, or of nights that tell both leave it open', t => {
	t.deepEqual(instants('03/05/2026 14:00 one', '03/06/2026 14:07 two'), []);
	t.deepEqual(instants('03/05/2026 14:00 one', '03/05/2026 14:07 two'), []);
	t.deepEqual(
		instants('03/05/2026 23:55 one', '03/06/2026 00:07 two', '05/03/2026 23:55 three', '06/03/2026 00:07 four'),
		[],
	);
});

test('a line above that names the same day surely tells it, and one of another day does not', t => {
	t.deepEqual(instants('2026-03-05 14:00 one', '05/03/2026 14:01 two'), ['2026-03-05T14:00Z', '2026-03-05T14:01Z']);
	t.deepEqual(instants('2026-03-04 14:00 one', '05/03/2026 14:01 two'), ['2026-03-04T14:00Z']);
});
