import type {AnyRecord, StoredSet} from '../../source/review/records.ts';
import {formatNumber, incidentId, type Review} from '../../source/review/review.ts';

/** A review with a record of every kind in which every field that people or logs fill holds that text. */
export function fullReview(text: string): Review {
	const choice = (known: string) => known as never;
	const records: Record<string, AnyRecord> = {
		[incidentId]: {
			kind: 'incident',
			title: text,
			summary: text,
			impact: text,
			status: text,
			date: '2026-10-03',
			zone: text,
			zones: {[text]: 'UTC'},
		},
		seat: {kind: 'seat', role: text, name: 'Nobody Of That Name'},
		source: {kind: 'source', name: text, zone: text, offset: text, left: setOf(text)},
		before: {...event(text, '2026-10-02T09:00Z')},
		began: {...event(text, '2026-10-03T14:02Z'), marks: {began: true, ...setOf(text)}},
		unknown: {...event(text, undefined), seat: 'seat', source: 'source', raw: text, line: 1},
		evidence: {kind: 'event', when: {as: 'point', at: '2026-10-03T15:00Z'}, what: text, raw: text, source: 'source'},
		parted: {...assumption(text), outcome: 'differed', surprise: 'fundamental', rank: 'a'},
		held: {...assumption(text), outcome: 'held', surprise: choice(text), rank: 'b'},
		odd: {...assumption(text), outcome: choice(text), rank: 'c'},
		open: {...assumption(text), rank: 'd'},
		learning: {
			kind: 'learning',
			text,
			from: {parted: true, began: true, ...setOf(text)},
			who: text,
			notes: text,
			rank: 'a',
		},
		experiment: {
			kind: 'experiment',
			learning: 'learning',
			sort: choice(text),
			text,
			expected: text,
			watch: text,
			risk: text,
			stop: text,
			seat: 'seat',
			again: text,
			came: text,
			rank: 'a',
		},
	};
	return {recount: formatNumber, records};
}

function event(text: string, at: string | undefined): AnyRecord & {readonly kind: 'event'} {
	return {
		kind: 'event',
		when: at === undefined ? {as: 'unknown'} : {as: 'point', at, typed: text, zone: text},
		what: text,
		sort: text as never,
		seat: 'seat',
		through: text,
		source: text,
		notes: text,
		tags: setOf(text),
		story: true,
		rank: 'a',
	};
}

function assumption(text: string): AnyRecord & {readonly kind: 'assumption'} {
	return {
		kind: 'assumption',
		events: {began: true, unknown: true, gone: true, ...setOf(text)},
		seats: {seat: true, ...setOf(text)},
		assumed: text,
		expected: text,
		happened: text,
		sense: text,
		notes: text,
	};
}

function setOf(member: string): StoredSet {
	return Object.fromEntries([[member, true]]);
}
