import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
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

// `recount checkout` opens a review of that name.
const reviewsNamed: ReadonlySet<string> = new Set(['checkout']);

test('every verb that the README names is there', t => {
	const named = [...readme.matchAll(/\brecount\s+([a-z][a-z-]*)/g)].map(match => match[1] ?? '');
	t.true(named.includes('git-setup') && named.includes('recover'), 'hyphens and ends of lines are looked at, too');
	for (const verb of named) {
		t.true(reviewsNamed.has(verb) || isVerb(verb), verb);
	}
});

test('every path that the README names is there, written in full', t => {
	const named = [...readme.matchAll(/`([\w-]+(?:\/[\w.-]+)*(?:\/|\.(?:tsx?|md|txt)))`/g)].map(match => match[1] ?? '');
	t.true(named.includes('review/timeline.ts') && named.includes('app/commands/'));
	for (const path of named) {
		t.true(existsSync(join('source', path)) || existsSync(path), path);
	}
});
