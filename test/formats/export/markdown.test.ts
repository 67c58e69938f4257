import test from 'ava';
import fc from 'fast-check';
import {documentOf} from '../../../source/formats/document.ts';
import {writeMarkdown} from '../../../source/formats/export/markdown.ts';
import {isExport, targets} from '../../../source/formats/export/targets.ts';
import type {AnyRecord} from '../../../source/review/records.ts';
import {visible} from '../../../source/review/visible.ts';
import {fullReview} from '../../helpers/full-review.ts';
import {hostileWords} from '../../helpers/hostile-words.ts';
import {hasCmark, type Judge, judges, tagsOf, textOf} from '../../helpers/markdown-judges.ts';

const layouts = ['list', 'table'] as const;

for (const timeline of layouts) {
	test(`hostile words in a ${timeline} read as they were typed, and do nothing`, t => {
		for (const words of hostileWords) {
			for (const judge of judges) {
				const {found, wanted} = judged(words, judge, timeline);
				const which = `${judge.name} ${JSON.stringify(words.slice(0, 60))}`;
				t.is(found.tags, wanted.tags, which);
				t.is(found.text, wanted.text, which);
			}

			const markdown = written(words, timeline);
			t.true(isExport(markdown), 'known as an export of ours');
			t.notRegex(markdown, /(?<!\\)<[!/?a-z]/i, 'no HTML');
			t.notRegex(markdown, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/, 'no controls');
		}
	});
}

test('cmark-gfm, on which GitHub builds, is among those who judge', t => {
	if (hasCmark) {
		t.pass();
	} else if (process.env.RECOUNT_TEST_ALL === '1') {
		t.fail('cmark-gfm is not installed');
	} else {
		t.log('cmark-gfm is not installed: two parsers judged instead of three');
		t.pass();
	}
});

test('any text reads as typed and does nothing', t => {
	const pieces = fc.constantFrom(
		...'\\`*_{}[]()#+-.!|~$^=:<>&@/ \n',
		...[
			'a',
			'1',
			'www.',
			'http://',
			'GH-',
			'- ',
			'1. ',
			'---',
			'```',
			'&lt;',
			'<b>',
			'@a',
			'#1',
			'![',
			'](',
			'[x]',
			'é',
			'日',
		],
	);
	const inProcess = judges.filter(({name}) => name !== 'cmark-gfm');
	fc.assert(
		fc.property(
			fc.array(pieces, {maxLength: 12}),
			fc.constantFrom(...inProcess),
			fc.constantFrom(...layouts),
			(parts, judge, timeline) => {
				const {found, wanted} = judged(parts.join(''), judge, timeline);
				t.deepEqual(found, wanted, JSON.stringify([parts.join(''), judge.name, timeline]));
			},
		),
		{numRuns: 200},
	);
});

