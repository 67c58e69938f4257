import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {commands} from '../../app/commands.ts';
import {checkOverrides, type KeyOverrides, noOverrides} from '../../app/keys/key-overrides.ts';
import type {Look} from '../../app/state.ts';
import type {OwnWord} from '../../lens/finding.ts';
import {isObject} from '../../review/is-object.ts';
import {isUtf8Locale} from './locale.ts';
import {readJsonFile} from './read-json-file.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** What a person can settle for all reviews. */
export interface Settings {
	readonly theme: Look['theme'];
	/** `auto`: hues unless NO_COLOR is set (no-color.org) or FORCE_COLOR is 0; attributes such as bold stay in any case. */
	readonly color: 'auto' | 'always' | 'never';
	/** Whether only ASCII is drawn. */
	readonly ascii: boolean;
	/** How texts are sent to the clipboard. */
	readonly clipboard: 'auto' | 'osc52' | 'tmux' | 'local' | 'off';
	/** Whether leaving takes a second key. */
	readonly confirmQuit: boolean;
	readonly screenReader: boolean;
	/** Whether words that make a person the problem are asked about while they are typed. */
	readonly lens: boolean;
}

/** The settings in force, with what settled each of them (`--ascii`, `RECOUNT_THEME`, `config.json`, `default`). */
export interface InForce {
	readonly settings: Settings;
	readonly sources: Readonly<Record<keyof Settings, string>>;
	readonly keys: KeyOverrides;
	/** The team's own words for the lens. */
	readonly words: readonly OwnWord[];
	/** What could not be taken as it was written, one sentence each. The defaults stay in its place. */
	readonly problems: readonly string[];
}

/** Where the settings of a person are. */
export interface SettingsFiles {
	readonly config: string;
	readonly keys: string;
}

interface Setting<T> {
	/** The values it can have; nothing for yes or no. */
	readonly values?: readonly T[];
	readonly flag: string;
	readonly variable: string;
	/** What it is when nobody said anything, and what that was told from. */
	readonly usual: (variables: Variables) => readonly [value: T, source: string];
}

/** The table of settings: their values, and where each of them may be said. */
export const settingsTable: {readonly [S in keyof Settings]: Setting<Settings[S]>} = {
	theme: setting('--theme', 'RECOUNT_THEME', 'default', ['mono', 'default', 'high']),
	color: setting('--color', 'RECOUNT_COLOR', 'auto', ['auto', 'always', 'never']),
	ascii: {
		flag: '--ascii',
		variable: 'RECOUNT_ASCII',
		usual: variables => [!isUtf8Locale(variables), 'locale'],
	},
	clipboard: setting('--clipboard', 'RECOUNT_CLIPBOARD', 'auto', ['auto', 'osc52', 'tmux', 'local', 'off']),
	confirmQuit: setting('--confirm-quit', 'RECOUNT_CONFIRM_QUIT', false),
	screenReader: {
		flag: '--screen-reader',
		variable: 'RECOUNT_SCREEN_READER',
		// What other programs and Ink are told.
		usual({ACCESSIBLE, INK_SCREEN_READER}) {
			const told = ACCESSIBLE === '1' ? 'ACCESSIBLE' : INK_SCREEN_READER === 'true' ? 'INK_SCREEN_READER' : undefined;
			return told === undefined ? [false, 'default'] : [true, told];
		},
	},
	lens: setting('--lens', 'RECOUNT_LENS', true),
};

const names = Object.keys(settingsTable) as ReadonlyArray<keyof Settings>;

/** `$XDG_CONFIG_HOME/recount` (a relative value counts as none, XDG Base Directory 0.8), else `~/.config/recount`. */
export function settingsFiles(variables: Variables): SettingsFiles {
	const wanted = variables.XDG_CONFIG_HOME;
	const home = wanted !== undefined && isAbsolute(wanted) ? wanted : join(variables.HOME || homedir(), '.config');
	return {config: join(home, 'recount', 'config.json'), keys: join(home, 'recount', 'keys.json')};
}

/**
 * Reads the settings: a flag stands over a RECOUNT_ variable, that over `config.json`, that over the default. Files that
 * are not there are nothing unusual. Never throws.
 */
