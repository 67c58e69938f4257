import type {Environment} from '../review/environment.ts';
import {names, ranked} from '../review/names.ts';
import type {AnyRecord} from '../review/records.ts';
import {type Edit, type Review, recordOf} from '../review/review.ts';
import {timeline} from '../review/timeline.ts';
import {shownMoment} from '../review/times/describe-moment.ts';
import {visible} from '../review/visible.ts';
import type {Action} from './action.ts';
import type {Command} from './command.ts';
import {keyWords} from './keys/key-words.ts';
import {commandsInReach, isOffered, keysOf, whyNot} from './keys/keymap.ts';
import {goTo, isPlace} from './lists/go-to.ts';
import {shifted} from './lists/shifted.ts';
import {zoneShown} from './lists/view.ts';
import type {State} from './state.ts';

/** A list to choose from, narrowed by typing: commands, keys, or records to link. */
export interface Choices {
	readonly list: 'commands' | 'keys' | 'links';
	/** For links: the record whose links they are. */
	readonly target: string | undefined;
	readonly filter: string;
	/** The index of the line in hand among those that show; -1 while the keys are shown in columns. */
	readonly at: number;
}

/** One line to choose. */
export interface Choice {
	readonly id: string;
	readonly title: string;
	/** At the right: a key, a time, an outcome. */
	readonly aside: string;
	/** What footer and help call it, so that whoever read it there finds it by that word. */
	readonly called?: string;
	/** Whether it is linked now; nothing where that is no question. */
	readonly chosen?: boolean;
	/** Why it cannot be chosen now. */
	readonly disabled?: string | undefined;
	readonly run: (state: State, environment: Environment) => readonly Action[];
}

/** The lines that the filter leaves, in order. */
export function choices(state: State, {list, target, filter}: Choices): readonly Choice[] {
	const lines = list === 'links' ? linkLines(state, target) : commandLines(state);
	const alias = filter.trim();
	const exact = list === 'commands' ? lines.filter(line => aliasesOf(line.id, state).includes(alias)) : [];
	if (exact.length > 0) {
		return exact;
	}

	const words = filter.trim().toLowerCase().split(/\s+/).filter(Boolean);
	const found = narrowed(lines, filter, words);
	const told = list === 'commands' ? spokenLines(alias) : [];
	return words.length === 0 || list === 'links' ? found : [...told, ...byFit(found, words)];
}

// What does not hold the first letters of a filter does not hold more of it.
function narrowed(lines: readonly Choice[], filter: string, words: readonly string[]): readonly Choice[] {
	const known = narrowings.get(lines);
	if (known?.filter === filter) {
		return known.found;
	}

	const found = (known && filter.startsWith(known.filter) ? known.found : lines).filter(line => {
		const text = `${line.title} ${line.aside}`.toLowerCase();
		return words.every(word => text.includes(word)) || (line.called ?? '').includes(words.join(' '));
	});
	narrowings.set(lines, {filter, found});
	return found;
}

// A title that begins with the words comes first, then what footer or help call so; otherwise the order stays.
function byFit(lines: readonly Choice[], words: readonly string[]): readonly Choice[] {
	const distance = ({title, called = ''}: Choice) => {
		const text = ` ${title.toLowerCase()}`;
		if (words.every(word => text.includes(` ${word}`))) {
			return 0;
		}

		return called.toLowerCase().startsWith(words.join(' ')) ? 1 : 2;
	};
	return lines.toSorted((a, b) => distance(a) - distance(b));
}

// What is no name but says all that is needed: a row or a time to go to, a step in time.
function spokenLines(text: string): readonly Choice[] {
	const step = /^shift\s+(.+)$/.exec(text)?.[1];
	if (step !== undefined) {
		return [
			{
				id: 'shift-by',
				title: `Shift the marked events by ${step}`,
				aside: '',
				run: state => shifted(state, step),
			},
		];
	}

	return isPlace(text)
		? [
				{
					id: 'go-to-typed',
					title: /^\d+$/.test(text) ? `Go to row ${text}` : `Go to ${text}`,
					aside: '',
					run: (state, environment) => goTo(text, state, environment),
				},
			]
		: [];
}

