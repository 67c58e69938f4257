import type {Context} from '../command.ts';

/**
 * The contexts in which a key is looked up, from the inside out, by the innermost of them. Within one chain a key means
 * one thing, unless a command further inside takes it on purpose.
 */
export const contextChains = {
	timeline: ['timeline', 'list', 'anywhere'],
	assumptions: ['assumptions', 'list', 'anywhere'],
	learnings: ['learnings', 'list', 'anywhere'],
	options: ['options', 'form', 'anywhere'],
	text: ['text', 'form', 'anywhere'],
	when: ['when', 'text', 'form', 'anywhere'],
	'quick-add': ['quick-add', 'text', 'anywhere'],
	draft: ['draft', 'anywhere'],
	'draft-text': ['draft-text', 'anywhere'],
	ask: ['ask', 'text', 'anywhere'],
	copy: ['copy', 'anywhere'],
	preview: ['preview', 'anywhere'],
	confirm: ['confirm', 'anywhere'],
	overwrite: ['overwrite', 'anywhere'],
	offer: ['offer', 'anywhere'],
	settle: ['settle', 'anywhere'],
	reading: ['reading', 'anywhere'],
	older: ['older', 'anywhere'],
	choices: ['choices', 'anywhere'],
	search: ['search', 'anywhere'],
	filter: ['filter', 'anywhere'],
} as const satisfies Readonly<Record<Exclude<Context, 'form' | 'list' | 'anywhere'>, readonly Context[]>>;

/** The contexts in which a character is typed, so that no command may take it. */
export const typingContexts: ReadonlySet<Context> = new Set([
	'text',
	'when',
	'quick-add',
	'ask',
	'choices',
	'search',
	'filter',
	'form',
	'anywhere',
]);
