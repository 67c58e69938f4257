import {isObject} from '../../../review/is-object.ts';
import type {Claim, Draft, Format, FormatSample, Output, Reader, Sample} from '../format.ts';
import {jsonWords} from '../json-words.ts';
import {lookOnce} from '../look-once.ts';
import {openRun} from '../open-run.ts';
import {isBlank} from '../plain-line.ts';
import {rawText} from '../raw-text.ts';
import {type JsonObject, timeOfJson} from '../times/json-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';
import {type JsonElement, jsonScanner} from './json-scanner.ts';

/** An event as it stands in a JSON document. */
export interface DocumentEvent {
	readonly stamp: Stamp;
	readonly until?: Stamp | undefined;
	readonly text: string;
	readonly actor?: string | undefined;
	readonly level?: string | undefined;
}

/** What one sort of JSON document holds. */
export interface DocumentKind {
	/** Part of the ids of what it reads: never changed. */
	readonly id: string;
	readonly title: string;
	/** It is read as a whole, not element by element. */
	readonly isWhole?: boolean;
	/** Whether that is an element (or the whole) of such a document. */
	readonly knows: (value: JsonObject) => boolean;
	/** Its events; none where it names no time. */
	readonly read: (value: JsonObject, text: string) => readonly DocumentEvent[];
	readonly samples: readonly FormatSample[];
}

/** A format of that kind of document. */
export function documentFormat(kind: DocumentKind): Format {
	const {id, title, isWhole = false, samples} = kind;
	return {
		id,
		title,
		claim: sample => claimOf(kind, sample),
		open: (output, {sample}) =>
			documentReader(kind, output, isWhole || lookOf(sample)?.isSequence ? 'whole' : 'elements'),
		samples,
	};
}

const enough = 20;

interface Look {
	readonly elements: readonly JsonObject[];
	readonly wholes: readonly JsonObject[];
	readonly isSequence: boolean;
	/** One object a line, which is read better line by line. */
	readonly isLines: boolean;
}

const lookOf = lookOnce(lookAt);

function claimOf(kind: DocumentKind, sample: Sample): Claim | undefined {
	const look = lookOf(sample);
	const values = kind.isWhole || look?.isSequence ? look?.wholes : look?.elements;
	if (!look || !values || values.length === 0 || (look.isLines && kind.id !== 'json')) {
		return undefined;
	}

	const known = values.filter(value => kind.knows(value)).length;
	return known * 2 >= values.length && known > 0
		? {
				score: look.isLines && !isTold(values) ? 5 : kind.id === 'json' ? 70 : 90,
				why: `${known} of the first ${values.length} values in this JSON document are ${kind.title}`,
			}
		: undefined;
}

// One object alone on its line, with what happened to it inside.
function isTold([only, ...others]: readonly JsonObject[]): boolean {
	return only !== undefined && others.length === 0 && told(only).some(one => timeOfJson(one, '') !== undefined);
}

// Keys under which lists are sent; what holds one is an envelope and no event, even if it has a time.
const envelopes =
	/^(?:items|records|events|logevents|incidents|log_entries|alerts|data|results|hits|messages|messagelist|conversations|entries|value|values|logs|rows|issues|posts|annotations|workflow_runs|jobs|resourcelogs|lookupevents|result|response)$/i;

