import type {Document} from '../document-tree.ts';
import {type TimelineLayout, writeMarkdown} from './markdown.ts';

/** A place that a document is pasted into. */
export interface Target {
	/** The ending of its files. */
	readonly ending: string;
	/** The layout of the timeline that survives there. */
	readonly timeline: TimelineLayout;
	readonly write: (document: Document, options: {readonly timeline: TimelineLayout}) => string;
}

/** The targets of `export --to`, by name. */
export const targets: Readonly<Record<string, Target>> = {
	markdown: {ending: 'md', timeline: 'list', write: writeMarkdown},
	github: {ending: 'md', timeline: 'table', write: writeMarkdown},
	gitlab: {ending: 'md', timeline: 'table', write: writeMarkdown},
};

/** The target that is meant where none is named. */
export const defaultTarget = 'markdown';

/**
 * Whether a text is an export of ours, by its shape alone, as what was only printed carries no mark: a title, then the line with
 * the zone.
 */
export function isExport(text: string): boolean {
	return /^# [^\n]+\n\r?\nAll times in \S+\. ?/.test(text);
}
