import type {FileContent, Formats} from '../../source/review/file/migrations.ts';

/** A file of what is format 1 in `laterFormats`, with things in it that no version knows. */
export const olderText = `{
 "recount": 1,
 "records": {
  "e1": {
   "kind": "event",
   "mood": "calm",
   "said": "pool full"
  },
  "odd": {
   "asks": "why?",
   "kind": "question"
  }
 }
}
`;

/** The formats of a version to come: words were `said` in format 1 and `told` in format 2, and are `what` in format 3. */
export const laterFormats: Formats = {number: 3, migrations: {1: renamed('said', 'told'), 2: renamed('told', 'what')}};

function renamed(from: string, to: string): (file: FileContent) => FileContent {
	return file => {
		const records = Object.entries(file.records as Readonly<Record<string, Readonly<Record<string, unknown>>>>);
		const next = records.map(([id, {[from]: words, ...fields}]) => [
			id,
			words === undefined ? fields : {...fields, [to]: words},
		]);
		return {...file, records: Object.fromEntries(next)};
	};
}
