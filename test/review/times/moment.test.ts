import test from 'ava';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {
	addDays,
	addSeconds,
	compareInstants,
	dayOf,
	firstInstantAt,
	instantsAt,
	isDay,
	isZone,
	offsetIn,
	readZone,
	secondsBetween,
	wallOf,
	weekdayOf,
} from '../../../source/review/times/moment.ts';

const zones = [
	'UTC',
	'+05:30',
	'-03:30',
	'Europe/Berlin',
	'Europe/London',
	'America/New_York',
	'America/St_Johns',
	'America/Sao_Paulo',
	'Africa/Casablanca',
	'Africa/Monrovia',
	'Asia/Kolkata',
	'Asia/Tokyo',
	'Asia/Gaza',
	'Australia/Lord_Howe',
	'Pacific/Apia',
	'Pacific/Chatham',
];

const second = fc.integer({min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000});
const digits = fc.constantFrom('', ':00', ':31', ':31.5', ':31.500', ':31.250123', ':31.2501234567891');
const instant = fc
	.tuple(second, digits)
	.map(([time, tail]) => `${new Date(time * 1000).toISOString().slice(0, 16)}${tail}Z`);

function nanoseconds(text: string): bigint {
	const [whole = '', fraction = ''] = text.slice(0, -1).split('.');
	return BigInt(Date.parse(`${whole}Z`)) * 10n ** 13n + BigInt(fraction.padEnd(16, '0'));
}

test('instants are equal when only the digits differ', t => {
	for (const [a, b, order] of [
		['2026-10-03T14:02Z', '2026-10-03T14:02:00Z', 0],
		['2026-10-03T14:02Z', '2026-10-03T14:02:00.000Z', 0],
		['2026-10-03T14:02:10Z', '2026-10-03T14:02:10.0Z', 0],
		['2026-10-03T14:02:31.25Z', '2026-10-03T14:02:31.250000Z', 0],
		['2026-10-03T14:02Z', '2026-10-03T14:02:00.000000000001Z', -1],
		['2026-10-03T14:02:31.25Z', '2026-10-03T14:02:31.2500000000001Z', -1],
		['2026-10-03T14:02:31.3Z', '2026-10-03T14:02:31.25Z', 1],
		['2026-10-03T14:03Z', '2026-10-03T14:02:59.999Z', 1],
	] as const) {
		t.is(compareInstants(a, b), order, `${a} ${b}`);
		t.is(compareInstants(b, a), 0 - order, `${b} ${a}`);
	}
});

test('instants are ordered as the time that they name, with any number of digits', t => {
	fc.assert(
		fc.property(instant, instant, (a, b) => {
			const difference = nanoseconds(a) - nanoseconds(b);
			return compareInstants(a, b) === (difference < 0n ? -1 : difference > 0n ? 1 : 0);
		}),
	);
	t.pass();
});

test('adding seconds keeps the digits and adds seconds only where they are needed', t => {
	t.is(addSeconds('2026-10-03T14:02Z', 300), '2026-10-03T14:07Z');
	t.is(addSeconds('2026-10-03T14:02Z', 90), '2026-10-03T14:03:30Z');
	t.is(addSeconds('2026-10-03T14:02:00Z', 300), '2026-10-03T14:07:00Z');
	t.is(addSeconds('2026-10-03T14:02:31.250Z', -31), '2026-10-03T14:02:00.250Z');
	t.is(addSeconds('2026-12-31T23:59Z', 60), '2027-01-01T00:00Z');
	t.is(secondsBetween('2026-10-03T14:02Z', '2026-10-03T14:03:30.5Z'), 90.5);
	t.is(secondsBetween('2026-10-03T14:03:30Z', '2026-10-03T14:02Z'), -90);
	fc.assert(
		fc.property(instant, fc.integer({min: -1e8, max: 1e8}), (from, by) => {
			return Math.abs(secondsBetween(from, addSeconds(from, by)) - by) < 1e-6;
		}),
	);
});

