import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {run} from '../../../source/cli/run.ts';
import {isUtf8Locale} from '../../../source/cli/settings/locale.ts';
import {
	type InForce,
	lookOf,
	readSettings,
	type Settings,
	settingsFiles,
} from '../../../source/cli/settings/settings.ts';
import {themeFor} from '../../../source/tui/theme.ts';
import {newFolder} from '../../helpers/folder.ts';
import {testShell} from '../../helpers/shell.ts';

const usual: Settings = {
	theme: 'default',
	color: 'auto',
	ascii: false,
	clipboard: 'auto',
	confirmQuit: false,
	screenReader: false,
	lens: true,
};

interface Given {
	readonly config?: string;
	readonly keys?: string;
	readonly variables?: Readonly<Record<string, string>>;
	readonly flags?: Partial<Settings>;
}

async function homeWith(t: ExecutionContext, {config, keys}: Given): Promise<string> {
	const home = await newFolder(t);
	await mkdir(join(home, 'recount'));
	for (const [name, text] of Object.entries({config, keys})) {
		if (text !== undefined) {
			await writeFile(join(home, 'recount', `${name}.json`), text);
		}
	}

	return home;
}

async function inForce(t: ExecutionContext, given: Given): Promise<InForce> {
	const variables = {XDG_CONFIG_HOME: await homeWith(t, given), LANG: 'C.UTF-8', ...given.variables};
	return readSettings(variables, given.flags);
}

/** What was said where → what differs from the usual settings, and what is told of it. */
const table: ReadonlyArray<
	readonly [title: string, given: Given, differs: Partial<Settings>, says?: readonly RegExp[]]
> = [
	['nothing was said', {}, {}],
	['an empty file', {config: '\n', keys: ''}, {}],
	[
		'a file',
		{config: '{"theme": "high", "ascii": true, "confirmQuit": true}'},
		{theme: 'high', ascii: true, confirmQuit: true},
	],
	['a file with a byte order mark', {config: '\uFEFF{"theme": "mono"}'}, {theme: 'mono'}],
	['a variable over the file', {config: '{"theme": "high"}', variables: {RECOUNT_THEME: 'mono'}}, {theme: 'mono'}],
	['a flag over the variable', {variables: {RECOUNT_COLOR: 'never'}, flags: {color: 'always'}}, {color: 'always'}],
	['a variable that says no', {config: '{"ascii": true}', variables: {RECOUNT_ASCII: '0'}}, {}],
	['an empty variable', {config: '{"ascii": true}', variables: {RECOUNT_ASCII: ''}}, {ascii: true}],
	['a locale without UTF-8', {variables: {LANG: 'C'}}, {ascii: true}],
	['a flag over the locale', {variables: {LANG: 'C'}, flags: {ascii: false}}, {}],
	['what clack asks', {variables: {ACCESSIBLE: '1'}}, {screenReader: true}],
	['what Ink asks', {variables: {INK_SCREEN_READER: 'true'}}, {screenReader: true}],
	[
		'broken JSON',
		{config: '{\n\t"theme": "high\n}'},
		{},
		[/^config\.json:2:11: the text in quotes is not closed\. The usual settings stay\.$/],
	],
	[
		'a name that is there twice',
		{config: '{"ascii": true, "ascii": false}'},
		{},
		[/^config\.json:1:17: “ascii” is there twice/],
	],
	['a list', {config: '[]'}, {}, [/is to hold/]],
	[
		'an unknown setting',
		{config: '{"themes": 1, "color": "never"}'},
		{color: 'never'},
		[/no setting “themes”. There is theme, color, ascii, clipboard, confirmQuit, screenReader, lens\.$/],
	],
	[
		'a wrong value',
		{config: '{"color": "red", "ascii": "yes"}'},
		{},
		[/“color” cannot be "red": auto, always or never/, /“ascii” cannot be "yes": true or false/],
	],
	[
		'a wrong variable',
		{variables: {RECOUNT_CLIPBOARD: 'x11'}},
		{},
		[/^RECOUNT_CLIPBOARD cannot be “x11”: auto, osc52, tmux, local or off/],
	],
	['broken keys', {keys: '{"undo": ["z"]'}, {}, [/^keys\.json:1:15: the text ends too early\. The usual keys stay\.$/]],
	['keys that cannot be', {keys: '{"undo": ["j"]}'}, {}, [/“undo” cannot have j/]],
];

for (const [title, given, differs, says = []] of table) {
	test(`settings: ${title}`, async t => {
		const {settings, problems} = await inForce(t, given);
		t.deepEqual(settings, {...usual, ...differs});
		t.is(problems.length, says.length, problems.join('\n'));
		for (const [index, pattern] of says.entries()) {
			t.regex(problems[index] ?? '', pattern);
		}
	});
}

test('a file that cannot be read is told, and the program starts', async t => {
	const home = await newFolder(t);
	await mkdir(join(home, 'recount', 'config.json'), {recursive: true});
	const {settings, problems} = await readSettings({XDG_CONFIG_HOME: home, LANG: 'C.UTF-8'});
	t.deepEqual(settings, usual);
	t.deepEqual(problems, ['config.json cannot be read (EISDIR). The usual settings stay.']);
});

test('the files stand where XDG has them; a relative folder counts as none', t => {
	const at = (config: string) => ({config: `${config}/config.json`, keys: `${config}/keys.json`});
	t.deepEqual(settingsFiles({HOME: '/home/a', XDG_CONFIG_HOME: '/c'}), at('/c/recount'));
	t.deepEqual(settingsFiles({HOME: '/home/a', XDG_CONFIG_HOME: 'c'}), at('/home/a/.config/recount'));
	t.deepEqual(settingsFiles({HOME: '/home/a'}), at('/home/a/.config/recount'));
});

