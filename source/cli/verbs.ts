import type {Verb} from './verb.ts';

/** How each verb of the command line is loaded, in the order of the help: one at a time, so that none waits for the others. */
export const verbs: Readonly<Record<string, () => Promise<Verb<object>>>> = {
	new: async () => (await import('./verbs/new.ts')).newVerb,
	add: async () => (await import('./verbs/add.ts')).add,
	import: async () => (await import('./verbs/import.ts')).importVerb,
	show: async () => (await import('./verbs/show.ts')).show,
	export: async () => (await import('./verbs/export.ts')).exportVerb,
	put: async () => (await import('./verbs/put.ts')).put,
	set: async () => (await import('./verbs/set.ts')).set,
	rm: async () => (await import('./verbs/rm.ts')).rm,
	undo: async () => (await import('./verbs/undo.ts')).undo,
	read: async () => (await import('./verbs/read.ts')).read,
	when: async () => (await import('./verbs/when.ts')).when,
	examples: async () => (await import('./verbs/examples.ts')).examples,
	keys: async () => (await import('./verbs/keys.ts')).keys,
	schema: async () => (await import('./verbs/schema.ts')).schema,
	completion: async () => (await import('./verbs/completion.ts')).completion,
};

/** The verb that a word was probably meant to be, or nothing. A word with a dot or a slash is meant to be a file. */
export function nearestVerb(word: string): string | undefined {
	if (/[./]/.test(word)) {
		return undefined;
	}

	const [nearest] = Object.keys(verbs)
		.map(name => ({name, far: distance(word, name)}))
		.sort((a, b) => a.far - b.far);
	return nearest && nearest.far <= Math.max(1, Math.floor(nearest.name.length / 3)) ? nearest.name : undefined;
}

// How many letters must be added, taken out, replaced or swapped to make one word of the other (Damerau, restricted).
function distance(from: string, to: string): number {
	let before: number[] = [];
	let above = Array.from({length: to.length + 1}, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const same = from[row - 1] === to[column - 1];
			const replaced = (above[column - 1] ?? 0) + (same ? 0 : 1);
			let best = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
			if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
				best = Math.min(best, (before[column - 2] ?? 0) + 1);
			}

			current.push(best);
		}

		before = above;
		above = current;
	}

	return above[to.length] ?? 0;
}
