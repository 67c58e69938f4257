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

/**
 * The verb, or `help`, that a word was probably meant to be, or nothing. One with a dot or a slash is meant to be a file, and
 * so is one that shares no beginning with the verb or differs in more than a quarter of it: docker is no doctor.
 */
export function nearestVerb(word: string): VerbName | 'help' | undefined {
	const begins = (name: string) => name[0] === word[0] || (name[0] === word[1] && name[1] === word[0]);
	const alike = [...verbNames, 'help' as const].filter(name => name.length > 3 && begins(name));
	return /[./]/.test(word) ? undefined : nearestWord(word, alike, 4);
}
