import yargs, {type Argv} from 'yargs';
import {UserError} from '../review/user-error.ts';
import {exitCodeHelp, report} from './report.ts';
import type {ExitCode, Shell} from './shell.ts';
import type {Verb} from './verb.ts';
import {isVerb, nearestVerb, verbNames} from './verb-names.ts';
import {verbs} from './verbs.ts';
import {shield, unshield} from './words.ts';

/**
 * Runs one command line, without the name of the program, and answers with the exit code. Everything that is thrown on
 * the way has become words on `shell.err`.
 */
export async function run(argv: readonly string[], shell: Shell): Promise<number> {
	const json = argv.includes('--json');
	try {
		return await runVerb(argv, shell);
	} catch (error) {
		return report(error, shell, {json});
	}
}

async function runVerb(argv: readonly string[], shell: Shell): Promise<number> {
	let code: ExitCode = 0;
	let parser: Argv = yargs([])
		.scriptName('recount')
		.locale('en')
		.usage(
			'recount [FILE]  opens a review in the terminal: --readonly, --ascii,\n--color auto|always|never, --theme default|mono|high, --screen-reader\n\nrecount add checkout 1402 pool exhausted on web-1\nrecount export checkout > checkout.md',
		)
		.parserConfiguration({
			'parse-positional-numbers': false,
			'parse-numbers': false,
			'greedy-arrays': false,
		})
		.option('json', {type: 'boolean', describe: 'For programs', global: true})
		.strict()
		.version(false)
		.help()
		.alias('h', 'help')
		.recommendCommands()
		.epilogue(exitCodeHelp)
		.wrap(80)
		.exitProcess(false)
		.showHelpOnFail(false)
		.fail((message, error) => {
			throw error ?? new UserError(wrongUse(message, argv), {trouble: 'usage', next: tryHelp(argv)});
		}) as Argv;
	for (const name of isVerb(argv[0]) ? [argv[0]] : verbNames) {
		const verb = verbs[name];
		parser = declare(
			parser,
			verb,
			async answer => {
				code = (await answer) ?? 0;
			},
			shell,
		);
	}

	let failure: unknown;
	let help = '';
	await parser
		.parseAsync(shield(argv), {}, (error, _parsed, output) => {
			failure = error;
			help = output;
		})
		.catch((error: unknown) => {
			failure ??= error;
		});
	if (failure) {
		throw failure;
	}

	if (help !== '') {
		shell.out(`${help}\n`);
	}

	return code;
}

function declare(
	parser: Argv,
	verb: Verb<object>,
	done: (answer: Promise<ExitCode | undefined>) => Promise<void>,
	shell: Shell,
): Argv {
	let lists: ReadonlySet<string> = new Set();
	return parser.command(
		verb.command,
		verb.describe,
		yargs => {
			const built = verb.builder(yargs);
			const {array} = (built as Argv & {getOptions: () => {array: readonly string[]}}).getOptions();
			// yargs hands every option over by both of its spellings.
			lists = new Set(
				array.flatMap(name => [name, name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]),
			);
			return built;
		},
		async args => done(verb.run(lastOfEach(unshield(args), lists), shell) as Promise<ExitCode | undefined>),
	) as Argv;
}

// An option that is given twice arrives as a list; where one value is meant, the last one counts.
function lastOfEach<A extends object>(args: A, lists: ReadonlySet<string>): A {
	const settled = Object.entries(args).map(([name, value]) => [
		name,
		Array.isArray(value) && name !== '_' && !lists.has(name) ? value.at(-1) : value,
	]);
	return Object.fromEntries(settled) as A;
}

function wrongUse(message: string, argv: readonly string[]): string {
	const unknown = /^Unknown (?:argument|command)s?: (.+)$/.exec(message)?.[1];
	const near = argv[0] === undefined || isVerb(argv[0]) ? undefined : nearestVerb(argv[0]);
	if (near !== undefined) {
		return `“${argv[0]}” is no file and no command. Did you mean “${near}”?`;
	}

	if (unknown !== undefined) {
		return `I do not know ${unknown}.`;
	}

	const sentence = message.trim().split('\n').join(' ');
	return sentence.endsWith('.') || sentence.endsWith('?') ? sentence : `${sentence}.`;
}

function tryHelp(argv: readonly string[]): string {
	const verb = argv[0];
	return isVerb(verb) ? `Try: recount ${verb} --help` : 'Try: recount --help';
}
