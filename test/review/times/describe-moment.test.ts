import test from 'ava';
import type {Moment} from '../../../source/review/records.ts';
import {
	gapBetween,
	longMoment,
	momentAsTyped,
	momentReads,
	shortMoment,
	shownDay,
	shownMoment,
} from '../../../source/review/times/describe-moment.ts';
import {type MomentContext, readMoment} from '../../../source/review/times/read-moment.ts';

const context: MomentContext = {
	now: '2026-10-05T09:30:00Z',
	zone: 'UTC',
	localZone: 'Europe/Berlin',
	zoneNames: {bln: 'Europe/Berlin'},
	anchor: {as: 'point', at: '2026-10-03T14:19Z'},
};

function moment(typed: string, change: Partial<MomentContext> = {}): Moment {
	const reading = readMoment(typed, {...context, ...change});
	return 'moment' in reading ? reading.moment : {as: 'unknown'};
}

test('the time column shows a moment as exactly as it is known and no more', t => {
	const cases: ReadonlyArray<readonly [typed: string, shown: string]> = [
		['14:02', '14:02'],
		['14:02:00', '14:02'],
		['14:02:31', '14:02:31'],
		['14:02:00.5', '14:02:00.500'],
		['~14:05', '~14:05'],
		['14:05±2', '~14:05'],
		['14:07-14:15', '14:07–14:15'],
		['~14:07-14:15', '~14:07–14:15'],
		['14:07-?', '14:07–?'],
		['14:33..14:38', '14:33..14:38'],
		['..14:38', '..14:38'],
		['14:33..', '14:33..'],
		['?', '?'],
		['3 oct', '3 Oct'],
		['~3 oct', '~3 Oct'],
		['oct 2026', 'Oct 2026'],
		['1 oct..3 oct', '1 Oct..3 Oct'],
		['1 oct - 3 oct', '1 Oct–3 Oct'],
	];
	for (const [typed, shown] of cases) {
		t.is(shownMoment(moment(typed), 'UTC'), shown, typed);
	}

	t.is(shownMoment(moment('14:07-14:15'), 'Asia/Kolkata'), '19:37–19:45');
	t.is(shownMoment(moment('3 oct'), 'Asia/Tokyo'), '3 Oct');
	t.is(shownMoment({as: 'point'}, 'UTC'), '?');
});

test('the detail says about, and both clocks where the zone shown is another', t => {
	t.is(longMoment(moment('~14:05'), 'UTC'), 'about 14:05 UTC · Sat 3 Oct');
	t.is(longMoment(moment('14:02'), 'Europe/Berlin'), '16:02 Berlin · 14:02 UTC · Sat 3 Oct');
	t.is(longMoment({as: 'point', at: '2026-10-03T14:02Z'}, 'America/New_York'), '10:02 New York · Sat 3 Oct');
	t.is(longMoment({as: 'unknown', near: '2026-10-03T14:02Z'}, 'UTC'), 'not known');
	t.is(shownDay('2026-10-03T23:30Z', 'UTC'), 'Sat 3 Oct 2026');
	t.is(shownDay('2026-10-03T23:30Z', 'Europe/Berlin'), 'Sun 4 Oct 2026');
});

test('below the list the detail leaves out what the screen says already, and what is of another day or zone stays in full', t => {
	const cases: ReadonlyArray<readonly [typed: string, zone: string, told: string]> = [
		['14:05', 'UTC', '14:05'],
		['~14:05', 'UTC', '14:05 (about)'],
		['14:05 ±2', 'UTC', '14:05 (about, within 2 min)'],
		['14:07-14:15', 'UTC', '14:07–14:15 (lasted 8 min)'],
		['~14:07-14:15', 'UTC', 'about 14:07–14:15 (lasted 8 min)'],
		['14:33..14:38', 'UTC', '14:33..14:38 (some moment in between)'],
		['..14:38', 'UTC', '..14:38 (some moment before)'],
		['?', 'UTC', 'not known'],
		['14:02', 'Europe/Berlin', '16:02 Berlin · 14:02 UTC · Sat 3 Oct'],
		['2026-10-04 00:10', 'UTC', '00:10 UTC · Sun 4 Oct'],
		['2026-10-03', 'UTC', 'some moment on Sat 3 Oct'],
	];
	for (const [typed, zone, told] of cases) {
		t.is(shortMoment(moment(typed), zone, '2026-10-03'), told, typed);
	}
});

