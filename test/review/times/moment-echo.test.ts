import test from 'ava';
import type {Moment} from '../../../source/review/records.ts';
import {momentEcho} from '../../../source/review/times/moment-echo.ts';
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

test('the echo names zone, day, manner and the distance from the row above', t => {
	const cases: ReadonlyArray<readonly [typed: string, echo: string]> = [
		['1426', '14:26 UTC · Sat 3 Oct · 7 min after 14:19'],
		['14:19', '14:19 UTC · Sat 3 Oct · same time as 14:19'],
		['14:02', '14:02 UTC · Sat 3 Oct · 17 min before 14:19'],
		['~14:25', 'about 14:25 UTC · Sat 3 Oct · 6 min after 14:19'],
		['14:25±2', 'about 14:25 UTC, within 2 min · Sat 3 Oct · 6 min after 14:19'],
		['00:10', '00:10 UTC · Sun 4 Oct · 9 h 51 min after 14:19'],
		['14:20-14:30', '14:20–14:30 UTC · Sat 3 Oct · lasted 10 min · 1 min after 14:19'],
		['23:50-00:10', '23:50–00:10 UTC · Sat 3 Oct to Sun 4 Oct · lasted 20 min · 9 h 31 min after 14:19'],
		['14:20-?', '14:20–? UTC · Sat 3 Oct · its end is not known · 1 min after 14:19'],
		['14:33..14:38', '14:33..14:38 UTC · Sat 3 Oct · some moment in between'],
		['..14:38', '..14:38 UTC · Sat 3 Oct · some moment before'],
		['14:33..', '14:33.. UTC · Sat 3 Oct · some moment after'],
		['16:26 bln', '14:26 UTC · 16:26 Berlin · Sat 3 Oct · 7 min after 14:19'],
		['01:00 bln', '23:00 UTC · 01:00 Berlin, Sun 4 Oct · Sat 3 Oct · 8 h 41 min after 14:19'],
		['09:26 UTC-5', '14:26 UTC · 09:26 UTC-05:00 · Sat 3 Oct · 7 min after 14:19'],
		['31 dec 23:59', '23:59 UTC · Wed 31 Dec 2025 · 275 days 14 h before 14:19'],
		['3 oct', 'some moment on Sat 3 Oct'],
		['oct', 'some moment in Oct 2026'],
		['1 oct..3 oct', 'some moment from Thu 1 Oct to Sat 3 Oct'],
		['1 oct - 3 oct', 'Thu 1 Oct to Sat 3 Oct'],
		['?', 'not known'],
	];
	for (const [typed, echo] of cases) {
		t.is(momentEcho(moment(typed), context), echo, typed);
	}

	const range: Moment = {as: 'range', at: '2026-10-03T14:07Z', until: '2026-10-03T14:15Z'};
	t.is(momentEcho(moment('14:10'), {...context, anchor: range}), '14:10 UTC · Sat 3 Oct · within 14:07–14:15');
	t.is(momentEcho(moment('14:16'), {...context, anchor: range}), '14:16 UTC · Sat 3 Oct · 1 min after 14:15');
	t.is(momentEcho(moment('14:16'), {...context, anchor: undefined}), '14:16 UTC · Sat 3 Oct');
});

function echo(typed: string, change: Partial<MomentContext>): string {
	return momentEcho(moment(typed, change), {...context, ...change});
}

test('the row above is named as its time column shows it: about, or by its day or month', t => {
	const month = {date: '2017-01-31', anchor: moment('~feb 2016')};
	t.is(echo('20:00', month), '20:00 UTC · Tue 31 Jan 2017 · 336 days 20 h after ~Feb 2016');
	t.is(echo('2016-01-31 23:00', month), '23:00 UTC · Sun 31 Jan 2016 · 1 h before ~Feb 2016');
	t.is(echo('2016-02-01 00:00', month), '00:00 UTC · Mon 1 Feb 2016 · within ~Feb 2016');
	t.is(echo('5 oct 02:00', {anchor: moment('4 oct')}), '02:00 UTC · Mon 5 Oct · 2 h after 4 Oct');
	const about = {anchor: moment('~14:07-14:15±2')};
	t.is(echo('14:16', about), '14:16 UTC · Sat 3 Oct · 1 min after ~14:15');
	t.is(echo('14:06', about), '14:06 UTC · Sat 3 Oct · 1 min before ~14:07');
	t.is(echo('14:07', about), '14:07 UTC · Sat 3 Oct · same time as ~14:07');
	t.is(echo('14:10', about), '14:10 UTC · Sat 3 Oct · within ~14:07–~14:15');
});

test('a day of another year than today, the row above or the incident is told with its year', t => {
	const old: Partial<MomentContext> = {date: '2017-01-31', anchor: {as: 'point', at: '2017-01-31T18:15Z'}};
	t.is(echo('yesterday 18:00', old), '18:00 UTC · Sun 4 Oct 2026 · 3532 days 23 h after 18:15');
	t.is(echo('yesterday 18:00', {...old, anchor: undefined}), '18:00 UTC · Sun 4 Oct 2026');
	t.is(echo('yesterday 18:00', {anchor: {as: 'unknown', near: '2017-01-31T18:15Z'}}), '18:00 UTC · Sun 4 Oct 2026');
	t.is(echo('18:20', old), '18:20 UTC · Tue 31 Jan 2017 · 5 min after 18:15');
	t.is(echo('yesterday 18:00', {date: '2026-10-03', anchor: undefined}), '18:00 UTC · Sun 4 Oct');
});
