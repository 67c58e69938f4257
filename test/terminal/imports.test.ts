import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'ava';
import {parseReview} from '../../source/review/file/parse-review.ts';
import type {EventRecord} from '../../source/review/records.ts';
import {type Terminal, terminalFor} from '../helpers/terminal.ts';
import {bytesOf} from './steps.ts';

const count = 400;
// A clock that is two hours ahead, and says so nowhere.
const wall = (index: number, zone: number) =>
	new Date(Date.UTC(2026, 9, 3, 14 - zone) + index * 1000).toISOString().slice(0, 19);
const log = Array.from({length: count}, (_, index) => `${wall(index, 0)} web-1 request ${index} waits\n`).join('');

function eventsIn({folder}: Terminal): readonly EventRecord[] {
	const {review} = parseReview(readFileSync(join(folder, 'checkout.recount.json'), 'utf8'));
	return Object.values(review.records).filter(record => record.kind === 'event');
}

test('of 400 pasted lines, read in the zone in which they were written, 12 become the story; each change is one step back', async t => {
	const terminal = await terminalFor(t, {args: ['checkout']});
	await terminal.listening();
	terminal.paste(log);
	await terminal.until('400 events as evidence');
	await terminal.until('Times read as UTC, assumed');
	await terminal.until('becomes  2026-10-03 14:00:00 UTC');
	terminal.write(bytesOf('z “Europe/Berlin” Enter'));
	await terminal.until('Times read as Europe/Berlin, as you say');
	await terminal.until('becomes  2026-10-03 12:00:00 UTC');
	t.true(terminal.screen().includes('    2026-10-03T14:00:00 web-1 request 0 waits'));

	terminal.write(bytesOf('Enter'));
	await terminal.until('400 lines are in as evidence. → shows them');
	await terminal.until('· saved');
	terminal.write(bytesOf(`Right v ${'j '.repeat(11)} v`));
	await terminal.until('12 marked');
	terminal.write(bytesOf('s'));
	await terminal.until('1 Timeline 12');
	await terminal.until(() => eventsIn(terminal).filter(({story}) => story).length === 12);
	const events = eventsIn(terminal);
	t.is(events.length, count);
	const told = events.filter(({story}) => story).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
	for (const [index, {when, raw, what}] of told.entries()) {
		t.is(Date.parse(when?.at ?? ''), Date.parse(`${wall(index, 2)}Z`));
		t.is(what, `web-1 request ${index} waits`);
		t.is(raw, `${wall(index, 0)} ${what}`);
	}

	terminal.write(bytesOf('u'));
	await terminal.until('1 Timeline 0');
	await terminal.until(() => eventsIn(terminal).every(({story}) => !story));
	t.is(eventsIn(terminal).length, count);
	terminal.write(bytesOf('u'));
	await terminal.until('Undone: the evidence from paste.');
	await terminal.until(() => eventsIn(terminal).length === 0);
});

test('what is left out of a log stays out, also when its times are corrected behind that', async t => {
	const terminal = await terminalFor(t, {args: ['checkout']});
	await terminal.listening();
	terminal.paste(log);
	await terminal.until('400 events as evidence');
	terminal.write(bytesOf('A j j x G x'));
	await terminal.until('2 of 400 events as evidence');
	terminal.write(bytesOf('o “-2m13s” Enter'));
	await terminal.until('clock -2m13s');
	await terminal.until('2 of 400 events as evidence');
	terminal.write(bytesOf('Enter'));
	await terminal.until('2 lines are in as evidence.');
	await terminal.until('· saved');
	t.deepEqual(
		eventsIn(terminal)
			.map(({line, when}) => [line, when?.at])
			.toSorted(([a = 0], [b = 0]) => Number(a) - Number(b)),
		[
			[3, '2026-10-03T13:57:49Z'],
			[400, '2026-10-03T14:04:26Z'],
		],
	);
});
