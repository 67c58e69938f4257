import test from 'ava';
import {type OpenWords, readOpenWords} from '../../../source/cli/screen/open-words.ts';
import {UserError} from '../../../source/review/user-error.ts';

const plain: OpenWords = {name: undefined, settings: {}, readonly: false};

/** A command line → how a review is opened, nothing for what is not about opening one, or what is told. */
const lines: Readonly<Record<string, Partial<OpenWords> | undefined | string>> = {
	'': {},
	checkout: {name: 'checkout'},
	'checkout --readonly': {name: 'checkout', readonly: true},
	'--color never checkout': {name: 'checkout', settings: {color: 'never'}},
	'--color=always checkout': {name: 'checkout', settings: {color: 'always'}},
	'checkout --color Always': {name: 'checkout', settings: {color: 'always'}},
	'checkout --ascii --screen-reader': {name: 'checkout', settings: {ascii: true, screenReader: true}},
	'checkout --no-ascii': {name: 'checkout', settings: {ascii: false}},
	'--ascii=no': {settings: {ascii: false}},
	'--theme high --clipboard off --confirm-quit': {settings: {theme: 'high', clipboard: 'off', confirmQuit: true}},
	'-- show': {name: 'show'},
	'--ascii -- --color': {name: '--color', settings: {ascii: true}},
	'show checkout': undefined,
	'show --json checkout': undefined,
	'help show': undefined,
	'--help': undefined,
	'checkout -h': undefined,
	'shwo checkout': undefined,
	'checkout other': '“checkout” is no command, and one review is opened at a time.',
	'--ascii show checkout': 'a command stands before its flags.',
	'--color': '--color needs a word: auto, always or never.',
	'--color red': '--color cannot be “red”: auto, always or never.',
	'--ascii=7': '--ascii cannot be “7”: true or false.',
	'checkout --colour never': 'there is no option --colour here. Did you mean --color?',
	'--hlep': 'there is no option --hlep here. Did you mean --help?',
	'-v': 'there is no option -v here. Did you mean --version?',
	'-x': 'there is no option -x here.',
	'-': 'there is no option - here.',
};

for (const [line, expected] of Object.entries(lines)) {
	const what =
		typeof expected === 'string' ? `is told: ${expected}` : expected ? 'opens a review' : 'is for somebody else';
	test(`recount ${line} ${what}`, t => {
		const words = line.split(' ').filter(Boolean);
		if (typeof expected === 'string') {
			const error = t.throws(() => readOpenWords(words), {instanceOf: UserError, message: expected});
			t.is((error as UserError).trouble, 'usage');
		} else {
			t.deepEqual(readOpenWords(words), expected && {...plain, ...expected});
		}
	});
}
