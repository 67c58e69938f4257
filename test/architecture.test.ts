import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import test from 'ava';

const source = resolve('source');

// Who may import whom, and which packages: the rooms of the README's map.
const rooms: Readonly<Record<string, {readonly rooms: readonly string[]; readonly packages: RegExp}>> = {
	review: {rooms: [], packages: /^$/},
	lens: {rooms: [], packages: /^$/},
	app: {rooms: ['lens', 'review'], packages: /^$/},
	storage: {rooms: ['review'], packages: /^(?:node:.+|lowdb)$/},
	formats: {rooms: ['review'], packages: /^(?:mdast-util-.+|mdast|string-width)$/},
	tui: {rooms: ['app', 'lens', 'review'], packages: /^(?:node:.+|ink|ink-text-input|react)$/},
	cli: {rooms: ['app', 'formats', 'lens', 'review', 'storage', 'tui'], packages: /^(?:node:.+|yargs)$/},
	// The program's first lines, which stand before all rooms.
	'cli.ts': {rooms: ['cli'], packages: /^node:.+$/},
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
			t.fail(`${relative(source, file)} is in a room of which nothing is said here`);
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

test('a room of formats imports the times and what stands above the rooms, and no other room', t => {
	const above = join(source, 'formats', 'import');
	for (const file of files(above)) {
		const [room = '', ...inside] = relative(above, file).split('/');
		for (const wanted of inside.length === 0 ? [] : importsOf(readFileSync(file, 'utf8'))) {
			const [target = '', ...further] = relative(above, resolve(dirname(file), wanted)).split('/');
			const isSideways = target !== '..' && further.length > 0 && target !== room && target !== 'times';
			t.false(isSideways, `${relative(source, file)} imports ${wanted}`);
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

// What drives the whole program, and what tests are made with.
const ofTheWhole = /^(?:benchmark|examples|helpers|terminal|torture)$/;

test('a test stands in the folder of what it tests', t => {
	for (const file of files(resolve('test'))) {
		const folder = relative(resolve('test'), dirname(file));
		t.true(ofTheWhole.test(folder) || existsSync(join(source, folder)), `test/${folder} is no folder of the code`);
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

test('each package is named in package.json, the types of one that is nothing else, too', t => {
	const {devDependencies} = JSON.parse(readFileSync('package.json', 'utf8'));
	for (const file of files(source)) {
		for (const wanted of importsOf(readFileSync(file, 'utf8')).filter(name => !/^(?:\.|node:)/.test(name))) {
			const isNamed = wanted in devDependencies || `@types/${wanted}` in devDependencies;
			t.true(isNamed, `${relative(source, file)} imports ${wanted}`);
		}
	}
});

// That painting makes text visible is tested where it is painted: test/tui/paint.test.ts.
test('only the root hands text to Ink, and only what is painted', t => {
	for (const file of files(source)) {
		const text = readFileSync(file, 'utf8');
		if (relative(source, file) !== 'tui/root.tsx') {
			t.notRegex(text, /import \{[^}]*\bText\b[^}]*\} from 'ink'|<Text\b/, relative(source, file));
			continue;
		}

		const handed = [...text.matchAll(/<Text\b[^>]*>\{(.+)\}<\/Text>/g)].map(match => match[1] ?? '');
		t.is(handed.length, [...text.matchAll(/<Text\b/g)].length);
		for (const words of handed) {
			t.regex(words, /^(?:painted\(|sign\(index, painted\()/);
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
