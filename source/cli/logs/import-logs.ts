import {basename} from 'node:path';
import {type Evidence, evidenceEdit, type ReadSource} from '../../formats/import/evidence.ts';
import type {ImportedEvent, ImportReport} from '../../formats/import/imported-event.ts';
import {reportJson} from '../../formats/import/report-json.ts';
import {count, reportLines, some} from '../../formats/import/report-lines.ts';
import {formatReview} from '../../review/file/format-review.ts';
import {mostUnasked} from '../../review/most-unasked.ts';
import {incident, type Review} from '../../review/review.ts';
import {earlier} from '../../review/times/moment.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import {jsonText} from '../json-text.ts';
import {changeReview} from '../reviews/change-review.ts';
import {openFile} from '../reviews/open-file.ts';
import {reviewPath} from '../reviews/review-path.ts';
import {startedWords} from '../reviews/started-words.ts';
import type {ExitCode, Shell} from '../shell.ts';
import {type DayCounter, dayCounter} from './days-of-events.ts';
import {type Histogram, histogram} from './histogram.ts';
import {progressLine} from './progress-line.ts';
import type {ImportArguments} from './read-arguments.ts';
import {readLog} from './read-log.ts';
import {hasRoomFor} from './room-in.ts';

/** What the logs hold that passes the filter. */
interface Tally {
	events: number;
	/** What says the same and was folded into one of them. */
	repeats: number;
}

const mostDays = 6;
const narrowing = 'Narrow them with --since, --until, --match, --not or --max.';

/**
 * Reads logs into a review in one change, and says what came of it. Nothing is written unless all of them could be read,
 * something is left to import, and it is no more than `mostUnasked` events or `yes` was said.
 */
export async function importLogs(
	file: string,
	logs: readonly string[],
	args: ImportArguments,
	shell: Shell,
): Promise<ExitCode> {
	const path = await reviewPath(file, shell);
	const {review} = await openFile(path, shell);
	const sources: ReadSource[] = [];
	const counter = dayCounter(zoneAskedFor(args.zone, review) ?? incident(review).zone ?? 'UTC');
	const spread = histogram();
	const tally = {events: 0, repeats: 0};
	for (const log of logs) {
		sources.push(
			await readOne(log, namesTwice(log, logs) ? log : undefined, args, review, {spread, counter, tally}, shell),
		);
	}

	const reports = sources.map(source => source.report);
	if (!args.json) {
		for (const line of [
			...reports.flatMap(one => reportLines(one, 'options', args)),
			...dayLines(counter, args, incident(review).date),
		]) {
			shell.err(`${visible(line)}\n`);
		}
	}

	refuseTooMuchOrNothing(sources, args, {spread, tally}, shell);
	const {year, date, now: present, dayfirst, monthfirst} = args;
	const days = [year, date, present, dayfirst, monthfirst].some(told => told !== undefined);
	const taking = {...args, days};
	let evidence = evidenceEdit(review, sources, shell.environment, taking);
	if (!(await hasRoomFor(evidence.edit, review))) {
		const what = `with these ${some(evidence.added, 'event')} the review would be larger than 64 MB`;
		throw new UserError(`${what}. Nothing was written.`, {code: 'too-large', next: narrowing});
	}

	if (changes(evidence) && !args.dryRun) {
		// Reading logs takes time: somebody may have imported them meanwhile, or removed some of it.
		const {started} = await changeReview(path, shell, now => {
			if (formatReview(now) !== formatReview(review)) {
				evidence = evidenceEdit(now, sources, shell.environment, taking);
			}

			return changes(evidence) ? evidence.edit : undefined;
		});
		if (started) {
			shell.err(`recount: ${await startedWords(path)}\n`);
		}
	}

	if (args.json) {
		const {added, already, left, moved} = evidence;
		const {dryRun = false} = args;
		shell.out(`${jsonText({schema: 1, dryRun, added, already, left, moved})}\n`);
		shell.out(reports.map(one => `${reportJson(one, args)}\n`).join(''));
		return strictCode(reports, args);
	}

	shell.out(`${importedSentence(evidence, tally.repeats, args)}\n`);
	return strictCode(reports, args);
}

function importedSentence(
	{added, already, left, taken, moved, elsewhere}: Evidence,
	repeats: number,
	{dryRun}: Pick<ImportArguments, 'dryRun'>,
): string {
	const rest = [
		...(repeats > 0
			? [`${some(repeats, 'repeat')} folded into the first of ${repeats === 1 ? 'its' : 'their'} kind`]
			: []),
		...(already > 0 ? [`${count(already)} already there${elsewhereWords(elsewhere)}`] : []),
		...(taken > 0 ? [`${count(taken)} of them taken into the story`] : []),
		...(moved > 0 ? [`${some(moved, 'event')} ${dryRun ? 'would get' : 'got'} another time`] : []),
		...(left > 0 ? [`${count(left)} removed earlier and left out (--again brings them back)`] : []),
	];
	const would = dryRun ? 'would be added; nothing was written' : 'added';
	return `${[`${some(added, 'event')} ${would}`, ...rest].join(', ')}.`;
}

