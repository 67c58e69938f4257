/** What is told of a time once it is in the review, where there is more to it than the clock that shows. */
export function timeRemark(says: readonly string[]): string | undefined {
	return says.length === 0 ? undefined : `Its time: ${says.join('; ')}.`;
}
