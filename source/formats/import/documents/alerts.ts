import {isObject} from '../../../review/is-object.ts';
import {type JsonObject, timeUnder} from '../times/json-time.ts';
import type {DocumentKind} from './document-format.ts';
import {joined, objectsIn, textAt} from './parts.ts';

/** Alerts of Alertmanager, from its API and its webhooks: when each fired, and when it was resolved. */
export const alertmanagerAlerts: DocumentKind = {
	id: 'alertmanager',
	title: 'alerts of Alertmanager',
	knows: value => 'startsAt' in value && isObject(value.labels),
	read(value, text) {
		const fired = timeUnder(value, ['startsAt'], text);
		const ended = timeUnder(value, ['endsAt'], text);
		const labels = value.labels as JsonObject;
		const where = textAt(labels, 'instance') || textAt(labels, 'job') || textAt(labels, 'service');
		const said = joined(
			' ',
			textAt(labels, 'alertname') + (where && ` (${where})`),
			textAt(value, 'annotations', 'summary') || textAt(value, 'annotations', 'description'),
		);
		const level = textAt(labels, 'severity').toLowerCase() || undefined;
		// Year 1 says that it has not ended; of an alert that is active the end is only when it would time out.
		const state = textAt(value, 'status', 'state') || textAt(value, 'status');
		const isOver = ended && (ended.year ?? 0) > 1 && !/^(?:active|firing|suppressed|unprocessed)$/.test(state);
		return [
			...(fired ? [{stamp: fired, text: `Firing: ${said}`, level}] : []),
			...(isOver ? [{stamp: ended, text: `Resolved: ${said}`, level}] : []),
		];
	},
	samples: [
		{
			lines: [
				'{"receiver": "on-call", "status": "resolved", "alerts": [',
				'  {"status": "resolved", "labels": {"alertname": "PoolExhausted", "instance": "web-1", "severity": "page"}, "annotations": {"summary": "No connection left"}, "startsAt": "2026-10-03T14:02:31.25Z", "endsAt": "2026-10-03T14:12:31Z"},',
				'  {"status": "firing", "labels": {"alertname": "QueueLong"}, "annotations": {}, "startsAt": "2026-10-03T14:02:32Z", "endsAt": "0001-01-01T00:00:00Z"}',
				']}',
			],
			events: [
				['2026-10-03T14:02:31.25Z', 2, 'Firing: PoolExhausted (web-1) No connection left'],
				['2026-10-03T14:12:31Z', 2, 'Resolved: PoolExhausted (web-1) No connection left'],
				['2026-10-03T14:02:32Z', 3, 'Firing: QueueLong'],
			],
		},
	],
};

/** What happened to incidents of PagerDuty: its log entries, and the incidents themselves. */
export const pagerdutyEntries: DocumentKind = {
	id: 'pagerduty',
	title: 'log entries or incidents of PagerDuty',
	knows: value => 'created_at' in value && /_log_entry|^incident$/.test(textAt(value, 'type')),
	read(value, text) {
		const stamp = timeUnder(value, ['created_at'], text);
		const actor = textAt(value, 'agent', 'summary') || undefined;
		const incident = textAt(value, 'incident', 'summary') || textAt(value, 'service', 'summary');
		const said = joined(' ', textAt(value, 'summary') || textAt(value, 'title'), incident && `(${incident})`);
		return stamp ? [{stamp, actor, text: said}] : [];
	},
	samples: [
		{
			lines: [
				'{"log_entries": [{"type": "acknowledge_log_entry", "summary": "Acknowledged by Ada", "created_at": "2026-10-03T14:02:31Z",',
				'"agent": {"summary": "Ada"}, "incident": {"summary": "[#7] pool exhausted"}}], "more": false}',
			],
			events: [['2026-10-03T14:02:31Z', 1, 'Acknowledged by Ada ([#7] pool exhausted)']],
		},
	],
};

/** Alerts of Opsgenie: when each was created. */
export const opsgenieAlerts: DocumentKind = {
	id: 'opsgenie',
	title: 'alerts of Opsgenie',
	knows: value => 'createdAt' in value && ('tinyId' in value || 'alias' in value),
	read(value, text) {
		const stamp = timeUnder(value, ['createdAt'], text);
		const said = joined(
			' ',
			textAt(value, 'priority'),
			textAt(value, 'message'),
			textAt(value, 'status') && `(${textAt(value, 'status')})`,
		);
		return stamp ? [{stamp, actor: textAt(value, 'owner') || undefined, text: said}] : [];
	},
	samples: [
		{
			lines: [
				'{"data": [{"tinyId": "7", "alias": "x", "message": "pool exhausted", "status": "closed", "priority": "P1",',
				'"createdAt": "2026-10-03T14:02:31.25Z", "updatedAt": "2026-10-03T14:30:00Z", "lastOccurredAt": "2026-10-03T14:03:00Z"}]}',
			],
			events: [['2026-10-03T14:02:31.25Z', 1, 'P1 pool exhausted (closed)']],
		},
	],
};

