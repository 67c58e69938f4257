import test from 'ava';
import fc from 'fast-check';
import {additions} from '../../../source/cli/arguments/additions.ts';
import {momentContext} from '../../../source/review/field-text.ts';
import {newEvent} from '../../../source/review/new-event.ts';
import type {AnyRecord, Moment} from '../../../source/review/records.ts';
import {applyEdit, emptyReview, find, type Review} from '../../../source/review/review.ts';
import {isTimed, story, timeline} from '../../../source/review/timeline.ts';
import {readMomentAndWords} from '../../../source/review/times/read-moment.ts';
import {fixedEnvironment} from '../../helpers/program.ts';

// What `additions` promises, in its own words: each line is an edit of its own, on the review with the lines before it.
function lineByLine(review: Review, lines: readonly string[]): Review {
	const environment = fixedEnvironment();
	let grown = review;
	let above = story(review).at(-1)?.id;
	let anchor: Moment | undefined = (story(review).findLast(({event}) => isTimed(event)) ?? story(review).at(-1))?.event
		.when;
	for (const line of lines) {
		const context = momentContext(grown, environment, {anchor});
		const {moment, words} = readMomentAndWords(line, context);
		const id = environment.newId();
		grown = applyEdit(grown, {label: '', put: newEvent({id, moment, words: words.trim(), above}, grown, context)});
		above = id;
		anchor = moment.at === undefined ? anchor : moment;
	}

	return grown;
}

const line = fc
	.tuple(
		fc.constantFrom(
			'',
			'?',
			'=',
			'14:02',
			'1402',
			'+0m',
			'+1m',
			'-5m',
			'~14:05',
			'14:00-14:10',
			'..14:02',
			'14:02..14:10',
		),
		fc.constantFrom('', '2026-10-03 '),
		fc.constantFrom('pool full', 'restart'),
	)
	.map(([time, day, words]) => `${/^\d/.test(time) ? day : ''}${time} ${words}`);

test('law: many lines at once are read and placed as one line after another', t => {
	fc.assert(
		fc.property(
			fc.array(line, {maxLength: 12}),
			fc.array(line, {maxLength: 12}),
			fc.boolean(),
			(before, lines, beside) => {
				const told = before.length === 0 ? emptyReview : lineByLine(emptyReview, before);
				// Some of what is there already may be evidence, and stand between the lines.
				const records = Object.entries(told.records).map(([id, record], index): [string, AnyRecord] => [
					`old${id}`,
					record.kind === 'event' && beside && index % 2 === 0 ? {...record, story: undefined} : record,
				]);
				const review: Review = {recount: 1, records: Object.fromEntries(records)};
				const {edit, added} = additions(review, lines, fixedEnvironment(), undefined);
				const whole = applyEdit(review, edit);
				const single = lineByLine(review, lines);
				t.deepEqual(whole.records, single.records);
				t.deepEqual(timeline(whole), timeline(single));
				t.deepEqual(
					added.map(({id, what}) => [id, what]),
					added.map(({id}) => [id, find(single, 'event', id)?.what]),
				);
			},
		),
		{numRuns: 500},
	);
});

test('thousands of lines without a time stay in their order, with short ranks', t => {
	const lines = Array.from({length: 5000}, (_, index) => `line ${index}`);
	const {edit} = additions(emptyReview, lines, fixedEnvironment(), undefined);
	const entries = timeline(applyEdit(emptyReview, edit));
	t.deepEqual(
		entries.map(({event}) => event.what),
		lines,
	);
	t.true(entries.every(({event}) => (event.rank ?? '').length <= 4));
});
