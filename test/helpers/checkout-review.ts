import type {AssumptionRecord, EventRecord} from '../../source/review/records.ts';
import {formatNumber, incidentId, type Review} from '../../source/review/review.ts';

/** A small review of our own making with something in every section of the document. */
export const checkoutReview: Review = {
	recount: formatNumber,
	records: {
		[incidentId]: {
			kind: 'incident',
			title: 'Checkout timeouts',
			summary: 'For 40 minutes checkouts failed.\n\nBea and support found it together.',
			impact: 'About 900 orders were not placed.',
			date: '2026-10-03',
			zone: 'Europe/Berlin',
			status: 'reviewed',
		},
		bea: {kind: 'seat', role: 'on-call', name: 'Bea'},
		sup: {kind: 'seat', role: 'support'},
		web: {kind: 'source', name: 'web-1.log', zone: 'UTC', offset: '-2m13s'},
		deploy: event('2026-10-03T11:41Z', 'a', {what: 'Deploy v412 to all web hosts', sort: 'change'}),
		pool: event('2026-10-03T12:02:31Z', 'a', {
			what: 'Pool exhausted on web-1, 40 requests waiting',
			sort: 'impact',
			marks: {began: true},
			source: 'web',
			line: 118,
			raw: '2026-10-03T12:02:31Z pool exhausted',
		}),
		page: {
			...event(undefined, 'a', {what: 'Page reaches Bea', sort: 'noticed', seat: 'bea', through: 'pager'}),
			when: {as: 'point', at: '2026-10-03T12:05Z', about: true},
			notes: 'It rang a little before.\nThe rule is checkout-errors.',
			url: 'https://pager.example/rules/7',
		},
		secret: event('2026-10-03T12:06Z', 'a', {what: 'A private thought', private: true}),
		night: event('2026-10-03T22:10Z', 'a', {what: 'Error rate back under 0.1 %', sort: 'recovered'}),
		mute: {
			...event(undefined, 'b', {what: 'Somebody mutes the disk alert'}),
			when: {as: 'unknown', near: '2026-10-03T12:05Z'},
		},
		aside: {
			kind: 'event',
			when: {as: 'point', at: '2026-10-03T12:03Z'},
			what: 'beside the story',
			source: 'web',
			line: 119,
			raw: '2026-10-03T12:03Z beside the story',
		},
		slip: assumption('a', {assumed: 'The graph is live', outcome: 'partly', surprise: 'slip', events: {pool: true}}),
		late: assumption('b', {
			assumed: 'v411 can be rolled back to',
			outcome: 'differed',
			surprise: 'fundamental',
			events: {night: true},
		}),
		early: assumption('c', {
			assumed: 'A restart frees the pool',
			expected: 'errors stay away',
			happened: 'errors came back after four minutes',
			outcome: 'differed',
			surprise: 'fundamental',
			sense: 'it had helped twice.\nNobody had looked since.',
			events: {pool: true, secret: true, gone: true},
			seats: {bea: true, sup: true},
		}),
		kept: assumption('d', {assumed: 'Support hears first', outcome: 'held'}),
		open: assumption('e', {assumed: 'Pager covers checkout', expected: 'a page within 2 min'}),
		hush: assumption('f', {assumed: 'A private belief', outcome: 'differed', private: true}),
		learned: {
			kind: 'learning',
			text: 'A restart hides the signal for some minutes',
			from: {early: true, page: true, hush: true, gone: true},
			who: 'everybody on call',
			rank: 'a',
		},
		trial: {
			kind: 'experiment',
			learning: 'learned',
			sort: 'try',
			text: 'Alert on waiting requests',
			expected: 'a page before the first complaint',
			watch: 'the time of the page',
			risk: 'more pages at night',
			stop: 'more than two false pages a week',
			seat: 'bea',
			again: '2026-10-17',
			came: 'not looked at yet',
			rank: 'a',
		},
	},
};

function event(at: string | undefined, rank: string, fields: Partial<EventRecord>): EventRecord {
	return {kind: 'event', ...(at === undefined ? {} : {when: {as: 'point', at}}), story: true, rank, ...fields};
}

function assumption(rank: string, fields: Partial<AssumptionRecord>): AssumptionRecord {
	return {kind: 'assumption', rank, ...fields};
}
