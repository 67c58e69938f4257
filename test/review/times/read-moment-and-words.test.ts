import test from 'ava';
import fc from 'fast-check';
import {momentReads} from '../../../source/review/times/describe-moment.ts';
import {type MomentContext, readMomentAndWords} from '../../../source/review/times/read-moment.ts';

const context: MomentContext = {
	now: '2027-05-14T08:15:00Z',
	zone: 'UTC',
	localZone: 'America/Chicago',
	zoneNames: {ams: 'Europe/Amsterdam'},
	anchor: {as: 'point', at: '2027-05-12T16:20Z'},
};

function taken(line: string): readonly [reads: string, words: string] {
	const {moment, words} = readMomentAndWords(line, context);
	return [momentReads({moment, says: []}), words];
}

test('the time is the longest run of words that reads as one and leaves words', t => {
	const lines: ReadonlyArray<readonly [line: string, reads: string, words: string]> = [
		['16:25 pool exhausted on web-1', 'point 2027-05-12T16:25Z', 'pool exhausted on web-1'],
		['1625 rollback', 'point 2027-05-12T16:25Z', 'rollback'],
		['  16:25   two  spaces stay ', 'point 2027-05-12T16:25Z', 'two  spaces stay'],
		['+5m restart', 'point 2027-05-12T16:25Z', 'restart'],
		['-5m page', 'point 2027-05-12T16:15Z', 'page'],
		['+5 min restart', 'point 2027-05-12T16:25Z', 'restart'],
		['20 min ago the page came', 'point 2027-05-14T07:55Z', 'the page came'],
		['~16:25 page', 'point ~2027-05-12T16:25Z', 'page'],
		['at 16:25 the page came', 'point 2027-05-12T16:25Z', 'the page came'],
		['At noon the page came', 'point 2027-05-12T12:00Z', 'the page came'],
		['16:25ish the page came', 'point ~2027-05-12T16:25Z', 'the page came'],
		['at 1400 requests a second it broke', 'unknown', 'at 1400 requests a second it broke'],
		['1400ish requests a second', 'unknown', '1400ish requests a second'],
		['at 3 hosts it broke', 'unknown', 'at 3 hosts it broke'],
		['16:25 ishmael paged', 'point 2027-05-12T16:25Z', 'ishmael paged'],
		['about 16:25 the page came', 'point ~2027-05-12T16:25Z', 'the page came'],
		['16:25 ±2 page', 'point ~2027-05-12T16:25Z±2m', 'page'],
		['16:25 to prod', 'point 2027-05-12T16:25Z', 'to prod'],
		['16:00 - 16:40 reading dashboards', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z', 'reading dashboards'],
		['16:00 for 40m the pool is full', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z', 'the pool is full'],
		['16:33..16:38 cache cleared', 'between 2027-05-12T16:33Z 2027-05-12T16:38Z', 'cache cleared'],
		[
			'between 16:33 and 16:38 the pager was quiet',
			'between 2027-05-12T16:33Z 2027-05-12T16:38Z',
			'the pager was quiet',
		],
		['from 16:00 to 16:40: errors', 'range 2027-05-12T16:00Z 2027-05-12T16:40Z', 'errors'],
		['16:00 - tomorrow 10:00 freeze', 'point 2027-05-12T16:00Z', 'tomorrow 10:00 freeze'],
		['16:00 - 31 feb was typed', 'point 2027-05-12T16:00Z', '31 feb was typed'],
		['16:25 and then it broke', 'point 2027-05-12T16:25Z', 'and then it broke'],
		['between 10 and 20 users wrote', 'unknown', 'between 10 and 20 users wrote'],
		['between the two deploys it was quiet', 'unknown', 'between the two deploys it was quiet'],
		['from 16:00 on it was quiet', 'unknown', 'from 16:00 on it was quiet'],
		['18:25 ams call', 'point 2027-05-12T16:25Z', 'call'],
		['16:25 est. 40 requests', 'point 2027-05-12T16:25Z', 'est. 40 requests'],
		['12 may 16:25 deploy', 'point 2027-05-12T16:25Z', 'deploy'],
		['yesterday 23:10 deploy', 'point 2027-05-13T23:10Z', 'deploy'],
		['yesterday we deployed', 'between 2027-05-13T00:00Z 2027-05-14T00:00Z', 'we deployed'],
		['now we see errors', 'point 2027-05-14T08:15Z', 'we see errors'],
		['noon deploy', 'point 2027-05-12T12:00Z', 'deploy'],
		['? somebody mutes the alert', 'unknown', 'somebody mutes the alert'],
		['= the second page', 'point 2027-05-12T16:20Z', 'the second page'],
		['500 errors on web-1', 'unknown', '500 errors on web-1'],
		['503 bad gateway', 'unknown', '503 bad gateway'],
		['503 rollback', 'point 2027-05-12T05:03Z', 'rollback'],
		['2000 requests fail', 'point 2027-05-12T20:00Z', 'requests fail'],
		['May 3 hosts died', 'between 2027-05-03T00:00Z 2027-05-04T00:00Z', 'hosts died'],
		['16:25: page', 'point 2027-05-12T16:25Z', 'page'],
		['16:25 - page', 'point 2027-05-12T16:25Z', 'page'],
		['16:25 – page', 'point 2027-05-12T16:25Z', 'page'],
		['[16:25] page', 'point 2027-05-12T16:25Z', 'page'],
		['4:25\u202FPM page', 'point 2027-05-12T16:25Z', 'page'],
		['May 12 16:25:31 web-1 sshd[7]: closed', 'point 2027-05-12T16:25:31Z', 'web-1 sshd[7]: closed'],
		['2027-05-12 16:25:31 ERROR pool', 'point 2027-05-12T16:25:31Z', 'ERROR pool'],
		['[12/May/2027:16:25:31 +0000] "GET /"', 'point 2027-05-12T16:25:31Z', '"GET /"'],
		['Wed May 12 16:25:31 UTC 2027 up', 'point 2027-05-12T16:25:31Z', 'up'],
	];
	for (const [line, reads, words] of lines) {
		t.deepEqual(taken(line), [reads, words], line);
	}
});

test('a time alone is words, and says that none stand behind it', t => {
	const {moment, words, refused} = readMomentAndWords(' 16:25 ', context);
	t.deepEqual([moment.as, words], ['unknown', '16:25']);
	t.is(refused, '“16:25” is a time, and no words stand behind it.');
	t.is(readMomentAndWords('Friday', context).refused, undefined);
});

test('ordinary sentences stay whole', t => {
	for (const line of [
		'pool exhausted on web-1',
		'Sat on the pager',
		'Friday deploys are frozen',
		'Tomorrow we try again',
		'May 40 hosts failed',
		'tomorrow at 10 we try again',
		'may be the cache',
		'March to production',
		'Oct deploy',
		'soon after',
		'web-1 at 16:25',
		'"16:25" it says',
		'?? who knows',
		'=> see the ticket',
		'1.10.3 rolled out',
		'v1.10 rolled out',
		'',
	]) {
		const {moment, words, typed, refused} = readMomentAndWords(line, context);
		t.deepEqual(
			{moment, words, typed, refused},
			{moment: {as: 'unknown'}, words: line, typed: '', refused: undefined},
			line,
		);
	}
});

test('a full stop behind a time belongs to neither', t => {
	for (const line of ['16:25. Rollback', '16:25 UTC. Rollback', '+5m. Rollback']) {
		const {moment, words} = readMomentAndWords(line, context);
		t.is(moment.at, '2027-05-12T16:25Z', line);
		t.is(words, 'Rollback', line);
	}
});

test('a line that begins like a time and is none stays whole, and says why', t => {
	const lines: ReadonlyArray<readonly [line: string, why: RegExp]> = [
		['2 hosts were down', /2 on its own/],
		['about 3 people called', /3 on its own/],
		['5 minutes before the page', /5 on its own/],
		['10 min outage', /10 on its own/],
		['24/7 support was told', /year first/],
		['03/10 14:02 deploy', /either order/],
		['25:00 deploy', /25:00 is not a time of day/],
		['1475 requests fail', /14:75 is not a time of day/],
		['16:40-16:00 reading', /end is before the start/],
		['16:25 IST pool exhausted', /which zone IST is/],
		['31 feb 10:00 deploy', /31 feb is not in the calendar/],
		['~31 feb: deploy', /31 feb is not in the calendar/],
		['feb 30 10:00 deploy', /feb 30 is not in the calendar/],
		['tomorrow 10:00 deploy', /Tomorrow has not happened yet/],
		['16:00 - 16:40 CET reading', /which zone CET is/],
		['16:25 PST', /which zone PST is/],
		['16:25 PST. Pool exhausted', /which zone PST is/],
		['2027-03-28 02:30 Europe/Berlin gap', /turned forward past 02:30/],
		['?16:25 pool exhausted', /a time and that it is not known/],
		['?1625', /a time and that it is not known/],
	];
	for (const [line, why] of lines) {
		const {moment, words, refused, next} = readMomentAndWords(line, context);
		t.deepEqual([moment, words], [{as: 'unknown'}, line], line);
		t.regex(refused ?? '', why, line);
		t.truthy(next, line);
	}
});

test('no line makes it throw or loses a word', t => {
	const word = fc.oneof(
		fc.constantFrom(
			'16:25',
			'+5m',
			'-',
			'~',
			'about',
			'12',
			'may',
			'IST',
			'..',
			'?',
			'pool',
			'16:00-16:40',
			'for',
			'to',
			':',
		),
		fc.string({unit: 'grapheme', maxLength: 8}),
	);
	fc.assert(
		fc.property(fc.array(word, {maxLength: 20}), parts => {
			const line = parts.join(' ').trim();
			const {typed, words, moment} = readMomentAndWords(line, context);
			return typed === ''
				? words === line && moment.as === 'unknown'
				: line.startsWith(typed) &&
						line.endsWith(words) &&
						words !== '' &&
						line.slice(typed.length, line.length - words.length).replace(/\s/g, '').length <= 2;
		}),
		{numRuns: 2000},
	);
	t.pass();
});

test('behind what is no time nothing is said of a zone', t => {
	t.is(readMomentAndWords('500 errors on web-1', context).refused, undefined);
	t.is(readMomentAndWords('May be the cache', context).refused, undefined);
});
