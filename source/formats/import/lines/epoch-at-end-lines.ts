import {findEpochStamp} from '../times/epoch.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const last = /[ \t;,|>](?=\d{10,19}[\s<;,|>]*$)/;

const read: ReadLine = (line, indent) => {
	const place = last.exec(line)?.index ?? -1;
	const found = place > indent ? findEpochStamp(line, place + 1) : undefined;
	return found?.stamp && {stamp: found.stamp, text: () => words(line.slice(indent, place))};
};

/** Lines that end with a number of seconds since 1970: points of InfluxDB, Graphite and Prometheus. */
export const epochAtEndLines: LineFormat = {
	id: 'epoch-at-end',
	title: 'something else and end with a number of seconds since 1970',
	rank: 1,
	learn: lines => (lines.filter(line => read(line, 0)).length * 2 > lines.length ? read : undefined),
	samples: [
		{
			lines: [
				'# a comment',
				'pool,host=web\\ 1 free=0i,name="checkout" 1791036151250000001',
				'pool,host=web\\ 1 free=2i 1791036161250000000',
			],
			events: [
				['2026-10-03T14:02:31.250000001Z', 2, 'pool,host=web\\ 1 free=0i,name="checkout"'],
				['2026-10-03T14:02:41.250000000Z', 3, 'pool,host=web\\ 1 free=2i'],
			],
		},
		{
			lines: ['shop.pool.free 0 1791036151', 'shop.pool.free 2 1791036161'],
			events: [
				['2026-10-03T14:02:31Z', 1, 'shop.pool.free 0'],
				['2026-10-03T14:02:41Z', 2, 'shop.pool.free 2'],
			],
		},
	],
};
