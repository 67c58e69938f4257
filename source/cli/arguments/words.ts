// yargs 18 reads a lone "-" as an empty text or `true`, words behind "--" as missing and "-5m" as a row of flags
// (yargs#1312, yargs-parser#381). Words that must arrive as they are travel behind a letter that no keyboard has.
const mark = '\uE000';
const withValue = new Set(['--zone']);

/**
 * The command line as yargs can take it: words that are text stay text. For `add` that is everything behind the file; for
 * the others a lone `-`, what looks like a negative number or offset, and everything behind `--`.
 */
export function shield(argv: readonly string[]): string[] {
	const text = argv[0] === 'add' ? fileOf(argv) + 1 : Number.POSITIVE_INFINITY;
	const end = argv.indexOf('--');
	const shielded: string[] = [];
	for (const [index, word] of argv.entries()) {
		if (index >= text) {
			shielded.push(mark + word);
		} else if (end !== -1 && index === end) {
		} else if ((end !== -1 && index > end) || word === '-' || word === '' || /^-[ \d.±+~]/.test(word)) {
			shielded.push(mark + word);
		} else {
			shielded.push(word);
		}
	}

	return shielded;
}

/** What yargs made of a shielded command line, with the words as they were. */
export function unshield<T>(args: T): T {
	if (typeof args === 'string') {
		return (args.startsWith(mark) ? args.slice(mark.length) : args) as T;
	}

	if (Array.isArray(args)) {
		return args.map(unshield) as T;
	}

	return typeof args === 'object' && args !== null
		? (Object.fromEntries(Object.entries(args).map(([name, value]) => [name, unshield(value)])) as T)
		: args;
}

function fileOf(argv: readonly string[]): number {
	let index = 1;
	while (argv[index]?.startsWith('--')) {
		index += withValue.has(argv[index] ?? '') ? 2 : 1;
	}

	return index;
}
