import {basename} from 'node:path';
import {type Action, notice} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {clipMiddle} from '../../app/columns.ts';
import {zoneShown} from '../../app/lists/view.ts';
import {correctionAsked} from '../../app/offers/corrections.ts';
import {type ImportOffer, offerAgain, offerOverlay} from '../../app/offers/offer.ts';
import {type Overlay, type State, topOverlay} from '../../app/state.ts';
import {visible} from '../../review/visible.ts';
import {pathWithoutQuotes} from '../arguments/typed-path.ts';
import {sentenceOf} from '../sentence-of.ts';
import type {Shell} from '../shell.ts';

type Reading = Extract<Action, {type: 'read-log' | 'read-paste'}>;

/**
 * Makes the effect that reads logs and pasted lines, and offers what is in them. While a log is read an overlay tells how far
 * it is, and `stop-reading` ends that with nothing done. What is piped in at the start is read aside.
 */
export function readingEffect(shell: Shell): Effect {
	const open = new Set<AbortController>();
	let last: AbortController | undefined;
	return (action, app) => {
		if (action.type === 'read-log' || action.type === 'read-paste') {
			const reading = new AbortController();
			last = reading;
			open.add(reading);
			void offer(app, action, reading.signal, shell).finally(() => open.delete(reading));
		} else if (action.type === 'stop-reading') {
			last?.abort();
		} else if (action.type === 'quit') {
			for (const reading of open) {
				reading.abort();
			}
		}
	};
}

async function offer(app: App, asked: Reading, signal: AbortSignal, shell: Shell): Promise<void> {
	const reading = meant(asked);
	const shown = reading.type === 'read-log' ? overlayFor(reading) : undefined;
	if (shown) {
		app.dispatch({type: 'opened', overlay: shown});
	}

	// There may be two, but only one of them aside.
	const inSight = () => {
		const overlay = topOverlay(app.state());
		return overlay?.type === 'reading' && overlay.aside === shown?.aside ? overlay : undefined;
	};
	const over = () => {
		if (inSight()) {
			app.dispatch({type: 'closed'});
		}
	};
	const progress = (share: number) => {
		const overlay = inSight();
		if (overlay) {
			app.dispatch({type: 'changed', overlay: {...overlay, share}});
		}
	};
	try {
		const made = await offerOf(reading, app.state(), shell, {signal, progress});
		if (signal.aborted) {
			return;
		}

		over();
		if (isAnswered(app.state(), asked)) {
			app.dispatch({type: 'closed'});
		}

		if (reading.choices !== undefined) {
			const top = topOverlay(app.state());
			if (top?.type === 'offer') {
				app.dispatch({type: 'changed', overlay: offerAgain(top, made)});
			}

			return;
		}

		await untilClosed(app);
		app.dispatch({type: 'opened', overlay: offerOverlay(made)});
	} catch (error) {
		if (!signal.aborted) {
			over();
			app.dispatch(notice(fitting(sentenceOf(error), reading, app.state().size)));
		}
	}
}

// A path that was typed, as it is meant; one that is read again has been understood already.
function meant(asked: Reading): Reading {
	return asked.type === 'read-log' && asked.choices === undefined
		? {...asked, path: pathWithoutQuotes(asked.path)}
		: asked;
}

// A long name gives way to what is said of it.
function fitting(sentence: string, reading: Reading, {columns}: State['size']): string {
	const name = reading.type === 'read-log' ? visible(reading.path) : '';
	return sentence.replace(name, () => clipMiddle(name, columns - 2));
}

function overlayFor({path, choices}: Extract<Reading, {type: 'read-log'}>): Extract<Overlay, {type: 'reading'}> {
	const isPiped = path === '-';
	const name = isPiped ? 'what is piped in' : basename(path);
	return {type: 'reading', name, share: undefined, aside: isPiped && choices === undefined};
}

async function offerOf(
	reading: Reading,
	state: State,
	shell: Shell,
	watch: {readonly signal: AbortSignal; readonly progress: (share: number) => void},
): Promise<ImportOffer> {
	const {offerLog, offerPaste} = await import('./offer-import.ts');
	// What is read again has its time already.
	const before = state.overlays.findLast(overlay => overlay.type === 'offer');
	const asked = {choices: reading.choices, near: before?.offer.first, zone: zoneShown(state)};
	const {review} = state;
	return reading.type === 'read-log'
		? offerLog(reading.path, asked, review, shell, watch)
		: offerPaste(reading.text, asked, review, shell);
}

// What was asked for on the line has been read: for what could not be it stays, with the words in it.
function isAnswered(state: State, reading: Reading): boolean {
	if (reading.choices !== undefined) {
		return correctionAsked(state) !== undefined;
	}

	const overlay = topOverlay(state);
	return (
		overlay?.type === 'ask' &&
		reading.type === 'read-log' &&
		overlay.purpose === 'import' &&
		overlay.field.text.trim() === reading.path
	);
}

// What comes late does not lie down on what somebody has begun to type meanwhile.
async function untilClosed(app: App): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<void>();
	const look = () => {
		if (!topOverlay(app.state())) {
			resolve();
		}
	};
	const stop = app.subscribe(look);
	look();
	await promise;
	stop();
}
