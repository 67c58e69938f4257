import {mkdir, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const text = 'Olga restarted the pump.\n\nOlga forgot to call, and it was obvious.\r\nsee "human error"';

test('lens tells the line, the phrase and a question, and ends with 0', async t => {
	const {code, out} = await look(t, [], {stdin: text});
	t.is(code, 0);
	t.regex(out, /^3 {2}“forgot to call”\n {3}Was there a channel [^\n]+\?\n3 {2}“was obvious”\n {3}[^\n]+\?\n$/);
	t.is((await look(t, [], {stdin: ''})).out, '');
});

test('lens --json prints one object a line of the text, in order', async t => {
	const {code, out} = await look(t, ['-', '--json'], {stdin: text});
	t.is(code, 0);
	const told = out
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));
	t.deepEqual(
		told.map(({line, findings}) => [line, findings.length]),
		[
			[1, 0],
			[2, 0],
			[3, 2],
			[4, 0],
		],
	);
	t.like(told[2].findings[0], {start: 5, end: 19, category: 'counterfactual', rule: 'omission.neglected'});
	t.deepEqual(Object.keys(told[2].findings[0]), ['start', 'end', 'category', 'rule', 'question', 'reframing']);
});

test('lens reads a file, and says what is wrong with one', async t => {
	t.regex((await look(t, ['note.txt'])).out, /^1 {2}“review was sloppy”/);
	const missing = await look(t, ['gone.txt']);
	t.is(missing.code, 1);
	t.regex(missing.err, /gone\.txt is not there/);
});

test('lens knows people by --people, and seats and names by --review', async t => {
	const sentence = 'quetzin failed to restart it.';
	t.is((await look(t, [], {stdin: sentence})).out, '');
	t.regex((await look(t, ['--people', 'Mei, Quetzin'], {stdin: sentence})).out, /“failed to restart”/);
	t.regex(
		(await look(t, ['--review', 'checkout'], {stdin: 'bea failed to restart it.'})).out,
		/What did bea|those who knew/,
	);
});

test('lens knows a team’s own words from the settings, and tells what it cannot read', async t => {
	const folder = await newFolder(t);
	await mkdir(join(folder, 'recount'));
	const words = [
		{phrase: 'heroics', category: 'personal_fault'},
		{phrase: '(x', category: 'hindsight'},
	];
	await writeFile(join(folder, 'recount', 'config.json'), JSON.stringify({lens: {words}}));
	const {out, err} = await look(t, [], {stdin: 'Heroics again.', variables: {XDG_CONFIG_HOME: folder}});
	t.regex(out, /“Heroics”/);
	t.regex(err, /config\.json: lens: “\(x” is to be plain words/);
});

test('words that a team keeps beside its reviews count once somebody has allowed their file', async t => {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'checkout.recount.json'), formatReview(checkoutReview));
	const recount = async (words: readonly string[], stdin = '') => {
		const shell = testShell({folder, stdin, variables: {XDG_CONFIG_HOME: join(folder, 'home')}});
		return {code: await run(words, shell), out: shell.output(), err: shell.errors()};
	};
	const look = async () => recount(['lens', '--review', 'checkout'], 'Heroics again.');
	t.like(await recount(['config', '--allow', '.']), {code: 1, out: ''});
	await writeFile(
		join(folder, 'lens.json'),
		'{"words": [{"phrase": "heroics", "category": "personal_fault"}, {"phrase": 7}]}',
	);
	t.like(await look(), {
		out: '',
		err: 'recount: lens.json beside the review has words for the lens; recount config --allow . takes them.\n',
	});
	t.regex((await recount(['check', 'checkout'])).err, /recount config --allow \./);
	t.like(await recount(['config', '--allow', '.']), {code: 0, err: ''});
	t.regex((await look()).out, /“Heroics”/);
	t.is((await look()).err, 'recount: lens.json: “7” is to be plain words, with * for any one word.\n');
	t.is((await stat(join(folder, 'home', 'recount', 'allowed.json'))).mode & 0o777, 0o600);
	await writeFile(join(folder, 'lens.json'), '{"words": [');
	t.regex((await look()).err, /lens\.json:1:12: .*The lens goes on without it\./);
	await rm(join(folder, 'lens.json'));
	t.is((await look()).err, '');
});

test('nothing in a text acts on the terminal', async t => {
	const {out} = await look(t, [], {stdin: 'Olga forgot to \u001B[31mcall.'});
	t.false(out.includes('\u001B'));
});

async function look(
	t: ExecutionContext,
	words: readonly string[],
	options: {stdin?: string; variables?: Record<string, string>} = {},
) {
	const folder = await newFolder(t);
	await writeFile(join(folder, 'note.txt'), 'The review was sloppy.\n');
	await writeFile(join(folder, 'checkout.recount.json'), formatReview(checkoutReview));
	const shell = testShell({folder, variables: {XDG_CONFIG_HOME: folder}, ...options});
	const code = await run(['lens', ...words], shell);
	return {code, out: shell.output(), err: shell.errors()};
}
