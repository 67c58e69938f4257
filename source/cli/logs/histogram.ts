import type {Instant} from '../../review/records.ts';

/** Counts instants by the minute, and shows how they are spread. */
export interface Histogram {
	readonly add: (at: Instant | null) => void;
	/** At most two dozen lines: when the first of them was, a bar, how many. */
	readonly lines: () => readonly string[];
}

const steps = [1, 5, 10, 30, 60, 180, 360, 720, 1440, 10_080, 43_200, 525_600];
const mostRows = 24;
const widest = 40;

/** A histogram whose steps fit what was counted. */
export function histogram(): Histogram {
	const minutes = new Map<number, number>();
	let lastText = '';
	let lastMinute = 0;
	return {
		add(at) {
			if (at === null) {
				return;
			}

			const text = at.slice(0, 16);
			if (text !== lastText) {
				lastText = text;
				lastMinute = Math.floor(Date.parse(`${text}Z`) / 60_000);
			}

			minutes.set(lastMinute, (minutes.get(lastMinute) ?? 0) + 1);
		},
		lines() {
			const all = [...minutes.keys()];
			const first = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
			const last = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
			const step = steps.find(size => Math.floor(last / size) - Math.floor(first / size) < mostRows) ?? 5_256_000;
			// A bar is named by the first that is in it: where it begins there may be nothing, not even on that day.
			const rows = new Map<number, {minute: number; count: number}>();
			for (const [minute, count] of minutes) {
				const row = Math.floor(minute / step);
				const before = rows.get(row) ?? {minute, count: 0};
				rows.set(row, {minute: Math.min(before.minute, minute), count: before.count + count});
			}

			const most = Math.max(...[...rows.values()].map(({count}) => count));
			return [...rows.values()]
				.sort((a, b) => a.minute - b.minute)
				.map(({minute, count}) => {
					const when = new Date(minute * 60_000).toISOString().slice(0, 16).replace('T', ' ');
					return `${when}Z ${'#'.repeat(Math.max(1, Math.round((count / most) * widest))).padEnd(widest)} ${count.toLocaleString('en-US')}`;
				});
		},
	};
}
