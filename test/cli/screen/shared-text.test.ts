import test from 'ava';
import {exportText} from '../../../source/cli/reviews/export-to.ts';
import {copyText, previewOf} from '../../../source/cli/screen/shared-text.ts';
import {applyEdit} from '../../../source/review/review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';

const rows = (...ids: readonly string[]) => copyText(checkoutReview, 'rows', {ids, zone: undefined});

test('rows of the timeline are copied as their lines, evidence too, without headings', t => {
	t.is(
		rows('pool', 'aside'),
		'- **14:02:31** Pool exhausted on web-1, 40 requests waiting *(impact, began, A1, A3)*\n- **14:03** beside the story\n',
	);
});

test('an assumption is copied with its name as it stands in the pane, and what it was held at', t => {
	const text = rows('early');
	t.true(text.startsWith('### A3 A restart frees the pool\n'), text);
	t.true(text.includes('errors came back after four minutes'));
	t.false(text.includes('A1 '));
	t.true(rows('open').includes('**A5** Pager covers checkout'));
});

test('a learning and what is tried are copied by themselves', t => {
	t.true(rows('learned').startsWith('**L1** A restart hides the signal for some minutes'));
	t.false(rows('learned').includes('Alert on waiting'));
	t.true(rows('trial').startsWith('**X1** Alert on waiting requests'));
});

test('what is private is not copied, alone or among others', t => {
	t.false(rows('pool', 'secret').includes('A private thought'));
	t.throws(() => rows('secret'), {message: 'What is private is not copied.'});
});

test('the timeline is copied with what stood before it began, and nothing else', t => {
	const text = copyText(checkoutReview, 'timeline', {ids: [], zone: undefined});
	t.true(text.startsWith('## Before it began\n'));
	t.true(text.includes('\n## Timeline\n'));
	t.false(text.includes('## What we learned'));
	t.throws(() => copyText({recount: 1, records: {}}, 'timeline', {ids: [], zone: undefined}), {
		message: 'There is no story to copy yet.',
	});
});

test('all of it is what an export writes, for the place and in the zone that are chosen', t => {
	t.is(copyText(checkoutReview, 'all', {ids: [], zone: undefined}), exportText(checkoutReview));
	t.is(
		copyText(checkoutReview, 'all', {ids: [], zone: 'UTC', target: 'github'}),
		exportText(checkoutReview, {target: 'github', zone: 'UTC'}),
	);
});

test('a preview shows the text of the export line by line, and what was changed for the place', t => {
	const preview = previewOf(checkoutReview, 'github', undefined);
	t.is(`${preview.lines.join('\n')}\n`, exportText(checkoutReview, {target: 'github'}));
	t.deepEqual(preview.targets, ['markdown', 'github', 'gitlab']);
	t.deepEqual(preview.remarks, ['1 name becomes a role', '2 private rows stay here']);
	const hostile = applyEdit(checkoutReview, {label: '', put: {pool: {what: 'ping @oncall about #12 | now'}}});
	t.deepEqual(previewOf(hostile, 'github', undefined).remarks, [
		'1 name becomes a role',
		'6 @names or #numbers stay plain text',
		'1 pipe escaped in a cell',
		'2 private rows stay here',
	]);
	t.is(preview.size, Buffer.byteLength(exportText(checkoutReview, {target: 'github'})));
});
