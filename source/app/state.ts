import type {OwnWord} from '../lens/finding.ts';
import type {History} from '../review/history.ts';
import type {Peer} from '../review/peer.ts';
import type {StoredSet} from '../review/records.ts';
import {emptyReview, type Review} from '../review/review.ts';
import type {Choices} from './choices.ts';
import type {DraftQuestion} from './forms/drafts.ts';
import type {Form} from './forms/form.ts';
import type {QuickAdd} from './forms/quick-add.ts';
import type {TextField} from './forms/text-field.ts';
import type {TwoWordings} from './forms/two-wordings.ts';
import {type KeyOverrides, noOverrides} from './keys/key-overrides.ts';
import {openView, type View} from './lists/view.ts';
import type {ImportOffer} from './offers/offer.ts';
import type {News} from './others/news.ts';
import type {Looked} from './wording/looked.ts';

/** The three panes, in the order of their keys. */
export const panes = ['timeline', 'assumptions', 'learnings'] as const;

/** The name of a pane. */
export type PaneName = (typeof panes)[number];

/** Where one is in a pane: the row in hand, by id, and the first row that is drawn. */
export interface ListView {
	readonly cursor: string | undefined;
	readonly top: number;
}

/** How the file stands, in the words of the title bar. */
export interface FileState {
	/** The name as people know it: the last part of the path. */
	readonly name: string;
	readonly status: 'new' | 'saved' | 'saving' | 'unsaved';
	/** Why it cannot be saved now, as a sentence. */
	readonly problem?: string | undefined;
	/** Why it can be read only, as a sentence. */
	readonly readOnly?: string | undefined;
	/** The version on the disk, where it looks older than what shows: nothing is taken in or saved until that is answered. */
	readonly older?: Review | undefined;
	/** Why what is typed is not kept if the program ends, as a clause. */
	readonly unkept?: string | undefined;
}

/** What is asked for on one line: a path, a length of time, words. */
export type Purpose = 'import' | 'export' | 'go-to' | 'shift' | OfferPurpose;

/** What is asked for to read a log again in another way. */
export type OfferPurpose = 'narrow' | 'zone' | 'start' | 'clock' | 'format' | 'reword';

/** What can be copied: the chosen rows, the timeline, the whole document. */
export type CopyPart = 'rows' | 'timeline' | 'all';

/** The document as it would be pasted into a place, to be looked at before it leaves. */
export interface Preview {
	/** The place, by its name in `export --to`. */
	readonly target: string;
	/** All places there are. */
	readonly targets: readonly string[];
	readonly lines: readonly string[];
	/** The first line that shows. */
	readonly top: number;
	/** What was changed for the place, in words. */
	readonly remarks: readonly string[];
	/** Its size in bytes. */
	readonly size: number;
}

/** What lies over the panes: a stack, the last one on top. */
export type Overlay =
	| {readonly type: 'form'; readonly form: Form}
	| {readonly type: 'quick-add'; readonly quickAdd: QuickAdd}
	/** `from` is the row to which Esc leads back, and `unfolded` what was unfolded before the search unfolded more. */
	| {
			readonly type: 'search';
			readonly text: string;
			readonly from: string | undefined;
			readonly unfolded: ReadonlySet<string>;
	  }
	/** What must be in a row for it to show; `before` is the filter and `from` the row to which Esc leads back. */
	| {readonly type: 'filter'; readonly text: string; readonly before: string; readonly from: string | undefined}
	| {readonly type: 'choices'; readonly choices: Choices}
	| {readonly type: 'ask'; readonly purpose: Purpose; readonly field: TextField}
	| {readonly type: 'copy'; readonly sent: CopyPart | undefined}
	| {readonly type: 'preview'; readonly preview: Preview}
	| {readonly type: 'confirm'; readonly question: string; readonly remove: readonly string[]}
	/** `why` a file is not replaced unasked, as a clause. */
	| {readonly type: 'overwrite'; readonly path: string; readonly target: string | undefined; readonly why: string}
	/** The choice between two wordings of a field; `at` is the way to settle it that is in hand. */
	| {readonly type: 'settle'; readonly wording: TwoWordings; readonly at: number}
	/** A log that is being read, and which share of it is; while one is read `aside`, any other key goes on with the work. */
	| {readonly type: 'reading'; readonly name: string; readonly share: number | undefined; readonly aside: boolean}
	/** The events of a log that was read: the row in hand, the first that shows, and what is left out, by id. */
	| {
			readonly type: 'offer';
			readonly offer: ImportOffer;
			readonly at: number;
			readonly top: number;
			readonly skipped: ReadonlySet<string>;
			/** The words in which rows come in, where others were written than those of the log. */
			readonly reworded: ReadonlyMap<string, string>;
			/** Where a range of rows begins that ends at the row in hand. */
			readonly range?: number | undefined;
			/** Whether what became of every line stands in the place of the rows. */
			readonly told?: boolean;
			/** When Enter was answered with how much it is. */
			readonly asked?: true;
			/** The words for a filter that were written last, also where they were left. */
			readonly typed?: string;
	  }
	/** What shows and an older version on the disk, compared in lines. */
	| {readonly type: 'older'; readonly lines: readonly string[]}
	/** The question what is to become of a draft; `dropping` after the first of two keys that drop it. */
	| {readonly type: 'draft'; readonly question: DraftQuestion; readonly dropping: boolean}
	/** All of its text, from a line on. */
	| {readonly type: 'draft-text'; readonly question: DraftQuestion; readonly top: number};

