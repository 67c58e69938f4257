import {isObject} from '../../../review/is-object.ts';
import {type JsonObject, timeUnder} from '../times/json-time.ts';
import type {DocumentKind} from './document-format.ts';
import {joined, objectsIn, textAt, withoutTags} from './parts.ts';

/** Messages of Discord, from its API and from its exporter. */
export const discordMessages: DocumentKind = {
	id: 'discord',
	title: 'messages of Discord',
	knows: value => 'content' in value && 'timestamp' in value && isObject(value.author),
	read(value, text) {
		const stamp = timeUnder(value, ['timestamp'], text);
		const actor =
			textAt(value, 'author', 'nickname') ||
			textAt(value, 'author', 'global_name') ||
			textAt(value, 'author', 'name') ||
			textAt(value, 'author', 'username');
		return stamp ? [{stamp, actor: actor || undefined, text: joined(': ', actor, textAt(value, 'content'))}] : [];
	},
	samples: [
		{
			lines: [
				'{"guild": {"name": "Shop"}, "messages": [',
				'{"id": "1", "timestamp": "2026-10-03T14:02:31.25+02:00", "timestampEdited": "2026-10-03T15:00:00+02:00", "content": "pool exhausted", "author": {"name": "ada", "nickname": "Ada"}}',
				']}',
			],
			events: [['2026-10-03T12:02:31.25Z', 2, 'Ada: pool exhausted']],
		},
	],
};

/** Messages of Teams, as Microsoft Graph sends them. */
export const teamsMessages: DocumentKind = {
	id: 'teams',
	title: 'messages of Teams',
	knows: value => 'createdDateTime' in value && isObject(value.body) && 'from' in value,
	read(value, text) {
		const stamp = timeUnder(value, ['createdDateTime'], text);
		const actor = textAt(value, 'from', 'user', 'displayName') || textAt(value, 'from', 'application', 'displayName');
		const said = withoutTags(textAt(value, 'body', 'content')).trim();
		return stamp ? [{stamp, actor: actor || undefined, text: joined(': ', actor, said)}] : [];
	},
	samples: [
		{
			lines: [
				'{"value": [{"id": "1", "createdDateTime": "2026-10-03T14:02:31.25Z", "lastModifiedDateTime": "2026-10-03T15:02:31Z",',
				' "from": {"user": {"displayName": "Ada"}}, "body": {"contentType": "html", "content": "<p>pool <b>exhausted</b></p>"}}]}',
			],
			events: [['2026-10-03T14:02:31.25Z', 1, 'Ada: pool exhausted']],
		},
	],
};

/** Messages of Telegram, from its export. */
export const telegramMessages: DocumentKind = {
	id: 'telegram',
	title: 'messages of Telegram',
	knows: value =>
		'date_unixtime' in value || ('date' in value && 'text' in value && ('from' in value || 'actor' in value)),
	read(value, text) {
		const stamp = timeUnder(value, ['date_unixtime', 'date'], text);
		const actor = textAt(value, 'from') || textAt(value, 'actor');
		return stamp ? [{stamp, actor: actor || undefined, text: joined(': ', actor, plainText(value))}] : [];
	},
	samples: [
		{
			lines: [
				'{"name": "On-call", "messages": [',
				'{"id": 1, "type": "message", "date": "2026-10-03T16:02:31", "date_unixtime": "1791036151", "from": "Ada", "text": ["pool ", {"type": "bold", "text": "exhausted"}]},',
				'{"id": 2, "type": "service", "date": "2026-10-03T16:02:32", "actor": "Bo", "action": "pin_message", "text": ""}]}',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, 'Ada: pool exhausted'],
				['2026-10-03T14:02:32Z', 3, 'Bo: pin_message'],
			],
		},
	],
};

/** Posts of Mattermost, from its API: an object of posts by their ids. */
export const mattermostPosts: DocumentKind = {
	id: 'mattermost',
	title: 'posts of Mattermost',
	isWhole: true,
	knows: value => isObject(value.posts) && Array.isArray(value.order),
	read(value, text) {
		return Object.values(value.posts as JsonObject)
			.filter(isObject)
			.map(post => ({post, stamp: timeUnder(post, ['create_at'], text)}))
			.sort((a, b) => Number(a.post.create_at) - Number(b.post.create_at))
			.flatMap(({post, stamp}) => {
				const actor = textAt(post, 'props', 'override_username') || textAt(post, 'user_id');
				return stamp ? [{stamp, actor: actor || undefined, text: joined(': ', actor, textAt(post, 'message'))}] : [];
			});
	},
	samples: [
		{
			lines: [
				'{"order": ["b", "a"],',
				' "posts": {"b": {"id": "b", "create_at": 1791036152000, "update_at": 1791036160000, "user_id": "bo", "message": "on it"},',
				'  "a": {"id": "a", "create_at": 1791036151250, "user_id": "ada", "message": "pool exhausted"}}}',
			],
			events: [
				['2026-10-03T14:02:31.250Z', 1, 'ada: pool exhausted'],
				['2026-10-03T14:02:32.000Z', 1, 'bo: on it'],
			],
		},
	],
};

function plainText(value: JsonObject): string {
	const {text} = value;
	const parts = Array.isArray(text)
		? text.map(part => (typeof part === 'string' ? part : textAt(part, 'text'))).join('')
		: textAt(value, 'text');
	return (
		parts ||
		textAt(value, 'action') ||
		textAt(value, 'media_type') ||
		objectsIn(value.text_entities)
			.map(one => textAt(one, 'text'))
			.join('')
	);
}
