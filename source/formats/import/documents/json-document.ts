import {timeOfJson} from '../times/json-time.ts';
import {type DocumentKind, readPlain} from './document-format.ts';

/** Any JSON document that holds objects with times: lists of events, search results, exports of trackers and tools. */
export const jsonDocument: DocumentKind = {
	id: 'json',
	title: 'objects with a time',
	knows: value => timeOfJson(value, '') !== undefined || readPlain(value, '').length > 0,
	read: readPlain,
	samples: [
		{
			lines: [
				'{"took": 3, "hits": {"total": 2, "hits": [',
				'  {"_id": "a", "_source": {"@timestamp": "2026-10-03T14:02:31Z", "message": "pool exhausted"}},',
				'  {"_id": "b", "_source": {"@timestamp": "2026-10-03T14:02:32.5Z", "level": "ERROR", "message": "no connection"}}',
				']}}',
			],
			events: [
				['2026-10-03T14:02:31Z', 2, 'pool exhausted'],
				['2026-10-03T14:02:32.5Z', 3, 'ERROR no connection'],
			],
		},
		{
			lines: [
				'{',
				'  "created_at": "2026-10-03T14:02:31Z",',
				'  "title": "pool exhausted"',
				'}',
				'{',
				'  "created_at": "2026-10-03T14:02:32Z",',
				'  "title": "pool is large enough"',
				'}',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'pool exhausted'],
				['2026-10-03T14:02:32Z', 5, 'pool is large enough'],
			],
		},
		{
			lines: [
				'[{"date":"2026-10-03","time":"14:02:31","note":"pool exhausted"},',
				'{"date":"2026-10-03","note":"fixed"}]',
			],
			events: [
				['2026-10-03T12:02:31Z', 1, 'pool exhausted'],
				['2026-10-02T22:00Z', 2, 'fixed'],
			],
		},
		{
			lines: [
				'[{',
				'  "time": "2026-10-03T14:02:31Z", "msg": "pool exhausted"',
				'},{',
				'  "time": 2026-10-03T14:02:32Z, "msg": "a time without quotes"',
				'},{',
				'  "time": "2026-10-03T14:02:33Z", "msg": "quiet"',
				'},{',
				'  "time": "2026-10-03T14:02:34Z", "msg": "the disk is fu',
			],
			events: [
				['2026-10-03T14:02:31Z', 1, 'pool exhausted'],
				['2026-10-03T14:02:33Z', 5, 'quiet'],
			],
		},
	],
};
