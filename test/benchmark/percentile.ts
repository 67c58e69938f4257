/** The value below which such a part of the values lies: 0.5 is the median. Nothing of no values. */
export function percentile(values: readonly number[], part: number): number | undefined {
	return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}
