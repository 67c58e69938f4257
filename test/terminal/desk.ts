import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readJournal} from '../../source/storage/journal-lines.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';

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
	/** Opens the program. */
	readonly open: () => Promise<Terminal>;
	/** A terminal that goes away with the desk. */
	readonly own: (terminal: Terminal) => Terminal;
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
	const own = (terminal: Terminal) => {
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
		open: async () => own(await openTerminal({args: ['checkout'], folder, variables})),
		own,
		async close() {
			await Promise.all(terminals.map(async terminal => terminal.close()));
			await rm(place, {recursive: true, force: true});
		},
	};
}
