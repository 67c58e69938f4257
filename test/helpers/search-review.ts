import type {
	AssumptionRecord,
	EventRecord,
	ExperimentRecord,
	LearningRecord,
	Moment,
} from '../../source/review/records.ts';
import {formatNumber, incidentId, type Review} from '../../source/review/review.ts';

const at = (clock: string): Moment => ({as: 'point', at: `2026-05-12T${clock}Z`});

/** A review of our own making with a row of each shape: for the drawings of the screens. */
export const searchReview: Review = {
	recount: formatNumber,
	records: {
		[incidentId]: {kind: 'incident', title: 'Search finds nothing', date: '2026-05-12', zone: 'UTC'},
		duty: {kind: 'seat', role: 'search duty'},
		lead: {kind: 'seat', role: 'data lead'},
		group: {kind: 'seat', role: 'index group'},
		alarms: {kind: 'source', name: 'alarms.log'},
		e01: story('a', at('08:12'), 'New word splitter goes to the index builders', {sort: 'change'}),
		e02: story('a', at('08:40'), 'First searches with no result (seen later, in a count)', {sort: 'impact'}),
		e03: story('a', at('08:47:30'), 'Builder 2 drops 300 documents a minute'),
		e04: story('a', {...at('08:50'), about: true}, 'Alarm reaches duty: empty results at 12 %, then 15 %', {
			sort: 'noticed',
			source: 'alarms',
			line: 207,
			notes: 'Rule “empty-results”. It had rung for a minute before.',
			url: 'https://alarms.example/rules/empty-results',
		}),
		e05: story(
			'a',
			{...at('08:52'), as: 'range', until: '2026-05-12T09:01Z'},
			'Duty reads the query servers’ graphs; calm',
		),
		e06: story('a', at('09:03'), 'Shop team: people see an empty page'),
		e07: story('a', at('09:05'), 'Query servers are started again', {
			sort: 'action',
			seat: 'duty',
			source: 'alarms',
			line: 231,
			notes: 'Page 3 of the handbook. Took a minute.',
		}),
		e08: story('a', at('09:20'), 'Data lead joins and looks at the builders'),
		e09: story('a', at('09:26'), 'The old word splitter is put back', {sort: 'action'}),
		e10: story(
			'a',
			{...at('09:30'), as: 'between', until: '2026-05-12T09:41Z'},
			'Index is built anew (somewhere in here)',
		),
		e11: story('a', at('09:48'), 'Empty results are back at 1 %', {sort: 'recovered'}),
		e12: story('b', {as: 'unknown', near: '2026-05-12T09:48Z'}, 'Somebody pauses the nightly rebuild'),
		e13: story('a', at('10:15'), 'Shop page says it is over'),
		a1: belief('a', 'The query servers are slow', {
			expected: 'Long waits in their graphs',
			happened: 'No waits at all; the index had holes',
			outcome: 'differed',
			events: {e05: true},
		}),
		a2: belief('b', 'Starting them again helps', {
			expected: 'Results come back and stay',
			happened: 'For two minutes, from a cache',
			outcome: 'partly',
			surprise: 'situational',
			sense: 'It had helped in March, the handbook has it, and nothing on any screen spoke against it',
			seats: {duty: true, lead: true},
			events: {e07: true},
		}),
		a3: belief('c', 'The old splitter still reads the new index', {
			expected: 'It can be put back at once',
			happened: 'It could',
			outcome: 'held',
			events: {e09: true},
		}),
		a4: belief('d', 'The trial index would show this', {
			expected: 'Holes there, a day before',
			happened: 'The trial index has no long words',
			outcome: 'differed',
		}),
		a5: belief('e', 'The alarm rings within 5 min', {
			expected: 'An alarm at 08:45',
			happened: 'An alarm at about 08:50, from a rule for something else',
			outcome: 'differed',
			events: {e04: true},
		}),
		a6: belief('f', 'The shop team hears of it first', {expected: 'Their word before the alarm'}),
		l1: learning('a', 'The trial index has no long words, so it is blind to a new word splitter', {
			a4: true,
			e01: true,
		}),
		l2: learning('b', 'Dropped documents stand on no graph that duty opens', {a1: true, a5: true, e03: true}),
		l3: learning('c', 'A cache makes a fix look better than it is', {a2: true}),
		l4: learning('d', 'Nobody knew how long a rebuild takes', {}),
		x1: trial('a', 'l1', {
			sort: 'try',
			text: 'Take one shop’s words into the trial index for a month',
			watch: 'holes in the trial index before each new splitter',
			stop: 'if the trial takes more than an hour',
			seat: 'group',
			again: '2026-06-15',
		}),
		x2: trial('b', 'l3', {sort: 'do', text: 'Handbook: empty the cache first', seat: 'lead', again: '2026-05-19'}),
	},
};

/** The same with evidence beside the story, as a log brings it. */
export const searchReviewWithLog: Review = {
	...searchReview,
	records: {
		...searchReview.records,
		builder: {kind: 'source', name: 'builder-2.log'},
		...Object.fromEntries(
			[12, 31, 48].map((second, index) => [
				`log${index}`,
				{
					kind: 'event',
					when: at(`08:48:${second}`),
					what: `dropped ${100 + index} documents: unknown split`,
					source: 'builder',
					line: 40 + index,
					raw: `2026-05-12T08:48:${second}Z builder-2 dropped ${100 + index} documents: unknown split`,
				} satisfies EventRecord,
			]),
		),
	},
};

function story(rank: string, when: Moment, what: string, fields: Partial<EventRecord> = {}): EventRecord {
	return {kind: 'event', when, what, story: true, rank, ...fields};
}

function belief(rank: string, assumed: string, fields: Partial<AssumptionRecord>): AssumptionRecord {
	return {kind: 'assumption', assumed, rank, ...fields};
}

function learning(rank: string, text: string, from: Readonly<Record<string, true>>): LearningRecord {
	return {kind: 'learning', text, from, rank};
}

function trial(rank: string, from: string, fields: Partial<ExperimentRecord>): ExperimentRecord {
	return {kind: 'experiment', learning: from, rank, ...fields};
}
