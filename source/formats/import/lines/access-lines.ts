import {matchAt} from '../times/behind.ts';
import {findDayMonthStamp} from '../times/named.ts';
import {words} from '../words.ts';
import type {LineFormat, ReadLine} from './line-format.ts';

const head =
	/(?:\[\w+\] )?(?:\S+:\d{1,5} )?((?:\d{1,3}\.){3}\d{1,3}|[\da-f]*:[\da-f:.]+|[\w.-]+|-) (\S+) (\S+|"[^"]*"|\S+ \S+) \[/iy;
const request = /\] "((?:[^"\\]|\\.)*)" (\d{3})/y;

const read: ReadLine = (line, indent) => {
	const match = matchAt(head, line, indent);
	const found = match ? findDayMonthStamp(line, head.lastIndex) : undefined;
	if (!match || !found?.stamp) {
		return undefined;
	}

	const {stamp, end} = found;
	const asked = matchAt(request, line, end);
	const user = match[3] ?? '-';
	return {
		stamp,
		text: () =>
			asked
				? words(`${asked[1]?.replace(/ HTTP\/[\d.]+$/, '')} ${asked[2]} (${match[1]})`)
				: words(`${line.slice(indent, head.lastIndex - 1).trim()} ${line.slice(end + 1).trim()}`),
		actor: user === '-' ? undefined : user,
		level: asked?.[2]?.startsWith('5') ? 'error' : undefined,
	};
};

/** Access logs in the common and the combined format of Apache and nginx, and what follows them. */
export const accessLines: LineFormat = {
	id: 'access',
	title: 'an address, a user and a time in brackets',
	rank: 3,
	learn: () => read,
	samples: [
		{
			lines: [
				'192.0.2.7 - ada [03/Oct/2026:14:02:31 +0000] "GET /cart HTTP/1.1" 502 12 "-" "a \\"browser\\""',
				'shop.example:443 2001:db8::7 - - [03/Oct/2026:14:02:32 +0200] "POST /pay HTTP/2.0" 200 7',
				'[httpd] 192.0.2.7 - ada [03/Oct/2026:14:02:33 +0000] "POST /write HTTP/1.1" 204 0',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'GET /cart 502 (192.0.2.7)'],
				['2026-10-03T12:02:32Z', 2, 'POST /pay 200 (2001:db8::7)'],
				['2026-10-03T14:02:33Z', 3, 'POST /write 204 (192.0.2.7)'],
			],
		},
	],
};
