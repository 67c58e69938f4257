import {execFileSync} from 'node:child_process';
import test from 'ava';
import fc from 'fast-check';
import {fileWord, shellWord} from '../../source/review/shell-word.ts';
import {visible} from '../../source/review/visible.ts';

test('a name is bare, in quotes where a shell needs them, and no option', t => {
	t.is(fileWord('checkout.recount.json'), 'checkout.recount.json');
	t.is(fileWord("Ana's review.json"), String.raw`'Ana'\''s review.json'`);
	t.is(fileWord('-dash'), './-dash');
	t.is(fileWord('new\nline'), String.raw`$'new\012line'`);
	t.is(shellWord('a b'), "'a b'");
});

test('a shell that reads what is told has the very name, and the terminal sees no character of it that does something', t => {
	const names = fc.sample(
		fc.string({unit: 'binary', minLength: 1, maxLength: 12}).filter(name => !name.includes('\0')),
		{numRuns: 60, seed: 7},
	);
	const words = names.map(name => fileWord(name));
	t.deepEqual(
		words.filter(word => visible(word) !== word),
		[],
	);
	const out = execFileSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], {
		env: {...process.env, LC_ALL: 'C.UTF-8'},
	});
	t.deepEqual(
		out.toString('utf8').split('\0').slice(0, -1),
		names.map(name => (name.startsWith('-') ? `./${name}` : name)),
	);
});
