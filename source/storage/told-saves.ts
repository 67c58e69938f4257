/** A version of the file and the one that it replaced, by their signs. */
export interface Save {
	readonly wrote: string;
	readonly over: string;
}

/** What the others told of their saves, as far as it is remembered. */
export interface ToldSaves {
	/** Takes what somebody told: anything of another form is passed over. */
	readonly hear: (saves: readonly unknown[], by: string, isPassing: boolean) => void;
	/**
	 * Whether somebody wrote the version with that sign over that other one; with `overAny` it counts, too, what somebody who has
	 * the file open wrote over whatever.
	 */
	readonly has: (sign: string, over: string, overAny: boolean) => boolean;
	/**
	 * The names of those who wrote what lies between a version and an earlier one, `from`, by their signs: each of them once,
	 * the first one first. None unless all of it is known.
	 */
	readonly writersSince: (from: string, sign: string) => readonly string[];
}

interface Told extends Save {
	readonly by: string;
	readonly isPassing: boolean;
}

const most = 32;

/** Makes a memory for what is told: somebody who deletes something and leaves takes the link along that told it. */
export function createToldSaves(): ToldSaves {
	let told: readonly Told[] = [];
	return {
		hear(saves, by, isPassing) {
			for (const save of saves) {
				const {wrote, over} = (save ?? {}) as Partial<Record<keyof Save, unknown>>;
				const isKnown = told.some(one => one.wrote === wrote && one.over === over && one.by === by);
				if (typeof wrote === 'string' && typeof over === 'string' && !isKnown) {
					told = [...told.slice(1 - most), {wrote, over, by, isPassing}];
				}
			}
		},
		has: (sign, over, overAny) =>
			told.some(one => one.wrote === sign && (one.over === over || (overAny && !one.isPassing))),
		writersSince(from, sign) {
			const writers = new Set<string>();
			const left = [...told];
			let at = sign;
			while (at !== from) {
				const index = left.findLastIndex(({wrote}) => wrote === at);
				// Each of them leads one step back: after an undo the same bytes may stand there twice.
				const [found] = index === -1 ? [] : left.splice(index, 1);
				if (!found) {
					return [];
				}

				writers.add(found.by);
				at = found.over;
			}

			return [...writers].reverse();
		},
	};
}
