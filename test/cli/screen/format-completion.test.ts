import {setTimeout as wait} from 'node:timers/promises';
import test from 'ava';
import {completionEffect} from '../../../source/cli/screen/completion.ts';
import {formatCompletion} from '../../../source/cli/screen/format-completion.ts';
import {newFolder} from '../../helpers/folder.ts';
import {offered} from '../../helpers/offers.ts';
import {testShell} from '../../helpers/shell.ts';

test('the name of a format goes on as a path does, and so does the last of several', t => {
	for (const [text, addition, names] of [
		['sys', '', ['syslog', 'sysstat']],
		['sysl', 'og', ['syslog']],
		['js', 'on', ['json', 'json-lines']],
		['iso+sysl', 'og', ['syslog']],
		['poem', '', []],
	] as const) {
		t.like(formatCompletion(text), {addition, names}, text);
	}

	t.true(formatCompletion('').names.length > 50);
});

test('where no format begins so, those are named whose names or titles hold the word, or that differ by a letter', t => {
	for (const [text, nothing] of [
		['lines', 'No format begins so. Near it: ago-lines, json-lines, chat-log, iso.'],
		['jason', 'No format begins so. Near it: json.'],
		['hub', 'No format begins so. Near it: github-jobs, github-events, github-issue.'],
		['wazuh', 'No format begins so. Near it: ossec.'],
		['poem', 'No format begins so.'],
	] as const) {
		t.is(formatCompletion(text).nothing, nothing);
	}
});

test('Tab completes a format in the preview of a log, and shows on one quiet line what there is', async t => {
	const program = offered(3, {}, {effects: [completionEffect(testShell({folder: await newFolder(t)}))]});
	const until = async (holds: (line: string) => boolean) => {
		for (let turns = 0; !program.screen().some(holds) && turns < 1000; turns++) {
			await wait(5);
		}

		t.true(program.screen().some(holds), program.screen().join('\n'));
	};
	program.press('f');
	t.true(program.screen().some(line => line.includes('Tab lists the formats')));
	t.true(program.screen().at(-1)?.includes('Tab complete'));
	program.press('Tab');
	await until(line => /^ access {2}ago-lines {2}.* {2}… \d+ more$/.test(line));
	program.type('sysl');
	program.press('Tab');
	await until(line => line === ' Read it as  syslog');
	program.press('Ctrl+U');
	program.type('jason');
	program.press('Tab');
	await until(line => line === ' No format begins so. Near it: json.');
});
