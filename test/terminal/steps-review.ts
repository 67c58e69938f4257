import {rankAfter} from '../../source/review/rank.ts';
import type {AnyRecord} from '../../source/review/records.ts';
import {formatNumber, incidentId, type Review} from '../../source/review/review.ts';

const start = Date.parse('2026-10-03T13:00:00Z');

/**
 * A review in which every row is known by its words: `Step 01` to `Step 30` at 13:01 to 13:30 UTC, three lines of evidence
 * below the second, two wordings of the fifth, an event without a time below the third, `Belief 01` to `Belief 24`, and `Lesson 01` to `Lesson 14`,
 * the first of them with an experiment.
 */
export const stepsReview: Review = {recount: formatNumber, records: Object.fromEntries(recordsOfSteps())};

function* recordsOfSteps(): Iterable<readonly [id: string, record: AnyRecord]> {
	const ranks = ranked();
	const rank = () => ranks.next().value as string;
	yield [incidentId, {kind: 'incident', title: 'Slow checkout', date: '2026-10-03', zone: 'Europe/Berlin'}];
	yield ['web', {kind: 'source', name: 'web-1.log'}];
	for (let step = 1; step <= 30; step++) {
		const when = {as: 'point', at: at(step * 60)} as const;
		const kept = step === 5 ? {conflicts: {what: {'"Step five"': true as const}}} : {};
		yield [`step${two(step)}`, {kind: 'event', when, what: `Step ${two(step)}`, story: true, rank: rank(), ...kept}];
	}

	for (const [index, word] of ['one', 'two', 'three'].entries()) {
		const when = {as: 'point', at: at(130 + index)} as const;
		yield [`line${index}`, {kind: 'event', when, what: `timeout ${word}`, source: 'web', line: index + 1}];
	}

	const when = {as: 'unknown', near: at(180)} as const;
	yield ['sometime', {kind: 'event', when, what: 'Nobody saw when', story: true, rank: rank()}];
	for (let belief = 1; belief <= 24; belief++) {
		const own = {assumed: `Belief ${two(belief)}`, expected: `Hope ${two(belief)}`, happened: `Sight ${two(belief)}`};
		yield [`belief${two(belief)}`, {kind: 'assumption', ...own, events: {step01: true}, rank: rank()}];
	}

	for (let lesson = 1; lesson <= 14; lesson++) {
		const from = {[`belief${two(lesson)}`]: true} as const;
		yield [`lesson${two(lesson)}`, {kind: 'learning', text: `Lesson ${two(lesson)}`, from, rank: rank()}];
	}

	yield ['trial', {kind: 'experiment', learning: 'lesson01', sort: 'try', text: 'Trial 01', rank: rank()}];
}

function* ranked(): Generator<string, never> {
	for (let rank = rankAfter(undefined); ; rank = rankAfter(rank)) {
		yield rank;
	}
}

function at(seconds: number): string {
	return new Date(start + seconds * 1000).toISOString().replace('.000Z', 'Z');
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