test('nothing in an export is looked up by the wiki after rendering', t => {
	for (const words of hostileWords) {
		const text = textOf(html(words, judges[0] as Judge, 'table').replace(/<code>.*?<\/code>/gs, ''));
		t.notRegex(text, /@[\p{L}\p{N}_]|[#!]\d|\bGH-\d|:\/\/|\bwww\.|:[a-z+-][\w+-]*:/iu, words.slice(0, 60));
	}
});

test('an address in words can be copied from the page as it is, and is no link', t => {
	const at = 'https://grafana.example.com/d/1?a=b_c&d=@e#12';
	for (const timeline of layouts) {
		const markdown = written(`see (${at}), or ${at}.`, timeline);
		t.true(markdown.includes(`see (\`${at}\`), or \`${at}\`.`), markdown);
		for (const judge of judges) {
			t.false(judge.html(markdown).includes('href'), judge.name);
		}
	}
});

test('GitHub and GitLab get tables, other places lists', t => {
	const document = documentOf(fullReview('words'));
	t.deepEqual(
		Object.entries(targets).map(([name, {timeline}]) => [name, timeline]),
		[
			['markdown', 'list'],
			['github', 'table'],
			['gitlab', 'table'],
		],
	);
	t.regex(writeMarkdown(document, {timeline: 'table'}), /^\| Time \(UTC\) +\| Who +\| What happened +\| Sort +\|$/m);
	t.regex(
		writeMarkdown(document, {timeline: 'list'}),
		/^- \*\*14:02\*\* words \*\(words, began, words, through words, A1, A2, A3, A4, L1\)\*$/m,
	);
});

test('an address is a link if it is http, https or mail, and reads as typed otherwise', t => {
	const cases: ReadonlyArray<readonly [url: string, href: string | undefined]> = [
		['https://grafana.example/d/1?a=(b)|c&d=[e]', 'https://grafana.example/d/1?a=(b)|c&amp;d=[e]'],
		['HTTP://Grafana.example', 'http://grafana.example/'],
		['mailto:on-call@shop.example', 'mailto:on-call@shop.example'],
		['https://shop.example/a b"<c>', 'https://shop.example/a%20b%22%3Cc%3E'],
		['javascript:alert(1)', undefined],
		['java\nscript:alert(1)', undefined],
		['data:text/html,x', undefined],
		['//shop.example', undefined],
		['shop.example', undefined],
	];
	for (const judge of judges) {
		for (const timeline of layouts) {
			for (const [url, href] of cases) {
				const {records, ...review} = fullReview('words');
				const began = {...records.began, url} as AnyRecord;
				const document = documentOf({...review, records: {...records, began}});
				const found = judge.html(writeMarkdown(document, {timeline})).matchAll(/<a href="([^"]*)"/g);
				const expected = href === undefined ? [] : [href];
				t.deepEqual(
					[...found].map(match => decoded(match[1])),
					expected.map(decoded),
					`${judge.name} ${timeline} ${url}`,
				);
			}
		}
	}
});

// Some write brackets, bars and quotes in addresses percent-encoded, which is the same address.
function decoded(url: string | undefined): string {
	return decodeURI((url ?? '').replaceAll('&amp;', '&')).replaceAll('%7C', '|');
}

test('a long cell does not pad out the others', t => {
	const short = writeMarkdown(documentOf(fullReview('words')), {timeline: 'table'});
	const review = fullReview('words');
	const {began} = review.records;
	const long = {...review, records: {...review.records, began: {...began, what: 'x'.repeat(9000)} as never}};
	t.true(writeMarkdown(documentOf(long), {timeline: 'table'}).length < short.length + 9000 * 8);
});

// The same review with plain words has the tags that are ours; where the plain words stand, the hostile ones must stand.
function judged(words: string, judge: Judge, timeline: 'list' | 'table') {
	const lines = words.split(/\r\n?|\n/);
	const plain = lines.map((line, index) => (shown(line) === '' ? line : `wordsofline${index}q`)).join('\n');
	const found = html(words, judge, timeline);
	const wanted = plainHtml(plain, judge, timeline);
	const text = textOf(wanted).replace(/wordsofline(\d+)q/g, (_, index) => shown(lines[Number(index)] ?? ''));
	return {
		// An address stands as code, which leads nowhere.
		found: {tags: tagsOf(found.replace(/<\/?code>/g, '')).join(' '), text: compact(textOf(found))},
		wanted: {tags: tagsOf(wanted).join(' '), text: compact(text)},
	};
}

const known = new Map<string, string>();

function plainHtml(words: string, judge: Judge, timeline: 'list' | 'table'): string {
	const key = `${judge.name} ${timeline} ${words}`;
	const found = known.get(key) ?? html(words, judge, timeline);
	known.set(key, found);
	return found;
}

function html(words: string, judge: Judge, timeline: 'list' | 'table'): string {
	return judge.html(written(words, timeline));
}

function written(words: string, timeline: 'list' | 'table'): string {
	return writeMarkdown(documentOf(fullReview(words)), {timeline});
}

function shown(line: string): string {
	return visible(line.trim());
}

function compact(text: string): string {
	return text.replaceAll('\u200B', '').replace(/\s+/g, '');
}
