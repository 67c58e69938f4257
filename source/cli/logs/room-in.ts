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
	return roomLeft(sizeLimit - around, records);
}

/** Whether the largest file holds a review with all that an edit makes. */
export async function hasRoomFor({put = {}}: Edit, review: Review): Promise<boolean> {
	return (await roomLeft(await roomIn(review), put)) >= 0;
}

async function roomLeft(of: number, records: Readonly<Record<string, object>>): Promise<number> {
	let room = of;
	for (const [index, id] of Object.keys(records).entries()) {
		room -= recordSize(id, records[id] as AnyRecord);
		if (index % atOnce === atOnce - 1) {
			await turn();
		}
	}

	return room;
}
