import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {emptyReview, type Review} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

test('check asks what is open and ends with 3', async t => {
	const {code, out} = await check(t, checkoutReview);
	t.is(code, 3);
	t.regex(out, /^When was “Somebody mutes the disk alert”\?\n {3}mute when$/m);
	t.regex(out, /^How did A\d “Pager covers checkout” turn out\?$/m);
});

test('check --json prints one document', async t => {
	const {code, out} = await check(t, checkoutReview, '--json');
	t.is(code, 3);
	const told = JSON.parse(out);
	t.is(told.schema, 1);
	t.deepEqual(told.known, []);
	for (const finding of told.findings) {
		t.deepEqual(Object.keys(finding), ['rule', 'id', 'field', 'text']);
	}
});

test('where nothing is open, check says so and ends with 0', async t => {
	const {code, out} = await check(t, emptyReview);
	t.is(code, 0);
	t.is(out, 'Nothing is open.\n');
});

test('what somebody typed as not known is told aside and does not count', async t => {
	const folder = await newFolder(t);
	const shell = testShell({folder});
	t.is(await run(['add', 'night', '?', 'the', 'pump', 'stops'], shell), 0);
	const asked = testShell({folder});
	t.is(await run(['check', 'night'], asked), 0);
	t.regex(
		asked.output(),
		/^Nothing is open\.\n\nMarked as not known, which is an answer:\nWhen was “the pump stops”\?/,
	);
	const added = testShell({folder});
	t.is(await run(['add', 'night', 'the lamp goes out'], added), 0);
	t.is(await run(['check', 'night'], testShell({folder})), 3);
});

test('a file that is no review ends with 4', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'checkout.recount.json'), '{"recount": 1, "rec');
	t.is(await run(['check', 'checkout'], testShell({folder})), 4);
});

async function check(t: ExecutionContext, review: Review, ...options: readonly string[]) {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'checkout.recount.json'), formatReview(review));
	const shell = testShell({folder, variables: {XDG_CONFIG_HOME: folder}});
	const code = await run(['check', 'checkout', ...options], shell);
	return {code, out: shell.output()};
}
