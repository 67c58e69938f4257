import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {formatReview} from '../../source/review/file/format-review.ts';
import {parseReview} from '../../source/review/file/parse-review.ts';
import {applyEdit} from '../../source/review/review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {type Terminal, terminalFor} from '../helpers/terminal.ts';

test('a file in which git left both sides opens mended, with what to do next, and the marked one is kept', async t => {
	const {file, state, open} = await marked(t);
	const before = readFileSync(file, 'utf8');
	const terminal = await open();
	const says =
		/Next:\s+git\s+add\s+checkout\.recount\.json\.\s+One\s+field\s+holds\s+two\s+wordings:\s+R\s+looks\s+at\s+them\./;
	await terminal.until(says);
	const {records} = parseReview(readFileSync(file, 'utf8')).review;
	t.deepEqual(records.deploy?.conflicts, {what: {'"as ours has it"': true}});
	const kept = readdirSync(state, {recursive: true, encoding: 'utf8'}).find(name => name.includes('-marked-')) ?? '';
	t.is(readFileSync(join(state, kept), 'utf8'), before);
	terminal.press('R');
	await terminal.until('One field, two wordings');
});

test('where git does not know the sides, and for who only reads, it ends with 4, a next step, and the file as it was', async t => {
	const {file, folder, open} = await marked(t);
	const before = readFileSync(file, 'utf8');
	const reader = await open('--readonly');
	t.is((await reader.exited).code, 4);
	t.true(flowed(reader).includes(`recount merge ${file} keeps both sides.`));
	execFileSync('git', ['-C', folder, 'add', 'checkout.recount.json']);
	const added = await open();
	t.is((await added.exited).code, 4);
	t.true(flowed(added).includes(`git -C ${folder} checkout --merge checkout.recount.json`));
	execFileSync('rm', ['-r', join(folder, '.git')]);
	const alone = await open();
	t.is((await alone.exited).code, 4);
	t.regex(flowed(alone), /Git knows no versions of checkout\.recount\.json here/);
	t.true(flowed(alone).includes(`recount recover ${file} lists what is kept of it.`));
	t.is(readFileSync(file, 'utf8'), before);
});

function flowed(terminal: Terminal): string {
	return terminal.mainScreen().join(' ');
}

// A repository in which two branches wrote one field, merged by line.
async function marked(t: ExecutionContext) {
	const [folder, state] = [await newFolder(t), await newFolder(t)];
	const file = join(folder, 'checkout.recount.json');
	const git = (...words: readonly string[]) =>
		execFileSync('git', ['-C', folder, '-c', 'user.name=On-call', '-c', 'user.email=on-call@example.com', ...words], {
			stdio: 'ignore',
			env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1'},
		});
	const say = (what?: string) => {
		const review = what === undefined ? checkoutReview : applyEdit(checkoutReview, {label: '', put: {deploy: {what}}});
		writeFileSync(file, formatReview(review));
		git('add', '.');
		git('commit', '-qm', 'one');
	};
	git('init', '-q', '-b', 'main');
	say();
	git('checkout', '-q', '-b', 'theirs');
	say('as theirs has it');
	git('checkout', '-q', 'main');
	say('as ours has it');
	t.throws(() => git('merge', '-q', 'theirs'));
	return {
		folder,
		file,
		state,
		open: async (...args: readonly string[]) =>
			terminalFor(t, {args: ['checkout', ...args], folder, columns: 480, variables: {XDG_STATE_HOME: state}}),
	};
}
