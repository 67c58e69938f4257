import type {PaneName} from '../state.ts';

/** What the panes are called. */
export const paneTitles: Readonly<Record<PaneName, string>> = {
	timeline: 'Timeline',
	assumptions: 'Assumptions',
	learnings: 'Learnings',
};
