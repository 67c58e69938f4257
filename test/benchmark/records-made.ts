import {evidenceEdit} from '../../source/formats/import/evidence.ts';
import {readText} from '../../source/formats/import/read-source.ts';
import {applyEdit, emptyReview} from '../../source/review/review.ts';
import {fixedEnvironment} from '../helpers/program.ts';
import {logLine} from './log-line.ts';

/** In milliseconds: how long a log takes to become a review, and 10,000 lines of it to be read again and compared with that. */
export interface RecordsMade {
	readonly made: number;
	readonly compared: number;
}

const lines = Array.from({length: Number(process.argv[2])}, (_, index) => logLine(index));
const text = lines.join('');
const paste = lines.slice(0, 10_000).join('');
const options = {source: 'app.log', given: {zone: 'UTC', rule: 'assumed'}, now: '2026-10-05T09:30:00.000Z'} as const;
const before = performance.now();
const review = applyEdit(emptyReview, evidenceEdit(emptyReview, [readText(text, options)], fixedEnvironment()).edit);
const made = performance.now() - before;
const start = performance.now();
evidenceEdit(review, [readText(paste, options)], fixedEnvironment());
console.log(JSON.stringify({made, compared: performance.now() - start} satisfies RecordsMade));
