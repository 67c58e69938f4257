import type {App, Effect} from '../../app/app.ts';
import {fieldIn} from '../../app/field-in-hand.ts';
import type {look as lookNow} from '../../app/look.ts';
import {isSentenceOver} from '../../app/sentence-bounds.ts';
import {type State, topOverlay} from '../../app/state.ts';
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
	let look: typeof lookNow | undefined;
	let timer: NodeJS.Timeout | undefined;
	let seen: State['overlays'] = [];

	async function ready(): Promise<void> {
		look ??= (await import('../../app/look.ts')).look;
	}

	function looked(app: App): void {
		const found = look?.(app.state(), environment);
		if (found) {
			app.dispatch({type: 'looked', looked: found});
		}
	}

	return {
		effect(action, app) {
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
