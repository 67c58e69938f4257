import {type App, createApp, type Effect} from '../../source/app/app.ts';
import {openState} from '../../source/app/state.ts';
import {emptyReview, type Review} from '../../source/review/review.ts';
import {createConversation} from '../../source/tui/spoken/conversation.ts';
import {fixedEnvironment} from './program.ts';

/** The program as a conversation without a terminal and without a disk, where every save succeeds at once. */
export interface Talk {
	/** The first lines. */
	readonly opening: readonly string[];
	/** Enters a line and answers with what is said after it. */
	readonly say: (line: string) => readonly string[];
	readonly paste: (text: string) => readonly string[];
	readonly interrupt: () => readonly string[];
	/** What has to be said without anything entered. */
	readonly news: () => readonly string[];
	readonly prompt: () => string;
	readonly isWaiting: () => boolean;
	readonly app: App;
}

/** Every change is saved at once. */
export const saves: Effect = (action, app) => {
	if (app.state().file.readOnly === undefined && ['edited', 'undo', 'redo'].includes(action.type)) {
		app.dispatch({type: 'file', file: {status: 'saved', problem: undefined}});
	}
};

/** Begins a conversation over a review. */
export function openTalk(
	review: Review = emptyReview,
	options: {
		file?: Parameters<typeof openState>[1];
		chosen?: Parameters<typeof openState>[3];
		effects?: readonly Effect[];
	} = {},
): Talk {
	const environment = fixedEnvironment();
	const conversation = createConversation(environment);
	const state = openState(review, {name: 'checkout.recount.json', ...options.file}, undefined, options.chosen);
	const app = createApp(state, environment, [conversation.effect, ...(options.effects ?? [saves])]);
	return {
		opening: conversation.open(app),
		say(line) {
			conversation.enter(line);
			return conversation.news();
		},
		paste(text) {
			conversation.paste(text);
			return conversation.news();
		},
		interrupt() {
			conversation.interrupt();
			return conversation.news();
		},
		news: conversation.news,
		prompt: conversation.prompt,
		isWaiting: conversation.isWaiting,
		app,
	};
}
