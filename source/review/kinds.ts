import type {FieldName, Kind} from './records.ts';

/**
 * What a field holds and how it is written.
 *
 * - `line`: one line of text · `text`: text of several lines · `when`: a `Moment` · `choice`: one of `choices`
 * - `link`: an id of a record of a kind in `to` · `links`: a set of such ids · `words`: a set of words, of `choices` if given
 * - `date`: `YYYY-MM-DD` · `zone`: IANA name, `UTC` or an offset · `zones`: name → zone · `duration`: `-2m13s`
 * - `number`: a whole number · `flag`: `true` or absent · `rank`: a fractional index (see `rank.ts`)
 */
export type FieldType =
	| 'line'
	| 'text'
	| 'when'
	| 'choice'
	| 'link'
	| 'links'
	| 'words'
	| 'date'
	| 'zone'
	| 'zones'
	| 'duration'
	| 'number'
	| 'flag'
	| 'rank';

/** One field of a kind, as forms, checks, the schema and exports know it. */
export interface Field {
	/** What people read: `Made sense`. */
	readonly label: string;
	readonly type: FieldType;
	/** For `choice` and `words`: stored value → what people read. */
	readonly choices?: Readonly<Record<string, string>>;
	/** For `link` and `links`: the kinds that it may point to. */
	readonly to?: readonly Kind[];
	/** A question or an example that helps to fill it. */
	readonly hint?: string;
	/** Whether a day without a year is the next one, as in a plan, and not the last one, as in a story. */
	readonly ahead?: true;
	/** What a new record has, on the screen and by `put`, until something else is chosen. */
	readonly usual?: string;
	/** Whether the program keeps it for itself: no list of fields for people names it, though it can be written. */
	readonly kept?: true;
	/** Whether people tell something in it, in sentences of their own: the lens looks at these fields alone. */
	readonly told?: true;
	/** Whether it stands in the form of its kind; the order of the table is the order of the form. */
	readonly form?: true;
}

/** A kind of record: what one is called and which fields it has. */
export interface KindDescription<K extends Kind = Kind> {
	readonly title: string;
	readonly plural: string;
	/** The letter of its name on screens and in exports (`A3`), for kinds that have one. */
	readonly letter?: string;
	/** The field whose words stand for the record in lists. */
	readonly words: FieldName<K>;
	readonly fields: {readonly [F in FieldName<K>]: Field};
}

const rank: Field = {label: 'Rank', type: 'rank', kept: true};
const notes: Field = {label: 'Notes', type: 'text', form: true, told: true};
const left: Field = {label: 'Left as it is', type: 'words', kept: true};
const hidden: Field = {label: 'Private', type: 'flag', form: true, hint: 'never exported'};

