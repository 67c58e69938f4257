import {instantsAt, instantUnturned} from '../../../review/times/moment.ts';

type Offsets = readonly [first: number, second?: number];

const known = new Map<string, Map<number, Offsets>>();

/**
 * How many minutes east of UTC a zone is when its clocks show so many minutes since 1970. Two answers mean that this clock
 * time came twice, the earlier instant first; a time that the clocks skipped is read as if they had not changed yet.
 */
export function offsetsOf(zone: string, wallMinute: number): Offsets {
	// Zones change on the quarter of an hour, and a log has many lines in each.
	const quarter = Math.floor(wallMinute / 15);
	let cache = known.get(zone);
	if (!cache) {
		cache = new Map();
		known.set(zone, cache);
	}

	let offsets = cache.get(quarter);
	if (!offsets) {
		offsets = measure(zone, quarter * 15);
		cache.set(quarter, offsets);
	}

	return offsets;
}

function measure(zone: string, wallMinute: number): Offsets {
	const wall = new Date(wallMinute * 60_000).toISOString().slice(0, 16);
	const instants = instantsAt(wall, zone);
	const [first = instantUnturned(wall, zone), second] = instants;
	const offset = (instant: string) => Math.round(wallMinute - Date.parse(instant) / 60_000);
	return second === undefined ? [offset(first)] : [offset(first), offset(second)];
}
