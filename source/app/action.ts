import type {Step} from '../review/history.ts';
import type {Peer} from '../review/peer.ts';
import type {Edit, Review} from '../review/review.ts';
import type {DraftQuestion} from './forms/drafts.ts';
import type {Form} from './forms/form.ts';
import type {OutsidePurpose} from './forms/outside.ts';
import type {View} from './lists/view.ts';
import type {LogChoices} from './offers/offer.ts';
import type {TookIn} from './others/took-in.ts';
import type {CopyPart, FileState, LensChoice, Look, Notice, Overlay, PaneName} from './state.ts';
import type {Looked} from './wording/looked.ts';

/** What happened or is asked for: plain data. `update` answers it, and an effect may follow. */
export type Action =
	/** An edit of one's own; `hand` is the row that is in hand afterwards, `says` what the reader is told, `remark` what besides. */
	| {
			readonly type: 'edited';
			readonly edit: Edit;
			readonly hand?: Hand;
			readonly says?: string;
			readonly remark?: string | undefined;
	  }
	| {readonly type: 'undo'}
	| {readonly type: 'redo'}
	/**
	 * What came from the file when `sent` was saved, or read again: `merged` is what it holds now, `took` what others brought,
	 * and `by` the names of those others, where all of them are known.
	 */
	| {
			readonly type: 'saved';
			readonly sent: Review;
			readonly merged: Review;
			readonly took?: TookIn;
			readonly by?: readonly string[];
			/** What is said before what there is to say of that. */
			readonly says?: string;
	  }
	/** Others have come or gone. */
	| {readonly type: 'peers'; readonly peers: readonly Peer[]}
	| {readonly type: 'file'; readonly file: Partial<FileState>}
	| {readonly type: 'turned-to'; readonly pane: PaneName}
	| {readonly type: 'moved-to'; readonly row: string; readonly pane?: PaneName}
	| {readonly type: 'folded'; readonly anchor: string; readonly open: boolean}
	/** What is shown, and how, has changed. */
	| {
			readonly type: 'viewed';
			readonly view?: Partial<View>;
			readonly look?: Partial<Look>;
			readonly lens?: Partial<LensChoice>;
			readonly says?: string;
	  }
	/** The lens has looked at the field in hand. */
	| {readonly type: 'looked'; readonly looked: Looked | undefined}
	| {readonly type: 'opened'; readonly overlay: Overlay}
	| {readonly type: 'changed'; readonly overlay: Overlay}
	/** The overlay on top is closed; with `keep`, what was typed in it waits until the same key opens it again. */
	| {readonly type: 'closed'; readonly keep?: true}
	| {readonly type: 'typed'; readonly text: string}
	| {readonly type: 'searched'; readonly text: string}
	| {readonly type: 'put-aside'; readonly key: string; readonly form: Form | undefined}
	| {readonly type: 'noticed'; readonly notice: Notice | undefined}
	/** All steps of earlier runs, which can be undone as well. */
	| {readonly type: 'remembered'; readonly steps: readonly Step[]}
	/** The answers to the question about a draft: it opens with its words in place, or it goes. */
	| {readonly type: 'draft-taken'; readonly question: DraftQuestion}
	| {readonly type: 'draft-dropped'; readonly question: DraftQuestion}
	| {readonly type: 'resized'; readonly columns: number; readonly rows: number}
	/** The line in hand of a list to choose from was chosen. */
	| {readonly type: 'chosen'}
	/** A text that was edited outside came back, and is another one. */
	| {readonly type: 'edited-outside'; readonly text: string; readonly purpose: OutsidePurpose}
	/** Ctrl+C in a list: the next one leaves. */
	| {readonly type: 'leaving'}
	/** Asked of the world; the effects answer with actions. */
	| {readonly type: 'save'}
	/** With `choices` a log is read again, in another way than before. */
	| {readonly type: 'read-log'; readonly path: string; readonly choices?: LogChoices}
	| {readonly type: 'read-paste'; readonly text: string; readonly choices?: LogChoices}
	| {readonly type: 'stop-reading'}
	/** What stands before the cursor on the line for a path or a format is completed from the names that there are. */
	| {readonly type: 'complete'; readonly text: string}
	| {readonly type: 'export'; readonly path: string; readonly target: string | undefined; readonly force: boolean}
	/** To the clipboard of the terminal; the rows are those that are chosen. */
	| {readonly type: 'copy'; readonly part: CopyPart; readonly target?: string}
	/** The document for a place, to be looked at. */
	| {readonly type: 'preview'; readonly target: string | undefined}
	| {readonly type: 'edit-outside'; readonly text: string; readonly purpose: OutsidePurpose}
	/** Asked for from outside, it is meant for this process `alone`; a key means all that was started with it. */
	| {readonly type: 'suspend'; readonly alone?: true}
	/** Which of two versions goes on, where the one on the disk is older: what is here, or what is there. */
	| {readonly type: 'older-answered'; readonly takes: 'here' | 'there'}
	/** Asked again about drafts that were left for later. */
	| {readonly type: 'ask-drafts'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'; readonly code: number};

/** A row to be in hand. */
export interface Hand {
	readonly pane: PaneName;
	readonly row: string;
	/** Whether folded evidence stays folded, and the line that stands for it is in hand instead. */
	readonly folded?: true;
}

/** A plain notice. */
export function notice(text: string): Action {
	return {type: 'noticed', notice: {text, tone: 'plain'}};
}
