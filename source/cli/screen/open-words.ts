import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {nearestWord} from '../arguments/nearest-word.ts';
import {isVerb, nearestVerb} from '../arguments/verb-names.ts';
import {choicesOf, readSetting, type Settings, settingsTable} from '../settings/settings.ts';

/** How a review is to be opened: `recount [FILE]` with the flags of the screen. */
export interface OpenWords {
	readonly name: string | undefined;
	/** Settings for this time only. */
	readonly settings: Partial<Settings>;
	readonly readonly: boolean;
}

const helpWords: ReadonlySet<string> = new Set(['help', '-h', '--help']);

/**
 * Reads the words of a command line that opens a review: at most one name, `--readonly`, and a flag for each setting
 * (`--color never`, `--color=never`, `--ascii`, `--no-ascii`). By hand, since the first frame waits for it. Nothing if the
 * words are for somebody else: a verb, something like one, help. Throws a `UserError` for what can be neither.
 */
export function readOpenWords(words: readonly string[]): OpenWords | undefined {
	const end = words.indexOf('--');
	const plain = words.slice(0, end === -1 ? words.length : end);
	const [first] = plain;
	if (isVerb(first) || plain.some(word => helpWords.has(word))) {
		return undefined;
	}

	const names = end === -1 ? [] : words.slice(end + 1);
	const settings: Partial<Record<keyof Settings, unknown>> = {};
	let readonly = false;
	for (let at = 0; at < plain.length; at++) {
		const word = plain[at] ?? '';
		const [flag = '', ...parts] = word.split('=');
		const setting = settingOf(flag);
		if (word === '--readonly') {
			readonly = true;
		} else if (setting && !settingsTable[setting].values && parts.length === 0) {
			settings[setting] = !flag.startsWith('--no-');
		} else if (setting) {
			settings[setting] = valueFor(setting, flag, parts.length > 0 ? parts.join('=') : plain[++at]);
		} else if (word.startsWith('-')) {
			throw unknownFlag(flag);
		} else {
			names.push(word);
		}
	}

	const [name, ...others] = names;
	if (plain.includes(name ?? '') && isVerb(name)) {
		throw new UserError('a command stands before its flags.', {trouble: 'usage', next: `Try: recount ${name} --help`});
	}

	if (others.length === 0) {
		return {name, settings: settings as Partial<Settings>, readonly};
	}

	if (name !== undefined && nearestVerb(name) !== undefined) {
		return undefined;
	}

	throw new UserError(`“${visible(name ?? '')}” is no command, and one review is opened at a time.`, {
		trouble: 'usage',
		next: 'Try: recount --help',
	});
}

function unknownFlag(flag: string): UserError {
	const flags = [
		'--help',
		'--version',
		'--readonly',
		...Object.values(settingsTable).flatMap(({flag: own}) => own ?? []),
	];
	const near = /^-v$/i.test(flag) ? '--version' : nearestWord(flag, flags);
	return new UserError(
		`there is no option ${visible(flag)} here.${near === undefined ? '' : ` Did you mean ${near}?`}`,
		{
			trouble: 'usage',
			next: 'Try: recount --help',
		},
	);
}

function settingOf(flag: string): keyof Settings | undefined {
	const all = Object.keys(settingsTable) as ReadonlyArray<keyof Settings>;
	return all.find(name => {
		const {flag: own, values} = settingsTable[name];
		return flag === own || (!values && flag === own.replace('--', '--no-'));
	});
}

function valueFor(name: keyof Settings, flag: string, word: string | undefined): unknown {
	const value = word === undefined ? undefined : readSetting(name, word);
	if (value === undefined) {
		const said = word === undefined ? 'needs a word' : `cannot be “${visible(word)}”`;
		throw new UserError(`${flag} ${said}: ${choicesOf(name)}.`, {trouble: 'usage', next: 'Try: recount --help'});
	}

	return value;
}
