import test from 'ava';
import {categories} from '../../source/lens/finding.ts';
import {lens} from '../../source/lens/lens.ts';
import {indexRules, rules} from '../../source/lens/rules.ts';

test('every rule finds its samples, and the lens as a whole leaves alone what stands next to them', t => {
	for (const rule of rules) {
		const alone = indexRules([rule]);
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
		for (const {phrase, unless} of [...indexRules([rule]).byCue.values()].flat()) {
			t.notThrows(phrase, rule.id);
			t.notThrows(unless, rule.id);
		}
	}
});
