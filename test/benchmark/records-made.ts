import {evidenceEdit, evidenceKeeper} from '../../source/formats/import/evidence.ts';
import {openSource, readText} from '../../source/formats/import/read-source.ts';
import {applyEdit, emptyReview} from '../../source/review/review.ts';
import {fixedEnvironment} from '../helpers/program.ts';
import {logLine} from './log-line.ts';

/** In milliseconds: how long a log takes to become a review, and 10,000 lines of it to be read again and compared with that. */
export interface RecordsMade {
	readonly made: number;
	readonly compared: number;
}

const log = (lines: number) => Array.from({length: lines}, (_, index) => logLine(index)).join('');
const bytes = Buffer.from(log(Number(process.argv[2])));
const options = {source: 'app.log', given: {zone: 'UTC', rule: 'assumed'}, now: '2026-10-05T09:30:00.000Z'} as const;
// As `recount import` goes: chunk by chunk, and nothing is held but what becomes of it.
const chunk = 128 * 1024;
const before = performance.now();
const source = openSource(options);
const keeper = evidenceKeeper(emptyReview, fixedEnvironment());
const take = keeper.source(options.source);
for (let at = 0; at < bytes.length; at += chunk) {
	take(source.push(bytes.subarray(at, at + chunk)));
}

take(source.end().events);
const review = applyEdit(emptyReview, keeper.evidence().edit);
const made = performance.now() - before;
const paste = log(10_000);
const start = performance.now();
evidenceEdit(review, [readText(paste, options)], fixedEnvironment());
console.log(JSON.stringify({made, compared: performance.now() - start} satisfies RecordsMade));