test('a gap counts from the end of the row above, and only between times that are known', t => {
	const cases: ReadonlyArray<readonly [above: string, below: string, gap: string]> = [
		['14:02', '14:05', '+3m'],
		['14:02:10', '14:02:40', '+30s'],
		['14:02:31', '14:05', '+2m29'],
		['23:01', '23:03:57', '+2m57'],
		['14:02:03', '14:04', '+1m57'],
		['14:02:03', '14:05:03', '+3m'],
		['14:02:00.5', '14:03:05', '+1m04'],
		['14:02', '14:11:59', '+9m59'],
		['14:02', '14:12:29', '+10m'],
		['14:02', '14:14:57', '+13m'],
		['14:02', '15:01:40', '+1h'],
		['14:02', '15:31:40', '+1h30'],
		['14:07-14:15', '14:16', '+1m'],
		['14:07-?', '14:16', '+9m'],
		['14:02', '15:32', '+1h30'],
		['14:02', '16:02', '+2h'],
		['14:02', '15:07', '+1h05'],
		['1 oct 14:02', '2 oct 14:01:40', '+1d'],
		['1 oct 14:02', '3 oct 14:05', '+2d'],
		['1 oct 14:02', '3 oct 13:05', '+1d23'],
		['1 sep 14:02', '11 sep 13:40', '+10d'],
		['1 sep 14:02', '13 sep 13:05', '+12d'],
		['14:02', '14:02', ''],
		['14:07-14:15', '14:10', ''],
		['14:33..14:38', '14:44', ''],
		['14:02', '14:33..14:38', ''],
		['14:02', '..14:38', ''],
		['?', '14:02', ''],
		['14:02', '?', ''],
	];
	for (const [above, below, gap] of cases) {
		t.is(gapBetween(moment(above), moment(below)), gap, `${above}, ${below}`);
	}
});

test('a moment is written as it would be typed, with its day, and with an offset where the clock came twice', t => {
	const cases: ReadonlyArray<readonly [typed: string, zone: string, written: string]> = [
		['14:02', 'UTC', '2026-10-03 14:02'],
		['14:02:31.250', 'UTC', '2026-10-03 14:02:31.250'],
		['~14:05', 'UTC', '~2026-10-03 14:05'],
		['14:05±90s', 'UTC', '2026-10-03 14:05 ±90s'],
		['14:07-14:15', 'Europe/Berlin', '2026-10-03 16:07 - 16:15'],
		['23:50-00:10', 'UTC', '2026-10-03 23:50 - 2026-10-04 00:10'],
		['14:07-?', 'UTC', '2026-10-03 14:07 - ?'],
		['14:33..~14:38', 'UTC', '2026-10-03 14:33..~14:38'],
		['..14:38', 'UTC', '..2026-10-03 14:38'],
		['14:33..', 'UTC', '2026-10-03 14:33..'],
		['3 oct', 'UTC', '2026-10-03'],
		['3 oct', 'Europe/Berlin', '2026-10-03 02:00..2026-10-04 02:00'],
		['oct', 'UTC', '2026-10'],
		['1 oct - 3 oct', 'UTC', '2026-10-01 - 2026-10-03'],
		['2025-10-26 00:30', 'Europe/Berlin', '2025-10-26T02:30+02:00'],
		['2025-10-26 01:30', 'Europe/Berlin', '2025-10-26T02:30+01:00'],
		['2025-11-02 05:30 - 06:40', 'America/New_York', '2025-11-02T01:30-04:00 - 2025-11-02T01:40-05:00'],
		['1960-01-01 12:00', 'Africa/Monrovia', '1960-01-01T12:00Z'],
		['?', 'UTC', '?'],
	];
	for (const [typed, zone, written] of cases) {
		t.is(momentAsTyped(moment(typed), zone), written, typed);
	}
});

test('where the clock alone reads as the same moment, a form shows the clock alone', t => {
	t.is(momentAsTyped(moment('14:26'), 'UTC', context), '14:26');
	t.is(momentAsTyped(moment('~14:26'), 'UTC', context), '~14:26');
	t.is(momentAsTyped(moment('14:26 - 14:30'), 'UTC', context), '14:26 - 14:30');
	t.is(momentAsTyped(moment('14:26'), 'Europe/Berlin', context), '16:26');
	t.is(momentAsTyped(moment('<14:26'), 'UTC', context), '2026-10-02 14:26');
	t.is(momentAsTyped(moment('3 oct'), 'UTC', context), '2026-10-03');
});

test('a reading is told in one notation: seconds where they are not zero, fractions by threes', t => {
	const reads = (value: Moment) => momentReads({moment: value, says: []});
	t.is(reads({as: 'point', at: '2026-10-03T14:02:00.000Z'}), 'point 2026-10-03T14:02Z');
	t.is(reads({as: 'point', at: '2026-10-03T14:02:00.5Z', about: 60}), 'point ~2026-10-03T14:02:00.500Z±1m');
	t.is(reads({as: 'point', at: '2026-10-03T14:02:10.1234Z', about: 45}), 'point ~2026-10-03T14:02:10.123400Z±45s');
	t.is(reads({as: 'range', at: '2026-10-03T14:02Z'}), 'range 2026-10-03T14:02Z ?');
	t.is(reads({as: 'between', until: '2026-10-03T14:02Z', untilAbout: true}), 'between ? ~2026-10-03T14:02Z');
	t.is(reads({as: 'unknown'}), 'unknown');
	t.is(momentReads({refused: 'No.'}), '✗ No');
});
