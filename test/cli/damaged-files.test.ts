import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'ava';
import {run} from '../../source/cli/run.ts';
import {formatReview} from '../../source/review/file/format-review.ts';
import {checkoutReview} from '../helpers/checkout-review.ts';
import {newFolder} from '../helpers/folder.ts';
import {randomFrom} from '../helpers/random-from.ts';
import {severalAtOnce} from '../helpers/several-at-once.ts';
import {testShell} from '../helpers/shell.ts';

interface Sample {
	readonly what: string;
	readonly bytes: Buffer;
	/** What the sentence says; where it is a place, the one that it must be. */
	readonly says: RegExp;
}

const text = formatReview(checkoutReview);
const whole = Buffer.from(text);
const lines = text.split('\n');

function place(at: number): string {
	const before = text.slice(0, at);
	return `line ${before.split('\n').length}, column ${at - before.lastIndexOf('\n')}`;
}

// A text that is cut off ends too early, unless it is cut within quotes: then those are not closed.
function cut(share: number): Sample {
	const end = Math.floor((text.trimEnd().length * share) / 100);
	let open: number | undefined;
	for (let at = 0; at < end; at++) {
		if (text[at] === '\\') {
			at++;
		} else if (text[at] === '"') {
			open = open === undefined ? at : undefined;
		}
	}

	const word = /[\w.+-]*$/.exec(text.slice(0, end))?.[0] ?? '';
	const where =
		open !== undefined ? place(open) : word !== '' && !/^\d+$/.test(word) ? place(end - word.length) : place(end);
	return {what: `cut at ${share} %`, bytes: Buffer.from(text.slice(0, end)), says: new RegExp(`damaged: ${where}: `)};
}

// A bit that turned over, until it is one that makes the text no JSON or no UTF-8: what stays readable is somebody's words.
function flipped(number: number): Sample {
	const random = randomFrom(number + 1);
	for (;;) {
		const bytes = Buffer.from(whole);
		const at = Math.floor(random() * bytes.length);
		const bit = Math.floor(random() * 8);
		bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
		try {
			JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
		} catch (error) {
			const isUtf8 = error instanceof SyntaxError;
			return {
				what: `bit ${bit} of byte ${at} turned`,
				bytes,
				says: isUtf8 ? /damaged: line \d+, column \d+: / : /damaged: it is not UTF-8 throughout/,
			};
		}
	}
}

function zeroed(number: number): Sample {
	const bytes = Buffer.from(whole);
	const at = Math.floor((whole.length * (number + 1)) / 12);
	bytes.fill(0, at, Math.min(at + 512 * (number + 1), whole.length));
	return {what: `zeros from byte ${at} on`, bytes, says: /damaged: (?:line \d+, column \d+: |it is not UTF-8)/};
}

function swapped(what: string, from: string | RegExp, to: string, says: RegExp): Sample {
	const next = text.replace(from, () => to);
	return {what, bytes: Buffer.from(next), says};
}

