import {existsSync, readdirSync} from 'node:fs';
import {chmod, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {splitWords} from '../../../source/cli/arguments/split-words.ts';
import {editText} from '../../../source/cli/screen/editor.ts';
import {UserError} from '../../../source/review/user-error.ts';
import {newFolder} from '../../helpers/folder.ts';

/** A command line → its words, or nothing. */
const lines: ReadonlyArray<readonly [line: string, words: readonly string[] | undefined]> = [
	['', []],
	['  \t ', []],
	['vim', ['vim']],
	['code --wait', ['code', '--wait']],
	['  emacsclient  -t  ', ['emacsclient', '-t']],
	["'/opt/my editor/bin/e' -x", ['/opt/my editor/bin/e', '-x']],
	['"/opt/my editor/e" "a\\"b" ""', ['/opt/my editor/e', 'a"b', '']],
	['/opt/my\\ editor/e a\\\\b', ['/opt/my editor/e', 'a\\b']],
	['a\'b c\'"d e"f', ['ab cd ef']],
	['"a\\nb" \'a\\nb\'', ['a\\nb', 'a\\nb']],
	['e $HOME `x` ; rm -rf', ['e', '$HOME', '`x`', ';', 'rm', '-rf']],
	["e 'open", undefined],
	['e "open', undefined],
	['e \\', undefined],
];

for (const [line, words] of lines) {
	test(`${JSON.stringify(line)} is ${words ? `the words ${JSON.stringify(words)}` : 'no command line'}`, t => {
		t.deepEqual(splitWords(line), words);
	});
}

interface Editor {
	readonly variables: Record<string, string | undefined>;
	/** The folder of the temporary files, which nothing may stay in. */
	readonly place: string;
	readonly path: string;
}

async function editor(t: ExecutionContext, script: string): Promise<Editor> {
	const folder = await newFolder(t);
	const path = join(folder, 'my editor');
	await writeFile(path, `#!/bin/sh\n${script}\n`);
	await chmod(path, 0o700);
	const place = join(folder, 'tmp');
	await mkdir(place);
	return {path, place, variables: {PATH: process.env.PATH, EDITOR: `'${path}' --wait`, OUT: join(folder, 'out')}};
}

/** Edits with the system's folder for what is temporary put inside the test's own. */
async function edit(text: string, {variables, place}: Editor): Promise<string | undefined> {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = place;
	try {
		return await editText(text, {variables});
	} finally {
		process.env.TMPDIR = before ?? '';
	}
}

/** What the editor does with the file → what becomes of the text `old`; nothing: it stays. */
const endings: ReadonlyArray<readonly [title: string, script: string, result: string | undefined]> = [
	['replaces it', 'printf "new\\n" > "$2"', 'new'],
	['leaves the last line open', 'printf new > "$2"', 'new'],
	['writes as Windows does', 'printf "one\\r\\ntwo\\r\\n" > "$2"', 'one\ntwo'],
	['keeps blank lines at the end', 'printf "one\\n\\n\\n" > "$2"', 'one\n\n'],
	['puts another file in its place', 'printf "new\\n" > "$2.x" && mv "$2.x" "$2"', 'new'],
	['writes a byte order mark', 'printf "\\357\\273\\277new\\n" > "$2"', 'new'],
	['changes nothing', ':', undefined],
	['writes the same again', 'printf "old\\n" > "$2"', undefined],
	['empties it', ': > "$2"', undefined],
	['leaves blanks', 'printf "  \\n\\n" > "$2"', undefined],
];

for (const [title, script, result] of endings) {
	test.serial(
		`an editor that ${title} ${result === undefined ? 'changes nothing' : `gives ${JSON.stringify(result)}`}`,
		async t => {
			const made = await editor(t, script);
			t.is(await edit('old', made), result);
			t.deepEqual(readdirSync(made.place), []);
		},
	);
}

/** What the editor does → the sentence that is told. */
const troubles: ReadonlyArray<readonly [title: string, script: string, sentence: string]> = [
	['fails', 'printf new > "$2"; exit 3', 'The editor ended with 3.'],
	['is ended by a signal', 'printf new > "$2"; kill -TERM $$', 'The editor ended with SIGTERM.'],
	['writes bytes that are not UTF-8', 'printf "\\377\\376n" > "$2"', 'What the editor wrote is not UTF-8.'],
	['takes the file away', 'rm "$2"', 'The editor left no file.'],
];

for (const [title, script, sentence] of troubles) {
	test.serial(`an editor that ${title} leaves the text as it was, and that is told`, async t => {
		const made = await editor(t, script);
		const error = await t.throwsAsync(edit('old', made), {instanceOf: UserError, message: sentence});
		t.is((error as UserError).next, 'The text stays as it was.');
		t.deepEqual(readdirSync(made.place), []);
	});
}

test.serial('the file is its owner’s alone, ends in .md and holds the text', async t => {
	const made = await editor(
		t,
		'ls -ld "$2" "$(dirname "$2")" | cut -c1-10 > "$OUT"; echo "$2" >> "$OUT"; cat "$2" >> "$OUT"',
	);
	await edit('one\ntwo', made);
	const [file, folder, path, ...text] = (await readFile(made.variables.OUT ?? '', 'utf8')).split('\n');
	t.deepEqual([file, folder].sort(), ['-rw-------', 'drwx------']);
	t.regex(path ?? '', /\.md$/);
	t.false(existsSync(path ?? ''));
	t.deepEqual(text, ['one', 'two', '']);
});

test.serial('$VISUAL comes before $EDITOR, an empty one does not count, and vi is the last', async t => {
	const made = await editor(t, 'printf "by $1\\n" > "$2"');
	const visual = {...made, variables: {...made.variables, VISUAL: `"${made.path}" visual`}};
	t.is(await edit('old', visual), 'by visual');
	t.is(await edit('old', {...made, variables: {...made.variables, VISUAL: ' '}}), 'by --wait');
	const bare = {...made, variables: {PATH: made.place}};
	await t.throwsAsync(edit('old', bare), {message: 'There is no program “vi”.'});
	t.deepEqual(readdirSync(made.place), []);
});

test.serial('an editor that is no program, may not run or has a quote open is told', async t => {
	const made = await editor(t, ':');
	const by = (EDITOR: string) => edit('old', {...made, variables: {PATH: made.place, EDITOR}});
	await t.throwsAsync(by('nowhere-to-be-found -x'), {message: 'There is no program “nowhere-to-be-found”.'});
	await t.throwsAsync(by(made.place), {message: /^“.*” cannot be started \(EACCES\)\.$/});
	await t.throwsAsync(by("vi 'x"), {message: 'A quote in $EDITOR is not closed.'});
});

test.serial('an editor that is told to end ends, and the text stays', async t => {
	const made = await editor(t, 'echo started > "$OUT"; exec sleep 60');
	const leaving = new AbortController();
	const editing = editText('old', {variables: made.variables, signal: leaving.signal});
	while (!existsSync(made.variables.OUT ?? '')) {
		await new Promise(resolve => setTimeout(resolve, 5));
	}

	leaving.abort();
	await t.throwsAsync(editing, {message: 'The editor ended with SIGTERM.'});
});
