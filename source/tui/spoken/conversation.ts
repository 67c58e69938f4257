import type {Action} from '../../app/action.ts';
import type {App, Effect} from '../../app/app.ts';
import {focused, textOf} from '../../app/forms/form.ts';
import {type Notice, type Overlay, type State, topOverlay} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {type Review, recordOf} from '../../review/review.ts';
import {visible} from '../../review/visible.ts';
import type {Answer} from './answer.ts';
import {replacing} from './answer-in-form.ts';
import {answerToPrompt} from './answer-over-list.ts';
import {answerTo, type Talk} from './answer-to.ts';
import {changeWords, isToldWithRow, peerWords} from './change-words.ts';
import {isAnother, newsOf} from './news.ts';
import {promptWords} from './overlay-words.ts';
import {fileWords, openingWords} from './place-words.ts';
import {beginning, numbered, said, sentence, sentences} from './words.ts';

/** The program as a conversation: lines go in, and lines come out that are said once and stay as they are. */
export interface Conversation {
	/** To be told of every action, before anything that follows from it. */
	readonly effect: Effect;
	/** Begins over a program that tells `effect` of its actions. Answers with the first lines. */
	readonly open: (app: App) => readonly string[];
	readonly enter: (line: string) => void;
	/** Lines that came all at once: they are data, and none of them is a command. */
	readonly paste: (text: string) => void;
	/** Ctrl+C. */
	readonly interrupt: () => void;
	/** What there is to say since the last time, a line each. */
	readonly news: () => readonly string[];
	/** What stands before the next line. */
	readonly prompt: () => string;
	/** Whether a save, or something else that was asked of the world, has not come back yet. */
	readonly isWaiting: () => boolean;
}

// What the effects answer with a notice, or with something that opens.
const asking: ReadonlySet<Action['type']> = new Set([
	'save',
	'read-log',
	'read-paste',
	'export',
	'copy',
	'preview',
	'edit-outside',
	'ask-drafts',
]);
const silence: Talk = {offers: [], more: undefined};

