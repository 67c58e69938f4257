import {openTerminal} from '../helpers/terminal.ts';
import {percentile} from './percentile.ts';
import {milliseconds, type Row} from './row.ts';

/** How long a paste of so many lines takes from its first byte to the preview of what is in it, so many times. */
export async function pastes(lines: number, times: number): Promise<readonly Row[]> {
	const named = lines.toLocaleString('en');
	const log = Array.from({length: lines}, (_, index) => {
		const clock = new Date(Date.UTC(2026, 9, 3) + index * 1000).toISOString();
		return `${clock} web-1 request ${index} took too long to be answered\n`;
	}).join('');
	const terminal = await openTerminal({columns: 120, rows: 36});
	const taken: number[] = [];
	try {
		await terminal.listening();
		// The first one loads what reads logs.
		for (let count = 0; count <= times; count++) {
			await terminal.settled();
			const before = performance.now();
			terminal.paste(log);
			await terminal.until(`${named} events as evidence`);
			taken.push(terminal.wroteAt() - before);
			terminal.press('Escape');
			await terminal.until('Esc again leaves these lines out');
			terminal.press('Escape');
			await terminal.gone('events as evidence');
		}
	} finally {
		await terminal.close();
	}

	const [first = 0, ...others] = taken;
	const what = `a paste of ${named} lines to its preview`;
	return [
		{what: `${what}, the first`, value: milliseconds(first), target: 'below 300 ms'},
		{
			what: `${what}, ${times} further`,
			value: `p50 ${milliseconds(percentile(others, 0.5))}, p95 ${milliseconds(percentile(others, 0.95))}`,
			target: 'below 300 ms',
		},
	];
}
