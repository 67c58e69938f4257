import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readJournal} from '../../source/storage/journal-lines.ts';
import {builtProgram, openTerminal, type Terminal} from '../helpers/terminal.ts';

// What the harness starts has its ends of all terminals open, and one that is held open by somebody is never lost.
const alone = `
if cd /proc/$$/fd 2>/dev/null; then
	for n in *; do
		if [ "$n" -gt 2 ]; then eval "exec $n>&-"; fi
	done
	cd "$OLDPWD"
fi
`;

/** A file of a review and the state of a person, in a folder that goes away with `close`. */
export interface Desk {
	readonly folder: string;
	readonly variables: {readonly XDG_STATE_HOME: string};
	/** The names of the journals that are there. */
	readonly journals: () => readonly string[];
	/** How many drafts they hold. */
	readonly drafts: () => number;
	/** The text of the file; empty if there is none. */
	readonly saved: () => string;
	/** Opens the program; `where` redirects its streams as a shell does. */
	readonly open: (where?: string) => Promise<Terminal>;
	/** Opens a terminal in which a shell runs a script, with `$NODE` and `$RECOUNT`. */
	readonly run: (script: string) => Promise<Terminal>;
	readonly close: () => Promise<void>;
}

/** Makes a desk; programs that are opened on it share its file and its state. */
export async function newDesk(): Promise<Desk> {
	const place = await mkdtemp(join(tmpdir(), 'recount-desk-'));
	const folder = join(place, 'folder');
	const state = join(place, 'state');
	await mkdir(folder);
	const file = join(folder, 'checkout.recount.json');
	const variables = {XDG_STATE_HOME: state};
	const terminals: Terminal[] = [];
	const run = async (script: string) => {
		const terminal = await openTerminal({
			command: 'bash',
			program: ['-c', `${alone}${script}`],
			folder,
			variables: {...variables, NODE: process.execPath, RECOUNT: builtProgram},
		});
		terminals.push(terminal);
		return terminal;
	};
	const journals = () =>
		existsSync(state)
			? readdirSync(state, {recursive: true, encoding: 'utf8'}).filter(name => /drafts-[^/]*$/.test(name))
			: [];
	return {
		folder,
		variables,
		journals,
		drafts: () => journals().flatMap(name => readJournal(readFileSync(join(state, name), 'utf8')).drafts).length,
		saved: () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
		open: async (where = '') => run(`exec "$NODE" "$RECOUNT" checkout ${where}`),
		run,
		async close() {
			await Promise.all(terminals.map(async terminal => terminal.close()));
			await rm(place, {recursive: true, force: true});
		},
	};
}
