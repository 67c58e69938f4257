import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import test from 'ava';
import {run} from '../../../source/cli/run.ts';
import {newFolder} from '../../helpers/folder.ts';
import {fixedEnvironment} from '../../helpers/program.ts';
import {testShell} from '../../helpers/shell.ts';

// Each verb that takes a zone and a review, and by what one sees that the zone was taken: 14:02 in Berlin is 12:02 in UTC.
const verbs: ReadonlyArray<readonly [argv: readonly string[], where: 'out' | 'err' | 'file', seen: RegExp]> = [
	[['show', '--zone', 'bln', 'night'], 'out', /times in Europe\/Berlin[\s\S]*14:02/],
	[['export', '--zone', 'bln', 'night'], 'out', /times in Europe\/Berlin[\s\S]*14:02/],
	[['add', '--zone', 'bln', 'night', '14:10 restart'], 'out', /point 2026-10-03T12:10Z {2}restart/],
	[['import', 'night', 'web.log', '--zone', 'bln'], 'err', /Zone Europe\/Berlin, from --zone\./],
	[['import', 'night', 'web.log', '--zone', 'bln'], 'file', /"at": "2026-10-03T12:05:00Z"/],
	[['source', 'night', 'app.log', '--zone', 'bln'], 'out', /^app\.log, zone Europe\/Berlin: 1 of 1 events moved\.\n$/],
];

for (const [argv, where, seen] of verbs) {
	test(`recount ${argv.join(' ')} takes a name that the incident has for a zone, as is seen in its ${where}`, async t => {
		const folder = await newFolder(t);
		const environment = fixedEnvironment();
		const recount = async (words: readonly string[]) => {
			const shell = {...testShell({folder}), environment};
			const code = await run(words, shell);
			return {code, out: shell.output(), err: shell.errors()};
		};
		await writeFile(join(folder, 'app.log'), '2026-10-03 14:02:00 pool exhausted\n');
		await writeFile(join(folder, 'web.log'), '2026-10-03 14:05:00 gone\n');
		await recount(['new', 'night', '--date', '2026-10-03']);
		await recount(['set', 'night', 'incident', 'zones=bln=Europe/Berlin']);
		// As somebody may write it with an editor: what is taken is the zone as the program writes it.
		const path = join(folder, 'night.recount.json');
		await writeFile(path, (await readFile(path, 'utf8')).replace('Europe/Berlin', 'europe/berlin'));
		await recount(['add', 'night', '12:02 pool exhausted']);
		await recount(['import', 'night', 'app.log']);
		const {code, ...told} = await recount(argv);
		t.is(code, 0, told.err);
		const file = await readFile(path, 'utf8');
		t.regex({...told, file}[where], seen);

		const unknown = await recount(argv.map(word => (word === 'bln' ? 'constructor' : word)));
		t.is(unknown.code, 2);
		t.regex(unknown.err, /I do not know the zone constructor\. Write UTC/);
	});
}
