import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {lens} from '../../source/lens/lens.ts';
import {rules} from '../../source/lens/rules.ts';
import type {Row} from './row.ts';

const chunks = new URL('../../dist/chunks/', import.meta.url);

/** How long the lens takes: once in the built program, from asking for it to the end of its first sentence, and then for each. */
export function lensCosts(): readonly Row[] {
	const samples = rules.flatMap(({hit, miss}) => [...hit, ...miss]);
	const firsts = Array.from({length: 9}, firstSentence).sort((a, b) => a - b);
	const rounds = Array.from({length: 20}, () => timed(samples) / samples.length);
	return [
		{
			what: 'the lens, once, to the end of its first sentence',
			value: `${firsts[4]?.toFixed(1)} ms`,
			target: '20 ms, better 5',
		},
		{what: 'the lens, a sentence', value: `${Math.min(...rounds).toFixed(3)} ms`, target: '1 ms, better 0.1'},
	];
}

// In a process of its own, which has loaded what the program has loaded by then, with the compile cache as the program has it.
function firstSentence(): number {
	const part = (name: string) => {
		const file = readdirSync(chunks).find(other => other.startsWith(`${name}-`));
		return JSON.stringify(fileURLToPath(new URL(file ?? '', chunks)));
	};
	const script = `
		import {enableCompileCache} from 'node:module';
		enableCompileCache();
		await import(${part('main')});
		const before = performance.now();
		const {lens} = await import(${part('lens')});
		lens('I should have checked the host, my fault.');
		console.log(performance.now() - before);
	`;
	return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', script], {encoding: 'utf8'}));
}

function timed(sentences: readonly string[]): number {
	const before = performance.now();
	for (const sentence of sentences) {
		lens(sentence);
	}

	return performance.now() - before;
}
