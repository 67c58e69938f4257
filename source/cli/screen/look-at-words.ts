import {type Action, notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {fieldIn} from '../../app/forms/field-in-hand.ts';
import {type State, topOverlay} from '../../app/state.ts';
import {isSentenceOver} from '../../app/wording/sentence-bounds.ts';
import type {Environment} from '../../review/environment.ts';

/** How long nobody is to type before the lens looks, in milliseconds; at the end of a sentence, when its letter is drawn. */
const rest = 700;
const afterFrame = 30;

/**
 * Makes the effect that lets the lens look at what is typed, when one rests or a sentence is over: behind the frame, so that
 * no key waits for it. A conversation in `lines` has its words as a whole: there it looks at once. `ready` loads the lens,
 * which is loaded by the first rest otherwise.
 */
export function lookingEffect(
	environment: Environment,
	{lines = false}: {readonly lines?: boolean} = {},
): {readonly effect: Effect; readonly ready: () => Promise<void>} {
	let loaded: typeof import('../../app/wording/look.ts') | undefined;
	let timer: NodeJS.Timeout | undefined;
	let seen: State['overlays'] = [];

	async function ready(): Promise<void> {
		loaded ??= await import('../../app/wording/look.ts');
	}

	function looked(app: App): void {
		const found = loaded?.look(app.state(), environment);
		if (found) {
			app.dispatch({type: 'looked', looked: found});
		}
	}

	// The words of a row that was edited outside are saved as they come: the question follows in the line for notices.
	async function lookedAtRow(app: App, {purpose}: Extract<Action, {type: 'edited-outside'}>): Promise<void> {
		const {review, lens} = app.state();
		if (purpose.type === 'row' && purpose.form.id !== undefined && lens.on) {
			await ready();
			const question = loaded?.lookAtRow(purpose.form.id, review, app.state());
			if (question !== undefined && app.state().overlays.length === 0) {
				app.dispatch(notice(question));
			}
		}
	}

	return {
		effect(action, app) {
			if (action.type === 'edited-outside') {
				void lookedAtRow(app, action);
			}

			const {overlays, lens} = app.state();
			if (action.type === 'quit') {
				clearTimeout(timer);
				return;
			}

			if (overlays === seen || !lens.on) {
				return;
			}

			seen = overlays;
			clearTimeout(timer);
			const field = fieldIn(topOverlay(app.state()));
			if (!field) {
				return;
			}

			if (lines) {
				looked(app);
				return;
			}

			const isOver = isSentenceOver(field.text, field.cursor);
			timer = setTimeout(() => void ready().then(() => looked(app)), isOver ? afterFrame : rest);
			timer.unref();
		},
		ready,
	};
}
