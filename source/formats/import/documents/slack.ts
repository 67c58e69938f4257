import {type JsonObject, timeUnder} from '../times/json-time.ts';
import type {DocumentKind} from './document-format.ts';
import {joined, objectsIn, textAt} from './parts.ts';

/** Messages of Slack as its export, its API and its events hold them. */
export const slackMessages: DocumentKind = {
	id: 'slack',
	title: 'messages of Slack',
	knows: value => /^\d{9,10}\.\d{6}$/.test(textAt(value, 'ts')) && ['type', 'text', 'user'].some(key => key in value),
	read(value, text) {
		const stamp = timeUnder(value, ['ts'], text);
		const actor = nameOf(value) || undefined;
		const said =
			textAt(value, 'text') ||
			objectsIn(value.attachments)
				.map(one => textAt(one, 'fallback'))
				.join(' ');
		return stamp ? [{stamp, actor, text: joined(': ', nameOf(value), readable(said))}] : [];
	},
	samples: [
		{
			lines: [
				'[',
				'    {',
				'        "type": "message",',
				'        "user": "U1",',
				'        "user_profile": {"real_name": "Ada"},',
				'        "text": "pool exhausted, see <https://example.com/d|the board> &amp; <@U2>",',
				'        "edited": {"user": "U1", "ts": "1791036200.000000"},',
				'        "ts": "1791036151.000100"',
				'    },',
				'    {"type": "message", "subtype": "bot_message", "username": "pager", "text": "", "attachments": [{"fallback": "resolved"}], "ts": "1791036152.000200"}',
				']',
			],
			events: [
				['2026-10-03T14:02:31.000100Z', 2, 'Ada: pool exhausted, see the board & @U2'],
				['2026-10-03T14:02:32.000200Z', 10, 'pager: resolved'],
			],
		},
		{
			lines: [
				'{"ok":true,"messages":[{"type":"message","user":"U1","text":"on it","ts":"1791036151.000100"}],"has_more":false}',
			],
			events: [['2026-10-03T14:02:31.000100Z', 1, 'U1: on it']],
		},
	],
};

function nameOf(value: JsonObject): string {
	return (
		textAt(value, 'user_profile', 'display_name') ||
		textAt(value, 'user_profile', 'real_name') ||
		textAt(value, 'username') ||
		textAt(value, 'bot_profile', 'name') ||
		textAt(value, 'user')
	);
}

// Slack's own marks: links, people, channels, and three escaped characters.
function readable(text: string): string {
	return text
		.replace(/<([@#!]?)([^|>]*)(?:\|([^>]*))?>/g, (_, mark: string, target: string, label?: string) =>
			mark === '' ? (label ?? target) : `${mark === '#' ? '#' : '@'}${label ?? target}`,
		)
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}