const narrowings = new WeakMap<readonly Choice[], {readonly filter: string; readonly found: readonly Choice[]}>();

function commandLines(state: State): readonly Choice[] {
	// What works everywhere stands below what is there for this place.
	const isAnywhere = ({contexts}: Command) => Number(contexts.includes('anywhere'));
	return commandsInReach(state)
		.filter(isOffered)
		.toSorted((a, b) => isAnywhere(a) - isAnywhere(b))
		.map(command => ({
			id: command.id,
			title: command.title,
			aside: keysOf(command, state).map(keyWords).join(' '),
			called: `${command.footer?.word ?? ''} ${command.help?.word ?? ''}`.trim(),
			disabled: whyNot(command, state),
			run: (now, environment) => (whyNot(command, now) === undefined ? command.run(now, environment) : []),
		}));
}

function aliasesOf(id: string, state: State): readonly string[] {
	return commandsInReach(state).find((command: Command) => command.id === id)?.aliases ?? [];
}

const linkable = new WeakMap<
	Review,
	{readonly target: string; readonly zone: string; readonly lines: readonly Choice[]}
>();
const none: readonly Choice[] = [];

// What a record can be linked with: an assumption with events, a learning with assumptions and events, an event with
// the assumptions that were held at it.
function linkLines(state: State, target: string | undefined): readonly Choice[] {
	const {review} = state;
	const zone = zoneShown(state);
	const record = recordOf(review, target);
	if (!record || target === undefined) {
		return none;
	}

	let known = linkable.get(review);
	if (known?.target !== target || known.zone !== zone) {
		known = {target, zone, lines: linksFor(review, {target, record, zone})};
		linkable.set(review, known);
	}

	return known.lines;
}

function linksFor(
	review: Review,
	{target, record, zone}: {readonly target: string; readonly record: AnyRecord; readonly zone: string},
): readonly Choice[] {
	const assumptions = () =>
		ranked(review, 'assumption').map(([id, {assumed}]) => ({
			id,
			title: `${names(review).get(id) ?? ''}  ${visible(assumed ?? '')}`,
		}));
	const events = () => {
		const told = timeline(review)
			.filter(({id, event}) => event.story === true || isLinked(record, id))
			.map(({id, event}) => ({id, event, time: shownMoment(event.when ?? {as: 'unknown'}, zone)}));
		const width = Math.max(0, ...told.map(({time}) => time.length));
		// Lines of a log may say the same: their times tell them apart.
		return told.map(({id, event, time}) => ({
			id,
			title: `${time.padEnd(width)}  ${visible(event.what ?? '')}`,
		}));
	};
	const offered =
		record.kind === 'assumption'
			? events()
			: record.kind === 'learning'
				? [...assumptions(), ...events()]
				: assumptions();
	return offered.map(({id, title}) => {
		const [owner, member] = record.kind === 'event' ? [id, target] : [target, id];
		return {
			id,
			title,
			aside: '',
			chosen: record.kind === 'event' ? isLinked(recordOf(review, id), target) : isLinked(record, id),
			run: (state: State): readonly Action[] => [{type: 'edited', edit: linkEdit(state.review, owner, member)}],
		};
	});
}

/** The edit that links two records, or takes the link out if it is there; the first holds the set. */
function linkEdit(review: Review, owner: string, member: string): Edit {
	const record = recordOf(review, owner);
	const field = record?.kind === 'learning' ? 'from' : 'events';
	const set = linksOf(record);
	const kept = Object.entries(set).filter(([id]) => id !== member);
	const links = Object.hasOwn(set, member) ? Object.fromEntries(kept) : {...set, [member]: true};
	return {label: 'the link', put: {[owner]: {[field]: Object.keys(links).length === 0 ? null : links}}};
}

function isLinked(record: AnyRecord | undefined, member: string): boolean {
	return Object.hasOwn(linksOf(record), member);
}

function linksOf(record: AnyRecord | undefined): Readonly<Record<string, true>> {
	return (record?.kind === 'learning' ? record.from : record?.kind === 'assumption' ? record.events : undefined) ?? {};
}
