import test from 'ava';
import fc from 'fast-check';
import {evidenceEdit, type ReadSource} from '../../../source/formats/import/evidence.ts';
import {formats} from '../../../source/formats/import/formats.ts';
import {importId} from '../../../source/formats/import/import-id.ts';
import {lineFormats} from '../../../source/formats/import/lines/line-formats.ts';

import {type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';

import type {Instant} from '../../../source/review/records.ts';
import {all, applyEdit, emptyReview, find, incident, type Review} from '../../../source/review/review.ts';
import {timeline} from '../../../source/review/timeline.ts';
import {testShell} from '../../helpers/shell.ts';

const {environment} = testShell({folder: '/'});

function read(text: string, source = 'web-1.log') {
	return readText(text, {source, given: {zone: 'Europe/Berlin', rule: 'option'}, now: '2026-10-05T09:30:00.000Z'});
}

function importing(
	review: Review,
	text: string,
	options: {again?: boolean; story?: boolean; source?: string; apart?: boolean} = {},
) {
	const evidence = evidenceEdit(review, [read(text, options.source)], environment, options);
	return {...evidence, review: applyEdit(review, evidence.edit)};
}

const log = '2026-10-04 00:02:31 pool exhausted\n  at the third attempt\n2026-10-04 00:02:32 gone\n';

test('what was read stands beside the story, with its source, line and words', t => {
	const {review, added, edit} = importing(emptyReview, log);
	t.is(added, 2);
	t.is(edit.label, 'import of 2 events from web-1.log');
	const [[source]] = all(review, 'source') as [[string, unknown]];
	t.deepEqual(find(review, 'source', source), {kind: 'source', name: 'web-1.log', zone: 'Europe/Berlin'});
	t.deepEqual(timeline(review)[0]?.event, {
		kind: 'event',
		when: {as: 'point', at: '2026-10-03T22:02:31Z', typed: '2026-10-04T00:02:31', zone: 'Europe/Berlin'},
		what: 'pool exhausted',
		source,
		line: 1,
		raw: '2026-10-04 00:02:31 pool exhausted\n  at the third attempt',
	});
	t.true(timeline(review).every(({id}) => /^[\da-z]{16}$/.test(id)));
});

test('the first event sets the day of a review that has none, in the zone of the incident', t => {
	t.is(incident(importing(emptyReview, log).review).date, '2026-10-03');
	const berlin = applyEdit(emptyReview, {label: '', put: {incident: {kind: 'incident', zone: 'Europe/Berlin'}}});
	t.deepEqual(incident(importing(berlin, log).review), {kind: 'incident', zone: 'Europe/Berlin', date: '2026-10-04'});
	const dated = applyEdit(emptyReview, {label: '', put: {incident: {kind: 'incident', date: '2020-01-01'}}});
	t.is(incident(importing(dated, log).review).date, '2020-01-01');
});

test('the story gets all of it when that is asked for', t => {
	const all = timeline(importing(emptyReview, log, {story: true}).review);
	t.true(all.length > 1);
	t.true(all.every(({event}) => event.story === true));
});

test('importing again adds nothing, in whatever zone, and what was changed by hand stays', t => {
	const once = importing(emptyReview, log).review;
	const [first] = timeline(once);
	const edited = applyEdit(once, {label: '', put: {[first?.id ?? '']: {what: 'our words'}}});
	const again = importing(edited, log);
	t.like(again, {added: 0, already: 2, left: 0});
	t.deepEqual(again.edit.put, {});
	const elsewhere = readText(log, {
		source: 'web-1.log',
		given: {zone: 'UTC', rule: 'assumed'},
		now: '2026-10-05T09:30:00.000Z',
	});
	t.is(evidenceEdit(edited, [elsewhere], environment).added, 0);
});

function importedAs(read: ReadSource): Review {
	return applyEdit(emptyReview, evidenceEdit(emptyReview, [read], environment).edit);
}

function whens(review: Review): ReadonlyArray<readonly [string, Instant | undefined, Instant | undefined]> {
	return all(review, 'event')
		.map(([id, {when}]) => [id, when?.at, when?.until] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
}

for (const {id, samples} of [...formats, ...lineFormats]) {
	test(`what ${id} reads comes in once; again in another zone and year adds nothing, and is as if it had been told at first`, t => {
		for (const {lines, now} of samples) {
			const options: ReadOptions = {
				source: 'sample',
				given: {zone: '+02:00', rule: 'option'},
				year: 2026,
				date: '2026-10-03',
				now: now ?? '2027-02-01T00:00:00.000Z',
			};
			const text = lines.join('\n');
			const once = evidenceEdit(emptyReview, [readText(text, options)], environment);
			const review = applyEdit(emptyReview, once.edit);
			t.true(once.added > 0);
			t.is(once.added, readText(text, options).events.length);
			const twice = evidenceEdit(review, [readText(text, options)], environment);
			t.like(twice, {added: 0, already: once.added, moved: 0});
			t.deepEqual(applyEdit(review, twice.edit), review);

			const told: ReadOptions = {...options, given: {zone: 'Asia/Tokyo', rule: 'option'}, year: 2025, offset: -133};
			const again = evidenceEdit(review, [readText(text, told)], environment, {days: true});
			t.like(again, {added: 0, already: once.added});
			t.deepEqual(whens(applyEdit(review, again.edit)), whens(importedAs(readText(text, told))), id);
		}
	});
}

test('lines of all formats that are mixed, repeated and cut come in once, and of what is added to them only that', t => {
	const sample = fc.constantFrom(
		...[...formats, ...lineFormats].flatMap(({samples}) => samples.map(({lines}) => lines)),
	);
	const options = {
		source: 'mix',
		given: {zone: 'UTC', rule: 'option'},
		year: 2026,
		now: '2027-02-01T00:00:00.000Z',
	} as const;
	fc.assert(
		fc.property(fc.array(fc.tuple(sample, fc.nat(20)), {minLength: 1, maxLength: 4}), fc.nat(3), (parts, more) => {
			const text = parts.flatMap(([lines, from]) => lines.slice(from % lines.length)).join('\n');
			const read = readText(text, options);
			const once = evidenceEdit(emptyReview, [read], environment);
			const review = applyEdit(emptyReview, once.edit);
			t.is(once.added, read.events.length);
			t.is(evidenceEdit(review, [readText(text, options)], environment).added, 0);
			const further = read.events.slice(0, more).map(event => ({
				...event,
				raw: `${event.raw} further`,
				text: `${event.text} further`,
			}));
			const grown = {...read, events: [...read.events, ...further]};
			t.is(evidenceEdit(review, [grown], environment).added, further.length);
		}),
		{numRuns: 200},
	);
});

test('another log of the same name leaves the times of the first as they are', t => {
	const read = (text: string, zone: string) =>
		readText(text, {source: 'app.log', given: {zone, rule: 'option'}, now: '2026-10-05T09:30:00.000Z'});
	const first = importedAs(read(log, 'UTC'));
	const {edit, moved, added} = evidenceEdit(first, [read('2026-10-04 00:02:40 of web-2\n', 'Asia/Tokyo')], environment);
	t.deepEqual([added, moved], [1, 0]);
	const both = applyEdit(first, edit);
	t.deepEqual(
		timeline(both).map(({event}) => event.when?.at),
		['2026-10-03T15:02:40Z', '2026-10-04T00:02:31Z', '2026-10-04T00:02:32Z'],
	);
	t.deepEqual(
		all(both, 'source').map(([, {zone}]) => zone),
		['UTC'],
	);
});

test('of a log that has grown only the new part comes in', t => {
	const grown = importing(importing(emptyReview, log).review, `${log}2026-10-04 00:02:33 back\n`);
	t.like(grown, {added: 1, already: 2});
	t.is(all(grown.review, 'source').length, 1);
});

test('the same line five times in one second is five events, in their order', t => {
	const text = `${'2026-10-04 00:02:31 retry\n'.repeat(5)}2026-10-04 00:02:31 gave up\n`;
	const {review, added} = importing(emptyReview, text);
	t.is(added, 6);
	t.deepEqual(
		timeline(review).map(({event}) => event.line),
		[1, 2, 3, 4, 5, 6],
	);
});

test('what was removed stays away until it is asked for again', t => {
	const once = importing(emptyReview, log).review;
	const [source] = all(once, 'source')[0] ?? [''];
	const [first] = timeline(once);
	const id = first?.id ?? '';
	const less = applyEdit(once, {label: '', put: {[source]: {left: {[id]: true}}}, remove: [id]});
	t.like(importing(less, log), {added: 0, already: 1, left: 1});
	const back = importing(less, log, {again: true});
	t.like(back, {added: 1, already: 1, left: 0});
	t.deepEqual(back.review, once);
});

test('several sources come in as one edit, and one name is one source', t => {
	const sources = [
		read('2026-10-04 00:02:31 a'),
		read('2026-10-04 00:02:32 b'),
		read('2026-10-04 00:02:33 c', 'web-2.log'),
	];
	const {edit, added} = evidenceEdit(emptyReview, sources, environment);
	const review = applyEdit(emptyReview, edit);
	t.is(added, 3);
	t.is(edit.label, 'import of 3 events from web-1.log, web-2.log');
	t.deepEqual(
		all(review, 'source').map(([, {name}]) => name),
		['web-1.log', 'web-2.log'],
	);
});

test('different records have different ids', t => {
	const ids = new Set<string>();
	for (let index = 0; index < 50_000; index++) {
		ids.add(importId('iso', `2026-10-04 00:02:31 request ${index}`, 1));
		ids.add(importId('iso', '2026-10-04 00:02:31 retry', index + 1));
	}

	t.is(ids.size, 100_000);
	t.not(importId('iso', 'one', 1), importId('syslog', 'one', 1));
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), fc.nat(), (raw, occurrence) =>
			/^[\da-z]{16}$/.test(importId('iso', raw, occurrence)),
		),
	);
});

