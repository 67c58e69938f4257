import type {ImportReport, Missed, Refusal, ZoneRule} from './imported-event.ts';

/**
 * To whom a report speaks: to somebody who has the options of the command line at hand, or to somebody before a screen, which
 * names the source above it and its keys below it.
 */
export type Voice = 'options' | 'screen';

const rules: Readonly<Record<ZoneRule, Readonly<Record<Voice, string>>>> = {
	line: {options: 'named in the lines', screen: 'named in the lines'},
	abbreviation: {options: 'named in the lines by its letters', screen: 'named by its letters'},
	header: {options: 'named in the header', screen: 'named in the header'},
	option: {options: 'from --zone', screen: 'as you say'},
	source: {options: 'from the source', screen: 'as this source was before'},
	incident: {options: 'from the incident', screen: 'the incident’s'},
	assumed: {options: 'assumed; --zone says otherwise', screen: 'assumed'},
};
const settled: Readonly<Record<NonNullable<Refusal['untold']>, Readonly<Record<Voice, string>>>> = {
	order: {options: '; --dayfirst or --monthfirst says so', screen: ''},
};
const mostSkipped = 5;

/** What became of a source, in sentences for people; what its text holds is not made safe for a screen here. */
export function reportLines(
	report: ImportReport,
	voice: Voice,
	options: {readonly why?: boolean | undefined} = {},
): string[] {
	const {source, format, why, lines, starts, events, folded, header, blank, skipped, kept} = report;
	const of = voice === 'screen' ? '' : `${source}: `;
	if (format === undefined) {
		return [`${of}nothing could be read, because ${refusalWords(report, voice)}.`];
	}

	const begun = starts === events ? some(events, 'event') : `${some(starts, 'line')} with ${some(events, 'event')}`;
	const others = [
		...(folded > 0 ? [`${count(folded)} folded into the line above`] : []),
		...(header > 0 ? [`${count(header)} ${header === 1 ? 'that belongs' : 'that belong'} to no event`] : []),
		...(blank > 0 ? [`${count(blank)} blank`] : []),
		...(skipped > 0 ? [`${count(skipped)} skipped`] : []),
	];
	const disorder = report.outOfOrder > 0 ? `, ${count(report.outOfOrder)} out of order` : '';
	const doubts = doubtWords(report, voice);
	return [
		...(options.why
			? report.choices.map(choice => `${of}${choice.score} of 100 for ${choice.format}: ${choice.why}.`)
			: []),
		`${of}format ${format}, because ${why}. ${zoneSentence(report, voice)}${assumedSentences(report, voice)}`,
		`${of}${some(lines, 'line')} = ${[begun, ...others].join(' + ')}.`,
		...(kept < events
			? [
					`${of}${count(kept)} of the ${some(events, 'event')} ${kept === 1 ? 'is' : 'are'} ${report.full ? 'the first that you asked for, as many as --max lets in; more of them may match' : 'what you asked for; the others stay out'}.`,
				]
			: []),
		...(report.missed === undefined ? [] : [`${of}${missedWords(report.missed)}.`]),
		...(report.first === undefined ? [] : [`${of}from ${report.first} to ${report.last}${disorder}.`]),
		...report.reasons.slice(0, mostSkipped).map(skip => {
			const place = voice === 'screen' ? `line ${skip.line}` : `${source}:${skip.line}`;
			return `${place}: skipped, ${refusalWords(skip, voice)}.`;
		}),
		...(skipped > mostSkipped ? [`${of}${count(skipped - mostSkipped)} more skipped.`] : []),
		...(doubts.length > 0 ? [`${of}worth a second look: ${doubts.join(', ')}.`] : []),
		...(report.unreadable > 0
			? [`${of}${some(report.unreadable, 'character')} could not be decoded and became “\uFFFD”.`]
			: []),
	];
}

/** Why something could not be read, as a part of a sentence, with what would help where that is at hand. */
export function refusalWords({why, untold}: Refusal, voice: Voice): string {
	return untold === undefined ? why : `${why}${settled[untold][voice]}`;
}

/** What is worth a second look in a source, as parts of sentences. */
export function doubtWords({doubts, unsure, zone}: ImportReport, voice: Voice): readonly string[] {
	const otherwise = voice === 'screen' ? '' : '; --zone says which one it is';
	return unsure === undefined
		? doubts
		: [...doubts, `its lines name ${unsure}, which several zones are called, and were read in ${zone}${otherwise}`];
}

/** By which rule the zone of a source was found, as a part of a sentence. */
export function ruleWords(rule: ZoneRule, voice: Voice): string {
	return rules[rule][voice];
}

/** A number as people write it: `2,720,262`. */
export function count(number: number): string {
	return number.toLocaleString('en-US');
}

/** A number of things: `1 event`, `2,000 events`. */
export function some(number: number, noun: string): string {
	return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}

// What was asked for of the times of a source, and where these lie instead, as a sentence without its end.
function missedWords({since, until, first, last}: Missed): string {
	const asked =
		since === undefined
			? `what happened up to ${until}`
			: until === undefined
				? `what happened from ${since} on`
				: `${since} to ${until}`;
	return `you asked for ${asked}, and its times go from ${first} to ${last}`;
}

function zoneSentence({zone, rule, zones}: ImportReport, voice: Voice): string {
	const others = zones > 1 ? ` (and ${some(zones - 1, 'other')})` : '';
	return rule === undefined ? '' : `Zone ${zone}${others}, ${ruleWords(rule, voice)}.`;
}

function assumedSentences({year, date}: ImportReport, voice: Voice): string {
	const otherwise = (option: string) => (voice === 'screen' ? '' : `; ${option} says otherwise`);
	return [
		...(year === undefined ? [] : [` The first time without a year is in ${year}${otherwise('--year')}.`]),
		...(date === undefined ? [] : [` The first clock without a day is on ${date}${otherwise('--date')}.`]),
	].join('');
}
