import type {Environment} from '../review/environment.ts';
import type {Action} from './action.ts';
import type {State} from './state.ts';

/**
 * Where a command's keys are looked up. Contexts are a stack, from the inside out: an overlay of that name, the pane that
 * shows, any list, everywhere.
 */
export type Context =
	| 'confirm'
	| 'overwrite'
	| 'offer'
	| 'settle'
	| 'reading'
	| 'older'
	| 'draft'
	| 'draft-text'
	| 'choices'
	| 'search'
	| 'filter'
	| 'ask'
	| 'copy'
	| 'preview'
	| 'quick-add'
	| 'when'
	| 'options'
	| 'form'
	| 'text'
	| 'timeline'
	| 'assumptions'
	| 'learnings'
	| 'list'
	| 'anywhere';

/** The groups of the help, in its order. */
export const helpGroups = ['Move', 'Find', 'Change', 'Share', 'Time', 'Leave'] as const;

/** The name of one of these groups. */
export type HelpGroup = (typeof helpGroups)[number];

/** One thing that the program can do: footer, help, palette, the README's table and the manual are all read from these. */
export interface Command {
	/** Unique and lasting; `keys.json` and tests call it by this. */
	readonly id: string;
	/** What it does, in words: `Delete the row`. */
	readonly title: string;
	readonly contexts: readonly Context[];
	/** Names of keys as `keyName` gives them; all of them do the same. */
	readonly keys: readonly string[];
	/** What may be typed behind `:` instead, such as `w`. */
	readonly aliases?: readonly string[];
	/**
	 * Its place in the footer (1 comes first), its word there (`now` where it depends on what is open), when it is worth a
	 * place, and whether others give way to it.
	 */
	readonly footer?: {
		readonly rank: number;
		readonly word: string;
		readonly now?: (state: State) => string;
		readonly when?: (state: State) => boolean;
		readonly stays?: true;
	};
	/**
	 * Its group in the help and its word there; commands of one word share a line. What is `extra` gives way where it is tight,
	 * and what is `last` stands below the others of its group.
	 */
	readonly help?: {readonly group: HelpGroup; readonly word: string; readonly extra?: true; readonly last?: true};
	/** Whether it leads to a change of the review: then it cannot run where that can be read only. */
	readonly edits?: true | ((state: State) => boolean);
	/** Why it cannot run now, as a clause; nothing if it can. */
	readonly disabled?: (state: State) => string | undefined;
	/** Whether its keys work where the screen is too small to show what they do. */
	readonly blind?: true;
	/** What it asks for. Says, never does. */
	readonly run: (state: State, environment: Environment) => readonly Action[];
}

/** Why a command cannot run, as a sentence; where the review can only be read, what says that is one by itself. */
export function refusalWords(title: string, reason: string, {file}: Pick<State, 'file'>): string {
	const isReadOnly = file.readOnly !== undefined && reason === whyReadOnly(file);
	return isReadOnly ? file.readOnly : `${titleStart(title)}: ${reason}.`;
}

/** Why nothing can be changed, as the reason of a command; nothing where it can. */
export function whyReadOnly({readOnly}: State['file']): string | undefined {
	return readOnly?.replace(/\.$/, '');
}

// The first words of a command's title, by which it names itself: `Pane` of `Pane: timeline`.
function titleStart(title: string): string {
	return title.split(/[:(]/)[0]?.trim() ?? title;
}
