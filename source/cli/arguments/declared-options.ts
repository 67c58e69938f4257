import yargs, {type Argv} from 'yargs';
import type {Verb} from '../verb.ts';

/** The options that a verb declares, by their names as they are typed, without dashes. */
export interface DeclaredOptions {
	readonly names: readonly string[];
	/** Those that may be given several times. */
	readonly lists: readonly string[];
	/** Those that take no word. */
	readonly flags: readonly string[];
}

/** What yargs knows of the options that were declared so far; what the verb itself takes, such as FILE, is none. */
export function declaredOptions(declared: Argv, {command}: Verb<object>): DeclaredOptions {
	// A method that yargs' types leave out.
	const {array, boolean, key} = (declared as Argv & {getOptions: () => YargsOptions}).getOptions();
	const places = new Set(command.match(/\w+/g));
	return {names: Object.keys(key).filter(name => !places.has(name)), lists: array, flags: boolean};
}

/** The options of a verb that nobody has called. */
export function optionsOf(verb: Verb<object>): readonly string[] {
	return declaredOptions(verb.builder(yargs([]).version(false)), verb).names.filter(name => name.length > 1);
}

interface YargsOptions {
	readonly array: readonly string[];
	readonly boolean: readonly string[];
	readonly key: Readonly<Record<string, unknown>>;
}
