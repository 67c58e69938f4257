import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import test from 'ava';

const source = resolve('source');

// Who may import whom, and which packages: the rooms of the README's map.
const rooms: Readonly<Record<string, {readonly rooms: readonly string[]; readonly packages: RegExp}>> = {
	review: {rooms: [], packages: /^$/},
	lens: {rooms: [], packages: /^$/},
	app: {rooms: ['lens', 'review'], packages: /^$/},
	storage: {rooms: ['review'], packages: /^(?:node:.+|lowdb)$/},
	formats: {rooms: ['review'], packages: /^(?:mdast-util-.+|mdast|string-width|unist.*)$/},
	tui: {rooms: ['app', 'lens', 'review'], packages: /^(?:node:.+|ink|ink-text-input|react)$/},
	cli: {rooms: ['app', 'formats', 'lens', 'review', 'storage', 'tui'], packages: /^(?:node:.+|yargs)$/},
};
const exceptions: Readonly<Record<string, RegExp>> = {
	'review/file/find-json-fault.ts': /^jsonc-parser$/,
	'review/merge.ts': /^node-diff3$/,
};
const vague = /^(?:utils?|helpers?|common|shared|lib|libs|types?|misc)(?:\.tsx?)?$/;

test('each room imports only the rooms and packages that it may', t => {
	for (const file of files(source)) {
		const room = relative(source, file).split('/')[0] ?? '';
		const rule = rooms[room];
		if (!rule) {
			continue;
		}

		for (const wanted of importsOf(readFileSync(file, 'utf8'))) {
			const place = `${relative(source, file)} imports ${wanted}`;
			if (wanted.startsWith('.')) {
				const target = relative(source, resolve(dirname(file), wanted)).split('/')[0] ?? '';
				t.true(target === room || rule.rooms.includes(target), place);
			} else {
				const allowed = rule.packages.test(wanted) || exceptions[relative(source, file)]?.test(wanted) === true;
				t.true(allowed, place);
			}
		}
	}
});

test('what is shared stands outside of the commands: only their table imports them', t => {
	for (const file of files(source)) {
		const name = relative(source, file);
		const isOfThem = name.startsWith('app/commands/') || name === 'app/commands.ts';
		for (const wanted of isOfThem ? [] : importsOf(readFileSync(file, 'utf8'))) {
			const target = relative(source, resolve(dirname(file), wanted));
			t.false(wanted.startsWith('.') && target.startsWith('app/commands/'), `${name} imports ${wanted}`);
		}
	}
});

test('the pure rooms read neither clock nor chance', t => {
	for (const room of ['review', 'lens', 'app', 'formats']) {
		for (const file of files(join(source, room))) {
			const text = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
			t.notRegex(text, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\./, relative(source, file));
		}
	}
});

test('nothing is called by a name that says nothing', t => {
	for (const file of files(source)) {
		for (const part of relative(source, file).split('/')) {
			t.notRegex(part, vague, relative(source, file));
		}
	}
});

test('text of strangers passes the one function that makes it visible before it is drawn', t => {
	// Lines are the only way to the screen, and a line makes its spans visible.
	for (const file of files(join(source, 'tui'))) {
		const text = readFileSync(file, 'utf8');
		if (!file.endsWith('root.tsx') && !file.endsWith('prompt.tsx') && !file.endsWith('theme.ts')) {
			t.notRegex(text, /from 'ink'.*Text|<Text/, relative(source, file));
		}
	}
});

function files(folder: string): string[] {
	return readdirSync(folder, {withFileTypes: true, recursive: true})
		.filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map(entry => join(entry.parentPath, entry.name));
}

function importsOf(text: string): string[] {
	const wanted =
		/(?:^import\s(?:[^'";]*?\sfrom\s)?|^export\s(?:type\s)?[{*][^'";]*?\sfrom\s|\bimport\()['"]([^'"]+)['"]/gm;
	return [...text.matchAll(wanted)].map(match => match[1] as string);
}
