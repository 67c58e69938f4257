import {isObject} from '../../../review/is-object.ts';
import {jsonWords} from '../json-words.ts';
import {type JsonObject, timeUnder} from '../times/json-time.ts';
import type {DocumentEvent, DocumentKind} from './document-format.ts';
import {joined, objectsIn, textAt} from './parts.ts';

/** Calls that CloudTrail recorded, as its files and `aws cloudtrail lookup-events` hold them. */
export const cloudtrailRecords: DocumentKind = {
	id: 'cloudtrail',
	title: 'records of CloudTrail',
	knows: value =>
		('eventTime' in value || 'EventTime' in value) &&
		('eventSource' in value || 'EventSource' in value || 'eventVersion' in value),
	read(value, text) {
		const stamp = timeUnder(value, ['eventTime', 'EventTime'], text);
		const actor =
			textAt(value, 'userIdentity', 'userName') ||
			textAt(value, 'userIdentity', 'arn') ||
			textAt(value, 'userIdentity', 'invokedBy') ||
			textAt(value, 'Username');
		const name =
			textAt(value, 'eventName') ||
			textAt(value, 'EventName') ||
			joined(' ', textAt(value, 'insightDetails', 'eventName'), textAt(value, 'insightDetails', 'state')) ||
			textAt(value, 'eventType');
		const said = joined(
			' ',
			textAt(value, 'eventSource') || textAt(value, 'EventSource') || textAt(value, 'insightDetails', 'eventSource'),
			name,
			textAt(value, 'errorCode'),
			textAt(value, 'errorMessage'),
		);
		return stamp ? [{stamp, actor: actor || undefined, text: said}] : [];
	},
	samples: [
		{
			lines: [
				'{"Records": [{"eventVersion": "1.08", "userIdentity": {"userName": "ada", "sessionContext": {"attributes": {"creationDate": "2026-10-03T08:00:00Z"}}},',
				'"eventTime": "2026-10-03T14:02:31Z", "eventSource": "rds.amazonaws.com", "eventName": "RebootDBInstance", "errorCode": "AccessDenied"}]}',
			],
			events: [['2026-10-03T14:02:31Z', 1, 'rds.amazonaws.com RebootDBInstance AccessDenied']],
		},
	],
};

/** Log events of CloudWatch, as `aws logs filter-log-events` and `get-log-events` print them. */
export const cloudwatchEvents: DocumentKind = {
	id: 'cloudwatch',
	title: 'log events of CloudWatch',
	knows: value =>
		typeof value.timestamp === 'number' &&
		typeof value.message === 'string' &&
		('ingestionTime' in value || 'eventId' in value || 'logStreamName' in value || 'id' in value),
	read(value, text) {
		const stamp = timeUnder(value, ['timestamp'], text);
		return stamp ? [{stamp, text: textAt(value, 'message')}] : [];
	},
	samples: [
		{
			lines: [
				'{"events": [',
				'  {"logStreamName": "web-1", "timestamp": 1791036151250, "message": "pool exhausted\\n", "ingestionTime": 1791036159999, "eventId": "7"}',
				'], "searchedLogStreams": []}',
			],
			events: [['2026-10-03T14:02:31.250Z', 2, 'pool exhausted']],
		},
	],
};

/** Results of CloudWatch Logs Insights: lists of fields and their values. */
export const insightsResults: DocumentKind = {
	id: 'cloudwatch-insights',
	title: 'results of CloudWatch Logs Insights',
	knows: value => objectsIn(value.list).some(({field}) => field === '@timestamp'),
	read(value, text) {
		const fields = Object.fromEntries(objectsIn(value.list).map(one => [textAt(one, 'field'), one.value]));
		const stamp = timeUnder(fields, ['@timestamp'], text);
		// Insights shows its times in UTC and does not say so.
		return stamp
			? [
					{
						stamp: {...stamp, offset: stamp.offset ?? 0, named: 'header'},
						text: textAt(fields, '@message') || jsonWords(fields).text(),
					},
				]
			: [];
	},
	samples: [
		{
			lines: [
				'{"status": "Complete", "results": [',
				'  [{"field": "@timestamp", "value": "2026-10-03 14:02:31.250"}, {"field": "@message", "value": "pool exhausted"}, {"field": "@ptr", "value": "x"}]',
				']}',
			],
			events: [['2026-10-03T14:02:31.250Z', 2, 'pool exhausted']],
		},
	],
};

/** Entries of Google Cloud Logging, `gcloud logging read --format json`. */
export const googleEntries: DocumentKind = {
	id: 'google-cloud',
	title: 'entries of Google Cloud Logging',
	knows: value => 'logName' in value && 'timestamp' in value,
	read(value, text) {
		const stamp = timeUnder(value, ['timestamp', 'receiveTimestamp'], text);
		const {text: said, level} = jsonWords(value);
		const actor = textAt(value, 'protoPayload', 'authenticationInfo', 'principalEmail') || undefined;
		return stamp ? [{stamp, text: said(), level, actor}] : [];
	},
	samples: [
		{
			lines: [
				'[{"insertId": "a", "logName": "projects/p/logs/l", "receiveTimestamp": "2026-10-03T14:02:40Z", "severity": "ERROR",',
				'"timestamp": "2026-10-03T14:02:31.123456789Z", "jsonPayload": {"message": "pool exhausted"}}]',
			],
			events: [['2026-10-03T14:02:31.123456789Z', 1, 'ERROR pool exhausted']],
		},
	],
};