/** Makes a conversation; it begins with `open`. Whatever it says has been made visible, wherever it comes from. */
export function createConversation(environment: Environment): Conversation {
	let app: App;
	let seen: State;
	let told: State;
	let heard: Notice | undefined;
	let asked: {readonly state: State; readonly action: Action['type']} | undefined;
	let talk = silence;
	let entered = false;
	let isFirstForm = true;
	let says: string[] = [];
	/** The changes of one's own, told by where their rows stand when they are told. */
	let edits: Array<(now: State) => string> = [];
	let others: string[] = [];
	/** What the lens asks about words that were entered. */
	let questions: string[] = [];

	function effect(action: Action, current: App): void {
		const after = current.state();
		const before = seen ?? after;
		seen = after;
		if (asking.has(action.type)) {
			asked = {state: after, action: action.type};
		}

		const [finding] = action.type === 'looked' ? (action.looked?.findings ?? []) : [];
		if (action.type === 'looked' && action.looked && finding) {
			const phrase = beginning(action.looked.text.slice(finding.start, finding.end));
			questions.push(sentence(`About “${phrase}”: ${said(finding.question)}`));
		}

		if (action.type === 'saved' && action.merged !== action.sent) {
			others.push(...peerWords(action.sent, action.merged, after));
			// Told record by record it needs no notice, unless that says more: of what was asked for, of a form, of two wordings.
			const isOnlyThat = action.says === undefined && !topOverlay(after) && !hasNewWordings(action);
			if (isOnlyThat && after.notice !== before.notice) {
				heard = after.notice;
			}
		} else if (before.review !== after.review && action.type === 'edited') {
			const {edit, says: words, remark = ''} = action;
			edits.push(now =>
				sentences(
					words === undefined || isToldWithRow(edit) ? changeWords(edit, before, now) : said(words),
					said(remark),
				),
			);
			heard = after.notice;
		} else if (before.review !== after.review && (action.type === 'undo' || action.type === 'redo')) {
			edits.push(() => sentence(said(after.notice?.text ?? '')));
			heard = after.notice;
		}
	}

	function run(answer: Answer): void {
		says.push(...(answer.says ?? []));
		// Linking goes on where the list was read to.
		const isLinking = topOverlay(app.state())?.type === 'choices';
		talk = {offers: answer.offers ?? [], more: answer.more ?? (isLinking ? talk.more : undefined)};
		for (const step of answer.steps ?? []) {
			const actions = step(app.state(), environment);
			if (app.state().leaving) {
				app.dispatch({type: 'noticed', notice: undefined});
			}

			for (const action of actions) {
				app.dispatch(action);
			}
		}
	}

	function taken(line: string): void {
		const before = topOverlay(app.state());
		const {rest, ...answer} = answerTo(line, app.state(), talk, environment);
		run(answer);
		const opened = topOverlay(app.state());
		if (rest === undefined) {
			return;
		}

		// Words that were left there once are not written over by a shortcut.
		const left = opened === before || rest === '' ? '' : wordsIn(opened);
		if (left === '' || left === rest) {
			taken(rest);
			return;
		}

		const offers = [
			{words: 'go on with them', line: undefined},
			{words: `write “${beginning(rest)}” instead`, line: rest},
		];
		talk = {...silence, offers};
		says.push(`You left words here: “${beginning(left)}”. ${numbered(offers.map(({words}) => words))}.`);
	}

	return {
		effect,
		open(made) {
			app = made;
			seen = made.state();
			told = seen;
			return [openingWords(seen), ...(seen.file.readOnly === undefined ? [] : [sentence(fileWords(seen))])].map(
				visible,
			);
		},
		enter(line) {
			const overlay = topOverlay(app.state());
			entered = true;
			if (overlay && isAnother(overlay, topOverlay(told))) {
				// It came while the line was typed, which was meant for what was open before.
				says.push(
					line.trim() === '' ? 'Something came first.' : `“${beginning(line)}” was not taken: something came first.`,
				);
				return;
			}

			taken(line);
		},
		paste(text) {
			const overlay = topOverlay(app.state());
			entered = true;
			if (!overlay || overlay.type === 'draft') {
				run({steps: [() => [{type: 'read-paste', text}]]});
			} else if (overlay.type === 'ask' && overlay.purpose === 'import') {
				run({steps: [() => [{type: 'closed'}, {type: 'read-paste', text}]]});
			} else if (isTextIn(overlay)) {
				run({steps: [replacing(text)], says: ['The pasted lines stand in the field. Enter goes on with them.']});
			} else if (overlay.type === 'search' || overlay.type === 'filter') {
				run(answerToPrompt(text.replace(/\s*\n\s*/g, ' '), overlay));
			} else {
				says.push('Several lines at once have no place here.');
			}
		},
		interrupt() {
			talk = silence;
			asked = undefined;
			app.press({name: 'c', ctrl: true, alt: false, shift: false});
		},
		news() {
			const now = app.state();
			const changes = edits.map(words => words(now));
			const since = {told, heard, now, changes, entered: entered && says.length === 0, isFirstForm};
			const made = [...says, ...newsOf(since, environment), ...others, ...questions];
			isFirstForm &&= topOverlay(now)?.type !== 'form';
			told = now;
			heard = now.notice;
			[says, edits, others, questions, entered] = [[], [], [], [], false];
			return made.map(visible);
		},
		prompt() {
			const {length} = talk.offers;
			return length === 0 ? visible(promptWords(app.state())) : `${length === 1 ? '1' : `1 to ${length}`}, or go on`;
		},
		isWaiting() {
			const now = app.state();
			const {status, problem, readOnly} = now.file;
			const isSaving = status === 'saving' || (status === 'unsaved' && problem === undefined && readOnly === undefined);
			const isReading = topOverlay(now)?.type === 'reading';
			return isSaving || isReading || (asked !== undefined && isSame(asked.state, now, asked.action));
		},
	};
}

function hasNewWordings({sent, merged, took}: Extract<Action, {type: 'saved'}>): boolean {
	const kept = (review: Review, id: string) => Object.keys(recordOf(review, id)?.conflicts ?? {}).length;
	return took?.changed.some(id => kept(merged, id) > kept(sent, id)) === true;
}

// Nothing has come back of what was asked for; a save may end in nothing but how the file stands.
function isSame(then: State, now: State, action: Action['type']): boolean {
	return (
		then.notice === now.notice &&
		then.overlays === now.overlays &&
		then.review === now.review &&
		(action !== 'save' || then.file === now.file)
	);
}

// What stands already where a line is to be typed.
function wordsIn(overlay: Overlay | undefined): string {
	switch (overlay?.type) {
		case 'quick-add':
			return overlay.quickAdd.field.text.trim();
		case 'form':
			return (
				overlay.form.fields.map(({entry, opened}) => (textOf(entry) === opened ? '' : textOf(entry))).find(Boolean) ??
				''
			);
		case 'ask':
			return overlay.purpose === 'import' || overlay.purpose === 'export' ? '' : overlay.field.text.trim();
		default:
			return '';
	}
}

function isTextIn(overlay: Overlay): boolean {
	return (
		overlay.type === 'quick-add' ||
		overlay.type === 'ask' ||
		(overlay.type === 'form' && focused(overlay.form).entry.type === 'text')
	);
}
