/** Runs some work so many times, a few at a time; answers with what each came to, in order. */
export async function severalAtOnce<T>(
	count: number,
	atOnce: number,
	work: (index: number) => Promise<T>,
): Promise<T[]> {
	const results: T[] = [];
	let next = 0;
	await Promise.all(
		Array.from({length: atOnce}, async () => {
			while (next < count) {
				const index = next++;
				results[index] = await work(index);
			}
		}),
	);
	return results;
}
