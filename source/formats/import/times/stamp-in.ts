import {shapes} from './shapes.ts';
import type {Stamp} from './stamp.ts';

const farthest = 200;

/** The first time with its whole date in a line, if its numbers leave no doubt which of them is the day. */
export function stampIn(line: string): Stamp | undefined {
	const last = Math.min(line.length, farthest);
	for (let place = 0; place < last; place++) {
		if (place === 0 || !/[\w./-]/.test(line[place - 1] ?? '')) {
			for (const {rank, find} of shapes) {
				const stamp = rank === 3 ? find(line, place)?.stamp : undefined;
				if (stamp?.year !== undefined && stamp.order !== 'either') {
					return stamp;
				}
			}
		}
	}

	return undefined;
}
