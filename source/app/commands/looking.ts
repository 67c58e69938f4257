import {shownDay, shownMoment} from '../../review/times/describe-moment.ts';
import type {Command} from '../command.ts';
import {textField} from '../forms/text-field.ts';
import {firstTime} from '../lists/time-column.ts';
import {type TimeColumn, zoneShown} from '../lists/view.ts';
import type {Look, State} from '../state.ts';
import {emptyPane} from './reasons.ts';

const columns: Readonly<Record<TimeColumn, (state: State) => string>> = {
	clock: () => 'Times: the clock.',
	'since-first': state => `Times: since ${firstWords(state)}.`,
	'since-above': () => 'Times: since the row above.',
};
const columnNames = Object.keys(columns) as readonly TimeColumn[];

const themes: ReadonlyArray<readonly [theme: Look['theme'], words: string]> = [
	['default', 'with a few colours'],
	['mono', 'without colours'],
	['high', 'without colours and without anything dim'],
];

/** What changes how the review is looked at, and nothing in it. */
export const looking: readonly Command[] = [
	{
		id: 'go-to',
		title: 'Go to a time or row… (or :14:20, :12)',
		contexts: ['list'],
		keys: [],
		aliases: ['go'],
		disabled: emptyPane,
		run: () => [{type: 'opened', overlay: {type: 'ask', purpose: 'go-to', field: textField()}}],
	},
	{
		id: 'zone',
		title: 'Time zone: UTC, that of the incident, mine',
		contexts: ['list'],
		keys: ['z'],
		help: {group: 'Time', word: 'time zone', extra: true},
		run(state, environment) {
			const own = zoneShown({...state, view: {...state.view, zone: undefined}});
			const zones = [...new Set([own, 'UTC', environment.localZone])];
			const next = zones[(zones.indexOf(zoneShown(state)) + 1) % zones.length] ?? own;
			const says =
				zones.length === 1
					? `Times are in ${own}, which is your zone, too.`
					: `Times are shown in ${next}, and typed ones are read so.`;
			return [{type: 'viewed', view: {zone: next === own ? undefined : next}, says}];
		},
	},
	{
		id: 'time-column',
		title: 'Times: the clock, since the first one, since the row above',
		contexts: ['timeline'],
		keys: ['T'],
		help: {group: 'Time', word: 'how times count', extra: true},
		run(state) {
			const times = columnNames[(columnNames.indexOf(state.view.times) + 1) % columnNames.length] ?? 'clock';
			return [{type: 'viewed', view: {times}, says: columns[times](state)}];
		},
	},
	{
		id: 'zoom',
		title: 'The list alone, or with the detail of the row',
		contexts: ['list'],
		keys: ['f'],
		help: {group: 'Move', word: 'the list alone', extra: true},
		run: ({view}) => [{type: 'viewed', view: {zoomed: !view.zoomed}}],
	},
	...themes.map(
		([theme, words]): Command => ({
			id: `theme-${theme}`,
			title: `Theme ${theme}: ${words}`,
			contexts: ['list'],
			keys: [],
			aliases: [`set theme ${theme}`],
			run: () => [
				{type: 'viewed', look: {theme}, says: `Theme ${theme}, for now. “recount config” tells where to keep it.`},
			],
		}),
	),
];

// T+0 may stand below rows whose time is less well known, such as a month.
function firstWords(state: State): string {
	const {at, about} = firstTime(state) ?? {};
	const zone = zoneShown(state);
	return at === undefined
		? 'the first that is known; none is yet'
		: `${shownMoment({as: 'point', at, about}, zone)} of ${shownDay(at, zone)}, which is T+0`;
}
