import test from 'ava';
import fc from 'fast-check';
import type {Moment} from '../../../source/review/records.ts';
import {momentAsTyped, momentReads} from '../../../source/review/times/describe-moment.ts';
import {compareInstants} from '../../../source/review/times/moment.ts';
import {type MomentContext, readMoment} from '../../../source/review/times/read-moment.ts';

const context: MomentContext = {
	now: '2027-05-14T08:15:00Z',
	zone: 'UTC',
	localZone: 'America/Chicago',
	zoneNames: {ams: 'Europe/Amsterdam', syd: 'Australia/Sydney'},
	anchor: {as: 'point', at: '2027-05-12T16:20Z'},
};

function reads(typed: string, change: Partial<MomentContext> = {}): string {
	return momentReads(readMoment(typed, {...context, ...change}));
}

function says(typed: string, change: Partial<MomentContext> = {}): readonly string[] {
	const reading = readMoment(typed, {...context, ...change});
	return 'moment' in reading ? reading.says : [];
}

const readings: Readonly<Record<string, ReadonlyArray<readonly [typed: string, reads: string]>>> = {
	'a clock time is read in every way in which people write one, on the nearest day that is not in the future': [
		['16:25', 'point 2027-05-12T16:25Z'],
		['1625', 'point 2027-05-12T16:25Z'],
		['625', 'point 2027-05-12T06:25Z'],
		['6:25', 'point 2027-05-12T06:25Z'],
		['16.25', 'point 2027-05-12T16:25Z'],
		['16h25', 'point 2027-05-12T16:25Z'],
		['16h', 'point 2027-05-12T16:00Z'],
		['4pm', 'point 2027-05-12T16:00Z'],
		['4 PM', 'point 2027-05-12T16:00Z'],
		['4:25pm', 'point 2027-05-12T16:25Z'],
		['425pm', 'point 2027-05-12T16:25Z'],
		['4:25 p.m.', 'point 2027-05-12T16:25Z'],
		['12am', 'point 2027-05-13T00:00Z'],
		['12:05am', 'point 2027-05-13T00:05Z'],
		['12pm', 'point 2027-05-12T12:00Z'],
		['noon', 'point 2027-05-12T12:00Z'],
		['midnight', 'point 2027-05-13T00:00Z'],
		['24:00', 'point 2027-05-13T00:00Z'],
		['2400', 'point 2027-05-13T00:00Z'],
		['162531', 'point 2027-05-12T16:25:31Z'],
		['16:25:31', 'point 2027-05-12T16:25:31Z'],
		['16:25:31.5', 'point 2027-05-12T16:25:31.500Z'],
		['16:25:31,125', 'point 2027-05-12T16:25:31.125Z'],
		['16:25:31.1234567891', 'point 2027-05-12T16:25:31.123456789100Z'],
		['16:25:00', 'point 2027-05-12T16:25Z'],
		['16:25:00.000', 'point 2027-05-12T16:25Z'],
		['[16:25]', 'point 2027-05-12T16:25Z'],
		['(16:25)', 'point 2027-05-12T16:25Z'],
	],
	'a day in front of the clock, or alone, is read; a day alone is some moment of that day': [
		['04:20', 'point 2027-05-12T04:20Z'],
		['04:21', 'point 2027-05-12T04:21Z'],
		['04:19', 'point 2027-05-13T04:19Z'],
		['00:00', 'point 2027-05-13T00:00Z'],
		['23:59', 'point 2027-05-12T23:59Z'],
		['<16:25', 'point 2027-05-11T16:25Z'],
		['< 1625', 'point 2027-05-11T16:25Z'],
		['06:00>', 'point 2027-05-13T06:00Z'],
		['6am >', 'point 2027-05-13T06:00Z'],
		['today 07:00', 'point 2027-05-14T07:00Z'],
		['today 23:00', 'point 2027-05-14T23:00Z'],
		['today', 'between 2027-05-14T00:00Z 2027-05-15T00:00Z'],
		['yesterday', 'between 2027-05-13T00:00Z 2027-05-14T00:00Z'],
		['yesterday 2310', 'point 2027-05-13T23:10Z'],
		['yesterday noon', 'point 2027-05-13T12:00Z'],
		['yesterday, 23:10', 'point 2027-05-13T23:10Z'],
		['fri 08:15', 'point 2027-05-14T08:15Z'],
		['fri 09:30', 'point 2027-05-07T09:30Z'],
		['FRIDAY 8am', 'point 2027-05-14T08:00Z'],
		['wed 16:25', 'point 2027-05-12T16:25Z'],
		['thu', 'between 2027-05-13T00:00Z 2027-05-14T00:00Z'],
		['sat', 'between 2027-05-08T00:00Z 2027-05-09T00:00Z'],
		['sun at 12:00', 'point 2027-05-09T12:00Z'],
		['12 may 16:25', 'point 2027-05-12T16:25Z'],
		['may 12 16:25', 'point 2027-05-12T16:25Z'],
		['12th May 1625', 'point 2027-05-12T16:25Z'],
		['May 12th, 16:25', 'point 2027-05-12T16:25Z'],
		['12 may', 'between 2027-05-12T00:00Z 2027-05-13T00:00Z'],
		['12 may 2027', 'between 2027-05-12T00:00Z 2027-05-13T00:00Z'],
		['may 12, 2027', 'between 2027-05-12T00:00Z 2027-05-13T00:00Z'],
		['12-May-2027 16:25', 'point 2027-05-12T16:25Z'],
		['1 jan 09:00', 'point 2027-01-01T09:00Z'],
		['31 dec 23:59', 'point 2026-12-31T23:59Z'],
		['15 may 10:00', 'point 2026-05-15T10:00Z'],
		['14 may 23:00', 'point 2027-05-14T23:00Z'],
		['29 feb 12:00', 'point 2024-02-29T12:00Z'],
		['wed 12 may 16:25', 'point 2027-05-12T16:25Z'],
		['Wednesday, 12 May 2027 at 16:25', 'point 2027-05-12T16:25Z'],
		['12 may 1630', 'point 2027-05-12T16:30Z'],
		['12 may 1930', 'point 2027-05-12T19:30Z'],
		['12 may 2026', 'between 2026-05-12T00:00Z 2026-05-13T00:00Z'],
		['2027-05-12', 'between 2027-05-12T00:00Z 2027-05-13T00:00Z'],
		['2027-05-12 16:25', 'point 2027-05-12T16:25Z'],
		['2027-5-2 1625', 'point 2027-05-02T16:25Z'],
		['2027/05/12 16:25:31', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12 24:00', 'point 2027-05-13T00:00Z'],
		['2031-01-01 10:00', 'point 2031-01-01T10:00Z'],
		['may 2027', 'between 2027-05-01T00:00Z 2027-06-01T00:00Z'],
		['2027-05', 'between 2027-05-01T00:00Z 2027-06-01T00:00Z'],
		['may', 'between 2027-05-01T00:00Z 2027-06-01T00:00Z'],
		['sept', 'between 2026-09-01T00:00Z 2026-10-01T00:00Z'],
		['~may 2027', 'between ~2027-05-01T00:00Z ~2027-06-01T00:00Z'],
		['~12 may', 'between ~2027-05-12T00:00Z ~2027-05-13T00:00Z'],
	],
	'a length with a sign counts from the row above, “now” and “ago” from the present': [
		['+5', 'point 2027-05-12T16:25Z'],
		['+5m', 'point 2027-05-12T16:25Z'],
		['5 min later', 'point 2027-05-12T16:25Z'],
		['5m later', 'point 2027-05-12T16:25Z'],
		['+ 5 min', 'point 2027-05-12T16:25Z'],
		['+90s', 'point 2027-05-12T16:21:30Z'],
		['+1h30', 'point 2027-05-12T17:50Z'],
		['+1h30m', 'point 2027-05-12T17:50Z'],
		['+1h 30m', 'point 2027-05-12T17:50Z'],
		['+2d', 'point 2027-05-14T16:20Z'],
		['+1.5h', 'point 2027-05-12T17:50Z'],
		['+2 hours', 'point 2027-05-12T18:20Z'],
		['-5', 'point 2027-05-12T16:15Z'],
		['-5m', 'point 2027-05-12T16:15Z'],
		['−5m', 'point 2027-05-12T16:15Z'],
		['–5m', 'point 2027-05-12T16:15Z'],
		['-1d', 'point 2027-05-11T16:20Z'],
		['=', 'point 2027-05-12T16:20Z'],
		['~+5', 'point ~2027-05-12T16:25Z'],
		['~=', 'point ~2027-05-12T16:20Z'],
		['+5±1', 'point ~2027-05-12T16:25Z±1m'],
		['now', 'point 2027-05-14T08:15Z'],
		['now+10m', 'point 2027-05-14T08:25Z'],
		['now - 10', 'point 2027-05-14T08:05Z'],
		['now-1h30', 'point 2027-05-14T06:45Z'],
		['20 min ago', 'point 2027-05-14T07:55Z'],
		['20min ago', 'point 2027-05-14T07:55Z'],
		['90 seconds ago', 'point 2027-05-14T08:13:30Z'],
		['1h30 ago', 'point 2027-05-14T06:45Z'],
		['3 days ago', 'point 2027-05-11T08:15Z'],
		['5 ago', 'point 2027-05-14T08:10Z'],
		['about 2h ago', 'point ~2027-05-14T06:15Z'],
	],
	'what is about a time stays about it, with its margin if one is given': [
		['~16:25', 'point ~2027-05-12T16:25Z'],
		['~ 16:25', 'point ~2027-05-12T16:25Z'],
		['≈1625', 'point ~2027-05-12T16:25Z'],
		['c. 16:25', 'point ~2027-05-12T16:25Z'],
		['c.16:25', 'point ~2027-05-12T16:25Z'],
		['ca 16:25', 'point ~2027-05-12T16:25Z'],
		['ca. 16:25', 'point ~2027-05-12T16:25Z'],
		['circa 16:25', 'point ~2027-05-12T16:25Z'],
		['about 16:25', 'point ~2027-05-12T16:25Z'],
		['Around 4:25pm', 'point ~2027-05-12T16:25Z'],
		['16:25ish', 'point ~2027-05-12T16:25Z'],
		['16:25-ish', 'point ~2027-05-12T16:25Z'],
		['4:25pmish', 'point ~2027-05-12T16:25Z'],
		['12 may 16:25:30-ish', 'point ~2027-05-12T16:25:30Z'],
		['12 may 16:25ish', 'point ~2027-05-12T16:25Z'],
		['16:25ish - 16:40', 'range ~2027-05-12T16:25Z 2027-05-12T16:40Z'],
		['16:25±2', 'point ~2027-05-12T16:25Z±2m'],
		['16:25 ± 2m', 'point ~2027-05-12T16:25Z±2m'],
		['16:25 +-2', 'point ~2027-05-12T16:25Z±2m'],
		['16:25+/-2', 'point ~2027-05-12T16:25Z±2m'],
		['16:25 ±90s', 'point ~2027-05-12T16:25Z±90s'],
		['~16:25±1h', 'point ~2027-05-12T16:25Z±60m'],
		['18:25 ams ±2', 'point ~2027-05-12T16:25Z±2m'],
	],
	'a zone behind the clock is read, and a dash there never is one': [
		['16:25Z', 'point 2027-05-12T16:25Z'],
		['16:25 z', 'point 2027-05-12T16:25Z'],
		['16:25 UTC', 'point 2027-05-12T16:25Z'],
		['16:25utc', 'point 2027-05-12T16:25Z'],
		['16:25 GMT', 'point 2027-05-12T16:25Z'],
		['18:25 ams', 'point 2027-05-12T16:25Z'],
		['18:25 AMS', 'point 2027-05-12T16:25Z'],
		['18:25 Europe/Amsterdam', 'point 2027-05-12T16:25Z'],
		['18:25 europe/amsterdam', 'point 2027-05-12T16:25Z'],
		['02:25 syd', 'point 2027-05-12T16:25Z'],
		['11:25 local', 'point 2027-05-12T16:25Z'],
		['18:25+02', 'point 2027-05-12T16:25Z'],
		['18:25 +02', 'point 2027-05-12T16:25Z'],
		['18:25+0200', 'point 2027-05-12T16:25Z'],
		['18:25+02:00', 'point 2027-05-12T16:25Z'],
		['21:55 +05:30', 'point 2027-05-12T16:25Z'],
		['11:25 UTC-5', 'point 2027-05-12T16:25Z'],
		['12:55 UTC-3:30', 'point 2027-05-12T16:25Z'],
		['18:25 UTC+2', 'point 2027-05-12T16:25Z'],
		['11:25 Etc/GMT+5', 'point 2027-05-12T16:25Z'],
		['today 18:25 ams', 'point 2027-05-14T16:25Z'],
		['<18:25 ams', 'point 2027-05-11T16:25Z'],
		['06:00> ams', 'point 2027-05-13T04:00Z'],
		['06:00 ams>', 'point 2027-05-13T04:00Z'],
		['11:25 -05:00', 'range 2027-05-12T11:25Z 2027-05-13T05:00Z'],
	],
	'a dash, “to” and “for” mean that it lasted': [
		['16:00-16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['1600-1640', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 - 16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 – 16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00—16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 to 16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 until 1640', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 for 40m', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 for 40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 for 1h30', 'range 2027-05-12T16:00Z 2027-05-12T17:30Z'],
		['16:00-+40m', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00 - + 40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00-?', 'range 2027-05-12T16:00Z ?'],
		['16:00 to ?', 'range 2027-05-12T16:00Z ?'],
		['~16:00-16:40', 'range ~2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['16:00-~16:40', 'range 2027-05-12T16:00Z ~2027-05-12T16:40Z'],
		['~16:00 for 40m', 'range ~2027-05-12T16:00Z ~2027-05-12T16:40Z'],
		['~16:00-?', 'range ~2027-05-12T16:00Z ?'],
		['16:00±5-16:40±30s', 'range ~2027-05-12T16:00Z±5m ~2027-05-12T16:40Z±30s'],
		['23:50-00:10', 'range 2027-05-12T23:50Z 2027-05-13T00:10Z'],
		['22:00-06:00', 'range 2027-05-12T22:00Z 2027-05-13T06:00Z'],
		['16:40-16:00>', 'range 2027-05-12T16:40Z 2027-05-13T16:00Z'],
		['16:00-16:00', 'range 2027-05-12T16:00Z 2027-05-12T16:00Z'],
		['18:00-18:40 ams', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['18:00 ams-18:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['18:00 ams - 11:40 local', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['18:00+02-18:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['12 may 23:50-00:10', 'range 2027-05-12T23:50Z 2027-05-13T00:10Z'],
		['12 may 16:00 - 13 may 09:00', 'range 2027-05-12T16:00Z 2027-05-13T09:00Z'],
		['2027-05-12 16:00-16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['2027-05-12T16:00-16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['2027-05-12T16:00Z - 2027-05-12T16:40Z', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['-20m-+10m', 'range 2027-05-12T16:00Z 2027-05-12T16:10Z'],
		['+5m to +10m', 'range 2027-05-12T16:25Z 2027-05-12T16:30Z'],
		['=-?', 'range 2027-05-12T16:20Z ?'],
		['16:00-now', 'range 2027-05-12T16:00Z 2027-05-14T08:15Z'],
		['30 min ago to now', 'range 2027-05-14T07:45Z 2027-05-14T08:15Z'],
		['from 16:00 to 16:40', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['From about 16:00 until ~16:40', 'range ~2027-05-12T16:00Z ~2027-05-12T16:40Z'],
		['from 16:00 to ?', 'range 2027-05-12T16:00Z ?'],
		['from 18:00 to 18:40 ams', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z'],
		['10 may - 12 may', 'range 2027-05-10T00:00Z 2027-05-13T00:00Z'],
		['2027-05-10 to 2027-05-12', 'range 2027-05-10T00:00Z 2027-05-13T00:00Z'],
	],
	'two dots mean some moment in between': [
		['16:33..16:38', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['16:33…16:38', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['16:33 .. 16:38', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['16:33...16:38', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['..16:38', 'between ? 2027-05-12T16:38Z'],
		['…16:38', 'between ? 2027-05-12T16:38Z'],
		['?..16:38', 'between ? 2027-05-12T16:38Z'],
		['16:33..', 'between 2027-05-12T16:33Z ?'],
		['16:33..?', 'between 2027-05-12T16:33Z ?'],
		['23:50..00:10', 'between 2027-05-12T23:50Z 2027-05-13T00:10Z'],
		['~16:33..16:38', 'between ~2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['18:33..18:38 ams', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['-5m..+5m', 'between 2027-05-12T16:15Z 2027-05-12T16:25Z'],
		['16:33..+5m', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['yesterday..now', 'between 2027-05-13T00:00Z 2027-05-14T08:15Z'],
		['2027-03..2027-04', 'between 2027-03-01T00:00Z 2027-05-01T00:00Z'],
		['between 16:33 and 16:38', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['Between about 16:33 and ~16:38', 'between ~2027-05-12T16:33Z ~2027-05-12T16:38Z'],
		['between 4:33 pm and 4:38 pm', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['between 23:50 and 00:10', 'between 2027-05-12T23:50Z 2027-05-13T00:10Z'],
		['between 18:33 and 18:38 ams', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z'],
		['between 12 may 23:50 and 13 may 00:10', 'between 2027-05-12T23:50Z 2027-05-13T00:10Z'],
		['10 may..12 may', 'between 2027-05-10T00:00Z 2027-05-13T00:00Z'],
	],
	'stamps of logs, of chats and of programs are read in the same field': [
		['2027-05-12T16:25Z', 'point 2027-05-12T16:25Z'],
		['2027-05-12T16:25:31Z', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12T16:25:31.250Z', 'point 2027-05-12T16:25:31.250Z'],
		['2027-05-12T16:25:31,250Z', 'point 2027-05-12T16:25:31.250Z'],
		['2027-05-12t16:25z', 'point 2027-05-12T16:25Z'],
		['20270512T162531Z', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12T18:25+02:00', 'point 2027-05-12T16:25Z'],
		['2027-05-12T18:25:31+0200', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12T11:25-05:00', 'point 2027-05-12T16:25Z'],
		['2027-05-12T11:25:31-0500', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12T11:25:31.5-05', 'point 2027-05-12T16:25:31.500Z'],
		['2027-05-12 11:25:31 -0500', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12 11:25:31-05:00', 'point 2027-05-12T16:25:31Z'],
		['2027-05-12 16:25:31 UTC', 'point 2027-05-12T16:25:31Z'],
		['[12/May/2027:16:25:31 +0000]', 'point 2027-05-12T16:25:31Z'],
		['12/May/2027:18:25:31 +0200', 'point 2027-05-12T16:25:31Z'],
		['[12/May/2027:11:25:31 -0500]', 'point 2027-05-12T16:25:31Z'],
		['May 12 16:25:31', 'point 2027-05-12T16:25:31Z'],
		['May  2 16:25:31', 'point 2027-05-02T16:25:31Z'],
		['Wed, 12 May 2027 16:25:31 +0000', 'point 2027-05-12T16:25:31Z'],
		['Wed, 12 May 2027 11:25:31 -0500', 'point 2027-05-12T16:25:31Z'],
		['Wed May 12 16:25:31 2027', 'point 2027-05-12T16:25:31Z'],
		['Wed May 12 16:25:31 UTC 2027', 'point 2027-05-12T16:25:31Z'],
		['1810139131', 'point 2027-05-12T16:25:31Z'],
		['1810139131.000200', 'point 2027-05-12T16:25:31.000200Z'],
		['1810139131250', 'point 2027-05-12T16:25:31.250Z'],
		['1810139131000200', 'point 2027-05-12T16:25:31.000200Z'],
		['1810139131000200300', 'point 2027-05-12T16:25:31.000200300Z'],
	],
	'a question mark is a time that is not known': [['?', 'unknown']],
};

for (const [title, rows] of Object.entries(readings)) {
	test(title, t => {
		for (const [typed, expected] of rows) {
			t.is(reads(typed), expected, typed);
		}
	});
}

test('what could mean two things, or is no time of day, is refused with a way out', t => {
	const refusals: ReadonlyArray<readonly [typed: string, sentence: RegExp, wayOut: RegExp]> = [
		['', /no time yet/, /14:02/],
		['   ', /no time yet/, /14:02/],
		['16', /16 on its own could be an hour or minutes/, /16:00 .*\+16/],
		['~7', /7 on its own/, /07:00/],
		['45', /45 on its own is no time of day/, /\+45/],
		['5m', /could be before or after/, /\+5m or -5m/],
		['10 min', /could be before or after/, /10 min ago/],
		['25:00', /25:00 is not a time of day/, /23:59/],
		['1475', /14:75 is not a time of day/, /23:59/],
		['16:60', /16:60 is not/, /23:59/],
		['16:25:60', /16:25:60 is not/, /23:59/],
		['24:01', /24:01 is not/, /23:59/],
		['13pm', /13:00 pm is not/, /2:02pm/],
		['0:30 am', /00:30 am is not/, /2:02pm/],
		['03/10', /either order/, /3 oct or 2026-10-03/],
		['03/10 14:02', /either order/, /3 oct/],
		['13/10/2026', /year first/, /13 oct 2026\.$/],
		['31/12', /year first/, /31 dec\.$/],
		['10/13 14:02', /year first/, /13 oct\.$/],
		['2027-13', /2027-13 is not in the calendar/, /3 oct/],
		['9999-12-31 23:59', /too far away/, /3 oct/],
		['03.10.2026 14:02', /either order/, /3 oct/],
		['29 feb 2027', /not in the calendar/, /3 oct/],
		['31 nov 10:00', /not in the calendar/, /3 oct/],
		['2027-02-30', /not in the calendar/, /3 oct/],
		['2027-13-01 10:00', /not in the calendar/, /3 oct/],
		['tue 12 may 2027 16:25', /12 May 2027 is a Wed, not a Tue/, /day of the week/],
		['16:25 xyz', /I do not know the zone xyz/, /Europe\/Berlin/],
		['16:25 Europe/Nowhere', /I do not know the zone Europe\/Nowhere/, /Europe\/Berlin/],
		['16:25 Japan', /I do not know the zone Japan/, /Europe\/Berlin/],
		['tomorrow 10:00', /Tomorrow has not happened yet/, /14:02> .*2027-05-15 14:02/],
		['today 16:00 - tomorrow 10:00', /Tomorrow has not happened yet/, /14:02> .*2027-05-15/],
		['16:25 yesterday', /I do not know the zone yesterday/, /yesterday 14:02/],
		['16:25+5', /“\+” after a clock names a zone/, /\+05:00/],
		['16:25 +5m', /“\+” after a clock names a zone/, /\+5m/],
		['16:25+19', /“\+” after a clock names a zone/, /\+05:00/],
		['16:25 -5m', /“-” after a time means that it lasted/, /14:00-\+5m/],
		['16:40-16:00', /end is before the start/, /14:00>/],
		['16:38..16:33', /end is before the start/, /14:00>/],
		['2027-05-12 16:00 - 2027-05-11 16:00', /end is before the start/, /14:00>/],
		['16:00-25:00', /25:00 is not a time of day/, /23:59/],
		['..', /needs a time/, /14:33\.\./],
		['…', /needs a time/, /14:33\.\./],
		['?..?', /needs a time/, /14:33\.\./],
		['12 may for 2h', /day alone/, /3 oct 14:00/],
		['12 may - 16:00', /day alone/, /3 oct 14:00/],
		['soon', /I cannot read “soon” as a time/, /14:02/],
		['? - 16:00', /I cannot read/, /14:02/],
		['16:2', /I cannot read/, /14:02/],
		['90531', /I cannot read/, /14:02/],
		['10.15.3', /I cannot read/, /14:02/],
		['-5%', /I cannot read/, /14:02/],
		['16:25±0', /I cannot read/, /14:02/],
		['<00:10>', /I cannot read/, /14:02/],
		['16:25 16:30', /I cannot read/, /14:02/],
		['１６:２５', /I cannot read/, /14:02/],
		['٠٩:٠٥', /I cannot read/, /14:02/],
		['16:25\u0000', /I cannot read/, /14:02/],
	];
	for (const [typed, sentence, wayOut] of refusals) {
		const reading = readMoment(typed, context);
		if ('moment' in reading) {
			t.fail(`${typed} reads as ${momentReads(reading)}`);
			continue;
		}

		t.regex(reading.refused, sentence, typed);
		t.regex(reading.next ?? '', wayOut, typed);
	}
});

test('letters that stand for several zones are refused, in any case, unless the incident gives them a meaning', t => {
	for (const name of ['IST', 'CST', 'BST', 'EST', 'PST', 'CET', 'CEST', 'EDT', 'MST', 'AEST', 'JST', 'ist']) {
		t.regex(reads(`16:25 ${name}`), /^✗ I do not guess which zone/, name);
	}

	t.is(reads('21:55 ist', {zoneNames: {IST: 'Asia/Kolkata'}}), 'point 2027-05-12T16:25Z');
});

test('without a row above a clock time is nearest to noon of the incident’s day, or of today', t => {
	const first: Partial<MomentContext> = {anchor: undefined, date: '2027-05-10'};
	t.is(reads('16:25', first), 'point 2027-05-10T16:25Z');
	t.is(reads('00:00', first), 'point 2027-05-10T00:00Z');
	t.is(reads('23:59', first), 'point 2027-05-10T23:59Z');
	t.is(reads('<23:10', first), 'point 2027-05-09T23:10Z');
	t.is(reads('+5', first), 'point 2027-05-10T12:05Z');
	t.deepEqual(says('+5', first), ['no time is known above; counted from noon, 10 May']);
	t.is(reads('08:15', {anchor: undefined}), 'point 2027-05-14T08:15Z');
	t.is(reads('09:30', {anchor: undefined}), 'point 2027-05-13T09:30Z');
	t.is(reads('16:25', {anchor: {as: 'unknown', near: '2027-05-11T10:00Z'}}), 'point 2027-05-11T16:25Z');
	t.is(reads('01:00', {...first, zone: 'Asia/Tokyo'}), 'point 2027-05-09T16:00Z');
});

test('a row that lasted gives its end to +, its start to - and =, and its middle to the nearest day', t => {
	const anchor: Moment = {as: 'range', at: '2027-05-11T20:00Z', until: '2027-05-12T10:00Z', untilAbout: true};
	t.is(reads('+5', {anchor}), 'point ~2027-05-12T10:05Z');
	t.is(reads('-5', {anchor}), 'point 2027-05-11T19:55Z');
	t.is(reads('=', {anchor}), 'point 2027-05-11T20:00Z');
	t.is(reads('10:30', {anchor}), 'point 2027-05-12T10:30Z');
	t.is(reads('<10:30', {anchor}), 'point 2027-05-10T10:30Z');
	t.is(reads('10:30>', {anchor}), 'point 2027-05-13T10:30Z');
	t.is(
		reads('11:00', {anchor: {as: 'between', at: '2027-05-11T00:00Z', until: '2027-05-12T00:00Z'}}),
		'point 2027-05-11T11:00Z',
	);
});

test('a clock below a month is one of the incident’s day, or of today; a date below it is of its year', t => {
	const anchor: Moment = {as: 'between', at: '2024-02-01T00:00Z', until: '2024-03-01T00:00Z'};
	t.is(reads('10:30', {anchor, date: '2024-02-27'}), 'point 2024-02-27T10:30Z');
	t.is(reads('8 March 10:30', {anchor}), 'point 2024-03-08T10:30Z');
	t.is(reads('10:30', {anchor}), reads('10:30', {anchor: undefined}));
});

test('what counts from a row that is about is about too', t => {
	const anchor: Moment = {as: 'point', at: '2027-05-12T16:20Z', about: true};
	t.is(reads('+5', {anchor}), 'point ~2027-05-12T16:25Z');
	t.is(reads('-5', {anchor}), 'point ~2027-05-12T16:15Z');
	t.is(reads('=', {anchor}), 'point ~2027-05-12T16:20Z');
	t.is(reads('16:25', {anchor}), 'point 2027-05-12T16:25Z');
	t.is(reads('+5', {anchor: {...anchor, about: 120}}), 'point ~2027-05-12T16:25Z±2m');
	t.is(reads('+5±1', {anchor: {...anchor, about: 120}}), 'point ~2027-05-12T16:25Z±1m');
	t.is(reads('+5', {anchor: {as: 'between', until: '2027-05-12T16:20Z'}}), 'point ~2027-05-12T16:25Z');
});

test('a clock time may be ahead of this machine by less than a minute, and is said to be in the future', t => {
	const change: Partial<MomentContext> = {
		now: '2027-05-14T08:14:50.123Z',
		anchor: {as: 'point', at: '2027-05-14T08:10Z'},
	};
	t.is(reads('08:15', change), 'point 2027-05-14T08:15Z');
	t.deepEqual(says('08:15', change), ['in the future']);
	t.is(reads('08:16', change), 'point 2027-05-13T08:16Z');
	t.is(reads('now', change), 'point 2027-05-14T08:14:50Z');
	t.deepEqual(says('2031-01-01 10:00'), ['in the future']);
	t.deepEqual(says('14 may 08:00-09:00'), ['its end is in the future']);
	t.deepEqual(says('16:25'), []);
});

test('a clock time that is taken of an earlier day only because it is still to come says so, and how to write the other', t => {
	const night = {now: '2026-11-26T23:43:10Z', date: '2026-11-26', anchor: undefined};
	const tonight =
		'23:45 of Thu 26 Nov is still to come, so Wed 25 Nov is meant; write 2026-11-26 23:45 to say the other';
	const after = {...night, anchor: {as: 'point', at: '2026-11-26T23:40Z'} as const};
	t.deepEqual(says('~23:45', night), [tonight]);
	t.deepEqual(says('23:45-23:50', night), [tonight]);
	t.deepEqual(says('23:45', after), [tonight]);
	t.deepEqual(says('00:10', after), [
		'00:10 of Fri 27 Nov is still to come, so Thu 26 Nov is meant; write 2026-11-27 00:10 to say the other',
	]);
	t.deepEqual(says('24:00', after), [
		'00:00 of Fri 27 Nov is still to come, so Thu 26 Nov is meant; write 2026-11-27 00:00 to say the other',
	]);
	t.deepEqual(says('thu 23:45', night), [
		'23:45 of Thu 26 Nov is still to come, so Thu 19 Nov is meant; write 2026-11-26 23:45 to say the other',
	]);
	t.is(reads('2026-11-26 23:45', night), 'point 2026-11-26T23:45Z');
	t.deepEqual(says('2026-11-26 23:45', night), ['in the future']);
	// Nearest of all days anyway, written with its day, or of a day that nobody has named yet.
	t.deepEqual(says('23:45', {...night, anchor: {as: 'point', at: '2026-11-26T02:00Z'}}), []);
	t.deepEqual(says('yesterday 23:45', night), []);
	t.deepEqual(says('23:45', {...night, date: undefined}), []);
	t.deepEqual(says('23:43', night), []);
});

test('a clock time that daylight saving skipped is refused with the times around it', t => {
	const berlin: Partial<MomentContext> = {zone: 'Europe/Berlin', anchor: {as: 'point', at: '2027-03-28T00:30Z'}};
	const reading = readMoment('02:30', {...context, ...berlin});
	t.deepEqual(reading, {
		refused: 'The clocks were turned forward past 02:30 on 28 Mar in Europe/Berlin.',
		next: 'Write 03:30, or the time in UTC: 01:30Z.',
		whole: true,
	});
	t.is(reads('03:30', berlin), 'point 2027-03-28T01:30Z');
	t.is(reads('01:30Z', berlin), 'point 2027-03-28T01:30Z');
	t.is(reads('01:59-03:01', berlin), 'range 2027-03-28T00:59Z 2027-03-28T01:01Z');
	t.regex(
		reads('2027-03-14 02:30', {zone: 'America/New_York'}),
		/^✗ The clocks were turned forward past 02:30 on 14 Mar/,
	);
	t.regex(reads('2011-12-30 12:00', {zone: 'Pacific/Apia'}), /^✗ The clocks were turned forward past 12:00 on 30 Dec/);
});

test('a clock time that came twice takes the first, says so and names what picks the second', t => {
	const berlin: Partial<MomentContext> = {zone: 'Europe/Berlin', anchor: {as: 'point', at: '2026-10-25T00:10Z'}};
	t.is(reads('02:30', berlin), 'point 2026-10-25T00:30Z');
	t.deepEqual(says('02:30', berlin), ['02:30 came twice that day; the first was taken, +01:00 picks the second']);
	t.is(reads('02:30 +01:00', berlin), 'point 2026-10-25T01:30Z');
	t.is(reads('02:30+01', berlin), 'point 2026-10-25T01:30Z');
	t.is(reads('02:50-02:10', berlin), 'range 2026-10-25T00:50Z 2026-10-25T01:10Z');
	const york: Partial<MomentContext> = {zone: 'America/New_York', anchor: {as: 'point', at: '2026-11-01T05:10Z'}};
	t.deepEqual(says('01:30', york), ['01:30 came twice that day; the first was taken, UTC-5 picks the second']);
	t.is(reads('01:30 UTC-5', york), 'point 2026-11-01T06:30Z');
});

test('a day is as long as it is where it was', t => {
	const berlin: Partial<MomentContext> = {zone: 'Europe/Berlin'};
	t.is(reads('2027-03-28', berlin), 'between 2027-03-27T23:00Z 2027-03-28T22:00Z');
	t.is(reads('2026-10-25', berlin), 'between 2026-10-24T22:00Z 2026-10-25T23:00Z');
	t.is(reads('2026-04-24', {zone: 'Africa/Cairo'}), 'between 2026-04-23T22:00Z 2026-04-24T21:00Z');
});

test('the moment keeps what was typed, the zone it was read in and every digit', t => {
	const cases: ReadonlyArray<readonly [typed: string, moment: Moment]> = [
		[' 16:25 ', {as: 'point', at: '2027-05-12T16:25Z', zone: 'UTC', typed: '16:25'}],
		['16:25:00', {as: 'point', at: '2027-05-12T16:25:00Z', zone: 'UTC', typed: '16:25:00'}],
		[
			'18:25:31.2500 AMS',
			{as: 'point', at: '2027-05-12T16:25:31.2500Z', zone: 'Europe/Amsterdam', typed: '18:25:31.2500 AMS'},
		],
		['18:25+02', {as: 'point', at: '2027-05-12T16:25Z', zone: '+02:00', typed: '18:25+02'}],
		['16:25 – ?', {as: 'range', at: '2027-05-12T16:25Z', zone: 'UTC', typed: '16:25 – ?'}],
		['1810139131.000200', {as: 'point', at: '2027-05-12T16:25:31.000200Z', zone: 'UTC', typed: '1810139131.000200'}],
		['?', {as: 'unknown', typed: '?'}],
	];
	for (const [typed, moment] of cases) {
		const reading = readMoment(typed, context);
		t.deepEqual('moment' in reading ? JSON.parse(JSON.stringify(reading.moment)) : reading, moment, typed);
	}
});

const pieces = [
	...Object.values(readings).flatMap(rows => rows.map(([typed]) => typed)),
	...[
		'~',
		'±2',
		'-',
		'..',
		'+5m',
		' to ',
		' for ',
		'?',
		'bln',
		'99',
		':',
		'.',
		'T',
		'/',
		'<',
		'>',
		'[',
		'５',
		'\u202E',
		'may',
		'−',
		'±',
		'9'.repeat(40),
	],
];
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', '+05:30', '-03:30'];
const line = fc.oneof(
	fc.string({unit: 'grapheme', maxLength: 30}),
	fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 4}).map(parts => parts.join('')),
	fc.constantFrom(...pieces),
);

test('no text makes it throw, and every reading can be written down and read again as the same moment', t => {
	fc.assert(
		fc.property(line, fc.constantFrom(...zones), fc.boolean(), (typed, zone, isFirst) => {
			const place: MomentContext = {...context, zone, ...(isFirst ? {anchor: undefined, date: '2026-10-25'} : {})};
			const reading = readMoment(typed, place);
			if (!('moment' in reading)) {
				return reading.refused.length > 0;
			}

			const text = momentAsTyped(reading.moment, zone);
			const again = readMoment(text, {...place, now: '2042-02-02T02:02Z', anchor: undefined, date: undefined});
			return 'moment' in again && isSame(again.moment, reading.moment);
		}),
		{numRuns: 3000},
	);
	t.pass();
});

function isSame(a: Moment, b: Moment): boolean {
	const same = (first: string | undefined, second: string | undefined) =>
		first === undefined || second === undefined ? first === second : compareInstants(first, second) === 0;
	return (
		a.as === b.as && same(a.at, b.at) && same(a.until, b.until) && a.about === b.about && a.untilAbout === b.untilAbout
	);
}

test('=, < and > count from the row above at the end of a span, too', t => {
	for (const [typed, meant] of [
		['16:00-=', 'range 2027-05-12T16:00Z 2027-05-12T16:20Z'],
		['16:00 to =', 'range 2027-05-12T16:00Z 2027-05-12T16:20Z'],
		['15:00..=', 'between 2027-05-12T15:00Z 2027-05-12T16:20Z'],
		['<23:50-=', 'range 2027-05-11T23:50Z 2027-05-12T16:20Z'],
		['<23:10 to <23:20', 'range 2027-05-11T23:10Z 2027-05-11T23:20Z'],
		['00:10>-00:20>', 'range 2027-05-13T00:10Z 2027-05-13T00:20Z'],
		['2027-05-11 10:00..<23:10', 'between 2027-05-11T10:00Z 2027-05-11T23:10Z'],
		['16:00-+10m', 'range 2027-05-12T16:00Z 2027-05-12T16:10Z'],
	] as const) {
		t.is(reads(typed), meant, typed);
	}

	t.regex(reads('16:30-='), /end is before the start/);
});
