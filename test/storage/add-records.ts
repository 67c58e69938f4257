import {openReviewFile} from '../../source/storage/review-file.ts';

// A process of its own that adds records to a review one by one and says each one that is saved:
// add-records.ts FILE NAME COUNT
const [path = '', name = '', count = '0'] = process.argv.slice(2);
const file = await openReviewFile(path);
for (let index = 0; index < Number(count); index++) {
	const id = `${name}-${index}`;
	await file.change(() => ({label: 'the new event', put: {[id]: {kind: 'event', what: `saved by ${id}`}}}));
	process.stdout.write(`${id}\n`);
}