// Two machines may have written the same line, or one log was copied: only who reads it knows.
function elsewhereWords(names: readonly string[]): string {
	return names.length === 0 ? '' : ` (from ${names.map(visible).join(', ')}; --apart takes them in from this log, too)`;
}

function changes({added, taken, moved}: Evidence): boolean {
	return added + taken + moved > 0;
}

function strictCode(reports: readonly ImportReport[], {strict}: ImportArguments): ExitCode {
	return strict && reports.some(({reasons}) => reasons.length > 0) ? 3 : 0;
}

async function readOne(
	path: string,
	name: string | undefined,
	args: ImportArguments,
	review: Review,
	{spread, counter, tally}: {readonly spread: Histogram; readonly counter: DayCounter; readonly tally: Tally},
	shell: Shell,
): Promise<ReadSource> {
	const events: ImportedEvent[] = [];
	const take = (more: readonly ImportedEvent[]) => {
		counter.see(more);
		for (const {at, times = 1} of more) {
			spread.add(at);
			tally.events++;
			tally.repeats += times - 1;
		}

		// Past the limit only the report's count matters, and a huge log must not fill the memory.
		if (args.yes || events.length <= mostUnasked) {
			for (const event of more) {
				events.push(event);
			}
		}
	};
	const told = (called: string) => progressLine(called, shell);
	const report = await readLog({path, name, args, review, take, told}, shell);
	return {events, report};
}

// Lines of another day than the one in question are what nobody notices before the timeline is wrong.
function dayLines(counter: DayCounter, {since, until, max}: ImportArguments, own: string | undefined): string[] {
	const days = counter.days();
	const last = days.at(-1)?.[0];
	const isKnown = days.some(([day]) => day === own);
	if (last === undefined || since !== undefined || until !== undefined) {
		return [];
	}

	if (days.length === 1 && (own === undefined || isKnown)) {
		return [];
	}

	const named = days.map(([day, events]) => `${day} (${count(events)})`);
	const told = named.length > mostDays ? [...named.slice(0, 2), '…', ...named.slice(2 - mostDays)] : named;
	const which = days.length === 1 ? `one day, ${last}` : `${days.length} days: ${told.join(', ')}`;
	const incidents = own === undefined || isKnown ? '' : `, and the incident is of ${own}`;
	const wanted = own !== undefined && (isKnown || max !== undefined) ? own : last;
	return [`These are lines of ${which}${incidents}. One day alone: --since ${wanted} --until ${wanted}.`];
}

// Logs of two machines are often called the same; then their folders tell them apart.
function namesTwice(path: string, paths: readonly string[]): boolean {
	return paths.filter(other => basename(other) === basename(path)).length > 1;
}

function refuseTooMuchOrNothing(
	sources: readonly ReadSource[],
	args: ImportArguments,
	{spread, tally: {events: total}}: {readonly spread: Histogram; readonly tally: Readonly<Tally>},
	shell: Shell,
): void {
	const {yes, json, collapse} = args;
	if (total === 0) {
		throw new UserError('nothing is left to import.', {
			code: 'nothing-to-import',
			next: `Widen ${filtersIn(args)}${sources.some(({report}) => report.missed) ? ', or name the day' : ''}.`,
		});
	}

	if (total > mostUnasked && !yes) {
		if (!json) {
			shell.err(
				spread
					.lines()
					.map(line => `${line}\n`)
					.join(''),
			);
		}

		const firsts = sources.flatMap(({report}) => report.first ?? []);
		const lasts = sources.flatMap(({report}) => report.last ?? []);
		const first = firsts.reduce(earlier);
		const last = lasts.reduce((a, b) => (earlier(a, b) === a ? b : a));
		throw new UserError(`these are ${count(total)} events, from ${first} to ${last}. Nothing was written.`, {
			code: 'too-many',
			next: `${narrowing.replace(/\.$/, '')},${collapse ? '' : ' fold what says the same with --collapse,'} or take all with --yes.`,
		});
	}
}

// What was left out was left out by these; --max lets in at least one of what passes them.
function filtersIn(args: ImportArguments): string {
	const given = (['since', 'until', 'match', 'not', 'level'] as const).filter(name => (args[name] ?? []).length > 0);
	return given
		.map(name => `--${name}`)
		.join(', ')
		.replace(/, (?=[^,]*$)/, ' or ');
}
