import type {Word} from './sentences.ts';
import {endingLikeNames} from './words/ending-like-names.ts';
import {isFirstName, isWordName} from './words/first-names.ts';
import {
	doubleNouns,
	groupNouns,
	honorifics,
	humanModifiers,
	machineModifiers,
	organisations,
	personNouns,
	pronouns,
	titles,
} from './words/people.ts';
import {systemNouns, tools} from './words/systems.ts';

/**
 * Who does something, as far as the words tell: the writer, other people, an outside party or department whose machines
 * answer in its name, a machine or document, or not known.
 */
export type AgentKind = 'self' | 'person' | 'organisation' | 'system' | 'none';

/** Names, seats and teams of a review in small letters; of a name of several words each part that can stand alone, too. */
export interface People {
	readonly whole: ReadonlySet<string>;
}

const self: ReadonlySet<string> = new Set(['i', 'me', 'myself', 'mine']);
const trade =
	/..(?:ologist|ician|keeper|smith|(?:crafts|fore|sales|work|watch|line|yard|service|crane|rail|trades)m[ae]n|wom[ae]n|person)s?$/;
const machineGroups: ReadonlySet<string> = new Set(
	'consumer scaling target package resource volume replica replication node process placement log raid disk auto instance subnet parameter option affinity shard partition quorum user worker thread control permission'.split(
		' ',
	),
);
// Words that are a machine wherever nothing tells otherwise, even beside a verb of people.
const nearMachines: ReadonlySet<string> = new Set(['host', 'handler', 'peer', 'it', 'panel', 'client']);
// Words with which sentences begin and that are no name.
const noNames: ReadonlySet<string> = new Set(
	'the this that these those our his her their its your and but nor yet for not was were are has had have did does can could should would will shall may might must when while after before then there here with without within from into over under upon per via out off only also even just never ever always still now today tomorrow yesterday later soon once twice first second third last next both all any some none each every other another more most less least many much few one two three four five six seven eight nine ten half what who whom whose why how where which whether because since though although unless until till despite instead rather than like unlike nothing everything something anything no one such same certain several someone who whoever because during between among across behind near past about above below again already almost perhaps maybe please sorry thanks yes okay fine good bad great nice new old big small long short whole because due given owing root cause work lack part time data code git see note todo action read run set let get got put use make made take took come came keep kept left turn'.split(
		' ',
	),
);
const things: ReadonlySet<string> = new Set(['it', 'this', 'that', 'which', 'itself']);

/** Names and seats of a review, made ready once for all its texts. */
export function peopleOf(names: readonly string[] = [], seats: readonly string[] = []): People {
	const whole = new Set<string>();
	for (const name of names) {
		const words = plain(name);
		whole.add(words.join(' '));
		for (const word of words) {
			// Of "Ana de la Cruz" only the parts that can stand alone.
			if (word.length > 2) {
				whole.add(word);
			}
		}
	}

	for (const seat of seats) {
		whole.add(plain(seat).join(' '));
	}

	whole.delete('');
	return {whole};
}

/** Of what kind the noun phrase from `first` to before `end` is, by its last noun and what stands before it. */
export function kindOf(words: readonly Word[], first: number, end: number, people: People): AgentKind {
	let last = end - 1;
	// "node 7", "the engineer on call": what numbers or details a noun.
	while (last > first && /^\d/.test(word(words, last))) {
		last--;
	}

	const head = word(words, last);
	const told = kindOfHead(words, first, last, people);
	if (told !== undefined) {
		return told;
	}

	// Some are people only where there are several: the dispatchers.
	const noun = Object.hasOwn(doubleNouns, head) ? head : singular(head);
	const before = word(words, last - 1) === "'s" ? '' : word(words, last - 1);
	if (Object.hasOwn(doubleNouns, noun)) {
		return kindOfDouble(words, first, last, {noun, before});
	}

	if (personNouns.has(noun) || personNouns.has(head) || groupNouns.has(noun) || groupNouns.has(head)) {
		return machineModifiers.has(before) && noun === 'group' ? 'system' : 'person';
	}

	if (organisations.has(noun) || organisations.has(head)) {
		return 'organisation';
	}

	if (tools.has(head) || systemNouns.has(noun) || systemNouns.has(head)) {
		return 'system';
	}

	// Trades that are in no list.
	if (trade.test(head)) {
		return 'person';
	}

	// "the colleague Weber", "Sister Okonkwo": a name that is in no list.
	if (
		last > first &&
		words[last]?.capital &&
		(titles.has(before) || (!words[last - 1]?.capital && personNouns.has(word(words, last - 1))))
	) {
		return 'person';
	}

	if (isName(words, last) || (last > first && words[last]?.capital === true && isName(words, last - 1))) {
		return 'person';
	}

	return last < end - 1 ? 'system' : 'none';
}

// What the last noun says by itself.
function kindOfHead(words: readonly Word[], first: number, last: number, people: People): AgentKind | undefined {
	const head = word(words, last);
	if (self.has(head)) {
		return 'self';
	}

	if (pronouns.has(head)) {
		return 'person';
	}

	if (things.has(head)) {
		return 'system';
	}

	if (last > first && (head === 'truly' || head === 'here') && /^(?:yours|muggins)$/.test(word(words, last - 1))) {
		return 'self';
	}

	if (head === 'one' && word(words, last - 1) === 'no') {
		return 'person';
	}

	if (isOneOf(words, first, last, people)) {
		return 'person';
	}

	return undefined;
}

