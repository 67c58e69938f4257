import {readFileSync} from 'node:fs';
import test from 'ava';
import {commands} from '../source/app/commands.ts';
import {keyTable} from '../source/app/keys/key-table.ts';
import {isVerb} from '../source/cli/arguments/verb-names.ts';

const readme = readFileSync('README.md', 'utf8');

test('the README’s key table is the one of the program', t => {
	const written = /<!-- keys -->\n([\s\S]*?)<!-- \/keys -->/.exec(readme)?.[1];
	t.is(written?.trim(), keyTable().trim(), 'write it with: recount keys --markdown');
});

test('no command is there twice, and no key means two things in one place', t => {
	const ids = commands.map(({id}) => id);
	t.is(new Set(ids).size, ids.length);
	const keys = commands.flatMap(({contexts, keys: own}) =>
		contexts.flatMap(context => own.map(key => `${context} ${key}`)),
	);
	t.deepEqual(
		keys.filter((key, index) => keys.indexOf(key) !== index),
		[],
	);
});

test('every verb that the README names is there', t => {
	for (const [, verb] of readme.matchAll(/`?recount ([a-z]+)[ `]/g)) {
		t.true(verb === 'checkout' || isVerb(verb), verb);
	}
});
