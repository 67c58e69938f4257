import {type JsonObject, timeUnder} from '../times/json-time.ts';
import type {DocumentEvent, DocumentKind} from './document-format.ts';
import {joined, objectsIn, textAt} from './parts.ts';

/** Jobs of GitHub Actions, `gh run view --json jobs` and the API: when each and its steps began and ended. */
export const actionsJobs: DocumentKind = {
	id: 'github-jobs',
	title: 'jobs of GitHub Actions',
	knows: value => Array.isArray(value.steps) && ('started_at' in value || 'startedAt' in value),
	read: (value, text) => [
		...spanOf(value, textAt(value, 'name'), text),
		...objectsIn(value.steps).flatMap(step =>
			spanOf(step, joined(' › ', textAt(value, 'name'), textAt(step, 'name')), text),
		),
	],
	samples: [
		{
			lines: [
				'{"jobs": [{"name": "deploy", "conclusion": "failure", "started_at": "2026-10-03T14:02:31Z", "completed_at": "2026-10-03T14:03:31Z",',
				'"steps": [{"name": "apply", "conclusion": "failure", "started_at": "2026-10-03T14:02:35Z", "completed_at": "2026-10-03T14:03:30Z"}]}]}',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'deploy began'],
				['2026-10-03T14:03:31Z', 1, 'deploy ended: failure'],
				['2026-10-03T14:02:35Z', 1, 'deploy › apply began'],
				['2026-10-03T14:03:30Z', 1, 'deploy › apply ended: failure'],
			],
		},
	],
};

/** Events of GitHub, `gh api /repos/…/events`. */
export const githubEvents: DocumentKind = {
	id: 'github-events',
	title: 'events of GitHub',
	knows: value => 'created_at' in value && /Event$/.test(textAt(value, 'type')),
	read(value, text) {
		const stamp = timeUnder(value, ['created_at'], text);
		const what = textAt(value, 'type')
			.replace(/Event$/, '')
			.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
			.toLowerCase();
		const title =
			textAt(value, 'payload', 'pull_request', 'title') ||
			textAt(value, 'payload', 'issue', 'title') ||
			textAt(value, 'payload', 'ref');
		const said = joined(
			' ',
			textAt(value, 'actor', 'login'),
			what,
			textAt(value, 'payload', 'action'),
			textAt(value, 'repo', 'name'),
			title,
		);
		return stamp ? [{stamp, actor: textAt(value, 'actor', 'login') || undefined, text: said}] : [];
	},
	samples: [
		{
			lines: [
				'[{"id": "7", "type": "PullRequestEvent", "actor": {"login": "ada"}, "repo": {"name": "shop/checkout"},',
				'"payload": {"action": "closed", "pull_request": {"title": "Larger pool", "created_at": "2026-10-01T08:00:00Z"}}, "created_at": "2026-10-03T14:02:31Z"}]',
			],
			events: [['2026-10-03T14:02:31Z', 1, 'ada pull request closed shop/checkout Larger pool']],
		},
	],
};

/** An issue or a pull request with its comments and reviews, `gh issue view --json …`. */
export const githubIssue: DocumentKind = {
	id: 'github-issue',
	title: 'an issue or a pull request of GitHub',
	knows: value =>
		'createdAt' in value && 'title' in value && (Array.isArray(value.comments) || Array.isArray(value.reviews)),
	read(value, text) {
		const said = (part: JsonObject, keys: readonly string[], what: string): readonly DocumentEvent[] => {
			const stamp = timeUnder(part, keys, text);
			const actor = textAt(part, 'author', 'login') || undefined;
			return stamp ? [{stamp, actor, text: joined(': ', actor ?? '', what)}] : [];
		};
		return [
			...said(value, ['createdAt'], joined(' ', 'opened', textAt(value, 'title'))),
			...[...objectsIn(value.comments), ...objectsIn(value.reviews)].flatMap(part =>
				said(part, ['createdAt', 'submittedAt'], textAt(part, 'body') || textAt(part, 'state').toLowerCase()),
			),
			...said({...value, author: {}}, ['closedAt', 'mergedAt'], joined(' ', 'closed', textAt(value, 'title'))),
		];
	},
	samples: [
		{
			lines: [
				'{"number": 7, "title": "Pool exhausted", "author": {"login": "ada"}, "createdAt": "2026-10-03T14:02:31Z",',
				'"comments": [{"author": {"login": "bo"}, "body": "on it", "createdAt": "2026-10-03T14:05:00Z"}], "closedAt": "2026-10-03T15:00:00Z"}',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'ada: opened Pool exhausted'],
				['2026-10-03T14:05:00Z', 1, 'bo: on it'],
				['2026-10-03T15:00:00Z', 1, 'closed Pool exhausted'],
			],
		},
	],
};

function spanOf(value: JsonObject, name: string, text: string): readonly DocumentEvent[] {
	const began = timeUnder(value, ['started_at', 'startedAt'], text);
	const ended = timeUnder(value, ['completed_at', 'completedAt'], text);
	return [
		...(began ? [{stamp: began, text: `${name} began`}] : []),
		...(ended ? [{stamp: ended, text: joined(': ', `${name} ended`, textAt(value, 'conclusion'))}] : []),
	];
}
