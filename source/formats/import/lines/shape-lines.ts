import type {FormatSample} from '../format.ts';
import {shapes} from '../times/shapes.ts';
import type {LineFormat} from './line-format.ts';
import {startOfLine} from './start-of-line.ts';

const samples: Readonly<Record<string, readonly FormatSample[]>> = {
	'day-month': [
		{
			lines: [
				'03-Oct-2026 14:02:31.250 INFO [main] pool exhausted',
				'	at the third attempt',
				'Sat, 03 Oct 2026 14:02:32 +0000 queue is long',
				'[03/Oct/2026:14:02:33 +0200] "GET / HTTP/1.1" 502',
				'03-OCT-26 02.02 is no time of day',
				'03-OCT-26 02.02.33.500000 PM +02:00      ORA-00257: archiver',
				'3. Oktober 2026 um 14:02:34 Uhr',
				'=INFO REPORT==== is above the next',
				'3-Oct-2026::14:02:35 === node up',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'INFO [main] pool exhausted'],
				['2026-10-03T14:02:32Z', 3, 'queue is long'],
				['2026-10-03T12:02:33Z', 4, '"GET / HTTP/1.1" 502'],
				['2026-10-03T12:02:33.500000Z', 6, 'ORA-00257: archiver'],
				['2026-10-03T12:02:34Z', 7, '=INFO REPORT==== is above the next'],
				['2026-10-03T12:02:35Z', 9, '=== node up'],
			],
		},
		{
			lines: [
				'samedi 3 octobre 2026 à 14h02 : pool exhausted',
				'3 de octubre de 2026, 2:03 p. m.: queue is long',
				'1er octobre 2026 à 0h07 quiet',
				'Sonntag 4 Oktober 2026  00:04:31 +0200 (0:00:12.871) ****',
				'3. oktober 2026 kl. 14.05.30 ready',
				'03 Ekim 2026 Cumartesi 14:06:10;Ayşe;slow',
				'3 окт. 2026 г., 14:07:10 — quiet',
				'3 października 2026, 14:08 empty',
				'2026 Oct  3 14:09:58.441 leaf-1 %BGP-5-ADJCHANGE: down',
				'2026. október 3. 14:10:12 lemez',
				'3 жовтня 2026 р. о 14:11 — готово',
				'3 Oktober 2026 pukul 14.12.13 WIB: disk',
			],
			events: [
				['2026-10-03T12:02Z', 1, 'pool exhausted'],
				['2026-10-03T12:03Z', 2, 'queue is long'],
				['2026-09-30T22:07Z', 3, 'quiet'],
				['2026-10-03T22:04:31Z', 4, '(0:00:12.871) ****'],
				['2026-10-03T12:05:30Z', 5, 'ready'],
				['2026-10-03T12:06:10Z', 6, 'Ayşe;slow'],
				['2026-10-03T12:07:10Z', 7, 'quiet'],
				['2026-10-03T12:08Z', 8, 'empty'],
				['2026-10-03T12:09:58.441Z', 9, 'leaf-1 %BGP-5-ADJCHANGE: down'],
				['2026-10-03T12:10:12Z', 10, 'lemez'],
				['2026-10-03T12:11Z', 11, 'готово'],
				['2026-10-03T07:12:13Z', 12, 'disk'],
			],
		},
	],
	numbers: [
		{
			lines: [
				'10/03/2026 02:02:31.250 PM pool exhausted',
				'10/13/2026 14:02 queue is long',
				'[10/13/2026 14:02.33.250] driver: installed',
				'10/13/2026 14:2:4 - 0 operations',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'pool exhausted'],
				['2026-10-13T12:02Z', 2, 'queue is long'],
				['2026-10-13T12:02:33.250Z', 3, 'driver: installed'],
				['2026-10-13T12:02:04Z', 4, '0 operations'],
			],
		},
		{
			lines: ['03/10/26 14:02:31 pool exhausted', '13/10/26 14:02:31 queue is long'],
			events: [
				['2026-10-03T12:02:31Z', 1, 'pool exhausted'],
				['2026-10-13T12:02:31Z', 2, 'queue is long'],
			],
		},
		{
			lines: [
				'03.10.2026 14:02:31 points say that the day is first',
				'26/10/03 14:02:32 INFO Executor: started',
				'13-10-2026 14.02.33;Anna;12,5',
				'13/10/26,14:02:34,37 leases expired',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'points say that the day is first'],
				['2026-10-03T12:02:32Z', 2, 'INFO Executor: started'],
				['2026-10-13T12:02:33Z', 3, 'Anna;12,5'],
				['2026-10-13T12:02:34Z', 4, '37 leases expired'],
			],
		},
	],
	compact: [
		{
			lines: [
				'20261003-14:02:31:250|pool exhausted',
				'20261003T140232Z queue is long',
				'261003 14:02:33 ready',
				'261003140234.250 7 quiet',
				'2026:10:03-14:02:35: all well',
				'2026:9:5-14:02:36 gate: no zero in front',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'pool exhausted'],
				['2026-10-03T14:02:32Z', 2, 'queue is long'],
				['2026-10-03T12:02:33Z', 3, 'ready'],
				['2026-10-03T12:02:34.250Z', 4, '7 quiet'],
				['2026-10-03T12:02:35Z', 5, 'all well'],
				['2026-09-05T12:02:36Z', 6, 'gate: no zero in front'],
			],
		},
	],
	'time-group': [
		{
			lines: ['031402ZOCT26 pool exhausted', '  at depth', '031603B OCT 26 queue is long'],
			events: [
				['2026-10-03T14:02Z', 1, 'pool exhausted'],
				['2026-10-03T14:03Z', 3, 'queue is long'],
			],
		},
	],
	klog: [
		{
			lines: [
				'E1003 14:02:31.250123   7 pool.go:31] pool exhausted',
				'  at depth',
				'I20261003 14:02:32.5 7 a.cc:1] ready',
				'W261003 14:02:33.114873 287 2@kv/store.go:12 ⋮ [T1,n2] 4102  slow since 2026-10-01 12:00:00',
				'W261003 14:02:33.114873 287 2@kv/store.go:12 ⋮ [T1,n2] 4102 +(1) of the same message',
			],
			events: [
				['2026-10-03T12:02:31.250123Z', 1, '7 pool.go:31] pool exhausted'],
				['2026-10-03T12:02:32.5Z', 3, '7 a.cc:1] ready'],
				['2026-10-03T12:02:33.114873Z', 4, '287 2@kv/store.go:12 ⋮ [T1,n2] 4102  slow since 2026-10-01 12:00:00'],
			],
		},
	],
	'month-day': [
		{
			lines: [
				'10-03 14:02:31.250  7  9 E Pool: exhausted',
				'10/03-14:02:32.250123 [**] [1:2:3] ping [**]',
				'[1003/140233.250:WARNING:pool.cc(31)] slow',
				'[20261003/140234.250:ERROR:pool.cc(32)] gone',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, '7  9 E Pool: exhausted'],
				['2026-10-03T12:02:32.250123Z', 2, '[**] [1:2:3] ping [**]'],
				['2026-10-03T12:02:33.250Z', 3, '[WARNING:pool.cc(31)] slow'],
				['2026-10-03T12:02:34.250Z', 4, '[ERROR:pool.cc(32)] gone'],
			],
		},
	],
	tai64: [
		{
			lines: ['@400000006ac10b010ee6b280 pool exhausted', 'of the same record'],
			events: [['2026-10-03T14:02:31.250000000Z', 1, 'pool exhausted']],
		},
	],
	'clock-day': [
		{
			lines: [
				'14:02:31.250 2026-10-03 pool exhausted',
				'14:02 03.10.2026: queue is long',
				'14:03 UTC, 3 Oct 2026 ready',
				'14:04  Sat Oct  3, 2026.  Reboot',
				'14:05 ngày 13/10/2026 - xong',
			],
			events: [
				['2026-10-03T12:02:31.250Z', 1, 'pool exhausted'],
				['2026-10-03T12:02Z', 2, 'queue is long'],
				['2026-10-03T14:03Z', 3, 'ready'],
				['2026-10-03T12:04Z', 4, '.  Reboot'],
				['2026-10-13T12:05Z', 5, 'xong'],
			],
		},
	],
	'julian-day': [
		{
			lines: ['61316 50551.250 192.0.2.1 9614 0.001', '61316 50615.250 192.0.2.1 9614 0.002'],
			events: [
				['2026-10-03T14:02:31.250Z', 1, '192.0.2.1 9614 0.001'],
				['2026-10-03T14:03:35.250Z', 2, '192.0.2.1 9614 0.002'],
			],
		},
	],
	epoch: [
		{
			lines: [
				'1791036151.250 pool exhausted',
				'[1791036152] SERVICE ALERT: queue is long',
				'1791036153250 ready',
				'1791036154: broker starting',
				'12 rows',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'pool exhausted'],
				['2026-10-03T14:02:32Z', 2, 'SERVICE ALERT: queue is long'],
				['2026-10-03T14:02:33.250Z', 3, 'ready'],
				['2026-10-03T14:02:34Z', 4, 'broker starting'],
			],
		},
	],
	clock: [
		{
			lines: [
				'23:59:31,250 pool exhausted',
				'  at 23:00',
				'23:59:30 a thread that is late',
				'[00:01] queue is long',
				'2:03 AM ready',
			],
			events: [
				['2026-10-03T21:59:31.250Z', 1, 'pool exhausted'],
				['2026-10-03T21:59:30Z', 3, 'a thread that is late'],
				['2026-10-03T22:01Z', 4, 'queue is long'],
				['2026-10-04T00:03Z', 5, 'ready'],
			],
		},
	],
};

/** Lines that begin with a time, shape by shape; the first two shapes have files of their own. */
export const shapeLines: readonly LineFormat[] = shapes.flatMap(({id, title, rank, find}) => {
	const own = samples[id];
	const read = startOfLine(find, rank === 3);
	return own ? [{id, title, rank, learn: () => read, samples: own}] : [];
});
