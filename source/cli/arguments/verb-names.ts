import {nearestWord} from './nearest-word.ts';

/** The verbs of the command line, in the order of the help. */
export const verbNames = [
	'new',
	'add',
	'import',
	'source',
	'show',
	'export',
	'put',
	'set',
	'rm',
	'undo',
	'recover',
	'forget',
	'doctor',
	'read',
	'when',
	'check',
	'lens',
	'list',
	'find',
	'merge',
	'git-setup',
	'examples',
	'keys',
	'config',
	'schema',
	'completion',
] as const;

/** One of the verbs. */
export type VerbName = (typeof verbNames)[number];

/** Whether a word is a verb. */
export function isVerb(word: string | undefined): word is VerbName {
	return verbNames.some(name => name === word);
}

/** The verb, or `help`, that a word was probably meant to be, or nothing. One with a dot or a slash is meant to be a file. */
export function nearestVerb(word: string): VerbName | 'help' | undefined {
	return /[./]/.test(word) ? undefined : nearestWord(word, [...verbNames, 'help']);
}