export async function readSettings(variables: Variables, flags: Partial<Settings> = {}): Promise<InForce> {
	const files = settingsFiles(variables);
	const [config, keys] = await Promise.all([
		readJsonFile(files.config, 'The usual settings stay.'),
		readJsonFile(files.keys, 'The usual keys stay.'),
	]);
	const problems = [...config.problems, ...keys.problems];
	const written = checkConfig(config.value, problems);
	const words = await ownWords(config.value, problems);
	const settings: Record<string, unknown> = {};
	const sources: Record<string, string> = {};
	for (const name of names) {
		const {flag, variable, usual} = settingsTable[name];
		const told = variables[variable] || undefined;
		const value = told === undefined ? undefined : readSetting(name, told);
		if (told !== undefined && value === undefined) {
			problems.push(`${variable} cannot be “${told}”: ${choicesOf(name)}.`);
		}

		[settings[name], sources[name]] =
			flags[name] !== undefined
				? [flags[name], flag]
				: value !== undefined
					? [value, variable]
					: written[name] !== undefined
						? [written[name], 'config.json']
						: usual(variables);
	}

	const checked = keys.value === undefined ? undefined : checkOverrides(keys.value, commands);
	return {
		settings: settings as unknown as Settings,
		sources: sources as Record<keyof Settings, string>,
		keys: checked?.overrides ?? noOverrides,
		words,
		problems: [...problems, ...(checked?.problems ?? [])],
	};
}

/** The value that a word on the command line or in a variable means for a setting, or nothing. */
export function readSetting<S extends keyof Settings>(name: S, word: string): Settings[S] | undefined {
	const {values} = settingsTable[name];
	const written = word.toLowerCase();
	if (values) {
		return values.find(value => value === written);
	}

	const yes = ['1', 'true', 'yes', 'on'].includes(written);
	return yes || ['0', 'false', 'no', 'off'].includes(written) ? (yes as Settings[S]) : undefined;
}

/** The values of a setting in words: `auto, always or never`. */
export function choicesOf(name: keyof Settings): string {
	const values: readonly string[] = settingsTable[name].values?.map(String) ?? ['true', 'false'];
	return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** How the screen looks under these settings. NO_COLOR and FORCE_COLOR are asked only where nobody said otherwise. */
export function lookOf({theme, color, ascii}: Settings, variables: Variables): Look {
	return {theme: theme === 'default' && !hasHues(color, variables) ? 'mono' : theme, ascii};
}

// FORCE_COLOR stands over NO_COLOR, as in Node itself (`tty.WriteStream.getColorDepth`).
function hasHues(color: Settings['color'], {FORCE_COLOR, NO_COLOR}: Variables): boolean {
	if (color !== 'auto') {
		return color === 'always';
	}

	return FORCE_COLOR ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false' : !NO_COLOR;
}

function setting<T extends string | boolean>(
	flag: string,
	variable: string,
	usual: T,
	values?: readonly T[],
): Setting<T> {
	return {flag, variable, usual: () => [usual, 'default'], ...(values ? {values} : {})};
}

function checkConfig(value: unknown, problems: string[]): Partial<Record<keyof Settings, unknown>> {
	if (value === undefined) {
		return {};
	}

	if (!isObject(value)) {
		problems.push('config.json is to hold {"theme": "high", …}. The usual settings stay.');
		return {};
	}

	const good: Partial<Record<keyof Settings, unknown>> = {};
	for (const [name, written] of Object.entries(value)) {
		// The lens may have words of its own: `{"lens": {"on": false, "words": […]}}`.
		const own: unknown =
			name === 'lens' && isObject(written) ? (written.on ?? settingsTable.lens.usual({})[0]) : written;
		const known = names.find(candidate => candidate === name);
		if (known === undefined) {
			problems.push(`config.json: there is no setting “${name}”. There is ${names.join(', ')}.`);
		} else if (settingsTable[known].values?.some(allowed => allowed === own) ?? typeof own === 'boolean') {
			good[known] = own;
		} else {
			problems.push(`config.json: “${name}” cannot be ${JSON.stringify(own)}: ${choicesOf(known)}.`);
		}
	}

	return good;
}

// `{"lens": {"words": […]}}`
async function ownWords(value: unknown, problems: string[]): Promise<readonly OwnWord[]> {
	const own = isObject(value) ? value.lens : undefined;
	if (!isObject(own) || (own.words === undefined && own.on !== undefined)) {
		return [];
	}

	// Loaded where there are some: the start is not to wait for the language of phrases.
	const {readOwnWords} = await import('../../lens/own-words.ts');
	const read = readOwnWords(own.words);
	problems.push(...read.problems.map(problem => `config.json: lens: ${problem}`));
	return read.words;
}
