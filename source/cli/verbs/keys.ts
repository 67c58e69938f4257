import {keyTable, keyText} from '../../app/keys/key-table.ts';
import {readSettings} from '../settings/settings.ts';
import type {Verb} from '../verb.ts';

/** `recount keys`: the keys in force with the names for `keys.json`, as text; or the README's Markdown. */
export const keysVerb: Verb<{markdown?: boolean}> = {
	command: 'keys',
	describe: 'Print the table of keys',
	examples: {
		'recount keys': '',
	},
	builder: yargs => yargs.option('markdown', {type: 'boolean', describe: 'As a Markdown table'}),
	async run({markdown}, shell) {
		shell.out(markdown ? keyTable() : keyText((await readSettings(shell.variables)).keys));
	},
};
