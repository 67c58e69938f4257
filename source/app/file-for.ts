/** The name of the file that an export of a review gets, by the name of the review. */
export function fileFor(name: string): string {
	return `${name.replace(/(?:\.recount)?\.json$/, '')}.md`;
}
