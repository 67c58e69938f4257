import type {FormatSample} from '../format.ts';

/** Logs of chats and notes by hand, and what is read of them. */
export const chatLogSamples: readonly FormatSample[] = [
	{
		lines: [
			'Session Start: Sat Oct 03 22:10:15 2026',
			'Session Ident: #pool',
			'03[22:10] * Now talking in #pool',
			"03[22:10] * Topic is 'weekly on Tue 8PM'",
			'[23:41] <ada> pool exhausted',
			'Session Time: Sun Oct 04 00:00:00 2026',
			'\u000302[01:59] * Disconnected',
			'Session Close: Sun Oct 04 01:59:11 2026',
		],
		events: [
			['2026-10-03T20:10Z', 3, '* Now talking in #pool'],
			['2026-10-03T20:10Z', 4, "* Topic is 'weekly on Tue 8PM'"],
			['2026-10-03T21:41Z', 5, '<ada> pool exhausted'],
			['2026-10-03T23:59Z', 7, '* Disconnected'],
		],
	},
	{
		lines: [
			'Incident 847, 2026-10-03, all times UTC',
			'',
			'Alerts:',
			'  14:21:03 — pool FIRING',
			'  14:42:11 — pool RESOLVED',
			'',
			'Kubernetes events:',
			'  09:15:33 — checkout updated',
			'  [many more until 14:41:32]',
			'',
			'Chat:',
			'  23:28 — @ada: found it',
			'Night:',
			'  00:30 — @bo: quiet',
		],
		events: [
			['2026-10-03T14:21:03Z', 4, 'pool FIRING'],
			['2026-10-03T14:42:11Z', 5, 'pool RESOLVED'],
			['2026-10-03T09:15:33Z', 8, 'checkout updated'],
			['2026-10-03T23:28Z', 12, '@ada: found it'],
			['2026-10-04T00:30Z', 14, '@bo: quiet'],
		],
	},
	{
		lines: ['PUMP LOG  03OCT26   TIMES UTC+1', '2214  low pressure', '2359  on it', '0041  quiet'],
		events: [
			['2026-10-03T21:14Z', 2, 'low pressure'],
			['2026-10-03T22:59Z', 3, 'on it'],
			['2026-10-03T23:41Z', 4, 'quiet'],
		],
	},
	{
		lines: [
			'lørdag den 3. oktober 2026',
			'kl. 21.05 høj vandstand',
			'ca. kl. 21.40 ringet',
			'2026. október 4., vasárnap',
			'10.15pm leak',
			'23:30-kor kész',
		],
		events: [
			['2026-10-03T19:05Z', 2, 'høj vandstand'],
			['2026-10-03T19:40Z', 3, 'ringet'],
			['2026-10-04T20:15Z', 5, 'leak'],
			['2026-10-04T21:30Z', 6, 'kész'],
		],
	},
	{
		lines: [
			'Note (время московское, UTC+3)',
			'3 октября 2026 г., 09:03 — pool exhausted',
			'09:07 — on it',
			'23:15 — half of it',
			'  at 22:00 already',
			'4 октября 2026 г., 01:02 МСК — quiet',
			'01:30 — all well',
		],
		events: [
			['2026-10-03T06:03Z', 2, 'pool exhausted'],
			['2026-10-03T06:07Z', 3, 'on it'],
			['2026-10-03T20:15Z', 4, 'half of it'],
			['2026-10-03T22:02Z', 6, 'quiet'],
			['2026-10-03T22:30Z', 7, 'all well'],
		],
	},
	{
		lines: [
			'Sun 4 October 2026',
			'UPDATE 4 (08:00 UTC): quiet',
			'UPDATE 3 (00:25 UTC): half of it',
			'Sat 3 October 2026',
			'UPDATE 2 (22:10 UTC): restart',
			'UPDATE 1 (19:45 UTC): pool exhausted',
		],
		events: [
			['2026-10-04T08:00Z', 2, 'UPDATE 4: quiet'],
			['2026-10-04T00:25Z', 3, 'UPDATE 3: half of it'],
			['2026-10-03T22:10Z', 5, 'UPDATE 2: restart'],
			['2026-10-03T19:45Z', 6, 'UPDATE 1: pool exhausted'],
		],
	},
	{
		lines: ['Sat', '14:02-14:15 pool exhausted', 'klo 22.07.30 restart', 'Sunday', '9am quiet'],
		events: [
			['2026-10-03T12:02Z', 2, 'pool exhausted'],
			['2026-10-03T20:07:30Z', 3, 'restart'],
			['2026-10-04T07:00Z', 5, 'quiet'],
		],
	},
	{
		lines: [
			'Sat 3 Oct 2026',
			'22:41',
			'Ada reported it',
			'Severity: Major',
			'+4m',
			'22:45',
			'Ada said',
			'since 22:15',
			'sam. 03/10/2026',
			'23:55',
			'Bo pinned it',
		],
		events: [
			['2026-10-03T20:41Z', 2, 'Ada reported it'],
			['2026-10-03T20:45Z', 6, 'Ada said'],
			['2026-10-03T21:55Z', 10, 'Bo pinned it'],
		],
	},
	{
		lines: ['PHONE LOG 2026', 'Tue 10/13', '5:03p  pool exhausted', '11:40p quiet', 'Wed 10/14', '6:05a again'],
		events: [
			['2026-10-13T15:03Z', 3, 'pool exhausted'],
			['2026-10-13T21:40Z', 4, 'quiet'],
			['2026-10-14T04:05Z', 6, 'again'],
		],
	},
	{
		lines: ['--', '2026年10月3日 上午9点48分 pool exhausted', '中午12点06分 restart', '晚上9点10分 quiet'],
		events: [
			['2026-10-03T07:48Z', 2, 'pool exhausted'],
			['2026-10-03T10:06Z', 3, 'restart'],
			['2026-10-03T19:10Z', 4, 'quiet'],
		],
	},
	{
		lines: [
			'--- Log opened Sat Oct 03 00:00:12 2026',
			'14:02 <@ada> pool exhausted',
			'14:05  * bo looks',
			'23:59 -!- cy has joined',
			'--- Day changed Sun Oct 04 2026',
			'00:02 < bo> quiet',
		],
		events: [
			['2026-10-03T12:02Z', 2, '<@ada> pool exhausted'],
			['2026-10-03T12:05Z', 3, '* bo looks'],
			['2026-10-03T21:59Z', 4, '-!- cy has joined'],
			['2026-10-03T22:02Z', 6, '< bo> quiet'],
		],
	},
	{
		lines: [
			'2026/10/03(土)',
			'14:02\tAda\t"pool exhausted',
			'13:41から',
			'13:41:07 ERROR no connection',
			'2026-10-03 13:41:08 ERROR no connection"',
			'2026/10/04(日)',
			'午後2:05\tBo\tquiet',
		],
		events: [
			['2026-10-03T12:02Z', 2, 'Ada\t"pool exhausted'],
			['2026-10-04T12:05Z', 7, 'Bo\tquiet'],
		],
	},
	{
		lines: [
			'--------------- 2026년 10월 3일 토요일 ---------------',
			'[Ada] [오후 2:05] pool exhausted, see',
			'2026-10-03 13:41:08 ERROR no connection',
			'2026-10-03 13:41:09 ERROR no connection',
			'[13:41:09] slow',
			'[Bo] [오후 2:07] on it',
		],
		events: [
			['2026-10-03T12:05Z', 2, 'pool exhausted, see'],
			['2026-10-03T12:07Z', 6, 'on it'],
		],
	},
	{
		lines: ['3 October 2026', '14:02 pool exhausted', '23:50 quiet', '00:10 all well'],
		events: [
			['2026-10-03T12:02Z', 2, 'pool exhausted'],
			['2026-10-03T21:50Z', 3, 'quiet'],
			['2026-10-03T22:10Z', 4, 'all well'],
		],
	},
	{
		lines: [
			'Sa, 03.10.2026 (Nacht)',
			'9h15 : pool exhausted',
			'gegen 10 Uhr queue is long',
			'10.20 Uhr restart',
			'10:30 Uhr - half of it',
			'1405Z ready',
			'23h : quiet',
		],
		events: [
			['2026-10-03T07:15Z', 2, 'pool exhausted'],
			['2026-10-03T08:00Z', 3, 'queue is long'],
			['2026-10-03T08:20Z', 4, 'restart'],
			['2026-10-03T08:30Z', 5, 'half of it'],
			['2026-10-03T14:05Z', 6, 'ready'],
			['2026-10-03T21:00Z', 7, 'quiet'],
		],
	},
];
