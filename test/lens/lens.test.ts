import test from 'ava';
import type {LensContext} from '../../source/lens/finding.ts';
import {lens} from '../../source/lens/lens.ts';
import {mask} from '../../source/lens/mask.ts';

function found(text: string, context?: LensContext): readonly string[] {
	return lens(text, context).map(({start, end, category}) => `${category}: ${text.slice(start, end)}`);
}

test('a finding points at the phrase and names what it does', t => {
	const cases: ReadonlyArray<readonly [text: string, ...findings: readonly string[]]> = [
		['Olga should have called the plant.', 'counterfactual: should have called'],
		["I'm an idiot.", "self_blame: I'm an idiot"],
		['Cause: operator error', 'personal_fault: operator error'],
		['The flood was caused by the plumber.', 'single_cause: caused by the plumber'],
		['It was obvious, and the crew was careless.', 'hindsight: was obvious', 'personal_fault: careless'],
		['They didn’t bother to look.\nI panicked.', 'counterfactual: didn’t bother to look', 'self_blame: panicked'],
	];
	for (const [text, ...findings] of cases) {
		t.deepEqual(found(text), findings, text);
	}
});

test('naming who did what, and what machines do, is silent', t => {
	for (const text of [
		'Olga restarted the pump at 14:02.',
		'Olga’s change raised the limit; the pump failed to start.',
		'The Kubernetes operator failed to reconcile.',
		'Each pump should have an owner.',
		'The alarm should have sounded at 90 percent.',
		'Nobody noticed the leak until noon.',
		'I assumed that the valve was closed.',
	]) {
		t.deepEqual(found(text), [], text);
	}
});

test('what is quoted, logged, denied or asked openly is silent', t => {
	for (const text of [
		'The note says "the crew was careless".',
		'The console printed `you should have specified a zone`.',
		'> Olga broke the pump',
		'2026-10-03T14:02:31Z ERROR operator error in slot 2',
		'```\nhuman error\n```',
		'Nobody was careless.',
		'It was not a mistake to wait.',
		'What did Olga expect to see?',
		'Could we have noticed it sooner?',
	]) {
		t.deepEqual(found(text), [], text);
	}
});

test('masking hides quotations and keeps every place', t => {
	const text = 'She said "my fault" and ran `git blame`, see https://example.org/fault.';
	const masked = mask(text);
	t.is(masked.length, text.length);
	t.notRegex(masked, /fault|blame/);
	t.is(masked.indexOf('and ran'), text.indexOf('and ran'));
});

test('spelling of either side of the ocean, short forms and curly quotes read alike', t => {
	for (const text of [
		'Olga should of called.',
		"Olga should've called.",
		'Olga should’ve called.',
		'Olga shoulda called.',
		'olga shoud have called',
	]) {
		t.is(lens(text).length, 1, text);
	}

	t.is(lens('It was poor judgment by the crew.').length, lens('It was poor judgement by the crew.').length);
});

test('names and seats of the review are people, in any case', t => {
	const text = 'quetzin failed to restart it and the pump desk failed to restart it.';
	t.deepEqual(found(text), []);
	t.is(found('quetzin failed to restart it.', {names: ['Quetzin Ruiz']}).length, 1);
	t.is(found('The quay failed to restart it.', {seats: ['quay']}).length, 1);
	t.is(found('Jenkins failed to restart it.', {names: ['Jenkins']}).length, 1);
});

test('the question fits the phrase, the one who is meant and the field', t => {
	const of = (text: string, purpose?: LensContext['purpose']) => lens(text, purpose ? {purpose} : {})[0];
	t.regex(of('The night crew should have called.')?.question ?? '', /^What did the night crew see and expect/);
	t.regex(of('The plan should have been checked.')?.question ?? '', /^What did those who were there see/);
	t.regex(of('It was my fault.')?.question ?? '', /that includes you/);
	t.regex(of('It was my fault.', 'learning')?.question ?? '', /that includes you/);
	t.regex(of('Olga forgot to call.')?.question ?? '', /channel/);
	t.regex(of('Olga forgot to call.', 'learning')?.question ?? '', /safe way the easy way/);
	t.is(of('Olga forgot to call.', 'experiment')?.questions.length, 2);
	t.regex(of('It was obvious.', 'assumption')?.question ?? '', /see and expect/);
	t.regex(of('The flood was caused by the plumber.')?.question ?? '', /what had to be true/);
	t.regex(of('Everybody must be more careful.')?.reframing ?? '', /^To try: …/);
	t.regex(of('Olga forgot to call.')?.reframing ?? '', /^Olga knew …/);
});
