import type {Steps} from './steps.ts';

/** A pane, with what its rows are called and where the keys that move by pages lead. */
export interface Pane {
	readonly name: 'timeline' | 'assumptions' | 'learnings';
	readonly key: string;
	readonly tab: string;
	readonly record: string;
	/** The words of its rows, without their numbers. */
	readonly word: string;
	/** How many rows can be chosen. */
	readonly count: number;
	readonly last: string;
	/** The last row whose number begins with 1. */
	readonly lastTeen: string;
	/** The row below the first. */
	readonly second: string;
	readonly beforeLast: string;
	readonly half: string;
	readonly page: string;
	readonly halfBack: string;
	readonly pageBack: string;
	readonly next: string;
	readonly previous: string;
	/** A label that only its form has. */
	readonly label: string;
	/** What asks for links. */
	readonly links: string;
	/** A sign that only its detail has. */
	readonly detail: string;
	/** The steps to a row that can be moved, and its place; the places below and above it. */
	readonly moved: readonly [steps: Steps, place: string, below: string, above: string];
}

/** The timeline of the review of steps, on a screen of 110 by 24. */
export const timeline: Pane = {
	name: 'timeline',
	key: '1',
	tab: 'Timeline',
	record: 'event',
	word: 'Step',
	count: 32,
	last: 'Step 30',
	lastTeen: 'Step 19',
	second: 'Step 02',
	beforeLast: 'Step 29',
	half: 'Step 08',
	page: 'Step 17',
	halfBack: 'Step 21',
	pageBack: 'Step 12',
	next: 'Belief 01',
	previous: 'Lesson 01',
	label: 'Seen through',
	links: 'Which assumptions were held here?',
	detail: '│',
	moved: ['j j j j', '5 of 32', '6 of 32', '3 of 32'],
};

/** Its assumptions. */
export const assumptions: Pane = {
	name: 'assumptions',
	key: '2',
	tab: 'Assumptions',
	record: 'assumption',
	word: 'Belief',
	count: 24,
	last: 'Belief 24',
	lastTeen: 'Belief 19',
	second: 'Belief 02',
	beforeLast: 'Belief 23',
	half: 'Belief 04',
	page: 'Belief 07',
	halfBack: 'Belief 21',
	pageBack: 'Belief 18',
	next: 'Lesson 01',
	previous: 'Step 01',
	label: 'It turned out',
	links: 'What belongs to A1?',
	detail: '╌╌╌',
	moved: ['j', '2 of 24', '3 of 24', '1 of 24'],
};

/** Its learnings. */
export const learnings: Pane = {
	name: 'learnings',
	key: '3',
	tab: 'Learnings',
	record: 'learning',
	word: 'Lesson',
	count: 15,
	last: 'Lesson 14',
	lastTeen: 'Lesson 14',
	second: 'Trial 01',
	beforeLast: 'Lesson 13',
	half: 'Lesson 04',
	page: 'Lesson 09',
	halfBack: 'Lesson 10',
	pageBack: 'Lesson 05',
	next: 'Step 01',
	previous: 'Belief 01',
	label: 'For whom',
	links: 'What belongs to L1?',
	detail: '│',
	moved: ['j j', '2 of 14', '3 of 14', '1 of 14'],
};
