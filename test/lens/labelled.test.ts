import {existsSync, readFileSync} from 'node:fs';
import test, {type ExecutionContext} from 'ava';
import type {Finding} from '../../source/lens/finding.ts';
import {lens} from '../../source/lens/lens.ts';

interface Labelled {
	readonly text: string;
	readonly blame: boolean;
	readonly category?: string;
	readonly spans?: ReadonlyArray<readonly [start: number, end: number]>;
	readonly note?: string;
}

measured('dev.jsonl', 'on labelled sentences the lens is as exact and finds as much as it must', (t, rows) => {
	const blame = rows.filter(row => row.blame);
	const found = blame.filter(row => row.findings.length > 0);
	const alarms = rows.filter(row => !row.blame && row.findings.length > 0);
	const recall = (of: readonly Judged[]) => part(of.filter(row => row.findings.length > 0).length, of.length);
	const tagged = (...tags: readonly string[]) =>
		blame.filter(row => tags.some(tag => (row.note ?? '').split(' ').includes(tag)));
	t.true(part(found.length, found.length + alarms.length) >= 93, 'precision');
	t.true(recall(blame) >= 65, 'recall');
	t.true(recall(tagged('core')) >= 80, 'recall on plain cases');
	t.true(recall(tagged('tail', 'sarcasm')) >= 35, 'recall on idioms and sarcasm');
	t.true(recall(blame.filter(({category}) => category === 'self_blame')) >= 85, 'recall on self-blame');
	t.true(part(alarms.length, rows.length - blame.length) <= 4, 'false alarms');
	t.true(
		part(found.filter(row => row.findings.some(({category}) => category === row.category)).length, found.length) >= 85,
		'the right category',
	);
	t.true(
		part(
			found.filter(({spans = [], findings}) =>
				spans.some(([start, end]) => findings.some(finding => finding.start < end && start < finding.end)),
			).length,
			found.length,
		) >= 95,
		'the right place',
	);
});

measured(
	'real-prose.jsonl',
	'on reviews that others published the lens speaks where nobody is blamed at most four times in a thousand',
	(t, rows) => {
		const alarms = rows.filter(row => !row.blame && row.findings.length > 0);
		t.true(part(alarms.length, rows.length) <= 0.4, `${alarms.length} of ${rows.length}`);
	},
);

interface Judged extends Labelled {
	readonly findings: readonly Finding[];
}

// The sentences are beside the checkout, and not part of it: without them the test is skipped, and ava lists it as such.
function measured(name: string, title: string, judge: (t: ExecutionContext, rows: readonly Judged[]) => void): void {
	const file = new URL(`../../../shared/data/lens/${name}`, import.meta.url);
	const ifThere = existsSync(file) ? test : test.skip;
	ifThere(`${title} (by the sentences of ${name})`, t => {
		const lines = readFileSync(file, 'utf8').trim().split('\n');
		t.true(lines.length > 500);
		const rows = lines.map(line => JSON.parse(line) as Labelled);
		judge(
			t,
			rows.map(row => ({...row, findings: lens(row.text)})),
		);
	});
}

// In a hundred.
function part(some: number, all: number): number {
	return (100 * some) / all;
}