/** Records of Azure Monitor: activity log, resource logs, sign-ins. */
export const azureRecords: DocumentKind = {
	id: 'azure',
	title: 'records of Azure',
	knows: value =>
		('operationName' in value || 'OperationName' in value || 'category' in value) &&
		['eventTimestamp', 'time', 'TimeGenerated', 'timeStamp', 'activityDateTime', 'createdDateTime'].some(
			key => key in value,
		),
	read(value, text) {
		const stamp = timeUnder(
			value,
			['eventTimestamp', 'time', 'timeStamp', 'TimeGenerated', 'activityDateTime', 'createdDateTime'],
			text,
		);
		const operation =
			textAt(value, 'operationName', 'localizedValue') ||
			textAt(value, 'operationName', 'value') ||
			textAt(value, 'operationName') ||
			textAt(value, 'OperationName');
		const said = joined(
			' ',
			operation || textAt(value, 'category'),
			textAt(value, 'status', 'value') || textAt(value, 'resultType'),
			textAt(value, 'resourceId'),
		);
		const actor = textAt(value, 'caller') || textAt(value, 'identity', 'claims', 'name') || undefined;
		// Azure writes UTC, and some of its services do not say so.
		return stamp
			? [
					{
						stamp: {...stamp, offset: stamp.offset ?? 0, named: stamp.offset === undefined ? 'standard' : stamp.named},
						text: said,
						actor,
						level: textAt(value, 'level').toLowerCase() || undefined,
					},
				]
			: [];
	},
	samples: [
		{
			lines: [
				'[{"eventTimestamp": "2026-10-03T14:02:31.1234567Z", "submissionTimestamp": "2026-10-03T14:03:31Z", "caller": "ada@example.com",',
				'"operationName": {"value": "restart", "localizedValue": "Restart server"}, "status": {"value": "Succeeded"}, "level": "Informational"}]',
			],
			events: [['2026-10-03T14:02:31.1234567Z', 1, 'Restart server Succeeded']],
		},
	],
};

/** Streams of Loki, as its API and `logcli -o jsonl` answer: lists of a time in nanoseconds and a line. */
export const lokiStreams: DocumentKind = {
	id: 'loki',
	title: 'streams of Loki',
	knows: value => isObject(value.stream) && Array.isArray(value.values),
	read: (value, text) =>
		(value.values as readonly unknown[]).flatMap((pair): DocumentEvent[] => {
			const [time, said] = Array.isArray(pair) ? pair : [];
			const stamp = timeUnder({time}, ['time'], text);
			const where = textAt(value.stream, 'pod') || textAt(value.stream, 'app') || textAt(value.stream, 'job');
			return stamp ? [{stamp, text: joined(': ', where, textAt({said}, 'said'))}] : [];
		}),
	samples: [
		{
			lines: [
				'{"status":"success","data":{"resultType":"streams","result":[{"stream":{"app":"checkout"},"values":[',
				'["1791036151250000001","pool exhausted"],["1791036152000000000","no connection"]]}]}}',
			],
			events: [
				['2026-10-03T14:02:31.250000001Z', 1, 'checkout: pool exhausted'],
				['2026-10-03T14:02:32.000000000Z', 1, 'checkout: no connection'],
			],
		},
	],
};

/** Log records of OpenTelemetry, below their resources and scopes. */
export const telemetryRecords: DocumentKind = {
	id: 'otlp',
	title: 'log records of OpenTelemetry',
	knows: value => Array.isArray(value.scopeLogs) || Array.isArray(value.instrumentationLibraryLogs),
	read(value, text) {
		const service = objectsIn((value.resource as JsonObject | undefined)?.attributes).find(
			({key}) => key === 'service.name',
		);
		return objectsIn(value.scopeLogs ?? value.instrumentationLibraryLogs)
			.flatMap(scope => objectsIn(scope.logRecords ?? scope.logs))
			.flatMap(record => {
				const stamp = timeUnder(record, ['timeUnixNano', 'observedTimeUnixNano'], text);
				const said = textAt(record, 'body', 'stringValue') || JSON.stringify(record.body ?? '');
				const level = textAt(record, 'severityText').toLowerCase() || undefined;
				return stamp ? [{stamp, level, text: joined(': ', textAt(service, 'value', 'stringValue'), said)}] : [];
			});
	},
	samples: [
		{
			lines: [
				'{"resourceLogs": [{"resource": {"attributes": [{"key": "service.name", "value": {"stringValue": "checkout"}}]},',
				' "scopeLogs": [{"logRecords": [{"timeUnixNano": "1791036151250000001", "severityText": "ERROR", "body": {"stringValue": "pool exhausted"}}]}]}]}',
			],
			events: [['2026-10-03T14:02:31.250000001Z', 1, 'checkout: pool exhausted']],
		},
	],
};
