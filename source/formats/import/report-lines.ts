import type {ImportReport, ZoneRule} from './imported-event.ts';

const rules: Readonly<Record<ZoneRule, string>> = {
	line: 'named in the lines',
	abbreviation: 'named in the lines by its letters',
	header: 'named in the header',
	option: 'from --zone',
	source: 'from the source',
	incident: 'from the incident',
	assumed: 'assumed; --zone says otherwise',
};
const mostSkipped = 5;

/** What became of a source, in sentences for people; what its text holds is not made safe for a screen here. */
export function reportLines(report: ImportReport, options: {readonly why?: boolean | undefined} = {}): string[] {
	const {source, format, why, lines, starts, events, folded, header, blank, skipped, kept} = report;
	if (format === undefined) {
		return [`${source}: nothing could be read, because ${why}.`];
	}

	const begun = starts === events ? some(events, 'event') : `${some(starts, 'line')} with ${some(events, 'event')}`;
	const others = [
		...(folded > 0 ? [`${count(folded)} folded into the line above`] : []),
		...(header > 0 ? [`${count(header)} ${header === 1 ? 'that belongs' : 'that belong'} to no event`] : []),
		...(blank > 0 ? [`${count(blank)} blank`] : []),
		...(skipped > 0 ? [`${count(skipped)} skipped`] : []),
	];
	const disorder = report.outOfOrder > 0 ? `, ${count(report.outOfOrder)} out of order` : '';
	return [
		...(options.why
			? report.choices.map(choice => `${source}: ${choice.score} of 100 for ${choice.format}: ${choice.why}.`)
			: []),
		`${source}: format ${format}, because ${why}. ${zoneSentence(report)}${yearSentence(report)}${dateSentence(report)}`,
		`${source}: ${some(lines, 'line')} = ${[begun, ...others].join(' + ')}.`,
		...(kept < events
			? [
					`${source}: ${count(kept)} of the ${some(events, 'event')} ${kept === 1 ? 'is' : 'are'} what you asked for; the others stay out.`,
				]
			: []),
		...(report.first === undefined ? [] : [`${source}: from ${report.first} to ${report.last}${disorder}.`]),
		...report.reasons.slice(0, mostSkipped).map(({line, why: reason}) => `${source}:${line}: skipped, ${reason}.`),
		...(skipped > mostSkipped ? [`${source}: ${count(skipped - mostSkipped)} more skipped.`] : []),
		...(report.doubts.length > 0 ? [`${source}: worth a second look: ${report.doubts.join(', ')}.`] : []),
		...(report.unreadable > 0
			? [`${source}: ${some(report.unreadable, 'character')} could not be decoded and became “\uFFFD”.`]
			: []),
	];
}

/** A number as people write it: `2,720,262`. */
export function count(number: number): string {
	return number.toLocaleString('en-US');
}

/** A number of things: `1 event`, `2,000 events`. */
export function some(number: number, noun: string): string {
	return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function zoneSentence({zone, rule, zones}: ImportReport): string {
	const others = zones > 1 ? ` (and ${some(zones - 1, 'other')})` : '';
	return rule === undefined ? '' : `Zone ${zone}${others}, ${rules[rule]}.`;
}

function yearSentence({year}: ImportReport): string {
	return year === undefined ? '' : ` The first time without a year is in ${year}; --year says otherwise.`;
}

function dateSentence({date}: ImportReport): string {
	return date === undefined ? '' : ` The first clock without a day is on ${date}; --date says otherwise.`;
}
