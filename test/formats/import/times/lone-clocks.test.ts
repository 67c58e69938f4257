import test from 'ava';
import type {ZoneRule} from '../../../../source/formats/import/imported-event.ts';
import {readText} from '../../../../source/formats/import/read-source.ts';

const now = '2026-11-27T14:01:00.000Z';

/** A clock that stands without a day, the zone of its source, that of whoever reads it, and the day on which it was. */
const clocks: ReadonlyArray<readonly [clock: string, zone: string, rule: ZoneRule, local: string, day: string]> = [
	['14:01:40', 'UTC', 'assumed', 'UTC', '2026-11-27'],
	['21:49:00', 'UTC', 'assumed', 'UTC', '2026-11-26'],
	['15:00:00', 'UTC', 'assumed', 'Europe/Berlin', '2026-11-27'],
	['15:03:00', 'UTC', 'assumed', 'Europe/Berlin', '2026-11-26'],
	['01:00:00', 'UTC', 'assumed', 'Pacific/Auckland', '2026-11-28'],
	['15:00:00', 'UTC', 'assumed', 'America/New_York', '2026-11-26'],
	['09:00:00', 'UTC', 'assumed', 'America/New_York', '2026-11-27'],
	['15:00:00', 'UTC', 'option', 'Europe/Berlin', '2026-11-26'],
	['15:00:00', 'Europe/Berlin', 'incident', 'UTC', '2026-11-27'],
];

for (const [clock, zone, rule, localZone, day] of clocks) {
	test(`at 14:01 UTC, ${clock} in ${zone} (${rule}) is of ${day} for somebody in ${localZone}`, t => {
		const {events, report} = readText(`${clock} one\n${clock} two\n`, {
			source: 'web.log',
			given: {zone, rule},
			now,
			localZone,
		});
		t.deepEqual(
			events.map(({wall}) => wall),
			[`${day}T${clock}`, `${day}T${clock}`],
		);
		t.is(report.date, day);
	});
}

test('a log of this moment is not put a year back, however far its clocks are ahead', t => {
	const text = 'Nov 28 03:59:00 web-1 one\nNov 28 03:59:01 web-1 two\n';
	const {events} = readText(text, {source: 'web.log', given: {zone: 'UTC', rule: 'assumed'}, now, localZone: 'UTC'});
	t.is(events[0]?.at, '2026-11-28T03:59:00Z');
});