/** Incidents of Statuspage: each of their updates. */
export const statuspageIncidents: DocumentKind = {
	id: 'statuspage',
	title: 'incidents of Statuspage',
	knows: value => Array.isArray(value.incident_updates),
	read: (value, text) =>
		objectsIn(value.incident_updates).flatMap(update => {
			const stamp = timeUnder(update, ['display_at', 'created_at'], text);
			const said = joined(
				': ',
				joined(' ', textAt(value, 'name'), `(${textAt(update, 'status')})`),
				textAt(update, 'body'),
			);
			return stamp ? [{stamp, text: said}] : [];
		}),
	samples: [
		{
			lines: [
				'{"page": {"id": "p", "updated_at": "2026-10-03T15:00:00Z"}, "incidents": [{"name": "Slow checkout", "created_at": "2026-10-03T14:02:31Z", "incident_updates": [',
				'{"status": "resolved", "body": "All is well.", "created_at": "2026-10-03T14:30:00.5Z"},',
				'{"status": "investigating", "body": "We are looking.", "created_at": "2026-10-03T14:02:31Z"}]}]}',
			],
			events: [
				['2026-10-03T14:30:00.5Z', 1, 'Slow checkout (resolved): All is well.'],
				['2026-10-03T14:02:31Z', 1, 'Slow checkout (investigating): We are looking.'],
			],
		},
	],
};

/** Annotations of Grafana. */
export const grafanaAnnotations: DocumentKind = {
	id: 'grafana',
	title: 'annotations of Grafana',
	knows: value =>
		typeof value.time === 'number' && ('dashboardUID' in value || 'dashboardId' in value || 'panelId' in value),
	read(value, text) {
		const stamp = timeUnder(value, ['time'], text);
		const change = joined(' → ', textAt(value, 'prevState'), textAt(value, 'newState'));
		const said = joined(' ', textAt(value, 'alertName'), change, textAt(value, 'text'));
		return stamp ? [{stamp, text: said, actor: textAt(value, 'login') || undefined}] : [];
	},
	samples: [
		{
			lines: [
				'[{"id": 7, "alertName": "", "dashboardUID": "d", "panelId": 2, "prevState": "", "newState": "", "created": 1791036199000, "time": 1791036151250, "timeEnd": 1791036151250, "text": "deploy 7", "login": "ada"}]',
			],
			events: [['2026-10-03T14:02:31.250Z', 1, 'deploy 7']],
		},
	],
};

/** Events and logs of Datadog. */
export const datadogEvents: DocumentKind = {
	id: 'datadog',
	title: 'events or logs of Datadog',
	knows: value => 'date_happened' in value || (isObject(value.attributes) && 'timestamp' in value.attributes),
	read(value, text) {
		const inner = isObject(value.attributes) ? value.attributes : value;
		const stamp = timeUnder(inner, ['date_happened', 'timestamp'], text);
		const said = joined(
			': ',
			textAt(inner, 'service') || textAt(inner, 'host'),
			textAt(inner, 'title') ||
				textAt(inner, 'message') ||
				textAt(inner, 'text') ||
				textAt(inner, 'attributes', 'title'),
		);
		return stamp ? [{stamp, text: said, level: textAt(inner, 'status').toLowerCase() || undefined}] : [];
	},
	samples: [
		{
			lines: [
				'{"data": [{"id": "a", "type": "log", "attributes": {"timestamp": "2026-10-03T14:02:31.25Z", "status": "error", "service": "checkout", "message": "pool exhausted"}}]}',
			],
			events: [['2026-10-03T14:02:31.25Z', 1, 'checkout: pool exhausted']],
		},
		{
			lines: [
				'{"events": [{"id": 7, "date_happened": 1791036151, "title": "pool exhausted", "text": "more", "host": "web-1"}]}',
			],
			events: [['2026-10-03T14:02:31Z', 1, 'web-1: pool exhausted']],
		},
	],
};