function lookAt({lines}: Sample): Look | undefined {
	const first = lines.find(line => line.trim() !== '')?.trim() ?? '';
	if (!/^(?:\{|\[\s*(?:[[{\]]|$))/.test(first)) {
		return undefined;
	}

	const scanner = jsonScanner('elements');
	const whole = jsonScanner('whole');
	const elements: JsonObject[] = [];
	const wholes: JsonObject[] = [];
	const isArray = first.startsWith('[');
	for (const [index, line] of lines.entries()) {
		for (const element of elements.length < enough ? scanner.push(line, index + 1) : []) {
			elements.push(...parsed(element.text));
		}

		for (const element of isArray && wholes.length >= 1 ? [] : whole.push(line, index + 1)) {
			wholes.push(...parsed(element.text));
		}
	}

	if (isArray) {
		return {elements, wholes, isSequence: false, isLines: false};
	}

	const isEnvelope =
		[...scanner.keys].some(key => envelopes.test(key)) || wholes.every(value => !timeOfJson(value, ''));
	const isSequence = wholes.length > 0 && (!isEnvelope || elements.length === 0);
	return {elements, wholes, isSequence, isLines: isSequence && parsed(first).length > 0};
}

function documentReader(kind: DocumentKind, output: Output, mode: 'whole' | 'elements'): Reader {
	const scanner = jsonScanner(mode);
	const run = openRun(output);
	const take = (element: JsonElement) => {
		const drafts = draftsOf(kind, element);
		if ('why' in drafts) {
			run.lose(element.line, drafts.why);
		} else {
			run.take(drafts);
		}
	};

	return {
		push(_line, plain, number) {
			const found = scanner.push(plain, number);
			for (const element of found.filter(({line}) => line < number)) {
				take(element);
			}

			const begun = found.filter(({line}) => line === number);
			if (begun.length > 0 || scanner.openSince() === number) {
				run.tell();
			}

			run.line(number, isBlank(plain));
			for (const element of begun) {
				take(element);
			}

			if (found.length > 0 && scanner.openSince() === undefined) {
				run.tell();
			}
		},
		end() {
			const line = scanner.openSince();
			if (line !== undefined) {
				run.lose(line, 'the JSON of this record is not complete');
			}

			run.tell();
		},
	};
}

function draftsOf(kind: DocumentKind, {text, line, endLine}: JsonElement): readonly Draft[] | {readonly why: string} {
	const [value] = parsed(text);
	if (!value) {
		return {why: text === '' ? 'this record is too long' : 'this record is not valid JSON'};
	}

	const raw = rawText(text);
	const events = kind.knows(value) ? kind.read(value, text) : readPlain(value, text);
	return events.length === 0
		? {why: 'this record names no time'}
		: events.map(({stamp, until, text: said, actor, level}) => ({
				format: kind.id,
				line,
				endLine,
				stamp,
				until,
				raw,
				text: () => words(said) || words(raw),
				actor,
				level,
			}));
}

/** Any object with a time in it, or the objects in its lists. */
export function readPlain(value: JsonObject, text: string): readonly DocumentEvent[] {
	const stamp = timeOfJson(value, text);
	if (stamp) {
		const within = told(value).flatMap(one => readPlain(one, text));
		const {text: said, actor, level} = jsonWords(value);
		return within.length > 0 && isMade(value, text) ? within : [{stamp, text: said(), actor, level}, ...within];
	}

	return Object.values(value).flatMap(inner =>
		Array.isArray(inner)
			? inner.flatMap(one => (isObject(one) ? readPlain(one, text) : []))
			: isObject(inner)
				? readPlain(inner, text)
				: [],
	);
}

// Lists of what happened to something, inside of what is told of it.
const happenings =
	/(?:^|_)(?:events|logs|history|histories|timeline|updates|activities|comments|entries|statushistory)$/i;

function told(value: JsonObject): readonly JsonObject[] {
	return Object.entries(value).flatMap(([key, inner]) =>
		Array.isArray(inner)
			? happenings.test(key)
				? inner.filter(isObject)
				: []
			: isObject(inner) && /log$/i.test(key)
				? told(inner)
				: [],
	);
}

// When something was made is no event of what happened to it.
function isMade(value: JsonObject, text: string): boolean {
	const others = Object.entries(value).filter(([key]) => !/^(?:creat|made|launch)/i.test(key));
	return timeOfJson(Object.fromEntries(others), text) === undefined;
}

function parsed(text: string): JsonObject[] {
	try {
		const value: unknown = JSON.parse(text);
		return Array.isArray(value) ? [{list: value}] : isObject(value) ? [value] : [];
	} catch {
		return [];
	}
}