test('what people said in a chat is theirs where they have a seat', t => {
	const seated = applyEdit(emptyReview, {label: '', put: {s1: {kind: 'seat', role: 'on-call', name: 'Ada'}}});
	const {review} = importing(
		seated,
		'[{"type":"message","user_profile":{"display_name":"ada"},"text":"on it","ts":"1791036151.000100"}]',
	);
	t.like(timeline(review)[0]?.event, {what: 'ada: on it', seat: 's1'});
});

test('the same clock in two files is two events, and once more in one of them is none', t => {
	const first = importing(emptyReview, '14:02 ready', {source: 'monday.log'});
	const second = importing(first.review, '14:02 ready', {source: 'tuesday.log'});
	t.is(second.added, 1);
	t.is(importing(second.review, '14:02 ready', {source: 'monday.log'}).added, 0);
});

test('notes under weekdays alone are the same notes in another week', t => {
	const notes = 'Mon\n23:50 paged\n00:10 on it\nTues\n09:00 all quiet\n';
	const on = (now: string) => readText(notes, {source: 'notes.txt', given: {zone: 'UTC', rule: 'option'}, now});
	const first = evidenceEdit(emptyReview, [on('2026-10-08T09:30:00.000Z')], environment);
	t.is(first.added, 3);
	const review = applyEdit(emptyReview, first.edit);
	t.deepEqual(
		timeline(review).map(({event}) => event.when?.at),
		['2026-10-05T23:50Z', '2026-10-06T00:10Z', '2026-10-06T09:00Z'],
	);
	t.is(evidenceEdit(review, [on('2026-10-15T09:30:00.000Z')], environment).added, 0);
});

