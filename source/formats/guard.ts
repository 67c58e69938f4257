const mark = '\u200B';

// Where wikis look at plain text after rendering, so that neither backslash nor entity helps: what stands before the mark
// and what stands behind it, in mentions and mail addresses, numbers of issues, web addresses, and shortcodes.
const places = [
	['[\\p{L}\\p{N}.+_-]', '@[\\p{L}\\p{N}_-]'],
	['@', '[\\p{L}\\p{N}_-]'],
	['#|!|(?<![\\p{L}\\p{N}])GH-', '\\d'],
	[':/', '/'],
	['(?<![\\p{L}\\p{N}])www', '\\.'],
	[':', '[a-z+-][\\w+-]*:'],
] as const;
const bare = patterns('');
const guarded = patterns(mark);

/**
 * A text in which mentions, numbers of issues, web and mail addresses and shortcodes read as typed and do nothing, also
 * where a wiki looks for them after rendering: a zero-width space stands inside each. Nothing else is changed.
 */
export function withGuards(text: string): string {
	return bare.reduce((changed, place) => changed.replace(place, mark), text);
}

/** The text as it was before `withGuards`, for what is read back from an export. */
export function withoutGuards(text: string): string {
	return guarded.reduceRight((changed, place) => changed.replace(place, ''), text);
}

function patterns(between: string): readonly RegExp[] {
	return places.map(([before, after]) => new RegExp(`(?<=${before})${between}(?=${after})`, 'giu'));
}
