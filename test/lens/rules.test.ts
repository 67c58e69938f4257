import test from 'ava';
import {cueTable} from '../../source/lens/cue-table.ts';
import {categories} from '../../source/lens/finding.ts';
import {lens} from '../../source/lens/lens.ts';
import {readPhrase} from '../../source/lens/read-phrase.ts';
import {indexOf} from '../../source/lens/rule-index.ts';
import {rules} from '../../source/lens/rules.ts';
import {lists} from '../../source/lens/words/lists.ts';

test('every rule finds its samples, and the lens as a whole leaves alone what stands next to them', t => {
	for (const rule of rules) {
		const alone = indexOf(cueTable([rule]));
		for (const sample of rule.hit) {
			t.deepEqual([...new Set(lens(sample, {}, alone).map(finding => finding.rule))], [rule.id], sample);
			t.true(lens(sample).length > 0, sample);
		}

		for (const sample of rule.miss) {
			t.deepEqual(
				lens(sample).map(({start, end, rule: id}) => `${id}: ${sample.slice(start, end)}`),
				[],
				`${rule.id}: ${sample}`,
			);
		}
	}
});

test('every rule has a name of its own, three samples of each sort or more, and phrases that can be read', t => {
	const ids = rules.map(({id}) => id);
	t.is(new Set(ids).size, ids.length);
	for (const rule of rules) {
		t.true(rule.hit.length >= 3, `${rule.id} finds`);
		t.true(rule.miss.length >= 3, `${rule.id} leaves alone`);
		t.true(categories.includes(rule.category));
		for (const phrase of [...rule.say, ...(rule.unless ?? [])]) {
			t.notThrows(() => readPhrase(phrase, lists), rule.id);
		}
	}
});