test('a line that two machines wrote comes in from both where their logs are told apart, and once from each', t => {
	const one = importing(emptyReview, log).review;
	const copied = importing(one, log, {source: 'web-2.log'});
	t.like(copied, {added: 0, already: 2});
	t.deepEqual(copied.elsewhere, ['web-1.log']);
	const two = importing(one, `${log}2026-10-04 00:02:33 more\n`, {source: 'web-2.log', apart: true});
	t.like(two, {added: 3, already: 0});
	for (const [text, source] of [
		[log, 'web-1.log'],
		[log, 'web-2.log'],
	] as const) {
		t.like(importing(two.review, text, {source, apart: true}), {added: 0, already: 2, elsewhere: []});
	}

	const [first = ''] = all(one, 'event').map(([id]) => id);
	const [[source = ''] = []] = all(one, 'source');
	const removed = applyEdit(two.review, {label: '', remove: [first], put: {[source]: {left: {[first]: true}}}});
	t.like(importing(removed, log, {source: 'web-2.log', apart: true}), {added: 0, already: 2});
	t.like(importing(removed, log, {apart: true}), {added: 0, already: 1, left: 1});
});

test('what is told of the year of one log moves no line that came from another', t => {
	const lines = 'Oct  3 14:02:31 web-1 started\n';
	const options = {source: 'web-1.log', given: {zone: 'UTC', rule: 'option'}, now: '2026-10-05T09:30:00.000Z'} as const;
	const one = applyEdit(emptyReview, evidenceEdit(emptyReview, [readText(lines, options)], environment).edit);
	const told = {...options, year: 2025};
	const days = {days: true};
	const copied = evidenceEdit(one, [readText(lines, {...told, source: 'web-2.log'})], environment, days);
	t.like(copied, {already: 1, moved: 0, elsewhere: ['web-1.log']});
	t.like(evidenceEdit(one, [readText(lines, told)], environment, days), {already: 1, moved: 1, elsewhere: []});
});
