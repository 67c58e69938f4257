import type {Format} from '../format.ts';
import {recordReader} from '../record-reader.ts';
import {readEpoch} from '../times/epoch.ts';
import {readTime} from '../times/read-time.ts';
import type {Stamp} from '../times/stamp.ts';
import {words} from '../words.ts';

const timeLine = /^# Time:\s+(.*)$/;
const userLine = /^# User@Host:/;
const took = /^# Query_time:\s+([\d.]+)/;
const second = /^SET timestamp=(\d{9,10}(?:\.\d+)?);/;

/**
 * The slow query log of MySQL and MariaDB. One time may stand above several queries; old versions write it in the zone of the
 * server, and `SET timestamp` tells the same second since 1970 (MySQL's manual, 5.4.5, The Slow Query Log).
 */
export const slowQueries: Format = {
	id: 'slow-queries',
	title: 'slow queries of MySQL',
	claim({lines}) {
		const queries = lines.filter(line => userLine.test(line)).length;
		return queries > 0 && lines.some(line => timeLine.test(line) || second.test(line))
			? {score: 93, why: `${queries} lines name the user of a slow query`}
			: undefined;
	},
	open(output) {
		let isOpen = false;
		let hasUser = false;
		let above: Stamp | undefined;
		return recordReader(
			output,
			plain => {
				const isUser = userLine.test(plain);
				if (!timeLine.test(plain) && !(isUser && (hasUser || !isOpen))) {
					hasUser ||= isUser;
					return false;
				}

				isOpen = true;
				hasUser = isUser;
				return true;
			},
			({lines}) => {
				const own = lines.flatMap(line => timeLine.exec(line)?.[1] ?? [])[0];
				above = own === undefined ? above : readTime(own);
				const since = lines.flatMap(line => second.exec(line)?.[1] ?? [])[0];
				const stamp = own !== undefined && above?.offset !== undefined ? above : (readEpoch(since ?? '') ?? above);
				if (!stamp) {
					return {why: 'this query names no time'};
				}

				const query = lines.find(line => !/^(?:#|use |SET timestamp=)/.test(line));
				const seconds = lines.flatMap(line => took.exec(line)?.[1] ?? [])[0];
				const text = () => words([seconds === undefined ? '' : `${seconds} s:`, query ?? lines[0]].join(' '));
				return [{format: 'slow-queries', stamp, text}];
			},
		);
	},
	samples: [
		{
			lines: [
				'Tcp port: 3306  Unix socket: /run/db.sock',
				'# Time: 261003  6:02:31',
				'# User@Host: shop[shop] @ web-1 [192.0.2.7]',
				'# Query_time: 30  Lock_time: 0  Rows_sent: 0  Rows_examined: 9',
				'use shop;',
				'SET timestamp=1791036151;',
				'UPDATE cart SET n = 1;',
				'# User@Host: shop[shop] @ web-2 [192.0.2.8]',
				'# Query_time: 29  Lock_time: 0  Rows_sent: 0  Rows_examined: 9',
				'SET timestamp=1791036152;',
				'SELECT 1;',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, '30 s: UPDATE cart SET n = 1;'],
				['2026-10-03T14:02:32Z', 8, '29 s: SELECT 1;'],
			],
		},
		{
			lines: [
				'# Time: 2026-10-03T14:02:31.250123Z',
				'# User@Host: shop[shop] @ localhost []  Id:     2',
				'# Query_time: 0.5',
				'SET timestamp=1791036151;',
				'SELECT 2;',
				'# Time: 261003 16:02:33',
				'# User@Host: shop[shop] @ localhost []',
				'SELECT 3;',
			],
			events: [
				['2026-10-03T14:02:31.250123Z', 1, '0.5 s: SELECT 2;'],
				['2026-10-03T14:02:33Z', 6, 'SELECT 3;'],
			],
		},
	],
};