const twice = lines.flatMap((line, index) => (/^ {3}"/.test(line) ? [index] : []));

function repeated(number: number): Sample {
	const index = twice[Math.floor((twice.length * number) / 15)] as number;
	const line = (lines[index] ?? '').replace(/,$/, '');
	const next = [...lines.slice(0, index), `${line},`, ...lines.slice(index)];
	return {
		what: `line ${index + 1} twice`,
		bytes: Buffer.from(next.join('\n')),
		says: new RegExp(`damaged: line ${index + 2}, column 4: .* is there twice`),
	};
}

const marks = (part: number) => {
	const index = Math.floor((lines.length * (part + 1)) / 6);
	const next = [
		...lines.slice(0, index),
		'<<<<<<< HEAD',
		lines[index],
		'=======',
		lines[index],
		'>>>>>>> other',
		...lines.slice(index + 1),
	];
	return {
		what: `the marks of a conflict from line ${index + 1} on`,
		bytes: Buffer.from(next.join('\n')),
		says: new RegExp(`git conflict, from line ${index + 1} on`),
	};
};

const samples: readonly Sample[] = [
	...Array.from({length: 99}, (_, index) => cut(index + 1)),
	...Array.from({length: 50}, (_, index) => flipped(index)),
	...Array.from({length: 10}, (_, index) => zeroed(index)),
	...Array.from({length: 15}, (_, index) => repeated(index)),
	...Array.from({length: 5}, (_, index) => marks(index)),
	{what: 'empty', bytes: Buffer.alloc(0), says: /damaged: it is empty/},
	{what: 'only blanks', bytes: Buffer.from(' \n\n\t'), says: /damaged: it is empty/},
	{what: 'only a byte order mark', bytes: Buffer.from('\uFEFF'), says: /damaged: it is empty/},
	{what: 'UTF-16, little end first', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), says: /not UTF-8/},
	{what: 'UTF-16, big end first', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), says: /not UTF-8/},
	{what: 'Latin-1', bytes: Buffer.from(text.replace('"title": "', '"title": "Kühler '), 'latin1'), says: /not UTF-8/},
	{what: 'a broken end of UTF-8', bytes: Buffer.concat([whole, Buffer.from([0xe2, 0x82])]), says: /not UTF-8/},
	{what: 'two reviews one behind the other', bytes: Buffer.from(text + text), says: /something stands behind the end/},
	{what: 'a program', bytes: readFileSync(process.execPath).subarray(0, 5000), says: /damaged/},
	{what: 'a list', bytes: Buffer.from('[]'), says: /no review of Recount/},
	{what: 'other JSON', bytes: Buffer.from('{"name": "recount"}'), says: /no “recount” number/},
	swapped('records as a list', /"records": \{[\s\S]*\n \}/, '"records": []', /no object “records”/),
	swapped('a number of no format', '"recount": 1', '"recount": "1"', /no “recount” number/),
	swapped('a comma too many', /\n \}\n\}\n$/, ',\n }\n}\n', /line \d+, column \d+: a name in quotes is missing/),
	swapped('a comment', '"records"', '// here they are\n "records"', /line 3, column 2: a comment stands here/),
	swapped(
		'the id of a prototype',
		/^ {2}"[a-z\d-]+"/m,
		'  "__proto__"',
		/“__proto__” (?:cannot be the id|is not allowed)/,
	),
	swapped('an id with a space', /^ {2}"[a-z\d-]+"/m, '  "an id"', /“an id” cannot be the id/),
	swapped('a record without a kind', /"kind": "event"/, '"sort": "change"', /has no kind|is there twice/),
	swapped(
		'nested without end',
		'"records"',
		`"odd": ${'['.repeat(20_000)}${']'.repeat(20_000)},\n "records"`,
		/nested deeper than 64/,
	),
	swapped(
		'a field of another shape',
		/"what": "[^"]*"/,
		'"what": ["a"]',
		/“what” of the event .* is not what it must be/,
	),
	swapped(
		'a number that loses digits',
		'"records"',
		'"odd": 12345678901234567890,\n "records"',
		/cannot be kept to its last digit/,
	),
];

test('200 damaged files are refused with exit code 4 and a place, by who reads and by who writes, and none of them is touched', async t => {
	t.is(samples.length, 200);
	const folder = await newFolder(t);
	const works = testShell({folder});
	writeFileSync(join(folder, 'works.recount.json'), text);
	t.is(await run(['show', 'works'], works), 0);
	await severalAtOnce(samples.length, samples.length, async index => {
		const {what, bytes, says} = samples[index] as Sample;
		const own = join(folder, String(index));
		mkdirSync(own);
		const path = join(own, 'night.recount.json');
		writeFileSync(path, bytes);
		for (const argv of [
			['show', 'night'],
			['add', 'night', '14:02', 'pool full'],
		]) {
			const shell = testShell({folder: own});
			t.is(await run(argv, shell), 4, `${what}: ${shell.errors()}`);
			t.regex(shell.errors(), says, what);
			t.is(shell.errors().trimEnd().split('\n').length, 1, what);
			t.true(readFileSync(path).equals(bytes), what);
		}
	});
});

test('a file of a newer version is shown, and a change of it ends with 4', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	const newer = text.replace('"recount": 1', '"recount": 2');
	writeFileSync(path, newer);
	t.is(await run(['show', 'night'], testShell({folder})), 0);
	const shell = testShell({folder});
	t.is(await run(['add', 'night', '14:02', 'pool full'], shell), 4);
	t.regex(shell.errors(), /written by a newer version of Recount and can be looked at only\. Nothing was written\./);
	t.is(readFileSync(path, 'utf8'), newer);
});

test('a byte order mark in front is no damage, and the next save writes none', async t => {
	const folder = await newFolder(t);
	const path = join(folder, 'night.recount.json');
	writeFileSync(path, `\uFEFF${text}`);
	t.is(await run(['add', 'night', '14:02', 'pool full'], testShell({folder})), 0);
	t.regex(readFileSync(path, 'utf8'), /^\{\n "recount": 1,[\s\S]*pool full/);
});
