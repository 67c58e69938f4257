import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import test from 'ava';
import {verbNames} from '../../source/cli/arguments/verb-names.ts';
import {run} from '../../source/cli/run.ts';
import {lens} from '../../source/lens/lens.ts';
import {testShell} from '../helpers/shell.ts';

test('no text of the program itself makes a person the problem', t => {
	let count = 0;
	for (const file of files('source')) {
		// The rows and lists of the lens hold the very words that it looks for.
		if (/^source\/lens\/(?:rules|words)\//.test(file)) {
			continue;
		}

		for (const text of stringsOf(readFileSync(file, 'utf8'))) {
			count++;
			silent(text, file);
		}
	}

	t.true(count > 2000, `${count} texts were looked at`);

	function silent(text: string, place: string): void {
		t.deepEqual(
			lens(text).map(({start, end, rule}) => `${rule}: ${text.slice(start, end)}`),
			[],
			place,
		);
	}
});

test('no help, and no line of the README, makes a person the problem', async t => {
	const texts = [readFileSync('README.md', 'utf8')];
	for (const verb of verbNames) {
		const shell = testShell({folder: '/'});
		await run([verb, '--help'], shell);
		t.regex(shell.output(), new RegExp(`recount ${verb}`));
		texts.push(shell.output());
	}

	for (const text of texts) {
		t.deepEqual(
			lens(text).map(({start, end, rule}) => `${rule}: ${text.slice(start, end)}`),
			[],
		);
	}
});

test('no example makes a person the problem', t => {
	let count = 0;
	for (const file of files('examples', /\.json$/)) {
		const {records} = JSON.parse(readFileSync(file, 'utf8')) as {records: Record<string, Record<string, unknown>>};
		for (const [id, record] of Object.entries(records)) {
			for (const [field, value] of Object.entries(record)) {
				if (typeof value === 'string' && field !== 'raw') {
					count++;
					t.deepEqual(
						lens(value).map(({start, end, rule}) => `${rule}: ${value.slice(start, end)}`),
						[],
						`${id} ${field}`,
					);
				}
			}
		}
	}

	t.true(count > 100);
});

test('the texts of a source file are found', t => {
	const source = ["const a = 'one'; // 'no'", '/* `no` */ f(`two $', "{a} three`, \"it's\", 'don\\'t');"];
	t.deepEqual(stringsOf(`${source[0]}\n${source.slice(1).join('')}`), ['one', 'two … three', "it's", "don't"]);
});

function files(folder: string, ending = /\.tsx?$/): string[] {
	return readdirSync(folder, {withFileTypes: true, recursive: true})
		.filter(entry => entry.isFile() && ending.test(entry.name))
		.map(entry => relative('.', join(entry.parentPath, entry.name)));
}

// The strings and templates of a source text; what a template puts in is an ellipsis.
function stringsOf(source: string): string[] {
	const code = source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{(,])\/\/.*$|\bfrom '[^']*'/gm, '');
	const strings = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;
	return [...code.matchAll(strings)].map(([, single, double, template]) =>
		(single ?? double ?? (template ?? '').replaceAll(/\$\{[^{}]*\}/g, '…')).replaceAll(/\\(.)/g, '$1'),
	);
}
