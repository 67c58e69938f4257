import test from 'ava';
import {writtenMoment} from '../../source/formats/written-moment.ts';
import type {Moment} from '../../source/review/records.ts';

const cases: ReadonlyArray<readonly [moment: Moment | undefined, words: string]> = [
	[undefined, 'not known'],
	[{as: 'unknown', near: '2026-10-03T14:02Z'}, 'not known'],
	[{as: 'point', at: '2026-10-03T14:02Z'}, '14:02'],
	[{as: 'point', at: '2026-10-03T14:02:31.250Z'}, '14:02:31.250'],
	[{as: 'point', at: '2026-10-03T14:05Z', about: true}, 'about 14:05'],
	[{as: 'point', at: '2026-10-03T14:05Z', about: 120}, 'about 14:05 (within 2 min)'],
	[{as: 'range', at: '2026-10-03T14:07Z', until: '2026-10-03T14:15Z'}, '14:07–14:15'],
	[{as: 'range', at: '2026-10-03T14:07Z'}, 'from 14:07, its end is not known'],
	[{as: 'range', until: '2026-10-03T14:15Z'}, 'until 14:15'],
	[{as: 'range', at: '2026-10-03T23:50Z', until: '2026-10-04T00:10Z', untilAbout: true}, '23:50–about 4 Oct 00:10'],
	[{as: 'between', at: '2026-10-03T14:33Z', until: '2026-10-03T14:38Z'}, 'between 14:33 and 14:38'],
	[{as: 'between', at: '2026-10-03T14:33Z'}, 'after 14:33'],
	[{as: 'between', until: '2026-10-03T14:38Z', untilAbout: true}, 'before about 14:38'],
	[{as: 'point', at: '2026-10-02T09:00Z'}, '2 Oct 09:00'],
	[{as: 'point', at: '2020-12-01T09:00Z'}, '1 Dec 2020 09:00'],
	[{as: 'between', at: '2026-10-02T00:00Z', until: '2026-10-03T00:00Z', zone: 'UTC'}, '2 Oct'],
	[
		{as: 'between', at: '2026-10-02T00:00Z', until: '2026-10-05T00:00Z', zone: 'UTC', about: true},
		'between about 2 Oct and 4 Oct',
	],
	[{as: 'between', at: '2020-12-01T00:00Z', until: '2021-01-01T00:00Z', zone: 'UTC'}, 'Dec 2020'],
	[{as: 'range', at: '2020-12-30T00:00Z', until: '2021-01-02T00:00Z', zone: 'UTC'}, '30 Dec 2020–1 Jan 2021'],
];

test('a document tells a moment as exactly as it is known, without signs that a wiki takes for its own', t => {
	for (const [moment, words] of cases) {
		t.is(writtenMoment(moment, 'UTC', '2026-10-03'), words);
		t.notRegex(words, /[~@#|*]/);
	}
});

test('a time is told in the zone that was asked for, with its day where that differs', t => {
	t.is(writtenMoment({as: 'point', at: '2026-10-03T22:30Z'}, 'Europe/Berlin', '2026-10-03'), '4 Oct 00:30');
	t.is(writtenMoment({as: 'point', at: '2026-10-03T22:30Z'}, '-05:00', '2026-10-03'), '17:30');
	t.is(writtenMoment({as: 'point', at: '2026-10-03T22:30Z'}, 'UTC', undefined), '3 Oct 2026 22:30');
});