/** The kinds of records and their fields: the one table that forms, checks, `schema` and exports read. */
export const kinds: {readonly [K in Kind]: KindDescription<K>} = {
	incident: {
		title: 'Incident',
		plural: 'Incidents',
		words: 'title',
		fields: {
			title: {label: 'Title', type: 'line', form: true, told: true},
			summary: {
				label: 'In short',
				type: 'text',
				form: true,
				told: true,
				hint: 'two or three sentences for somebody who was not there',
			},
			impact: {label: 'Impact', type: 'text', form: true, told: true, hint: 'who noticed what, and for how long'},
			date: {label: 'Date', type: 'date', form: true, hint: '2026-10-03'},
			zone: {label: 'Zone', type: 'zone', form: true, hint: 'UTC, Europe/Berlin, +05:30'},
			zones: {label: 'Zone names', type: 'zones', form: true, hint: 'bln=Europe/Berlin nyc=America/New_York'},
			status: {label: 'Status', type: 'line', form: true, hint: 'draft, reviewed, …'},
			left,
		},
	},
	seat: {
		title: 'Seat',
		plural: 'Seats',
		words: 'role',
		fields: {
			role: {label: 'Role', type: 'line', form: true, hint: 'on-call, support, database team'},
			name: {label: 'Name', type: 'line', form: true, hint: 'becomes the role on export'},
		},
	},
	source: {
		title: 'Source',
		plural: 'Sources',
		words: 'name',
		fields: {
			name: {label: 'Name', type: 'line', form: true},
			zone: {label: 'Zone', type: 'zone', form: true},
			offset: {label: 'Clock offset', type: 'duration', form: true},
			left: {label: 'Left out', type: 'words', kept: true},
		},
	},
	event: {
		title: 'Event',
		plural: 'Events',
		words: 'what',
		fields: {
			when: {label: 'When', type: 'when', form: true},
			what: {label: 'What', type: 'line', form: true, told: true},
			sort: {
				label: 'Sort',
				type: 'choice',
				form: true,
				choices: {
					change: 'change',
					impact: 'impact',
					noticed: 'noticed',
					action: 'action',
					decision: 'decision',
					message: 'message',
					'held-back': 'held back',
					recovered: 'recovered',
				},
			},
			seat: {
				label: 'Who',
				type: 'link',
				to: ['seat'],
				form: true,
				hint: 'a role, such as on-call; it stands in exports as it is',
			},
			through: {label: 'Seen through', type: 'line', form: true, hint: 'dashboard, alert, log, chat, customer'},
			source: {label: 'Source', type: 'link', to: ['source'], form: true, hint: 'a log, a ticket, a channel'},
			line: {label: 'Line', type: 'number'},
			raw: {label: 'As logged', type: 'text'},
			url: {label: 'Link', type: 'line', form: true},
			notes,
			private: hidden,
			tags: {label: 'Tags', type: 'words', form: true},
			marks: {
				label: 'Marks',
				type: 'words',
				form: true,
				choices: {began: 'began', noticed: 'noticed', eased: 'eased', ended: 'ended'},
			},
			story: {label: 'In the story', type: 'flag'},
			left,
			rank,
		},
	},
	assumption: {
		title: 'Assumption',
		plural: 'Assumptions',
		letter: 'A',
		words: 'assumed',
		fields: {
			assumed: {
				label: 'Assumed',
				type: 'line',
				form: true,
				told: true,
				hint: 'just before: what was taken for granted?',
			},
			expected: {label: 'Expected', type: 'line', form: true, told: true, hint: 'what was thought to follow?'},
			happened: {label: 'Happened', type: 'line', form: true, told: true, hint: 'what did the system do?'},
			outcome: {
				label: 'It turned out',
				type: 'choice',
				form: true,
				choices: {held: 'held', partly: 'partly', differed: 'differed'},
			},
			sense: {
				label: 'Made sense',
				type: 'text',
				form: true,
				told: true,
				hint: 'what made this the sensible thing to believe then?',
			},
			surprise: {
				label: 'Surprise',
				type: 'choice',
				form: true,
				choices: {
					slip: 'small slip',
					situational: 'situational',
					fundamental: 'changed how we think the system works',
				},
			},
			seats: {label: 'Who held it', type: 'links', to: ['seat'], form: true, hint: 'roles, with commas between'},
			events: {label: 'At', type: 'links', to: ['event']},
			notes,
			private: hidden,
			left,
			rank,
		},
	},
	learning: {
		title: 'Learning',
		plural: 'Learnings',
		letter: 'L',
		words: 'text',
		fields: {
			text: {
				label: 'Learning',
				type: 'line',
				form: true,
				told: true,
				hint: 'what do we know now that we did not know before?',
			},
			who: {label: 'For whom', type: 'line', form: true, hint: 'who else needs to hear this?'},
			from: {label: 'Comes from', type: 'links', to: ['assumption', 'event']},
			notes,
			private: hidden,
			left,
			rank,
		},
	},
	experiment: {
		title: 'Experiment',
		plural: 'Experiments',
		letter: 'X',
		words: 'text',
		fields: {
			text: {label: 'What', type: 'line', form: true, told: true, hint: 'one thing to try, or to do'},
			sort: {label: 'Sort', type: 'choice', form: true, choices: {try: 'try', do: 'do'}, usual: 'try'},
			expected: {label: 'Expected', type: 'line', form: true, told: true, hint: 'what should change?'},
			watch: {label: 'Watch', type: 'line', form: true, told: true, hint: 'how would we see it?'},
			risk: {label: 'New risk', type: 'line', form: true, told: true, hint: 'what new way to fail does it add?'},
			stop: {label: 'Stop if', type: 'line', form: true, told: true, hint: 'what would make us undo it?'},
			seat: {label: 'Who', type: 'link', to: ['seat'], form: true, hint: 'a role'},
			again: {label: 'Look again', type: 'date', form: true, ahead: true, hint: '2026-10-17, 17 oct, +14d'},
			came: {label: 'What came', type: 'text', form: true, told: true, hint: 'as expected, or what surprised?'},
			learning: {label: 'Learning', type: 'link', to: ['learning']},
			left,
			rank,
		},
	},
};

/** Whether a word names a kind of record that this program knows. */
export function isKind(word: unknown): word is Kind {
	return typeof word === 'string' && Object.hasOwn(kinds, word);
}

/** The description of a field, or nothing if the kind has no field of that name. */
export function fieldOf(kind: string, name: string): Field | undefined {
	if (!isKind(kind)) {
		return undefined;
	}

	const fields: Readonly<Record<string, Field>> = kinds[kind].fields;
	return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The fields of a kind by name, in the order of the table. */
export function fieldsOf(kind: Kind): ReadonlyArray<readonly [name: string, field: Field]> {
	return Object.entries(kinds[kind].fields);
}

/** The fields of a kind that people write, by name: a rank, for one, comes from where a record stands. */
export function writtenFields(kind: Kind): ReadonlyArray<readonly [name: string, field: Field]> {
	return fieldsOf(kind).filter(([, {kept}]) => !kept);
}

/** What a new record of a kind holds until something else is chosen: an experiment is something to try. */
export function usualFields(kind: Kind): Readonly<Record<string, string>> {
	return Object.fromEntries(fieldsOf(kind).flatMap(([name, {usual}]) => (usual === undefined ? [] : [[name, usual]])));
}