/** One line for the reader, until the next key. */
export interface Notice {
	readonly text: string;
	readonly tone: 'plain' | 'problem' | 'quiet';
	/** What others wrote, where that is what it tells; listed where there is room. */
	readonly news?: readonly News[];
}

/** How the screen looks: with hues, without, or without anything dim as well; and whether only ASCII is drawn. */
export interface Look {
	readonly theme: 'mono' | 'default' | 'high';
	readonly ascii: boolean;
}

/** Whether words that make a person the problem are asked about, and the team's own words for it. */
export interface LensChoice {
	readonly on: boolean;
	readonly words: readonly OwnWord[];
}

/** What a person chose before the program opened. */
export interface Chosen {
	readonly look: Look;
	/** Keys of one's own. */
	readonly keys: KeyOverrides;
	/** Whether leaving takes a second key. */
	readonly confirmQuit: boolean;
	readonly lens: LensChoice;
}

/** All that the program knows: changed by `update` alone. */
export interface State extends Chosen {
	readonly review: Review;
	readonly history: History;
	/** How often undo was asked for before the steps of earlier runs were here; nothing once they are. */
	readonly undosAhead: number | undefined;
	readonly file: FileState;
	/** Who else has the review open. */
	readonly peers: readonly Peer[];
	/** The records that others wrote and that were not in hand since. */
	readonly cameIn: ReadonlySet<string>;
	readonly size: {readonly columns: number; readonly rows: number};
	readonly pane: PaneName;
	readonly lists: Readonly<Record<PaneName, ListView>>;
	readonly view: View;
	/** Runs of evidence that are unfolded, by the id of the story row or day above them; '' is the run above all. */
	readonly unfolded: ReadonlySet<string>;
	readonly overlays: readonly Overlay[];
	/** Forms that were left with something typed in them, by their draft key. */
	readonly drafts: Readonly<Record<string, Form>>;
	/** What was typed in a row that was left before it was added. */
	readonly rowAside: string;
	/** The marks of what was left as it is in that row. */
	readonly leftAside: StoredSet | undefined;
	/** Where the lens looked last, and what it found. */
	readonly looked: Looked | undefined;
	/** What was last searched for. */
	readonly search: string;
	readonly notice: Notice | undefined;
	/** Whether the next Ctrl+C leaves. */
	readonly leaving: boolean;
}

/** The state in which a review opens. */
export function openState(
	review: Review = emptyReview,
	file: Partial<FileState> = {},
	size = {columns: 80, rows: 24},
	chosen: Partial<Chosen & Pick<State, 'notice' | 'undosAhead'>> = {},
): State {
	return {
		review,
		history: {done: [], undone: []},
		undosAhead: undefined,
		file: {name: 'review.recount.json', status: 'saved', ...file},
		peers: [],
		cameIn: new Set(),
		size,
		pane: 'timeline',
		lists: {
			timeline: {cursor: undefined, top: 0},
			assumptions: {cursor: undefined, top: 0},
			learnings: {cursor: undefined, top: 0},
		},
		view: openView,
		unfolded: new Set(),
		overlays: [],
		drafts: {},
		rowAside: '',
		leftAside: undefined,
		looked: undefined,
		search: '',
		notice: undefined,
		leaving: false,
		look: {theme: 'default', ascii: false},
		keys: noOverrides,
		confirmQuit: false,
		lens: {on: true, words: []},
		...chosen,
	};
}

/** The overlay on top, or nothing. */
export function topOverlay(state: State): Overlay | undefined {
	return state.overlays.at(-1);
}

/** The state without the overlay on top, and nothing else changed: what lies below it shows. */
export function withoutTop(state: State): State {
	return {...state, overlays: state.overlays.slice(0, -1)};
}

/** The state with another overlay in the place of the one on top. */
export function withTop(state: State, overlay: Overlay): State {
	return {...state, overlays: [...state.overlays.slice(0, -1), overlay]};
}
