import test from 'ava';
import fc from 'fast-check';
import {rankAfter, rankBetween} from '../../source/review/rank.ts';

test('there is always room between two neighbours', t => {
	fc.assert(
		fc.property(fc.array(fc.nat(), {maxLength: 200}), places => {
			const ranks: string[] = [];
			for (const place of places) {
				const index = place % (ranks.length + 1);
				ranks.splice(index, 0, rankBetween(ranks[index - 1], ranks[index]));
			}

			return ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? '') < rank);
		}),
	);
	t.pass();
});

test('appending thousands of records keeps ranks short and in order', t => {
	let rank: string | undefined;
	for (let count = 0; count < 20_000; count++) {
		const next = rankAfter(rank);
		t.true(next > (rank ?? ''), `${next} after ${rank}`);
		rank = next;
	}

	t.true((rank ?? '').length <= 4);
});

test('ranks in the wrong order or with foreign characters still give a rank after the first', t => {
	t.true(rankBetween('b', 'a') > 'b');
	t.true(rankBetween('b', 'b') > 'b');
	t.true(rankBetween('zzz', undefined) > 'zzz');
	t.true(rankBetween('', '') !== '');
	t.true(rankBetween('é', undefined) !== '');
});
