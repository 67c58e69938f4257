import yargs, {type Argv} from 'yargs';
import {declaredOptions} from './arguments/declared-options.ts';
import {beginning, ending, exampleHelp, plainHelp} from './arguments/help-text.ts';
import {isVerb, verbNames} from './arguments/verb-names.ts';
import {shield, unshield} from './arguments/words.ts';
import {wrongUse} from './arguments/wrong-use.ts';
import {report} from './report.ts';
import type {ExitCode, Shell} from './shell.ts';
import type {Verb} from './verb.ts';
import {verbs} from './verbs.ts';

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
	let options: readonly string[] = [];
	let parser: Argv = yargs([])
		.scriptName('recount')
		.locale('en')
		.usage(beginning)
		.updateStrings({'Positionals:': 'Arguments:'})
		.parserConfiguration({
			'parse-positional-numbers': false,
			'parse-numbers': false,
			'greedy-arrays': false,
		})
		.option('json', {type: 'boolean', describe: 'JSON for programs; errors, too', global: true})
		.strict()
		.version(false)
		.help()
		.alias('h', 'help')
		.recommendCommands()
		.epilogue(ending)
		.wrap(80)
		.exitProcess(false)
		.showHelpOnFail(false)
		.fail((message, error) => {
			throw error && error.name !== 'YError' ? error : wrongUse(message || error.message, argv, options);
		}) as Argv;
	for (const name of isVerb(argv[0]) ? [argv[0]] : verbNames) {
		const verb = verbs[name];
		parser = declare(parser, verb, {
			shell,
			known: names => {
				options = names;
			},
			done: async answer => {
				code = (await answer) ?? 0;
			},
		});
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
		shell.out(`${plainHelp(help)}\n`);
	}

	return code;
}

function declare(
	parser: Argv,
	verb: Verb<object>,
	run: {
		readonly shell: Shell;
		readonly known: (options: readonly string[]) => void;
		readonly done: (answer: Promise<ExitCode | undefined>) => Promise<void>;
	},
): Argv {
	let lists: ReadonlySet<string> = new Set();
	return parser.command(
		verb.command,
		verb.describe,
		yargs => {
			const built = verb.builder(yargs);
			const options = declaredOptions(built, verb);
			// yargs hands every option over by both of its spellings.
			lists = new Set(
				options.lists.flatMap(name => [name, name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]),
			);
			run.known(options.names);
			// An option that wants a word and gets none would pass for the empty text.
			return built
				.requiresArg(options.names.filter(name => !options.flags.includes(name)))
				.epilogue(exampleHelp(verb.examples));
		},
		async args => run.done(verb.run(lastOfEach(unshield(args), lists), run.shell) as Promise<ExitCode | undefined>),
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
