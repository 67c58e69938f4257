import test from 'ava';
import {keyName} from '../../../source/app/keys/key.ts';
import {parseKey, pasteKey} from '../../../source/tui/terminal/key.ts';

const esc = '\u{1B}';

/** What a terminal sends → what the key is called. */
const table: Readonly<Record<string, readonly string[]>> = {
	j: ['j', `${esc}[106u`, `${esc}[106;1:1u`, `${esc}[106;1:2u`],
	G: ['G', `${esc}[103:71;2u`, `${esc}[103;2u`, `${esc}[27;2;71~`],
	' ': [' ', `${esc}[32u`],
	ä: ['ä', `${esc}[228u`],
	本: ['本'],
	'🙂': ['🙂'],
	5: ['5', `${esc}Ou`, `${esc}[57404u`],
	'+': ['+', `${esc}Ok`],
	'-': ['-', `${esc}Om`],
	Enter: ['\r', '\n', `${esc}OM`, `${esc}[13u`, `${esc}[57414u`],
	Tab: ['\t', `${esc}[9u`],
	Escape: [esc, `${esc}[27u`, `${esc}[27;1u`],
	Backspace: ['\u{7F}', '\b', `${esc}[127u`],
	Up: [`${esc}[A`, `${esc}OA`, `${esc}[1;1A`, `${esc}[57419u`],
	Down: [`${esc}[B`, `${esc}OB`],
	Right: [`${esc}[C`, `${esc}OC`],
	Left: [`${esc}[D`, `${esc}OD`],
	Home: [`${esc}[H`, `${esc}OH`, `${esc}[1~`, `${esc}[7~`],
	End: [`${esc}[F`, `${esc}OF`, `${esc}[4~`, `${esc}[8~`],
	Insert: [`${esc}[2~`],
	Delete: [`${esc}[3~`],
	PgUp: [`${esc}[5~`],
	PgDn: [`${esc}[6~`],
	F1: [`${esc}OP`, `${esc}[11~`, `${esc}[[A`, `${esc}[P`],
	F4: [`${esc}OS`, `${esc}[14~`, `${esc}[[D`],
	F5: [`${esc}[15~`, `${esc}[[E`],
	F12: [`${esc}[24~`],
	'Shift+F3': [`${esc}[1;2R`],
	'Shift+Tab': [`${esc}[Z`, `${esc}[9;2u`, `${esc}[27;2;9~`],
	'Shift+Enter': [`${esc}[13;2u`],
	'Shift+Up': [`${esc}[1;2A`, `${esc}[a`],
	'Shift+Delete': [`${esc}[3;2~`, `${esc}[3$`],
	'Ctrl+A': ['\u{1}', `${esc}[97;5u`, `${esc}[27;5;97~`],
	'Ctrl+C': ['\u{3}'],
	'Ctrl+D': ['\u{4}', `${esc}[100:68;6u`],
	'Ctrl+Z': ['\u{1A}'],
	'Ctrl+\\': ['\u{1C}'],
	'Ctrl+_': ['\u{1F}', `${esc}[95;5u`],
	'Ctrl+Space': ['\0', `${esc}[32;5u`],
	'Ctrl+Left': [`${esc}[1;5D`, `${esc}Od`, `${esc}O5D`, `${esc}O1;5D`],
	'Ctrl+Delete': [`${esc}[3;5~`, `${esc}[3^`],
	'Ctrl+Shift+Home': [`${esc}[7@`, `${esc}[1;6H`],
	'Alt+B': [`${esc}b`, `${esc}B`, `${esc}[98;3u`],
	'Alt+É': [`${esc}é`],
	'Alt+Enter': [`${esc}\r`, `${esc}[13;3u`],
	'Alt+Backspace': [`${esc}\u{7F}`, `${esc}\b`, `${esc}[127;3u`],
	'Alt+[': [`${esc}[`],
	'Alt+O': [`${esc}O`],
	'Alt+Up': [`${esc}[1;3A`, `${esc}${esc}[A`, `${esc}${esc}OA`],
	'Ctrl+Alt+D': [`${esc}\u{4}`],
};

for (const [name, sequences] of Object.entries(table)) {
	test(`${name} is known from every terminal that sends it`, t => {
		for (const sequence of sequences) {
			const key = parseKey(sequence);
			t.is(key && keyName(key), name, JSON.stringify(sequence));
		}
	});
}

test('what a key types comes as text, and only from keys that type', t => {
	for (const [sequence, text] of [
		['j', 'j'],
		['🙂', '🙂'],
		[`${esc}[103:71;2u`, 'G'],
		[`${esc}Ou`, '5'],
		['\u{4}', undefined],
		[`${esc}b`, undefined],
		['\r', undefined],
		[`${esc}[A`, undefined],
		[`${esc}[98;3u`, undefined],
	] as const) {
		t.is(parseKey(sequence)?.text, text, JSON.stringify(sequence));
	}
});

test('reports, replies and releases are no keys', t => {
	for (const sequence of [
		`${esc}[I`,
		`${esc}[O`,
		`${esc}[12;40R`,
		`${esc}[?62;4c`,
		`${esc}[<0;10;5M`,
		`${esc}[<0;10;5m`,
		`${esc}[?1u`,
		`${esc}[106;1:3u`,
		`${esc}[57441u`,
		`${esc}[0n`,
		`${esc}[99~`,
		`${esc}[9999999u`,
		'\u{9B}',
	]) {
		t.is(parseKey(sequence), undefined, JSON.stringify(sequence));
	}
});

test('a pasted text keeps its lines and tabs and loses what would act on a screen', t => {
	t.like(pasteKey(`a\r\nb\rc\n\td${esc}[31mred${esc}[0m${esc}]0;title\u{7}\u{3}\0\u{9B}2J`), {
		name: 'Paste',
		text: undefined,
		paste: 'a\nb\nc\n\tdred',
	});
});
