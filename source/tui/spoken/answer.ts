import type {Action} from '../../app/action.ts';
import {actionsOf} from '../../app/app.ts';
import type {Command} from '../../app/command.ts';
import {commands} from '../../app/commands.ts';
import type {State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import type {More} from './page.ts';

/** A part of what a line asks for, over the state that the parts before it have left. */
export type Step = (state: State, environment: Environment) => readonly Action[];

/** A numbered choice: how it is told, and the line that is entered if it is chosen; nothing to leave all as it is. */
export interface Offer {
	readonly words: string;
	readonly line: string | undefined;
}

/** What a typed line comes to. */
export interface Answer {
	/** What is done, one after the other, by the actions of the screen. */
	readonly steps?: readonly Step[];
	/** What is said in any case, a line each. */
	readonly says?: readonly string[];
	/** What the next line may choose from by number. */
	readonly offers?: readonly Offer[];
	/** What `next` reads on. */
	readonly more?: More | undefined;
	/** A line for what the steps have opened; if that holds words of its own already, it is asked which of them stay. */
	readonly rest?: string;
}

/** The step that runs a command by its id. */
export function command(id: string): Step {
	const found = commands.find(candidate => candidate.id === id) as Command;
	return (state, environment) => actionsOf(found, state, environment);
}

/** The answer that says a line and does nothing. */
export function saying(...lines: readonly string[]): Answer {
	return {says: lines};
}
