import {visible} from '../../review/visible.ts';
import {stateHome} from '../../storage/state-folder.ts';
import {jsonText} from '../json-text.ts';
import {isThere} from '../reviews/review-path.ts';
import {readSettings, type Settings, settingsFiles} from '../settings/settings.ts';
import {allowTeamWords} from '../settings/team-words.ts';
import type {Verb} from '../verb.ts';

/**
 * `recount config`: where the files of a person are, which settings are in force, and what settled each of them; and what a
 * person allows.
 */
export const configVerb: Verb<{json?: boolean; allow?: string}> = {
	command: 'config',
	describe: 'Print where files are and which settings are in force',
	examples: {
		'recount config': '',
		'recount config --allow .': 'takes the words that lens.json there gives the lens, from now on',
	},
	builder: yargs =>
		yargs.option('allow', {
			type: 'string',
			describe: 'A folder of reviews whose lens.json, the words of a team for the lens, is taken from now on',
		}),
	async run({json, allow}, shell) {
		if (allow !== undefined) {
			const path = await allowTeamWords(allow, shell);
			shell.out(json ? `${jsonText({schema: 1, allowed: path})}\n` : `${visible(path)} is taken from now on.\n`);
			return;
		}

		const files = {...settingsFiles(shell.variables), state: stateHome(shell.variables)};
		const {settings, sources, keys, problems} = await readSettings(shell.variables);
		const names = Object.keys(settings) as ReadonlyArray<keyof Settings>;
		if (json) {
			const inForce = Object.fromEntries(names.map(name => [name, {value: settings[name], from: sources[name]}]));
			shell.out(`${jsonText({schema: 1, files, settings: inForce, keys, problems}, 2)}\n`);
			return;
		}

		const places = await Promise.all(
			Object.entries(files).map(async ([name, path]) => {
				const aside = (await isThere(path)) ? '' : '  (not there)';
				return `  ${name.padEnd(14)} ${visible(path)}${aside}`;
			}),
		);
		const values = names.map(name => `  ${name.padEnd(14)} ${String(settings[name]).padEnd(9)} ${sources[name]}`);
		const own = Object.entries(keys).map(([id, list]) => `  ${id.padEnd(24)} ${list.map(named).join(' ') || 'none'}`);
		const sections = [['Files', ...places], ['Settings', ...values], own.length > 0 ? ['Keys', ...own] : [], problems];
		shell.out(
			sections
				.filter(({length}) => length > 0)
				.map(lines => `${lines.map(visible).join('\n')}\n`)
				.join('\n'),
		);
	},
};

function named(key: string): string {
	return key === ' ' ? 'Space' : key;
}
