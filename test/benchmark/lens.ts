import {lens} from '../../source/lens/lens.ts';
import {rules} from '../../source/lens/rules.ts';
import type {Row} from './row.ts';

/** How long the lens takes: once before the first sentence, when its rules are made ready, and then for each. */
export function lensCosts(): readonly Row[] {
	const samples = rules.flatMap(({hit, miss}) => [...hit, ...miss]);
	const first = timed(samples.slice(0, 1));
	const rounds = Array.from({length: 20}, () => timed(samples) / samples.length);
	return [
		{what: 'the lens, once before its first sentence', value: `${first.toFixed(1)} ms`, target: '20 ms, better 5'},
		{what: 'the lens, a sentence', value: `${Math.min(...rounds).toFixed(3)} ms`, target: '1 ms, better 0.1'},
	];
}

function timed(sentences: readonly string[]): number {
	const before = performance.now();
	for (const sentence of sentences) {
		lens(sentence);
	}

	return performance.now() - before;
}
