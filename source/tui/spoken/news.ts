import {draftKey} from '../../app/forms/form.ts';
import {markedRows} from '../../app/lists/chosen.ts';
import {indexInHand, placeInHand, rowInHand, rows} from '../../app/lists/rows.ts';
import {type Notice, type Overlay, type State, topOverlay} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {openedWords} from './overlay-words.ts';
import {paneWords} from './place-words.ts';
import {rowWords} from './row-words.ts';
import {counted, foreign, said, sentence, sentences} from './words.ts';

/** What happened since everything was said. */
export interface Since {
	/** The state of which everything was said, and the notice that was said last. */
	readonly told: State;
	readonly heard: Notice | undefined;
	readonly now: State;
	/** The changes of one's own, a sentence each. */
	readonly changes: readonly string[];
	/** Whether a line was entered, which is not to be met with silence. */
	readonly entered: boolean;
	/** Whether no form was open before. */
	readonly isFirstForm: boolean;
}

/**
 * What there is to say of two states: changes and how they were saved, the notice, trouble with the file, what has opened,
 * and where one is now. A line for each; nothing of what was said before. Pure.
 */
export function newsOf(since: Since, environment: Environment): readonly string[] {
	const {told, heard, now, entered} = since;
	const overlay = topOverlay(now);
	const before = topOverlay(told);
	const notice = now.notice !== undefined && now.notice !== heard ? [sentence(said(foreign(now.notice.text)))] : [];
	const made = [
		...savedChanges(since),
		...notice,
		...troubleWords(since),
		...(overlay && isAnother(overlay, before) ? openedWords(now, overlay, environment, since.isFirstForm) : []),
		...problemWords(overlay, before),
		...(overlay ? [] : listWords(since)),
	];
	const isSilent = made.length === 0 && entered && !overlay && !before && rows(now).length > 0;
	return isSilent ? [rowWords(now, indexInHand(now))] : made;
}

/** Whether an overlay is another one than that which was open, and has to be told. */
export function isAnother(overlay: Overlay, before: Overlay | undefined): boolean {
	if (before?.type !== overlay.type) {
		return true;
	}

	switch (overlay.type) {
		case 'form':
			return before.type === 'form' && draftKey(before.form) !== draftKey(overlay.form);
		case 'draft':
			return before.type === 'draft' && before.question.id !== overlay.question.id;
		case 'preview':
			return before.type === 'preview' && before.preview.target !== overlay.preview.target;
		case 'choices':
			return before.type === 'choices' && before.choices.filter !== overlay.choices.filter;
		case 'settle':
			return before.type === 'settle' && before.wording !== overlay.wording;
		case 'offer':
			return before.type === 'offer' && before.offer !== overlay.offer;
		default:
			return false;
	}
}

// A change and its save are one line. A save that takes longer is told when it is done.
function savedChanges({told, now, changes}: Since): readonly string[] {
	const {status, problem} = now.file;
	const last = changes.at(-1);
	if (last === undefined) {
		return status === 'saved' && (told.file.status === 'saving' || told.file.status === 'unsaved') ? ['Saved.'] : [];
	}

	const saved = status === 'saved' ? 'Saved' : (problem ?? 'Not saved yet');
	return [...changes.slice(0, -1), sentences(last, foreign(saved))];
}

function troubleWords({told, now, changes}: Since): readonly string[] {
	const {problem, unkept} = now.file;
	const isNew = problem !== undefined && problem !== told.file.problem && changes.length === 0;
	const drafts =
		unkept === told.file.unkept
			? ''
			: unkept === undefined
				? 'Drafts are kept again'
				: `Drafts are not kept: ${foreign(unkept)}. If the program ends, they are lost`;
	return [isNew ? foreign(problem) : '', drafts].filter(Boolean).map(sentence);
}

function problemWords(overlay: Overlay | undefined, before: Overlay | undefined): readonly string[] {
	const problem = overlay?.type === 'form' ? overlay.form.problem : undefined;
	const known = before?.type === 'form' ? before.form.problem : undefined;
	return problem === undefined || problem === known ? [] : [sentence(foreign(problem.text))];
}

function listWords({told, now, changes}: Since): readonly string[] {
	if (now.pane !== told.pane && changes.length === 0) {
		return [paneWords(now)];
	}

	const [chosen, filter] = [markedRows(now).length, now.view.filters[now.pane]];
	const isMoved = rowInHand(now)?.id !== rowInHand(told)?.id && changes.length === 0;
	return [
		...(chosen === markedRows(told).length || changes.length > 0
			? []
			: [chosen === 0 ? 'No row is marked now.' : `${counted(chosen, 'row')} marked. clear takes that back.`]),
		...(filter === told.view.filters[now.pane] ? [] : [filterWords(now, filter)]),
		...(isMoved && rows(now).length > 0 ? [rowWords(now, indexInHand(now))] : []),
	];
}

function filterWords(now: State, filter: string): string {
	const count = placeInHand(now)?.count ?? 0;
	return filter === ''
		? `All rows show, ${count}.`
		: `${count === 0 ? 'No row holds' : counted(count, 'row holds', 'rows hold')} “${foreign(filter)}”. clear shows all.`;
}