test('the lens is on or off as the settings say, with words of one’s own or without', async t => {
	const words = [{phrase: 'heroics', category: 'personal_fault'}];
	for (const [lens, on, count] of [
		[undefined, true, 0],
		[false, false, 0],
		[{on: false}, false, 0],
		[{words}, true, 1],
		[{on: false, words}, false, 1],
	] as const) {
		const home = await homeWith(t, {config: JSON.stringify({lens})});
		const {settings, words: own, problems} = await readSettings({XDG_CONFIG_HOME: home});
		t.deepEqual([settings.lens, own.length, problems], [on, count, []], JSON.stringify(lens));
	}

	const home = await homeWith(t, {config: '{"lens": "loud"}'});
	const {settings, problems} = await readSettings({XDG_CONFIG_HOME: home, RECOUNT_LENS: 'off'});
	t.false(settings.lens);
	t.deepEqual(problems, ['config.json: “lens” cannot be "loud": true or false.']);
});

test('recount config prints where files are, what is in force and what settled it', async t => {
	const config = '{"theme": "high", "color": "red"}';
	const home = await homeWith(t, {config, keys: '{"add-event": ["+", "Ctrl+G"]}'});
	const variables = {XDG_CONFIG_HOME: home, XDG_STATE_HOME: '/nowhere', LANG: 'C', RECOUNT_CONFIRM_QUIT: 'yes'};
	const shell = testShell({folder: home, variables});
	t.is(await run(['config'], shell), 0);
	t.is(
		shell.output(),
		`Files
  config         ${home}/recount/config.json
  keys           ${home}/recount/keys.json
  state          /nowhere/recount  (not there)

Settings
  theme          high      config.json
  color          auto      default
  ascii          true      locale
  clipboard      auto      default
  confirmQuit    true      RECOUNT_CONFIRM_QUIT
  screenReader   false     default
  lens           true      default

Keys
  add-event                + Ctrl+G

config.json: “color” cannot be "red": auto, always or never.
`,
	);
	const json = testShell({folder: home, variables});
	t.is(await run(['config', '--json'], json), 0);
	const told = JSON.parse(json.output());
	t.is(told.schema, 1);
	t.deepEqual(told.settings.theme, {value: 'high', from: 'config.json'});
	t.deepEqual(told.keys, {'add-event': ['+', 'Ctrl+G']});
});

test('recount keys prints the keys in force, with the names for keys.json', async t => {
	const home = await homeWith(t, {keys: '{"add-event": ["+"]}'});
	const shell = testShell({folder: home, variables: {XDG_CONFIG_HOME: home}});
	t.is(await run(['keys'], shell), 0);
	t.regex(shell.output(), /^ {2}\+ +add-event +Add an event$/m);
});

/** LC_ALL, LC_CTYPE, LANG → whether UTF-8 may be written. */
const locales: ReadonlyArray<readonly [all: string, ctype: string, lang: string, utf8: boolean]> = [
	['', '', '', false],
	['', '', 'C', false],
	['', '', 'POSIX', false],
	['', '', 'C.UTF-8', true],
	['', '', 'en_US.utf8', true],
	['', '', 'de_DE.UTF-8@euro', true],
	['', '', 'de_DE', false],
	['', '', 'de_DE.ISO-8859-1', false],
	['', 'UTF-8', 'C', true],
	['C', '', 'en_US.UTF-8', false],
	['en_US.UTF-8', 'C', 'C', true],
];

for (const [LC_ALL, LC_CTYPE, LANG, utf8] of locales) {
	test(`a locale of “${LC_ALL}”, “${LC_CTYPE}”, “${LANG}” ${utf8 ? 'writes UTF-8' : 'does not write UTF-8'}`, t => {
		t.is(isUtf8Locale({LC_ALL, LC_CTYPE, LANG}), utf8);
	});
}

/** Settings and variables → how the screen looks. */
const looks: ReadonlyArray<readonly [Partial<Settings>, Readonly<Record<string, string>>, Settings['theme']]> = [
	[{}, {}, 'default'],
	[{}, {NO_COLOR: ''}, 'default'],
	[{}, {NO_COLOR: '1'}, 'mono'],
	[{}, {FORCE_COLOR: '0'}, 'mono'],
	[{}, {FORCE_COLOR: 'false'}, 'mono'],
	[{}, {NO_COLOR: '1', FORCE_COLOR: '1'}, 'default'],
	[{color: 'always'}, {NO_COLOR: '1'}, 'default'],
	[{color: 'never'}, {FORCE_COLOR: '3'}, 'mono'],
	[{color: 'never', theme: 'high'}, {}, 'high'],
	[{color: 'always', theme: 'mono'}, {}, 'mono'],
];

for (const [settings, variables, theme] of looks) {
	test(`${JSON.stringify(settings)} with ${JSON.stringify(variables)} looks ${theme}`, t => {
		t.deepEqual(lookOf({...usual, ...settings}, variables), {theme, ascii: false});
	});
}

test('only one theme has hues, and one has nothing dim', t => {
	const styles = (theme: Settings['theme']) => Object.values(themeFor({theme, ascii: false}));
	t.true(styles('default').some(({color}) => color !== undefined));
	t.false(styles('mono').some(({color}) => color !== undefined));
	t.false(styles('high').some(({color, dimColor}) => color !== undefined || dimColor === true));
	t.true(styles('mono').some(({bold}) => bold === true) && styles('high').some(({bold}) => bold === true));
});
