import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import test from 'ava';
import {momentReads} from '../../../source/review/times/describe-moment.ts';
import {type MomentContext, readMoment} from '../../../source/review/times/read-moment.ts';

interface Cases {
	readonly context: Omit<MomentContext, 'anchor'> & {readonly anchor: string};
	readonly cases: ReadonlyArray<{readonly typed: string; readonly reads: string}>;
}

const file = new URL('../../../../shared/data/time-cases.json', import.meta.url);

test('the shared cases read as they say', t => {
	if (!existsSync(file)) {
		t.log(`${file.pathname} is not there, so there was nothing to compare with.`);
		t.pass();
		return;
	}

	const {context, cases} = JSON.parse(readFileSync(file, 'utf8')) as Cases;
	const place: MomentContext = {...context, anchor: {as: 'point', at: context.anchor}};
	for (const {typed, reads} of cases) {
		t.is(momentReads(readMoment(typed, place)), reads, typed);
	}
});

test('the zone of the machine changes no reading', t => {
	const program = `
		import {momentReads} from './source/review/times/describe-moment.ts';
		import {readMoment} from './source/review/times/read-moment.ts';
		const context = {now: '2026-10-05T09:30:00Z', zone: 'Europe/Berlin', localZone: 'Asia/Tokyo', zoneNames: {}, date: '2026-10-03'};
		const typed = ['14:02', '02:30', '+5', 'sat', '3 oct', '2026-10-25 02:30', '<23:10', 'yesterday 23:10', '14:02 local', '03/10'];
		console.log(JSON.stringify(typed.map(text => momentReads(readMoment(text, context)))));
	`;
	const told = ['UTC', 'America/New_York', 'Asia/Tokyo'].map(zone =>
		execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '--eval', program], {
			cwd: new URL('../../..', import.meta.url),
			env: {...process.env, TZ: zone},
			encoding: 'utf8',
		}),
	);
	t.is(told[1], told[0]);
	t.is(told[2], told[0]);
	t.regex(told[0] ?? '', /point 2026-10-03T12:02Z/);
});
