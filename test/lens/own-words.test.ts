import test from 'ava';
import {lens} from '../../source/lens/lens.ts';
import {readOwnWords} from '../../source/lens/own-words.ts';

test('a team’s own words are asked about as it says, with * for one word', t => {
	const {words, problems} = readOwnWords([
		{phrase: 'painted * red', category: 'naming_fault'},
		{phrase: 'Bus Factor', category: 'hindsight'},
	]);
	t.deepEqual(problems, []);
	const text = 'Somebody painted it red. The bus factor was one.';
	t.deepEqual(
		lens(text, {words}).map(({start, end, category, rule}) => [text.slice(start, end), category, rule]),
		[
			['painted it red', 'naming_fault', 'own'],
			['bus factor', 'hindsight', 'own'],
		],
	);
	t.deepEqual(lens('Somebody painted the whole board red.', {words: words.slice(0, 1)}), []);
});

test('words that a team leaves alone are left alone', t => {
	const {words} = readOwnWords([{phrase: 'operator error', category: 'silent'}]);
	t.is(lens('It was operator error.').length, 1);
	t.deepEqual(lens('It was operator error.', {words}), []);
});

test('what cannot be read is told, one sentence each, and the rest stays', t => {
	const {words, problems} = readOwnWords([
		{phrase: '(a+)+$', category: 'hindsight'},
		{phrase: 'good words', category: 'nonsense'},
		{phrase: '* *', category: 'hindsight'},
		{phrase: 'care*', category: 'hindsight'},
		'words',
		null,
		{phrase: "didn't ask", category: 'counterfactual'},
	]);
	t.deepEqual(words, [{phrase: "didn't ask", category: 'counterfactual'}]);
	t.is(problems.length, 6);
	t.regex(problems.join('\n'), /plain words, with \* for any one word/);
	t.is(readOwnWords('x').problems.length, 1);
	t.is(lens('Mei did not ask.', {words}).length, 1);
});

test('phrases that nobody checked do no harm', t => {
	t.deepEqual(lens('Any words at all.', {words: [{phrase: '[(', category: 'hindsight'}]}), []);
});
