import type {Command} from '../../app/command.ts';
import {whyNot} from '../../app/keys/keymap.ts';
import {goTo, isPlace} from '../../app/lists/go-to.ts';
import {indexInHand, paneOf, placeAt, rows} from '../../app/lists/rows.ts';
import type {State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {isKind} from '../../review/kinds.ts';
import {names} from '../../review/names.ts';
import {recordOf} from '../../review/review.ts';
import {type Answer, command, type Offer, saying} from './answer.ts';
import {jumping} from './answer-in-form.ts';
import {helpWords} from './help-words.ts';
import {commandIn, commandsLike, spokenCommands, typedName} from './named-command.ts';
import {type More, page} from './page.ts';
import {whereWords} from './place-words.ts';
import {recordWords} from './record-words.ts';
import {rowWords} from './row-words.ts';
import {foreign, said, sentences} from './words.ts';

const mostOffers = 9;

/** What a line means where a list is open: a row, words of the conversation, or a command with its words. */
export function answerInList(line: string, state: State, environment: Environment): Answer {
	const text = line.trim();
	if (text === '') {
		return saying(rows(state).length === 0 ? whereWords(state) : rowWords(state, indexInHand(state)));
	}

	const own = ownWords(text, state, environment) ?? placed(text, state, environment);
	if (own) {
		return own;
	}

	if (/^[/&]./.test(text)) {
		return {steps: [command(text.startsWith('/') ? 'search' : 'filter')], rest: text.slice(1).trim()};
	}

	// Behind a colon stand names, as on the screen: `:w` saves.
	const found = text.startsWith(':') ? byColon(text.slice(1), state) : commandIn(text, state);
	return found
		? commanded(found.command, text, found.rest, state, environment)
		: unknown(text.replace(/^:/, ''), state);
}

function ownWords(text: string, state: State, environment: Environment): Answer | undefined {
	const [word = '', ...others] = text.split(/\s+/);
	const rest = others.join(' ').toLowerCase();
	switch (word.toLowerCase()) {
		case 'list':
		case 'rows':
			return /^(?:|all|here|(?:from )?\d+)$/.test(rest) ? listed(rest, state) : undefined;
		case 'read':
			return rest === '' ? reading(recordWords(state, environment), state) : undefined;
		case 'where':
			return rest === '' ? saying(whereWords(state)) : undefined;
		case 'help':
		case '?':
			return /^(?:|all)$/.test(rest) ? reading(helpWords(state, rest === 'all'), state) : undefined;
		case 'row':
			return /^\d+$/.test(rest) ? row(rest, state, environment) : undefined;
		case 'pane':
			return pane(rest);
		case 'commands':
		case ':':
			return rest === '' ? asked(spokenCommands(state), state) : undefined;
		case 'cancel':
		case 'done':
		case 'back':
			return rest === '' ? saying('Nothing is open here.') : undefined;
		case 'exit':
			return rest === '' ? {steps: [command('quit')]} : undefined;
		default:
			return undefined;
	}
}

function listed(rest: string, state: State): Answer {
	const all = rows(state);
	if (all.length === 0) {
		return saying(whereWords(state));
	}

	const start = /^(?:from )?(\d+)$/.exec(rest)?.[1];
	const counted = [...all.keys()].filter(index => all[index]?.type !== 'day' && all[index]?.type !== 'experiment');
	const from =
		start === undefined
			? rest === 'here'
				? indexInHand(state)
				: 0
			: (counted[Number(start) - 1] ?? counted.at(-1) ?? 0);
	return page(state, {of: 'rows', from}, rest === 'all' ? all.length : undefined);
}

function reading(lines: readonly string[], state: State): Answer {
	const more: More = {of: 'lines', lines};
	return page(state, more);
}

function pane(rest: string): Answer | undefined {
	const id = {1: 'timeline', 2: 'assumptions', 3: 'learnings'}[rest] ?? rest;
	return ['timeline', 'assumptions', 'learnings'].includes(id) ? {steps: [command(id)]} : undefined;
}

// A number is a row, `A2` the second assumption wherever it shows, `:14:20` and `14:20` a time.
function placed(text: string, state: State, environment: Environment): Answer | undefined {
	const place = text.replace(/^:\s*/, '');
	if (/^[1-9]\d*$/.test(place)) {
		return row(place, state, environment);
	}

	if (place !== '0' && isPlace(place) && (text.startsWith(':') || !/\s/.test(text))) {
		return {steps: [now => goTo(place, now, environment)]};
	}

	return /^[alx]\d+$/i.test(text) ? named(text.toUpperCase(), state) : undefined;
}

function named(name: string, state: State): Answer {
	const [id] = [...names(state.review)].find(([, own]) => own === name) ?? [];
	const kind = recordOf(state.review, id)?.kind;
	const shown = isKind(kind) ? paneOf(kind) : undefined;
	return id !== undefined && shown !== undefined
		? {steps: [() => [{type: 'moved-to', row: id, pane: shown}]]}
		: saying(`There is no ${name} here.`);
}

function row(number: string, state: State, environment: Environment): Answer {
	const all = rows(state);
	const {count} = placeAt(all, all.length - 1);
	return Number(number) > count
		? saying(count === 0 ? 'There is no row here yet.' : `There is no row ${number}: the last one is ${count}.`)
		: {steps: [now => goTo(number, now, environment)]};
}

function byColon(text: string, state: State): ReturnType<typeof commandIn> {
	const [first = '', ...rest] = text.trim().split(/\s+/);
	const aliased = spokenCommands(state).find(({aliases}) => aliases?.includes(first));
	return aliased ? {command: aliased, rest: rest.join(' ')} : commandIn(text, state);
}

// A command takes the rest of the line as words for what it opens. What opens nothing takes none, and is not run by a
// sentence that happens to begin with its letter.
function commanded(found: Command, text: string, rest: string, state: State, environment: Environment): Answer {
	const run = command(found.id);
	if (rest === '' || whyNot(found, state) !== undefined) {
		return {steps: [run]};
	}

	const opened = found.run(state, environment).find(action => action.type === 'opened')?.overlay;
	if (!opened) {
		return offered(`${typedName(found, state)} takes no further words. Did you mean: `, [found], text, state);
	}

	// A known record opens at one of its fields; what is new begins with its words.
	if (opened.type === 'form' && opened.form.id !== undefined && opened.form.fields.length > 1) {
		const {steps = [], says = []} = jumping(rest, opened.form);
		return {steps: [run, ...steps], says};
	}

	return {steps: [run], rest};
}

function unknown(text: string, state: State): Answer {
	const like = commandsLike(text, state);
	return offered(`“${foreign(text)}” is no command. Did you mean: `, like.slice(0, mostOffers), text, state);
}

// Words that are no command may be what happened: nothing that was typed has to be typed again.
function offered(words: string, like: readonly Command[], text: string, state: State): Answer {
	const adds = state.pane === 'timeline' && /\S\s+\S/.test(text);
	const add: Offer = {words: 'add an event with these words', line: `add-event ${text}`};
	const offers = [...offersOf(like), ...(adds ? [add] : [])];
	return offers.length === 0
		? saying(`“${foreign(text)}” is no command. Type help for what there is.`)
		: {says: [`${words}${told(offers)}`], offers};
}

function asked(all: readonly Command[], state: State): Answer {
	const offers = offersOf(all.filter(own => whyNot(own, state) === undefined));
	return {
		...reading(
			offers.map(({words}, index) => sentences(`${index + 1}. ${words}`)),
			state,
		),
		offers,
	};
}

function offersOf(all: readonly Command[]): readonly Offer[] {
	return all.map(({id, title}) => ({words: said(title), line: id}));
}

function told(offers: readonly Offer[]): string {
	return sentences(offers.map(({words}, index) => `${index + 1} ${words}`).join('; '));
}
