import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {verbs} from '../verbs.ts';
import {nearestWord} from './nearest-word.ts';
import {isVerb, nearestVerb, type VerbName} from './verb-names.ts';
import {shield, unshield} from './words.ts';

/**
 * What yargs found wrong with a command line, in our words: one sentence, and the help of the verb as the next step.
 * `options` are those of the verb, without dashes.
 */
export function wrongUse(message: string, argv: readonly string[], options: readonly string[]): UserError {
	const [word] = argv;
	if (!isVerb(word)) {
		const near = nearestVerb(word ?? '');
		const said = `“${visible(word ?? '')}” is no file and no command.`;
		return usage(near === undefined ? said : `${said} Did you mean “${near}”?`, 'Try: recount --help');
	}

	const sentence = sentenceFor(message, argv, options) ?? `${message.trim().replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
	return usage(sentence, `Try: recount ${word} --help`);
}

/** How a verb is called, as people read it: `recount set FILE ID FIELD=VALUE…`. */
export function callOf(verb: VerbName): string {
	return `recount ${placesIn(verbs[verb].command)}`;
}

/** A call as yargs takes it, as people read it: `set FILE ID FIELD=VALUE…` for `set <file> <id> <field..>`. */
export function placesIn(command: string): string {
	return command.replace(/<([\w.]+)>|\[([\w.]+)\]/g, (_, must?: string, may?: string) =>
		must === undefined ? `[${placeName(may ?? '')}]` : placeName(must),
	);
}

function sentenceFor(message: string, argv: readonly string[], options: readonly string[]): string | undefined {
	const verb = argv[0] as VerbName;
	const flag = unknownFlag(argv, options);
	if (flag !== undefined) {
		const near = nearestWord(flag.replace(/^-+/, ''), flag.startsWith('--') ? options : []);
		return `there is no option ${visible(flag)} here.${near === undefined ? '' : ` Did you mean --${near}?`}`;
	}

	const got = /^Not enough non-option arguments: got (\d+)/.exec(message)?.[1];
	if (got !== undefined) {
		const needed = [...verbs[verb].command.matchAll(/<(.+?)>/g)].map(([, name]) => placeName(name ?? ''));
		const missing = needed.slice(Number(got)).map(name => name.replace('…', ''));
		const [last, ...others] = missing.reverse();
		const said = others.length === 0 ? `${last} is` : `${others.reverse().join(', ')} and ${last} are`;
		return `${said} missing in “${callOf(verb)}”.`;
	}

	const bare = /^Not enough arguments following: (.+)$/.exec(message)?.[1];
	if (bare !== undefined) {
		return `${flagFor(bare)} needs a word behind it.`;
	}

	const [, name, given = '', choices = ''] = /Argument: (.+?), Given: "(.*)", Choices: (.+)/.exec(message) ?? [];
	if (name !== undefined) {
		const known = choices.replaceAll('"', '').replace(/, ([^,]*)$/, ' or $1');
		return `${flagFor(name)} cannot be “${visible(given)}”: ${known}.`;
	}

	const extra = /^Unknown (?:argument|command)s?: (.+)$/s.exec(message)?.[1]?.split(', ').map(unshield).join(' ');
	if (extra !== undefined) {
		const quotes = verbs[verb].command === verb ? '' : ' A name of several words stands between quotes.';
		return `“${visible(extra)}” is too much for “${callOf(verb)}”.${quotes}`;
	}

	return undefined;
}

// The first flag that the verb does not have. What is text, or the value of an option, is no flag once it is shielded.
function unknownFlag(argv: readonly string[], options: readonly string[]): string | undefined {
	for (const word of shield(argv)) {
		const [, dashes, name = ''] = /^(--?)([^=]+)/.exec(word) ?? [];
		if (dashes === '--' && !options.includes(name) && !options.includes(name.replace(/^no-/, ''))) {
			return `--${name}`;
		}

		const [letter = ''] = name;
		if (dashes === '-' && !options.includes(letter)) {
			return `-${letter}`;
		}
	}

	return undefined;
}

function placeName(name: string): string {
	const several = name.endsWith('..') ? '…' : '';
	const bare = name.replace('..', '');
	return `${bare === 'field' ? 'FIELD=VALUE' : bare.toUpperCase()}${several}`;
}

function flagFor(name: string): string {
	return name.length === 1 ? `-${name}` : `--${name}`;
}

function usage(message: string, next: string): UserError {
	return new UserError(message, {trouble: 'usage', next});
}
