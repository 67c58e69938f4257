import type {Draft, Format, Output, Reader} from '../format.ts';
import {lookOnce} from '../look-once.ts';
import {openRun} from '../open-run.ts';
import {isBlank} from '../plain-line.ts';
import {addLine, type GrowingText, rawText} from '../raw-text.ts';
import {readEpoch} from '../times/epoch.ts';
import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import {xmlEventsSamples} from './xml-events-samples.ts';

const names = 'Event|log4j:event|log4net:event|nlog:event|record|logentry|entry|item|LogEntry|event|message|msg';
const attribute =
	/\b(?:SystemTime|RawTime|timestamp|timeStamp|time|date|datetime|last_typed|created|utc)=["']([^"']+)["']/i;
const element =
	/<(?:date|time|timestamp|pubDate|updated|published|dc:date|datetime|created|TimeCreated|instant)\b[^>]*>([^<]+)</i;
const millis = /<millis>(\d{13})</;
const said =
	/<(?:log4j:message|log4net:message|message|msg|title|RenderingInfo|Message|Data|summary|description)\b[^>]*>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\//;
const level = /\blevel=["'](\w+)["']|<level>(\w+)</i;
const tag = /<(\/?)([A-Za-z_][\w:.-]*)([^<>]*?)(\/?)>([^<]*)/g;
const pair = /([\w:.-]+)=["']([^"']*)["']/g;
const wholeLine = /^\s*<([A-Za-z_][\w:.-]*)(?=[\s>]).*<\/\1>\s*$/;
const shortestTime = 16;

// What the elements are called that are events: one on each line, or one of the usual names, or that of what has a time.
const nameIn = lookOnce(({lines}): string | undefined => {
	const full = lines.filter(line => !isBlank(line));
	const whole = wholeLine.exec(full[0] ?? '')?.[1];
	if (whole !== undefined && full.length > 1 && full.every(line => wholeLine.exec(line)?.[1] === whole)) {
		return whole;
	}

	const text = lines.join('\n');
	const isUsual = text.search(beginning(names)) !== -1 && (attribute.test(text) || element.test(text));
	return isUsual ? names : nameOfTimed(text);
});

/** XML with an element for each event: the Windows event log, log4j, java.util.logging, svn, feeds of status pages. */
export const xmlEvents: Format = {
	id: 'xml',
	title: 'events in XML',
	claim(sample) {
		const {lines} = sample;
		const [first = '', second = ''] = lines.filter(line => !isBlank(line)).map(line => line.trim());
		if (!/^<(?!!doctype html|html)[?!\w]/i.test(first) && !/^<(?:Event |\?xml )/.test(second)) {
			return undefined;
		}

		const name = nameIn(sample);
		const events = name === undefined ? 0 : [...lines.join('\n').matchAll(beginning(name))].length;
		return events > 0 ? {score: name === names ? 78 : 76, why: `${events} elements of XML are events`} : undefined;
	},
	open: (output, {sample}) => xmlReader(output, beginning(nameIn(sample) ?? names)),
	samples: xmlEventsSamples,
};

interface Piece extends GrowingText {
	readonly line: number;
}

function beginning(name: string): RegExp {
	return new RegExp(String.raw`<(${name})(?=[\s>/]|$)`, 'gm');
}

// The name of the elements that have a time each, as an attribute or in an element of their own; nothing if fewer than two.
function nameOfTimed(text: string): string | undefined {
	const counts = new Map<string, number>();
	const open: string[] = [];
	for (const [, closing, name = '', attributes = '', alone, inner = ''] of text.matchAll(tag)) {
		if (closing) {
			open.length = Math.max(0, open.lastIndexOf(name));
			continue;
		}

		const timed = timeInAttributes(attributes) ? name : timeAlone(inner) ? open.at(-1) : undefined;
		if (timed !== undefined) {
			counts.set(timed, (counts.get(timed) ?? 0) + 1);
		}

		if (!alone) {
			open.push(name);
		}
	}

	const [most] = [...counts].sort(([, one], [, other]) => other - one);
	return most && most[1] > 1 ? most[0] : undefined;
}

function timeInAttributes(text: string): Stamp | undefined {
	for (const [, key = '', value = ''] of text.matchAll(pair)) {
		const stamp = timeAlone(value) ?? (/date|time/i.test(key) ? readEpoch(value) : undefined);
		if (stamp) {
			return stamp;
		}
	}

	return undefined;
}

function timeAlone(text: string): Stamp | undefined {
	const stamp = text.trim().length >= shortestTime ? readTime(text) : undefined;
	return stamp?.year === undefined ? undefined : stamp;
}

function xmlReader(output: Output, starts: RegExp): Reader {
	const run = openRun(output);
	let name: string | undefined;
	let open: Piece | undefined;
	let last = 0;

	const close = (endLine: number) => {
		const draft = open && draftOf(open, endLine);
		if (draft) {
			run.take([draft]);
		} else if (open) {
			run.lose(open.line, whyUnread(open.raw));
		}

		open = undefined;
	};

	return {
		push(_line, plain, number) {
			let from = 0;
			for (const match of plain.matchAll(starts)) {
				// Elements of one name are events; others of the table may stand inside them.
				if (name === undefined || match[1] === name) {
					name ??= match[1];
					if (open) {
						addLine(open, plain.slice(from, match.index));
						close(match.index === 0 ? last : number);
					}

					if (last < number) {
						run.tell();
						run.line(number, false);
						last = number;
					}

					open = {line: number, raw: '', rawLines: 0};
					from = match.index;
				}
			}

			if (open) {
				addLine(open, plain.slice(from));
			}

			if (last < number) {
				run.line(number, isBlank(plain));
				last = number;
			}
		},
		end() {
			close(last);
			run.tell();
		},
	};
}

function draftOf({line, raw: text}: Piece, endLine: number): Draft | undefined {
	const stamp = stampIn(text);
	const raw = rawText(text.trimEnd());
	return (
		stamp && {
			format: 'xml',
			line,
			endLine: Math.max(line, endLine),
			stamp,
			raw,
			text: () => words(plainText(said.exec(text)?.[1] ?? '')) || words(wordsOfElement(text)) || words(raw),
			level: (level.exec(text)?.[1] ?? level.exec(text)?.[2])?.toLowerCase(),
		}
	);
}

function stampIn(text: string): Stamp | undefined {
	return (
		timesIn(text).flatMap(value => readTime(value) ?? readEpoch(value.trim()) ?? [])[0] ??
		[...text.matchAll(tag)].flatMap(
			([, , , attributes = '', , inner = '']) => timeInAttributes(attributes) ?? timeAlone(inner) ?? [],
		)[0]
	);
}

// What stands between the tags, or else in the attributes, without times.
function wordsOfElement(text: string): string {
	const between = [...text.matchAll(tag)]
		.flatMap(([, closing, , , , inner = '']) => (closing || timeAlone(inner) ? [] : plainText(inner)))
		.filter(Boolean);
	return between.length > 0
		? between.join(' ')
		: plainText([...text.matchAll(pair)].flatMap(([whole, , value = '']) => (timeAlone(value) ? [] : whole)).join(' '));
}

function timesIn(text: string): readonly string[] {
	return [attribute, element, millis].flatMap(expression => expression.exec(text)?.[1] ?? []);
}

function whyUnread(text: string): string {
	const [written] = timesIn(text);
	return written === undefined ? 'this event names no time' : `“${words(written).slice(0, 40)}” is no time that I know`;
}

function plainText(xml: string): string {
	return xml
		.replace(/<!\[CDATA\[|\]\]>/g, '')
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => entities[entity] ?? '')
		.trim();
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};
