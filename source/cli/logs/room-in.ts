import {setImmediate as turn} from 'node:timers/promises';
import {recordSize} from '../../review/file/format-review.ts';
import type {AnyRecord} from '../../review/records.ts';
import type {Edit, Review} from '../../review/review.ts';
import {sizeLimit} from '../../storage/read-review.ts';

// What stands around the records, and the day and the source that come with the first log.
const around = 4096;
const atOnce = 500;

/** How many bytes of records can be added to a review before its file is larger than the largest; others get their turns. */
export async function roomIn({records}: Review): Promise<number> {
	let room = sizeLimit - around;
	for (const [index, id] of Object.keys(records).entries()) {
		room -= recordSize(id, records[id] as AnyRecord);
		if (index % atOnce === atOnce - 1) {
			await turn();
		}
	}

	return room;
}

/** Whether the largest file holds a review with all that an edit makes. */
export async function hasRoomFor({put = {}}: Edit, review: Review): Promise<boolean> {
	const room = await roomIn(review);
	let size = 0;
	for (const id of Object.keys(put)) {
		size += recordSize(id, put[id] as unknown as AnyRecord);
	}

	return size <= room;
}