test('what a damaged file holds instead of an instant makes nothing throw', t => {
	for (const text of ['', 'Z', 'soon', '2026', '😀😀😀😀😀😀😀😀😀😀']) {
		t.notThrows(() => [
			compareInstants(text, '2026-10-03T14:02Z'),
			addSeconds(text, 60),
			secondsBetween(text, text),
			wallOf(text, 'Europe/Berlin'),
			dayOf(text, 'nowhere'),
			firstInstantAt(text, 'Asia/Tokyo'),
		]);
	}
});

test('the clock of every zone is that of the zone database, in both directions', t => {
	fc.assert(
		fc.property(second, fc.constantFrom(...zones), (time, zone) => {
			const at = `${new Date(time * 1000).toISOString().slice(0, 19)}Z`;
			const known = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
			t.is(wallOf(at, zone), known.toPlainDateTime().toString({smallestUnit: 'second'}), `${at} ${zone}`);
			t.is(offsetIn(zone, at), known.offsetNanoseconds / 1e9);
			t.true(instantsAt(wallOf(at, zone), zone).includes(at), `${at} ${zone}`);
		}),
		{numRuns: 500},
	);
});

test('around every change of the clocks a wall time is found never, once or twice, as it was shown', t => {
	for (const zone of zones.slice(3)) {
		let change: Temporal.ZonedDateTime | null = Temporal.Instant.from('2009-01-01T00:00Z').toZonedDateTimeISO(zone);
		for (let count = 0; count < 12 && change; count++) {
			change = change.getTimeZoneTransition('next');
			for (const minutes of change ? [-1500, -91, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 61, 90, 1500] : []) {
				const wall = change?.toPlainDateTime().add({minutes});
				const expected = wall
					? (['earlier', 'later'] as const)
							.map(disambiguation => wall.toZonedDateTime(zone, {disambiguation}))
							.filter(found => found.toPlainDateTime().equals(wall))
							.map(found => `${found.toInstant().toString().slice(0, 16)}Z`)
					: [];
				const typed = wall?.toString({smallestUnit: 'minute'}) ?? '';
				t.deepEqual(instantsAt(typed, zone), [...new Set(expected)], `${typed} ${zone}`);
			}
		}
	}
});

test('a zone is known by its name, its offset or UTC, in any case, and letters for several zones are none', t => {
	const known: ReadonlyArray<readonly [typed: string, zone: string | undefined]> = [
		['UTC', 'UTC'],
		['utc', 'UTC'],
		['Z', 'UTC'],
		['GMT', 'UTC'],
		['+00:00', 'UTC'],
		['+05:30', '+05:30'],
		['+0530', '+05:30'],
		['-3', '-03:00'],
		['UTC-5', '-05:00'],
		['gmt+2', '+02:00'],
		['Europe/Berlin', 'Europe/Berlin'],
		['europe/berlin', 'Europe/Berlin'],
		['AMERICA/NEW_YORK', 'America/New_York'],
		['Asia/Kolkata', 'Asia/Kolkata'],
		['asia/kolkata', 'Asia/Kolkata'],
		['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
		['Etc/GMT+5', 'Etc/GMT+5'],
		['Japan', 'Japan'],
		['+15:00', undefined],
		['+05:75', undefined],
		['IST', undefined],
		['BST', undefined],
		['CET', undefined],
		['est', undefined],
		['Europe/Nowhere', undefined],
		['', undefined],
		['bln', undefined],
	];
	for (const [typed, zone] of known) {
		t.is(readZone(typed), zone, typed);
		t.is(isZone(typed), zone !== undefined, typed);
	}
});

test('days are counted by the calendar', t => {
	t.is(addDays('2026-12-31', 1), '2027-01-01');
	t.is(addDays('2028-03-01', -1), '2028-02-29');
	t.is(weekdayOf('2026-10-03'), 6);
	t.is(dayOf('2026-10-03T23:10Z', 'Europe/Berlin'), '2026-10-04');
	t.true(isDay('2028-02-29'));
	for (const text of ['2027-02-29', '2026-13-01', '2026-10-3', '03/10/2026', '']) {
		t.false(isDay(text), text);
	}
});
