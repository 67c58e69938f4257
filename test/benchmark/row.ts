/** One line of the benchmark's table. */
export interface Row {
	readonly what: string;
	readonly value: string;
	/** What is aimed at, in words. */
	readonly target?: string;
}

/** Milliseconds as the table writes them. */
export function milliseconds(value: number | undefined): string {
	return value === undefined ? 'not measured' : `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
