import {isObject} from '../../../review/is-object.ts';
import {withoutEscapes} from '../ansi.ts';
import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {laterBy} from '../times/later-by.ts';
import {epochStamp} from '../times/stamp.ts';
import {words} from '../words.ts';

/** A frame of a recording: after how many seconds, of which sort (`o` is what was printed, `m` a mark), and what. */
interface Frame {
	readonly seconds: number;
	readonly sort: string;
	readonly data: string;
}

/**
 * Recordings of a terminal, as asciinema makes them (asciicast v2 and v3): the frames up to one that ends a line are an event, at
 * the time of the first of them, so that a command is one with the prompt before it and what it printed is another.
 */
export const asciicast: Format = {
	id: 'asciicast',
	title: 'recordings of asciinema',
	claim({lines: [first = '', ...others]}) {
		return begunIn(first) !== undefined && others.some(line => frameIn(line))
			? {score: 97, why: 'its first line is the head of a recording, and frames stand below'}
			: undefined;
	},
	open(output, {sample: {lines}}) {
		const begun = begunIn(lines[0] ?? '') ?? 0;
		// Since version 3 a frame tells how long it comes after the one before.
		const isCounted = /"version":\s*3\b/.test(lines[0] ?? '');
		const starts: number[] = [];
		let passed = 0;
		let isEnded = true;
		// What stands before the end of the line in the frame that ended the one above: the next prompt.
		let prompt = '';
		return recordReader(
			output,
			plain => {
				const frame = frameIn(plain);
				if (!frame) {
					return plain.startsWith('[') ? 'alone' : false;
				}

				passed = isCounted ? passed + frame.seconds : frame.seconds;
				if (frame.sort === 'm') {
					starts.push(passed);
					isEnded = true;
					return 'alone';
				}

				const isFirst = isEnded && frame.sort === 'o';
				isEnded = frame.sort === 'o' ? frame.data.includes('\n') : isEnded;
				if (isFirst) {
					starts.push(passed);
				}

				return isFirst;
			},
			({lines: frames}) => {
				const read = frames.flatMap(line => frameIn(line) ?? []);
				if (read.length === 0) {
					return {why: 'this frame of a recording is not complete'};
				}

				const stamp = laterBy(epochStamp(begun, ''), starts.shift() ?? 0);
				const isMark = read[0]?.sort === 'm';
				const printed = read.flatMap(({sort, data}) => (sort === 'o' || isMark ? data : [])).join('');
				const whole = isMark ? printed : prompt + printed;
				const end = whole.lastIndexOf('\n');
				prompt = isMark ? prompt : whole.slice(end + 1);
				const said = shown(isMark || end === -1 ? whole : whole.slice(0, end));
				return said === '' ? 'header' : [{format: 'asciicast', stamp, text: () => said}];
			},
		);
	},
	samples: [
		{
			lines: [
				'{"version": 2, "width": 80, "height": 24, "timestamp": 1791036151, "title": "db2"}',
				'[0.248848, "o", "\\u001b]0;db2\\u0007\\u001b[1mroot@db2\\u001b[0m:~# "]',
				'[1.5, "o", "u"]',
				'[1.75, "o", "q"]',
				'[1.8, "o", "\\b \\bptime"]',
				'[2.0, "i", "\\r"]',
				'[2.1, "o", "\\r\\n"]',
				'[2.25, "o", " 16:02 up 214 days\\r\\n load 0.1\\r\\nroot@db2:~# "]',
				'[9.5, "o", "exit\\r\\n"]',
				'[9.75, "o", "\\u001b[?2004l"]',
				'[10.0, "m", "all well"]',
				'[11.0, "o", "lo',
			],
			events: [
				['2026-10-03T14:02:31.249Z', 2, 'root@db2:~# uptime'],
				['2026-10-03T14:02:33.250Z', 8, '16:02 up 214 days'],
				['2026-10-03T14:02:40.500Z', 9, 'root@db2:~# exit'],
				['2026-10-03T14:02:41Z', 11, 'all well'],
			],
		},
		{
			lines: [
				'{"version": 3, "term": {"cols": 80, "rows": 24}, "timestamp": 1791036151}',
				'# a comment',
				'[0.5, "o", "restarting 10%\\rrestarting 99%"]',
				'[0.25, "o", "\\rready\\r\\n"]',
				'[2.0, "o", "quiet\\r\\n"]',
				'[0.1, "x", "0"]',
			],
			events: [
				['2026-10-03T14:02:31.500Z', 3, 'ready'],
				['2026-10-03T14:02:33.750Z', 5, 'quiet'],
			],
		},
	],
};

function begunIn(line: string): number | undefined {
	const head = line.startsWith('{') ? parsed(line) : undefined;
	return isObject(head) && (head.version === 2 || head.version === 3) && Number.isInteger(head.timestamp)
		? Number(head.timestamp)
		: undefined;
}

function frameIn(line: string): Frame | undefined {
	const [seconds, sort, data] = line.startsWith('[') ? ((parsed(line) ?? []) as unknown[]) : [];
	return typeof seconds === 'number' && typeof sort === 'string' && typeof data === 'string'
		? {seconds, sort, data}
		: undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

// The first line with words, as it stood in the end: what was erased, or written over, is gone.
function shown(printed: string): string {
	for (const line of withoutEscapes(printed).split('\n')) {
		const last = words(
			withoutErased(line)
				.split('\r')
				.findLast(part => part.trim() !== '') ?? '',
		);
		if (last !== '') {
			return last;
		}
	}

	return '';
}

function withoutErased(line: string): string {
	const kept: string[] = [];
	for (const letter of line.includes('\b') ? line : []) {
		if (letter === '\b') {
			kept.pop();
		} else {
			kept.push(letter);
		}
	}

	return line.includes('\b') ? kept.join('') : line;
}
