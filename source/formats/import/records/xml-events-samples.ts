import type {FormatSample} from '../format.ts';

/** Documents in XML, and what is read of them. */
export const xmlEventsSamples: readonly FormatSample[] = [
	{
		lines: [
			"<Events><Event xmlns='e'><System><EventID>7</EventID><Level>2</Level><TimeCreated SystemTime='2026-10-03T14:02:31.1234567Z'/></System>",
			'<RenderingInfo><Message>pool exhausted</Message></RenderingInfo></Event><Event><System><TimeCreated SystemTime="2026-10-03T14:02:32Z"/></System><EventData><Data>ready</Data></EventData></Event></Events>',
		],
		events: [
			['2026-10-03T14:02:31.1234567Z', 1, 'pool exhausted'],
			['2026-10-03T14:02:32Z', 2, 'ready'],
		],
	},
	{
		lines: [
			'<?xml version="1.0"?>',
			'<rss><channel><title>Status</title><pubDate>Sat, 03 Oct 2026 15:00:00 GMT</pubDate>',
			'<item>',
			'<title>Slow &amp; late</title>',
			'<pubDate>Sat, 03 Oct 2026 14:02:31 GMT</pubDate>',
			'</item>',
			'</channel></rss>',
		],
		events: [['2026-10-03T14:02:31Z', 3, 'Slow & late']],
	},
	{
		lines: [
			'<plist version="1.0"><array>',
			'	<dict>',
			'		<key>date</key>',
			'		<date>2026-10-03T14:02:31Z</date>',
			'		<key>displayName</key>',
			'		<string>Pool 2</string>',
			'	</dict><dict><key>date</key><date>2026-10-03T14:02:32Z</date></dict>',
			'</array></plist>',
		],
		events: [
			['2026-10-03T14:02:31Z', 2, 'date displayName Pool 2'],
			['2026-10-03T14:02:32Z', 7, 'date'],
		],
	},
	{
		lines: [
			'<log><category>pool</category><level>INFO</level><msg>exhausted</msg><time>1791036151</time></log>',
			'<log><category>pool</category><level>INFO</level><msg>filled</msg><time>1791036152</time></log>',
		],
		events: [
			['2026-10-03T14:02:31Z', 1, 'exhausted'],
			['2026-10-03T14:02:32Z', 2, 'filled'],
		],
	},
	{
		lines: [
			'<history>',
			'  <typed content="pool" kind="text"',
			'         last="2026-10-03T14:02:31Z"/>',
			'  <typed content="queue" kind="text" last="2026-10-03T14:02:32Z"/>',
			'</history>',
		],
		events: [
			['2026-10-03T14:02:31Z', 2, 'content="pool" kind="text"'],
			['2026-10-03T14:02:32Z', 4, 'content="queue" kind="text"'],
		],
	},
	{
		lines: [
			'Event Xml:',
			'<Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event">',
			'  <System>',
			'    <TimeCreated SystemTime="2026-10-03T14:02:31.2500000Z" />',
			'  </System>',
			'  <EventData>',
			'    <Data>pool exhausted</Data>',
		],
		events: [['2026-10-03T14:02:31.2500000Z', 2, 'pool exhausted']],
	},
	{
		lines: [
			'<Event><System><TimeCreated RawTime="134355097512500000" /></System>',
			'<EventData><Data Name="Info">pool exhausted</Data></EventData></Event>',
		],
		events: [['2026-10-03T14:02:31.2500000Z', 1, 'pool exhausted']],
	},
	{
		lines: [
			'<log4j:event logger="pool" timestamp="1791036151250" level="ERROR" thread="main">',
			'<log4j:message><![CDATA[exhausted]]></log4j:message>',
			'</log4j:event>',
		],
		events: [['2026-10-03T14:02:31.250Z', 1, 'exhausted']],
	},
];
