import {words, wordsBehind} from '../words.ts';
import {type Found, findAt, firstInside, type Place} from './find-inside.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

// Below what `last` prints, and in the trace of an error.
const noEvent =
	/^(?:\S*(?:[wb]tmpx?|utx\.log) begins |(?:Not Before|Not After|Caused by|Suppressed|During handling of|Date|Sent|Received|DETAIL|HINT|CONTEXT|STATEMENT|(?:\w+ )?(?:Start|End)):\s)/;
// When a program or a kernel was built is no event of what it writes.
const built = /\b(?:Build Date|BUILD|Operating System|Linux version)\b[: ]/;
// A label alone, of which the next line tells the words.
const label = /^[*#>\s-]*(?:date|time|timestamp|when)\s*[:=]$/i;
// =ERROR REPORT==== … ===, of which the next line tells what happened.
const ruler = /^[=*#\s-]*(?:[A-Z]+ REPORT)?[=*#\s-]*$/;
const beginning =
	/\b(?:(?:creation|start(?:ed)?|beg[au]n|triggered|fired|resolved|recovered)\b(?:[ ][\w-]+){0,2}|time)[ :=]*$/i;
const mostPlaces = 4;
const many = 4;

/** Lines that hold a time at a place which is the same in many of them, behind a few words. */
export const timeInside: LineFormat = {
	id: 'inside',
	title: 'a few words and then a time',
	rank: 3,
	isFallback: true,
	learn: lines => learnPlaces(lines, 2, 0.02),
	samples: [
		{
			lines: [
				'[pid 7|req 1] 192.0.2.7 () {38 vars} [Sat Oct 03 14:02:31 2026] POST /cart',
				'[pid 7|req 2] 192.0.2.81 () {34 vars} [Sat Oct 03 14:02:32 2026] GET /',
				'web-1 job 7 took 192.0.2.7 ([03/Oct/2026:14:02:33 +0000] "GET / HTTP/1.1" 200 12)',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, '[pid 7|req 1] 192.0.2.7 () {38 vars} POST /cart'],
				['2026-10-03T12:02:32Z', 2, '[pid 7|req 2] 192.0.2.81 () {34 vars} GET /'],
				['2026-10-03T14:02:33Z', 3, 'web-1 job 7 took 192.0.2.7 ( "GET / HTTP/1.1" 200 12)'],
			],
		},
		{
			lines: [
				'job-1	Set up	2026-10-03T14:02:31Z Build Date: 2026-09-20T19:27:17Z',
				'job-1	Set up	2026-10-03T14:02:32Z ready',
				'(++) Build Date: 2026-09-20T19:27:17Z',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'job-1\tSet up Build Date: 2026-09-20T19:27:17Z'],
				['2026-10-03T14:02:32Z', 2, 'job-1\tSet up ready'],
			],
		},
		{
			lines: [
				'MainThread::INFO::2026-10-03 14:02:31,250::pool::71:: exhausted',
				'Traceback:',
				'>>>  Part start 2026/10/03 14:02:32',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'MainThread::INFO:: pool::71:: exhausted'],
				['2026-10-03T12:02:32Z', 3, '>>>  Part start'],
			],
		},
		{
			lines: [
				...[1, 2, 3, 4].map(number => `INFO  [ReadStage-${number}] 2026-10-03 14:02:31,250 slow`),
				'INFO  [Service Thread 1] 2026-10-03 14:02:32,250 paused',
				"<SELECT * FROM t WHERE day = '2026-10-02 00:00:00'>, slow 3 times",
				'Caused by: java.io.IOException: broken at 2026-10-02 14:02:30',
			],
			events: [
				...[1, 2, 3, 4].map(
					number => ['2026-10-03T12:02:31.250Z', number, `INFO  [ReadStage-${number}] slow`] as const,
				),
				['2026-10-03T12:02:32.250Z', 5, 'INFO  [Service Thread 1] paused'],
			],
		},
	],
};

/** Lines in which a clock alone, or a number of seconds, stands at the same place, behind a few words. */
export const clockInside: LineFormat = {
	id: 'inside-weak',
	title: 'a few words and then a clock or a number of seconds',
	rank: 1,
	isFallback: true,
	learn: lines => learnPlaces(lines, 1, 0.5),
	samples: [
		{
			lines: [
				'unit=web-1 at=mark(1791036151.250:7): pool exhausted',
				'unit=web-1 at=mark(1791036152.5:8): queue is long',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'unit=web-1 at=mark (7): pool exhausted'],
				['2026-10-03T14:02:32.5Z', 2, 'unit=web-1 at=mark (8): queue is long'],
			],
		},
		{
			lines: [
				'web-1  | 14:02:31.250 pool exhausted',
				'web-1  | 14:02:32.5 queue is long',
				'web-1  |   in 14:00 minutes',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'web-1  | pool exhausted'],
				['2026-10-03T12:02:32.5Z', 2, 'web-1  | queue is long'],
			],
		},
	],
};

function learnPlaces(lines: readonly string[], least: 1 | 2, share: number): ReadLine | undefined {
	const places = new Map<string, Place & {lines: number}>();
	for (const line of lines) {
		const found = firstInside(line, least);
		if (found && !built.test(line.slice(0, found.start))) {
			const key = `${found.shape.id} ${found.word} ${found.behind}`;
			const place = places.get(key) ?? {...found, lines: 0};
			place.lines++;
			places.set(key, place);
		}
	}

	const [most] = [...places.values()].sort((a, b) => b.lines - a.lines);
	const best = most?.lines ?? 0;
	// One line among many that holds a time somewhere tells nothing.
	const total = [...places.values()].reduce((sum, place) => sum + place.lines, 0);
	if (total === 1 && lines.length > 4 && !lines.some(line => isBeginning(line, firstInside(line, least)))) {
		return undefined;
	}

	const usual = [...places.values()]
		.filter(place => place.lines * 10 >= best && place.lines >= lines.length * share)
		// What is quoted once is what an event tells of.
		.filter(
			place => place.lines > 1 || best < many || (place.behind === most?.behind && place.shape.id === most.shape.id),
		)
		.sort((a, b) => b.lines - a.lines)
		.slice(0, mostPlaces);
	if (usual.length === 0) {
		return undefined;
	}

	return (line, indent) => {
		if (noEvent.test(line)) {
			return undefined;
		}

		let first: Found | undefined;
		for (const place of usual) {
			const found = findAt(line, indent, place);
			first = found && (!first || found.start < first.start) ? found : first;
		}

		return first && !built.test(line.slice(0, first.start)) ? startOf(line, indent, first) : undefined;
	};
}

// One time that says of itself that it is the one at which something began is an event among however many lines.
function isBeginning(line: string, found: Found | undefined): boolean {
	return found?.stamp.year !== undefined && found.stamp.clock.length > 5 && beginning.test(line.slice(0, found.start));
}

function startOf(line: string, indent: number, {shape, stamp, start, end, behind}: Found) {
	return {
		stamp,
		format: shape.id === 'iso' ? 'labelled-iso' : shape.id,
		text() {
			const opened = '[("\''.includes(behind) && behind !== '' ? behind : '';
			const before = line.slice(indent, opened === '' ? start : start - 1).trim();
			const said = words([before, wordsBehind(line, end, opened)].filter(Boolean).join(' '));
			return ruler.test(said) || label.test(said) ? '' : said;
		},
	};
}