// Of a noun that is now a person and now a machine, by the word before it.
function kindOfDouble(
	words: readonly Word[],
	first: number,
	last: number,
	{noun, before}: {readonly noun: string; readonly before: string},
): AgentKind {
	const double = doubleNouns[noun] ?? 'none';
	// "the DropletWorkflow Manager": a component with a name of its own.
	if (
		double === 'person' &&
		last > first &&
		words[last]?.capital &&
		words[last - 1]?.capital &&
		!isName(words, last - 1)
	) {
		return isKnownAsPerson(before) ? 'person' : 'none';
	}

	return isServed(noun, before)
		? 'organisation'
		: last > first && (noun === 'group' ? machineGroups : machineModifiers).has(before)
			? 'system'
			: last > first && tools.has(before)
				? 'system'
				: last > first && (humanModifiers.has(before) || isName(words, last - 2))
					? 'person'
					: double;
}

/**
 * Whether a noun phrase that is no known person may be one: a name in no list, or a word that is a person beside some
 * words and a machine beside others.
 */
export function mayBeSomebody(words: readonly Word[], first: number, end: number): boolean {
	const last = end - 1;
	const head = word(words, last);
	const before = word(words, last - 1);
	if (last < first) {
		return false;
	}

	if (doubleNouns[singular(head)] !== undefined && Object.hasOwn(doubleNouns, singular(head))) {
		return !(last > first && (machineModifiers.has(before) || tools.has(before))) && !nearMachines.has(singular(head));
	}

	// At the start of a sentence any word has a capital letter, so it may not look like a noun of several or of a deed.
	return (
		words[last]?.capital === true &&
		/^[a-zß-ÿ\u0100-\u017f]{3,}$/.test(head) &&
		!tools.has(head) &&
		!systemNouns.has(singular(head)) &&
		!systemNouns.has(head) &&
		!noNames.has(head) &&
		(last > first ? words[last - 1]?.capital === true && !/^(?:the|an?|our)$/.test(before) : true) &&
		(last > 0 || word(words, end) === "'s" || !/(?:s|ing|ed|ions?|ly|ment|ness|er)$/.test(head))
	);
}

// "the network provider" sells it, "the identity provider" is a program.
function isServed(noun: string, before: string): boolean {
	return (
		(noun === 'provider' || noun === 'carrier' || noun === 'partner') &&
		/^(?:network|internet|cloud|hosting|payment|payments|power|telecom|mobile|service|transit|logistics)$/.test(before)
	);
}

// A trade or team before it says that it is a person: "the Release Manager", "SRE Lead".
function isKnownAsPerson(before: string): boolean {
	return (
		humanModifiers.has(before) ||
		personNouns.has(before) ||
		organisations.has(before) ||
		before === 'release' ||
		before === 'change'
	);
}

function isOneOf(words: readonly Word[], first: number, last: number, {whole}: People): boolean {
	if (whole.size === 0) {
		return false;
	}

	let tail = '';
	for (let at = last; at >= first && at > last - 4; at--) {
		tail = tail === '' ? word(words, at) : `${word(words, at)} ${tail}`;
		if (whole.has(tail) || (tail.endsWith('s') && whole.has(tail.slice(0, -1)))) {
			return true;
		}
	}

	return false;
}

/** Whether a name of a person stands there. */
export function isName(words: readonly Word[], at: number): boolean {
	const found = words[at];
	return (
		found !== undefined &&
		(isFirstName(plainLetters(found.word)) ||
			soundsLikeName(found) ||
			(found.capital && (isWordName(found.word) || honorifics.has(word(words, at - 1)))))
	);
}

// "Siobhán" is in the list as "siobhan".
function plainLetters(text: string): string {
	return /^[a-z0-9]*$/.test(text)
		? text
		: text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('ł', 'l');
}

// Most first names of the world end in a vowel other than e, and few words that an incident is told with do.
function soundsLikeName({word: text, capital}: Word): boolean {
	return (
		capital &&
		/^[a-zß-ÿ\u0100-\u017f]{4,}[aiouáíóúàèìòùãõ]$/.test(text) &&
		!tools.has(text) &&
		!systemNouns.has(text) &&
		!endingLikeNames.has(text)
	);
}

function singular(noun: string): string {
	if (noun.length < 4 || !noun.endsWith('s') || noun.endsWith('ss')) {
		return noun;
	}

	return noun.endsWith('ies')
		? `${noun.slice(0, -3)}y`
		: /(?:ch|sh|x|ss|zz)es$/.test(noun)
			? noun.slice(0, -2)
			: noun.slice(0, -1);
}

function plain(name: string): string[] {
	return name
		.toLowerCase()
		.replaceAll(/on-call/g, 'oncall')
		.split(/[\s-]+/)
		.filter(Boolean);
}

function word(words: readonly Word[], at: number): string {
	return words[at]?.word ?? '';
}
