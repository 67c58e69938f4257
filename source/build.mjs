// Bundles the program into dist/: a small bin, the command line, and the screen with Ink and React, which only it loads.
import {chmod, readdir, readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {build} from 'esbuild';

const folder = new URL('../', import.meta.url);
const {version} = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));

await rm(new URL('dist', folder), {recursive: true, force: true});
await build({
	absWorkingDir: folder.pathname,
	entryPoints: [{in: 'source/cli.ts', out: 'recount'}],
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22.12',
	jsx: 'automatic',
	// Lines and names stay, so that a stack trace can be read; the compile cache makes up for the size.
	minifySyntax: true,
	legalComments: 'none',
	logLevel: 'warning',
	// Packages of the older kind ask for Node's own modules with `require`.
	banner: {js: 'const require = name => process.getBuiltinModule(name);'},
	// What it names as its main file asks for its parts in a way that no bundler sees.
	alias: {'jsonc-parser': 'jsonc-parser/lib/esm/main.js'},
	chunkNames: 'chunks/[name]-[hash]',
	define: {
		RECOUNT_VERSION: JSON.stringify(version),
		'process.env.NODE_ENV': '"production"',
		// The layout engine would fetch its own bytes from a data URL, for which Node loads a whole network client.
		fetch: 'undefined',
	},
	plugins: [
		{name: 'lens-rules-ready', setup: makeTableOfRules},
		{name: 'ink-without-devtools', setup: leaveDevtoolsOut},
		{name: 'first-part-in-one-file', setup: joinFirstPart},
	],
}).catch(() => {
	// What is wrong stands on the screen already.
	process.exit(1);
});
await chmod(new URL('dist/recount.js', folder), 0o755);

// Each file costs the start a millisecond, and esbuild makes one for every set of later parts that share some modules. Who
// loads a later part has all of the first part already: told so, esbuild puts what they share into one file.
async function joinFirstPart({onLoad}) {
	const source = new URL('source/', folder).pathname;
	const first = `${source}cli/main.ts`;
	const later = await laterParts(source);
	later.delete(first);
	onLoad({filter: /\/source\/.*\.tsx?$/}, async ({path}) =>
		later.has(path)
			? {contents: `import ${JSON.stringify(first)};${await readFile(path, 'utf8')}`, loader: 'tsx'}
			: undefined,
	);
}

// What is loaded with `import()` when it is asked for, and the screen itself once the first frame shows.
async function laterParts(source) {
	const files = await readdir(source, {recursive: true});
	const parts = new Set();
	for (const file of files.filter(name => /\.tsx?$/.test(name))) {
		const path = join(source, file);
		for (const [, target] of (await readFile(path, 'utf8')).matchAll(/\bimport\('(\.[^']+)'\)/g)) {
			parts.add(join(dirname(path), target));
		}
	}

	return parts;
}

// The lens has some thousand phrases: finding out which of them may stand in which sentence would take longer than all of the
// start, and the rules' samples would be most of the program.
async function makeTableOfRules({onLoad}) {
	onLoad({filter: /\/source\/lens\/own-table\.ts$/}, async ({path}) => {
		const {outputFiles} = await build({entryPoints: [path], bundle: true, format: 'esm', write: false});
		const {ownTable} = await import(
			`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
		);
		return {contents: `export const ownTable = JSON.parse(${JSON.stringify(JSON.stringify(ownTable))});`};
	});
}

// Ink asks a variable called DEV, which may be set for other reasons, whether to load the React developer tools.
function leaveDevtoolsOut({onLoad}) {
	onLoad({filter: /\/ink\/build\/(reconciler|ink)\.js$/}, async ({path}) => {
		const asked = "process.env['DEV'] === 'true'";
		const contents = await readFile(path, 'utf8');
		if (!contents.includes(asked)) {
			throw new Error(`Ink no longer asks for its developer tools in ${path}: this plugin is to be looked at.`);
		}

		return {contents: contents.replaceAll(asked, 'false')};
	});
}
