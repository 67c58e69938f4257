import test from 'ava';
import fc from 'fast-check';
import {roomIn} from '../../../source/cli/logs/room-in.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {emptyReview} from '../../../source/review/review.ts';
import {sizeLimit} from '../../../source/storage/read-review.ts';
import {arbitraryReview} from '../../helpers/arbitrary-review.ts';

test('what is said to fit into a file fits, and little less than that', async t => {
	await fc.assert(
		fc.asyncProperty(arbitraryReview(), async review => {
			const left = sizeLimit - Buffer.byteLength(formatReview(review));
			const room = await roomIn(review);
			t.true(room <= left && room > left - 8192);
		}),
	);
	t.true((await roomIn(emptyReview)) > sizeLimit - 8192);
});
