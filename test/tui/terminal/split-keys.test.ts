import test from 'ava';
import fc from 'fast-check';
import {keySplitter, type Piece} from '../../../source/tui/terminal/split-keys.ts';

const esc = '\u{1B}';
const bytes = (text: string) => new TextEncoder().encode(text);
const shown = (pieces: readonly Piece[]) =>
	pieces.map(piece => ('paste' in piece ? `paste:${piece.paste}` : piece.sequence));

/** The pieces of chunks that come one after another, and then nothing for a while. */
function split(...chunks: readonly string[]): string[] {
	const splitter = keySplitter();
	return [...chunks.flatMap(chunk => shown(splitter.push(bytes(chunk)))), ...shown(splitter.giveUp())];
}

const streams: ReadonlyArray<readonly [title: string, chunks: readonly string[], pieces: readonly string[]]> = [
	['keys that arrive together stay keys', ['jj'], ['j', 'j']],
	['Enter after a word is Enter', ['hello\r'], ['h', 'e', 'l', 'l', 'o', '\r']],
	['Enter between letters is Enter', ['a\rb'], ['a', '\r', 'b']],
	['Backspace between letters is Backspace', ['abc\u{7F}d'], ['a', 'b', 'c', '\u{7F}', 'd']],
	[
		'arrows between letters are arrows',
		[`hi${esc}[D${esc}[DX\u{7F}Y`],
		['h', 'i', `${esc}[D`, `${esc}[D`, 'X', '\u{7F}', 'Y'],
	],
	['an arrow that arrives in two parts is one arrow', [esc, '[A'], [`${esc}[A`]],
	['a paste whose mark arrives in two parts is one paste', [esc, `[200~hello\rq${esc}[201~`], ['paste:hello\rq']],
	['a paste in many parts is one paste', [`${esc}[200`, '~he', 'llo', esc, '[201', '~j'], ['paste:hello', 'j']],
	['two pastes are two', [`${esc}[200~a${esc}[201~${esc}[200~b${esc}[201~`], ['paste:a', 'paste:b']],
	['keys before and after a paste are keys', [`j${esc}[200~a${esc}[201~k`], ['j', 'paste:a', 'k']],
	[
		'a paste that brings its own end does not run as keys',
		[`${esc}[200~one${esc}[201~dd\r${esc}[201~j`],
		['paste:onedd\r', 'j'],
	],
	[
		'a paste that brings its own beginning ends all the same',
		[`${esc}[200~a${esc}[200~b${esc}[201~j`],
		[`paste:a${esc}[200~b`, 'j'],
	],
	['the end of a paste that never began is nothing', [`a${esc}[201~b`], ['a', 'b']],
	['Ctrl+C alone leaves a paste whose end is lost', [`${esc}[200~abc`, '\u{3}', 'q'], ['paste:abc', '\u{3}', 'q']],
	['an empty paste is one', [`${esc}[200~${esc}[201~`], ['paste:']],
	['letters of two to four bytes stay whole', ['äß本🙂e\u{301}'], ['ä', 'ß', '本', '🙂', 'e', '\u{301}']],
	[
		'Alt and a letter is one key',
		[`${esc}b${esc}\u{7F}${esc}é${esc}🙂`],
		[`${esc}b`, `${esc}\u{7F}`, `${esc}é`, `${esc}🙂`],
	],
	['Alt and an arrow of rxvt is one key', [`${esc}${esc}[A`], [`${esc}${esc}[A`]],
	['Escape before Alt and a letter is two keys', [`${esc}${esc}b`], [esc, `${esc}b`]],
	['Escape before Enter and more keys', [`${esc}${esc}\rj`], [esc, `${esc}\r`, 'j']],
	['keys of application mode', [`${esc}OA${esc}OP${esc}O5Cj`], [`${esc}OA`, `${esc}OP`, `${esc}O5C`, 'j']],
	[
		'keys of the Linux console and rxvt',
		[`${esc}[[A${esc}[3$${esc}[3^j`],
		[`${esc}[[A`, `${esc}[3$`, `${esc}[3^`, 'j'],
	],
	[
		'keys of the kitty protocol pass as they are',
		[`${esc}[106;5u${esc}[27;1:3uj`],
		[`${esc}[106;5u`, `${esc}[27;1:3u`, 'j'],
	],
	['mouse reports of the old kind do not type', [`${esc}[M !!j`], ['j']],
	['mouse reports of the new kind are one piece', [`${esc}[<0;10;5Mj`], [`${esc}[<0;10;5M`, 'j']],
	['the answer to a question about colours is nothing', [`a${esc}]11;rgb:ffff/ffff/ffff${esc}\\b`], ['a', 'b']],
	['such an answer may end with a bell', [`a${esc}]11;rgb:0/0/0\u{7}b`], ['a', 'b']],
	['such an answer may come in parts', [`a${esc}`, ']11;rgb:0/', `0/0${esc}`, '\\b'], ['a', 'b']],
	['the name of the terminal is nothing', [`${esc}P>|tmux 3.3a${esc}\\j`], ['j']],
	['an answer cut off by a key lets the key through', [`${esc}]11;rgb\rj`], ['\r', 'j']],
	['a sequence cut off by another one lets that through', [`${esc}[1;5${esc}[Aj`], [`${esc}[A`, 'j']],
	['a sequence cut off by Ctrl+C lets it through', [`${esc}[1;\u{3}`], ['\u{3}']],
	['a held key is no paste', ['j'.repeat(80)], Array.from({length: 80}, () => 'j')],
	[
		'a page of different characters at once is a paste',
		[`${'a line of a log, 14:02\r'.repeat(50)}`],
		[`paste:${'a line of a log, 14:02\r'.repeat(50)}`],
	],
	[
		'such a page in pieces is one paste, with the last short piece of it',
		['a line of a log, 14:02\r'.repeat(50), 'dd\rq\r:q\r'.repeat(200), 'dd\rq'],
		[`paste:${'a line of a log, 14:02\r'.repeat(50)}${'dd\rq\r:q\r'.repeat(200)}dd\rq`],
	],
	[
		'nor does a short first piece of it run as keys',
		['dd\rq\r:q\r'.repeat(13), 'dd\rq\r:q\r'.repeat(200)],
		[`paste:${'dd\rq\r:q\r'.repeat(213)}`],
	],
	[
		'a page with arrows and other control characters in it is a paste, too',
		[`dd\r${esc}[A\r:q\r\u{3}\u{4}`.repeat(100)],
		[`paste:${`dd\r${esc}[A\r:q\r\u{3}\u{4}`.repeat(100)}`],
	],
	['an arrow that is held is no paste, however late it comes', [`${esc}[A`.repeat(500)], Array(500).fill(`${esc}[A`)],
	[
		'Ctrl+C alone ends a paste that nothing marks',
		['a line of a log, 14:02\r'.repeat(50), '\u{3}', 'q'],
		[`paste:${'a line of a log, 14:02\r'.repeat(50)}`, '\u{3}', 'q'],
	],
	[
		'a paste that is marked stays one by itself behind keys that come at once',
		['a14:02 pool exhausted on web-1\r'.repeat(4), `j${esc}[200~dd\rq${esc}[201~k`],
		[...'a14:02 pool exhausted on web-1\r'.repeat(4), 'j', 'paste:dd\rq', 'k'],
	],
	[
		'a few lines that come at once, as from a script or a slow line, are keys',
		['a14:02 pool exhausted on web-1\r'.repeat(4)],
		[...'a14:02 pool exhausted on web-1\r'.repeat(4)],
	],
	[
		'many keys with Ctrl among them are keys',
		[`abcdefgh\u{4}${'j'.repeat(60)}`],
		[...'abcdefgh\u{4}', ...'j'.repeat(60)],
	],
];

for (const [title, chunks, pieces] of streams) {
	test(title, t => {
		t.deepEqual(split(...chunks), pieces);
	});
}

const waiting: ReadonlyArray<readonly [string, 'maybe' | 'surely' | 'paste' | undefined, readonly string[]]> = [
	['j', undefined, []],
	[esc, 'maybe', [esc]],
	[`${esc}[`, 'maybe', [`${esc}[`]],
	[`${esc}O`, 'maybe', [`${esc}O`]],
	[`${esc}]`, 'maybe', [`${esc}]`]],
	[`${esc}${esc}`, 'maybe', [esc, esc]],
	[`${esc}${esc}[`, 'maybe', [esc, `${esc}[`]],
	[`${esc}[1;`, 'surely', []],
	[`${esc}[200`, 'surely', []],
	[`${esc}]11;`, 'surely', []],
	[`${esc}[200~abc`, 'paste', []],
	['abcd'.repeat(25), 'maybe', [...'abcd'.repeat(25)]],
	['abcd'.repeat(250), 'surely', [`paste:${'abcd'.repeat(250)}`]],
	['j'.repeat(2000), undefined, []],
];

for (const [text, unfinished, pieces] of waiting) {
	test(`after ${JSON.stringify(text.length > 20 ? `${text.slice(0, 9)}… (${text.length})` : text)} it waits: ${unfinished ?? 'for nothing'}`, t => {
		const splitter = keySplitter();
		splitter.push(bytes(text));
		t.is(splitter.unfinished(), unfinished);
		t.deepEqual(shown(splitter.giveUp()), pieces);
		t.is(splitter.unfinished(), unfinished === 'paste' ? 'paste' : undefined);
	});
}

test('what is forgotten types nothing later', t => {
	const splitter = keySplitter();
	splitter.push(Uint8Array.of(0x1b, 0x5b, 0x31));
	splitter.reset();
	t.deepEqual(shown(splitter.push(bytes('j'))), ['j']);
	splitter.push(Uint8Array.of(0xe2, 0x82));
	splitter.reset();
	t.deepEqual(shown(splitter.push(bytes('k'))), ['k']);
});

test('however the bytes are cut, the keys are the same', t => {
	// Alone and last, Escape is a question of time: it is left out here and stands in the tests of the gate.
	const token = fc.constantFrom(
		...['j', 'G', ' ', 'ä', '本', '🙂', '\r', '\t', '\u{7F}', '\u{4}', '\u{3}'],
		...[`${esc}[A`, `${esc}OA`, `${esc}[1;5D`, `${esc}[3~`, `${esc}[Z`, `${esc}b`, `${esc}\r`, `${esc}${esc}[C`],
		...[`${esc}[106;5u`, `${esc}[[B`, `${esc}[7$`, `${esc}[<0;1;2M`, `${esc}]0;x\u{7}`, `${esc}P>|y${esc}\\`],
		...[`${esc}[200~one\rtwo 🙂${esc}[A${esc}[201~`, `${esc}[200~${esc}[201~`],
	);
	fc.assert(
		fc.property(fc.array(token, {maxLength: 12}), fc.array(fc.nat(), {maxLength: 12}), (tokens, cuts) => {
			const whole = bytes(tokens.join(''));
			const ends = [...new Set(cuts.map(cut => cut % (whole.length + 1)))].toSorted((a, b) => a - b);
			const splitter = keySplitter();
			let from = 0;
			const pieces: Piece[] = [];
			for (const end of [...ends, whole.length]) {
				pieces.push(...splitter.push(whole.subarray(from, end)));
				from = end;
			}

			const one = keySplitter();
			const expected = [...whole].flatMap(byte => one.push(Uint8Array.of(byte)));
			t.deepEqual(shown(pieces), shown(expected));
		}),
		{numRuns: 500},
	);
});

test('no bytes at all make it throw or lose its way', t => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array({maxLength: 20}), {maxLength: 8}), chunks => {
			const splitter = keySplitter();
			for (const chunk of chunks) {
				splitter.push(chunk);
			}

			splitter.reset();
			return shown(splitter.push(bytes('j'))).join() === 'j';
		}),
	);
	t.pass();
});
