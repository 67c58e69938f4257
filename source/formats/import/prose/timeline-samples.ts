import type {FormatSample} from '../format.ts';

/** Timelines in Markdown and in wikis, and what is read of them. */
export const timelineSamples: readonly FormatSample[] = [
	{
		lines: [
			'| When | What |',
			'| --- | --- |',
			'| 2026-10-03 14:02:31 | pool exhausted |',
			'| 2026-10-03 ~14:04 | restart |',
			'| 3 Oct 2026, 14.06 | quiet |',
		],
		events: [
			['2026-10-03T12:02:31Z', 3, 'pool exhausted'],
			['2026-10-03T12:04Z', 4, 'restart'],
			['2026-10-03T12:06Z', 5, 'quiet'],
		],
	},
	{
		lines: [
			'What happened on Saturday 3 Oct 2026',
			'1. [21:58] pool exhausted',
			'2. [23:47] queue is long',
			'3. [00:02] restart',
			'; 00:29',
			': quiet',
		],
		events: [
			['2026-10-03T19:58Z', 2, 'pool exhausted'],
			['2026-10-03T21:47Z', 3, 'queue is long'],
			['2026-10-03T22:02Z', 4, 'restart'],
			['2026-10-03T22:29Z', 5, 'quiet'],
		],
	},
	{
		lines: ['# shop', '', '* _2026-10-03 14:02:31_> @ada: pool exhausted', '* _2026-10-03 14:02:32_> @bo: on it'],
		events: [
			['2026-10-03T12:02:31Z', 3, '@ada: pool exhausted'],
			['2026-10-03T12:02:32Z', 4, '@bo: on it'],
		],
	},
	{
		lines: [
			'## Timeline (all times in UTC)',
			'',
			'2026-10-03',
			'',
			'- 14:02 pool exhausted',
			'',
			'**4 October 2026:**',
			'',
			'- 09:31 larger pool',
		],
		events: [
			['2026-10-03T14:02Z', 5, 'pool exhausted'],
			['2026-10-04T09:31Z', 9, 'larger pool'],
		],
	},
	{
		lines: [
			'## Cronología',
			'',
			'Sábado 3 de octubre de 2026',
			'',
			'* **09:32 hs:** pool exhausted',
			'* **~10:15 hs:** on it',
		],
		events: [
			['2026-10-03T07:32Z', 5, 'pool exhausted'],
			['2026-10-03T08:15Z', 6, 'on it'],
		],
	},
	{
		lines: [
			'## タイムライン(2026-10-03、JST = UTC+9)',
			'| 時刻 (JST) | 出来事 |',
			'|---|---|',
			'| 15:45〜 | pool exhausted |',
			'| 16:00 頃 | on it |',
			'| 23:15-30 | 調査 |',
			'| 翌 00:00 頃 | quiet |',
		],
		events: [
			['2026-10-03T06:45Z', 4, 'pool exhausted'],
			['2026-10-03T07:00Z', 5, 'on it'],
			['2026-10-03T14:15Z', 6, '調査'],
			['2026-10-03T15:00Z', 7, 'quiet'],
		],
	},
	{
		lines: [
			'# Pool',
			'## Timeline (UTC)',
			'### _2026/10/03_',
			'',
			'| Time | |',
			'| --- | --- |',
			'| _14:02_ | pool exhausted, as the branch is too small.',
			'| _14:05_ | on it |',
			'### 4. October, 11:00',
			'',
			'A larger pool.',
			'### ~11:07-11:10',
			'',
			'Quiet.',
		],
		events: [
			['2026-10-03T14:02Z', 7, 'pool exhausted, as the branch is too small.'],
			['2026-10-03T14:05Z', 8, 'on it'],
			['2026-10-04T11:00Z', 9, 'A larger pool.'],
			['2026-10-04T11:07Z', 12, 'Quiet.'],
		],
	},
	{
		lines: [
			'## First',
			'At 2026/10/03 14:00 UTC - We got paged.',
			'### Actions',
			'- Attempts to fix it (23:00 or so local time)',
			'## Second',
			'At 2026/10/03 23:00-ish UTC _Bo_ restarts it.',
			'- 2026/10/04 00:36 UTC - quiet',
		],
		events: [
			['2026-10-03T14:00Z', 2, 'We got paged.'],
			['2026-10-03T23:00Z', 6, 'Bo restarts it.'],
			['2026-10-04T00:36Z', 7, 'quiet'],
		],
	},
	{
		lines: [
			'発生日: 2026年10月3日',
			'タイムライン (JST)',
			'',
			'  • 16:37 (Investigating):',
			'',
			'    • pool exhausted',
			'  • 16:41 (Resolved):',
		],
		events: [
			['2026-10-03T07:37Z', 4, '(Investigating):'],
			['2026-10-03T07:41Z', 7, '(Resolved):'],
		],
	},
	{
		lines: [
			'# Checkout, 3 October 2026',
			'',
			'Times are in UTC. At 13:00 all was well.',
			'## Timeline',
			'- **14:02** — Pool *exhausted*',
			'  for 38 minutes',
			'- 14:05: page reaches @\u200Bada on\u200Bcall',
			'- about 14:10–14:20 rollback',
			'### Sun 4 Oct 2026',
			'* 00:10 quiet',
			'## Impact',
			'- 14:30 is no event here',
		],
		events: [
			['2026-10-03T14:02Z', 5, 'Pool exhausted'],
			['2026-10-03T14:05Z', 7, 'page reaches @ada on\u200Bcall'],
			['2026-10-03T14:10Z', 8, 'rollback'],
			['2026-10-04T00:10Z', 10, 'quiet'],
		],
	},
	{
		lines: [
			'=== 3 October 2026',
			'14:02 UTC:: Pool exhausted.',
			"* '''14:05''' queue is long",
			'* - 14:06',
			'  - first page',
			'h2. Sun 4 Oct 2026',
			'|14:07|quiet|',
		],
		events: [
			['2026-10-03T14:02Z', 2, 'Pool exhausted.'],
			['2026-10-03T12:05Z', 3, 'queue is long'],
			['2026-10-03T12:06Z', 4, 'first page'],
			['2026-10-04T12:07Z', 7, 'quiet'],
		],
	},
	{
		lines: [
			'== Timeline of 3 October 2026 ==',
			'{| class="wikitable"',
			'! Time (UTC)',
			'! Who !! What happened',
			'|-',
			'| 14:02 || Ada || pool exhausted',
			'|-',
			'| style="width:4em" | 14:05',
			'| Bo || queue is long,',
			'see [[13:50|before]]',
			'|-',
			'| 14:09',
			'|',
			'| quiet',
			'|}',
			'All went home at 15:00.',
		],
		events: [
			['2026-10-03T14:02Z', 6, 'pool exhausted'],
			['2026-10-03T14:05Z', 8, 'queue is long, see [[13:50|before]]'],
			['2026-10-03T14:09Z', 12, 'quiet'],
		],
	},
	{
		lines: ['||Time (UTC)||Who||What||', '|14:02|[~ada]|pool exhausted|', '|14:05|[~bo]|*quiet*|'],
		events: [
			['2026-10-03T14:02Z', 2, 'pool exhausted'],
			['2026-10-03T14:05Z', 3, 'quiet'],
		],
	},
	{
		lines: [
			'| Time | Who | What happened |',
			'| :--- | :-- | ---- |',
			'| 14:02 | Ada | pool exhausted |',
			'| ~14:05 UTC | | page \\| mail |',
			'| not known | | somebody restarts |',
		],
		events: [
			['2026-10-03T12:02Z', 3, 'pool exhausted'],
			['2026-10-03T14:05Z', 4, 'page | mail'],
			[null, 5, 'somebody restarts'],
		],
	},
	{
		lines: [
			'Night of 3 Oct 2026 (UTC)',
			'',
			'* 1402 pool exhausted',
			'* gegen 14.05 Uhr: queue is long',
			'* 15h10 - ready',
		],
		events: [
			['2026-10-03T14:02Z', 3, 'pool exhausted'],
			['2026-10-03T14:05Z', 4, 'queue is long'],
			['2026-10-03T15:10Z', 5, 'ready'],
		],
	},
	{
		lines: ['## 2026年10月3日（土）', '- 14:02 pool exhausted', '- 22時05分 queue is long', '- 午後11時10分 ready'],
		events: [
			['2026-10-03T12:02Z', 2, 'pool exhausted'],
			['2026-10-03T20:05Z', 3, 'queue is long'],
			['2026-10-03T21:10Z', 4, 'ready'],
		],
	},
];
