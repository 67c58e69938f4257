import {keyTable, keyText} from '../../app/key-table.ts';
import type {Verb} from '../verb.ts';

/** `recount keys`: the table of keys, as text or as the README's Markdown. */
export const keys: Verb<{markdown?: boolean}> = {
	command: 'keys',
	describe: 'Print the table of keys',
	builder: yargs => yargs.option('markdown', {type: 'boolean', describe: 'As a Markdown table'}),
	async run({markdown}, shell) {
		shell.out(markdown ? keyTable() : keyText());
	},
};
