import {openReviewFile} from '../../source/storage/review-file.ts';

// A program of its own: adds so many events to a review, one save each, and says which were acknowledged.
const [path, name, count] = process.argv.slice(2) as [string, string, string];
const file = await openReviewFile(path);
for (let index = 0; index < Number(count); index++) {
	const id = `${name}-${index}`;
	await file.change(() => ({label: 'one more', put: {[id]: {kind: 'event', what: `seen by ${name}, ${index}`}}}));
	process.stdout.write(`${id}\n`);
}
