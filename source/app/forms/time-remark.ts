/** What is told of a time once it is in the review, where there is more to it than the clock that shows; `whose` begins it. */
export function timeRemark(says: readonly string[], whose = 'Its time'): string | undefined {
	return says.length === 0 ? undefined : `${whose}: ${says.join('; ')}.`;
}
