import {isObject} from '../../../review/is-object.ts';
import {timeUnder} from '../times/json-time.ts';
import type {DocumentKind} from './document-format.ts';
import {joined, textAt} from './parts.ts';

/** Events of Kubernetes, `kubectl get events -o json`: each at the last time it was seen. */
export const kubernetesEvents: DocumentKind = {
	id: 'kubernetes-events',
	title: 'events of Kubernetes',
	knows: value =>
		'reason' in value &&
		('message' in value || 'note' in value) &&
		['lastTimestamp', 'firstTimestamp', 'eventTime', 'deprecatedLastTimestamp'].some(key => key in value),
	read(value, text) {
		const series = isObject(value.series) ? value.series : {};
		const stamp =
			timeUnder(value, ['lastTimestamp', 'deprecatedLastTimestamp'], text) ??
			timeUnder(series, ['lastObservedTime'], text) ??
			timeUnder(value, ['eventTime', 'firstTimestamp', 'deprecatedFirstTimestamp'], text);
		if (!stamp) {
			return [];
		}

		const about = isObject(value.involvedObject)
			? value.involvedObject
			: isObject(value.regarding)
				? value.regarding
				: {};
		const object = joined('/', textAt(about, 'kind'), textAt(about, 'name'));
		const count = Number(value.count ?? series.count ?? value.deprecatedCount ?? 1);
		const since = textAt(value, 'firstTimestamp') || textAt(value, 'eventTime');
		const times = count > 1 ? ` (×${count}${since === '' ? '' : ` since ${since}`})` : '';
		const said = joined(
			' ',
			textAt(value, 'reason'),
			object && `${object}:`,
			textAt(value, 'message') || textAt(value, 'note'),
		);
		const level = textAt(value, 'type').toLowerCase() || undefined;
		return [{stamp, text: said + times, actor: textAt(value, 'source', 'component') || undefined, level}];
	},
	samples: [
		{
			lines: [
				'{"apiVersion": "v1", "kind": "List", "items": [',
				' {"kind": "Event", "metadata": {"name": "a", "creationTimestamp": "2026-10-03T14:00:00Z"}, "count": 7, "type": "Warning",',
				'  "firstTimestamp": "2026-10-03T14:00:00Z", "lastTimestamp": "2026-10-03T14:02:31Z", "reason": "BackOff",',
				'  "involvedObject": {"kind": "Pod", "name": "web-1"}, "message": "Back-off restarting"},',
				' {"kind": "Event", "eventTime": "2026-10-03T14:02:32.250123Z", "firstTimestamp": null, "lastTimestamp": null, "reason": "Scheduled", "message": "Assigned to node-1"}',
				']}',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, 'BackOff Pod/web-1: Back-off restarting (×7 since 2026-10-03T14:00:00Z)'],
				['2026-10-03T14:02:32.250123Z', 5, 'Scheduled Assigned to node-1'],
			],
		},
	],
};
