import {type State, topOverlay} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {type Answer, type Offer, saying} from './answer.ts';
import {answerInForm} from './answer-in-form.ts';
import {answerInList} from './answer-in-list.ts';
import {answerInNewRow, answerToAsk, answerToLinks, answerToPrompt, answerToQuestion} from './answer-over-list.ts';
import {type More, page, secondPage} from './page.ts';

/** What was told last and can be answered in short: numbered choices, and something long that `next` reads on. */
export interface Talk {
	readonly offers: readonly Offer[];
	readonly more: More | undefined;
}

/** What a line means now: a choice from what was offered, reading on, or what it means for what is open. Pure. */
export function answerTo(line: string, state: State, talk: Talk, environment: Environment): Answer {
	const text = line.trim();
	if (talk.offers.length > 0 && /^\d+$/.test(text)) {
		const offer = talk.offers[Number(text) - 1];
		return offer ? {rest: offer.line} : {...saying(`There is no choice ${text}.`), offers: talk.offers};
	}

	const overlay = topOverlay(state);
	if (/^next$/i.test(text)) {
		const more = talk.more ?? (overlay?.type === 'choices' ? secondPage(overlay.choices) : undefined);
		const {says, more: then} = more ? page(state, more) : {says: [], more: undefined};
		if (says.length > 0) {
			return {says, more: then, offers: talk.offers};
		}

		if (overlay?.type !== 'form' && overlay?.type !== 'quick-add') {
			return saying('There is no more to read here.');
		}
	}

	if (!overlay) {
		return answerInList(text, state, environment);
	}

	switch (overlay.type) {
		case 'form':
			return answerInForm(text, overlay.form, state, environment);
		case 'quick-add':
			return answerInNewRow(text, overlay, state, environment);
		case 'ask':
			return answerToAsk(text, state);
		case 'search':
		case 'filter':
			return answerToPrompt(text, overlay);
		case 'choices':
			return answerToLinks(text, overlay, state);
		default:
			return answerToQuestion(text, overlay, state);
	}
}
