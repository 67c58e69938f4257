import {openReviewFile} from '../../source/storage/review-file.ts';

// A program of its own: adds events to a review, one save each, and says which were acknowledged, until its input ends.
const [path, name] = process.argv.slice(2) as [string, string];
let isEnough = false;
process.stdin.resume().once('end', () => {
	isEnough = true;
});
const file = await openReviewFile(path);
for (let index = 0; !isEnough; index++) {
	const id = `${name}-${index}`;
	await file.change(() => ({label: 'one more', put: {[id]: {kind: 'event', what: `seen by ${name}, ${index}`}}}));
	process.stdout.write(`${id}\n`);
}
