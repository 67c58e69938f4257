import {chmod, mkdir, readdir, readFile, readlink, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {withMark} from '../../../source/cli/reviews/page-mark.ts';
import {run} from '../../../source/cli/run.ts';
import {formatReview} from '../../../source/review/file/format-review.ts';
import {checkoutReview} from '../../helpers/checkout-review.ts';
import {newFolder} from '../../helpers/folder.ts';
import {judges} from '../../helpers/markdown-judges.ts';
import {testShell} from '../../helpers/shell.ts';

test('export prints Markdown: a list, but tables for GitHub and GitLab, unless another layout is asked for', async t => {
	const table = /^\| Time \(Europe\/Berlin\)/m;
	const list = /^- \*\*14:02:31\*\* Pool exhausted/m;
	const cases: ReadonlyArray<readonly [options: readonly string[], shape: RegExp]> = [
		[[], list],
		[['--to', 'markdown'], list],
		[['--to', 'github'], table],
		[['--to', 'gitlab'], table],
		[['--to', 'github', '--timeline', 'list'], list],
		[['--timeline', 'table'], table],
		[['--zone', 'UTC'], /^- \*\*12:02:31\*\* Pool exhausted/m],
		[['-o', '-'], list],
	];
	for (const [options, shape] of cases) {
		const {code, out, err} = await exported(t, options);
		t.is(code, 0, err);
		t.regex(out, shape, options.join(' '));
	}
});

test('export writes a file for its owner alone, whole, and says where', async t => {
	const {code, out, err, folder} = await exported(t, ['-o', 'checkout.md']);
	t.is(code, 0, err);
	t.is(out, '');
	t.is(err, `recount: written to ${join(folder, 'checkout.md')}\n`);
	t.is((await stat(join(folder, 'checkout.md'))).mode & 0o777, 0o600);
	t.is(await readFile(join(folder, 'checkout.md'), 'utf8'), withMark((await exported(t, [])).out));
	t.deepEqual((await readdir(folder)).filter(name => name !== '.state').sort(), [
		'checkout.md',
		'checkout.recount.json',
	]);
	// As the help says, with the way to hand it on, which lasts.
	t.regex((await exported(t, ['--help'])).out, /for your eyes alone \(mode 0600\).*chmod 644 FILE/s);
	await chmod(join(folder, 'checkout.md'), 0o644);
	await exported(t, ['-o', 'checkout.md'], folder);
	t.is((await stat(join(folder, 'checkout.md'))).mode & 0o777, 0o644);
});

test('export replaces an empty file and an export of its own, and nothing else unless it is told to', async t => {
	const folder = await freshFolder(t);
	const path = join(folder, 'out.md');
	for (const [before, replaced] of [
		['', true],
		[(await exported(t, [])).out, true],
		['# Notes of my own\n\nImportant.\n', false],
		['anything', false],
	] as const) {
		await writeFile(path, before);
		const {code, err} = await exported(t, ['-o', 'out.md'], folder);
		t.is(code, replaced ? 0 : 1);
		t.is(await readFile(path, 'utf8'), replaced ? withMark((await exported(t, [])).out) : before);
		if (!replaced) {
			t.regex(err, /out\.md is there already and is no export of Recount; .*--force\.\n$/);
			t.is((await exported(t, ['-o', 'out.md', '--force'], folder)).code, 0);
			t.is(await readFile(path, 'utf8'), withMark((await exported(t, [])).out));
		}
	}
});

test('a page that somebody edited after its export is not replaced unasked, for any target', async t => {
	for (const target of ['markdown', 'github', 'gitlab']) {
		const folder = await freshFolder(t);
		const path = join(folder, 'out.md');
		const again = () => exported(t, ['--to', target, '-o', 'out.md'], folder);
		await again();
		const page = await readFile(path, 'utf8');
		for (const edited of [
			page.replace('Pool', 'The pool'),
			`${page}\nA line of my own.\n`,
			page.replace(/(?=\n\[)/, ' '),
		]) {
			await writeFile(path, edited);
			const {code, err} = await again();
			t.is(code, 1);
			t.regex(
				err,
				/out\.md is there already and was edited since it was exported; it was left as it is\. Choose another name, or replace it with --force\.\n$/,
			);
			t.is(await readFile(path, 'utf8'), edited);
		}

		// A tidy person takes the mark out.
		await writeFile(path, page.replace(/\n\[.*\n/, '').replace('Pool', 'The pool'));
		t.regex((await again()).err, /carries no mark of an export, so somebody may have written in it; it was left/);

		// Git may turn the ends of its lines, and what was printed has no mark, but nothing else in it either.
		for (const untouched of [page.replaceAll('\n', '\r\n'), (await exported(t, ['--to', target])).out]) {
			await writeFile(path, untouched);
			t.is((await again()).code, 0);
			t.is(await readFile(path, 'utf8'), page);
		}
	}
});

test('the mark of an exported file shows on no page, and is no part of what is read back', async t => {
	const marked = withMark((await exported(t, [])).out);
	for (const {name, html} of judges) {
		t.notRegex(html(marked), /recount [0-9a-f]{12}/, name);
	}

	const folder = await freshFolder(t);
	const shell = testShell({folder});
	await writeFile(
		join(folder, 'last.md'),
		withMark('# Night\n\nAll times in UTC.\n\n## Timeline\n\n- **14:02** Pool full\n'),
	);
	t.is(await run(['read', 'last.md', '--date', '2026-10-03', '--json'], shell), 0);
	t.notRegex(shell.output(), /recount [0-9a-f]{12}/);
});

test('several targets go into a folder, and none is written if one may not be', async t => {
	const folder = await freshFolder(t);
	const {code, err} = await exported(t, ['--to', 'github,markdown', '-o', 'out'], folder);
	t.is(code, 0, err);
	t.deepEqual((await readdir(join(folder, 'out'))).sort(), ['github.md', 'markdown.md']);
	t.is((await stat(join(folder, 'out', 'github.md'))).mode & 0o777, 0o600);

	await mkdir(join(folder, 'other'));
	await writeFile(join(folder, 'other', 'markdown.md'), 'mine');
	t.is((await exported(t, ['--to', 'github,markdown', '-o', 'other'], folder)).code, 1);
	t.deepEqual(await readdir(join(folder, 'other')), ['markdown.md']);

	t.is((await exported(t, ['--to', 'github,gitlab'], folder)).code, 2);
	await writeFile(join(folder, 'plain'), '');
	t.is((await exported(t, ['--to', 'github,gitlab', '-o', 'plain'], folder)).code, 1);
});

test('export never replaces a review, a folder or a device, even when told to', async t => {
	const folder = await freshFolder(t);
	const before = await readFile(join(folder, 'checkout.recount.json'), 'utf8');
	await writeFile(join(folder, 'copy.txt'), before);
	for (const [name, said] of [
		['checkout.recount.json', /would hold Markdown, .* Name it checkout\.md\./],
		['copy.txt', /copy\.txt holds a review and is not replaced by an export\./],
	] as const) {
		const {code, err} = await exported(t, ['-o', name, '--force'], folder);
		t.not(code, 0);
		t.regex(err, said);
		t.is(await readFile(join(folder, name), 'utf8'), before);
	}

	await mkdir(join(folder, 'sub'));
	for (const force of [[], ['--force']]) {
		const {code, err} = await exported(t, ['-o', 'sub', ...force], folder);
		t.is(code, 1);
		t.regex(err, /sub is a folder\. Name a file\.\n$/);
	}

	t.regex((await exported(t, ['-o', '/dev/null', '--force'], folder)).err, /is no ordinary file/);
});

test('a link keeps pointing to the file, and a file keeps its mode', async t => {
	const folder = await freshFolder(t);
	await writeFile(join(folder, 'real.md'), '');
	await chmod(join(folder, 'real.md'), 0o640);
	await symlink('real.md', join(folder, 'link.md'));
	t.is((await exported(t, ['-o', 'link.md'], folder)).code, 0);
	t.is(await readlink(join(folder, 'link.md')), 'real.md');
	await symlink('later.md', join(folder, 'dangling.md'));
	t.is((await exported(t, ['-o', 'dangling.md'], folder)).code, 0);
	t.is(await readlink(join(folder, 'dangling.md')), 'later.md');
	t.regex(await readFile(join(folder, 'later.md'), 'utf8'), /^# Checkout timeouts/);
	t.is((await stat(join(folder, 'real.md'))).mode & 0o777, 0o640);
	t.regex(await readFile(join(folder, 'real.md'), 'utf8'), /^# Checkout timeouts/);
});

test('export says what it does not know', async t => {
	for (const [options, code, said] of [
		[['--to', 'wiki'], 2, /I know no target “wiki”\. It is one of markdown, github, gitlab\./],
		[['--zone', 'EST5'], 2, /I do not know the zone EST5\./],
		[['--timeline', 'graph'], 2, /graph/],
		[
			['-o', 'no/such/folder.md'],
			1,
			/: the folder \/.*\/no\/such is not there\. Make it first, or name another place\.\n$/,
		],
		[
			['-o', 'sub/page.html'],
			2,
			/: page\.html would hold Markdown, as export writes nothing else\. Name it page\.md\.\n$/,
		],
		[['-o', 'page.PDF', '--force'], 2, /page\.PDF would hold Markdown, .* Name it page\.md\.\n$/],
		[['-o', 'checkout.recount.json/x.md'], 1, /\/x\.md: a part of its path is no folder\. Check its name, or make/],
	] as const) {
		const found = await exported(t, options);
		t.is(found.code, code, found.err);
		t.regex(found.err, said);
	}
});

async function exported(t: ExecutionContext, options: readonly string[], folder?: string) {
	const place = folder ?? (await freshFolder(t));
	const shell = testShell({folder: place});
	const code = await run(['export', 'checkout', ...options], shell);
	return {code, out: shell.output(), err: shell.errors(), folder: place};
}

async function freshFolder(t: ExecutionContext): Promise<string> {
	const made = await newFolder(t);
	await writeFile(join(made, 'checkout.recount.json'), formatReview(checkoutReview));
	return made;
}
