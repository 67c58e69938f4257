import {spawnSync} from 'node:child_process';
import test from 'ava';
import {lens} from '../../source/lens/lens.ts';
import {rules} from '../../source/lens/rules.ts';
import {builtProgram} from '../helpers/terminal.ts';

test('the built program, which has the rules as a table, finds in every sample what the rules find', t => {
	const samples = rules.flatMap(({hit, miss}) => [...hit, ...miss]);
	const {stdout} = spawnSync(process.execPath, [builtProgram, 'lens', '--json'], {
		input: samples.map(sample => `${sample}\n`).join(''),
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024,
	});
	const told = stdout.trimEnd().split('\n');
	t.is(told.length, samples.length);
	for (const [index, sample] of samples.entries()) {
		const {findings} = JSON.parse(told[index] ?? '') as {findings: ReadonlyArray<{start: number; rule: string}>};
		t.deepEqual(
			findings.map(({start, rule}) => [start, rule]),
			lens(sample).map(({start, rule}) => [start, rule]),
			sample,
		);
	}
});
