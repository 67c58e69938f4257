import {rankAfter} from '../../source/review/rank.ts';
import type {AnyRecord, StoredSet} from '../../source/review/records.ts';
import {formatNumber, incidentId, type Review} from '../../source/review/review.ts';

/**
 * A review of so many events, always the same for the same number: a slow night in a shop of our own making, one event
 * every 7 seconds from 14:00 UTC on, with three seats, five assumptions and two learnings. The first event says "checkout
 * page slow, row 1", the last one "…, row N".
 */
export function bigReview(events: number): Review {
	const records: Record<string, AnyRecord> = {
		[incidentId]: {kind: 'incident', title: 'Checkout slows down', date: '2026-10-03', zone: 'UTC', status: 'draft'},
	};
	for (const [index, role] of roles.entries()) {
		records[seatId(index)] = {kind: 'seat', role};
	}

	let rank: string | undefined;
	for (let index = 0; index < events; index++) {
		rank = rankAfter(rank);
		const at = new Date(start + index * 7000).toISOString().replace('.000Z', 'Z');
		records[eventId(index)] = {
			kind: 'event',
			when: {as: 'point', at, typed: at.slice(11, 19), zone: 'UTC'},
			what: `${words[index % words.length]}, row ${index + 1}`,
			seat: seatId(index % roles.length),
			story: true,
			rank,
			...(index % 10 === 0 ? {notes: 'Seen on the dashboard first, then in the log.\nBoth agree to the second.'} : {}),
		};
	}

	rank = undefined;
	for (let index = 0; index < Math.min(5, events); index++) {
		rank = rankAfter(rank);
		records[`assumption00${index + 1}`] = {
			kind: 'assumption',
			assumed: `the pool has room for hour ${index + 14}`,
			expected: 'a wait of less than a second',
			happened: 'every worker waited for the same connection',
			outcome: index % 2 === 0 ? 'differed' : 'held',
			sense: 'the graph of the pool had been flat for months',
			events: setOf(eventId(index)),
			seats: setOf(seatId(index % roles.length)),
			rank,
		};
	}

	rank = undefined;
	for (let index = 0; index < Math.min(2, events); index++) {
		rank = rankAfter(rank);
		records[`learning0000${index + 1}`] = {
			kind: 'learning',
			text: 'the pool counts idle connections of stopped workers as taken',
			from: setOf(`assumption00${index + 1}`),
			rank,
		};
	}

	return {recount: formatNumber, records};
}

const start = Date.UTC(2026, 9, 3, 14);
const roles = ['on-call', 'support', 'database team'];
const words = [
	'checkout page slow',
	'pool exhausted on web-1',
	'alert: orders below 40 a minute',
	'rollback of 4.12 starts',
	'support hears from three customers: the basket stays empty after payment, and the mail is missing',
	'worker restarted',
];

function eventId(index: number): string {
	return `event${String(index + 1).padStart(7, '0')}`;
}

function seatId(index: number): string {
	return `seat${String(index + 1).padStart(8, '0')}`;
}

function setOf(id: string): StoredSet {
	return {[id]: true};
}
