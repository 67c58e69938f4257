import {UserError} from '../../review/user-error.ts';
import {optionsOf} from '../arguments/declared-options.ts';
import {type VerbName, verbNames} from '../arguments/verb-names.ts';
import type {Verb} from '../verb.ts';

type Options = ReadonlyArray<readonly [verb: VerbName, options: readonly string[]]>;

const verbs = verbNames.join(' ');

const scripts: Readonly<Record<string, (options: Options) => string>> = {
	bash: options => `# recount: add to ~/.bashrc:  eval "$(recount completion bash)"
_recount() {
	local word="\${COMP_WORDS[COMP_CWORD]}" options='--help'
	if [ "$COMP_CWORD" -eq 1 ]; then
		COMPREPLY=($(compgen -W "${verbs}" -- "$word") $(compgen -f -X '!*.recount.json' -- "$word"))
		return
	fi
	case "\${COMP_WORDS[1]}" in
${options.map(([verb, names]) => `		${verb}) options='${dashed(names)}' ;;`).join('\n')}
	esac
	case "$word" in
		-*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
		*) COMPREPLY=($(compgen -f -- "$word")) ;;
	esac
}
complete -o filenames -F _recount recount
`,
	zsh: options => `#compdef recount
# recount: add to ~/.zshrc:  source <(recount completion zsh)
_recount() {
	local -a options=(--help)
	if (( CURRENT == 2 )); then
		compadd -- ${verbs}
		_files
		return
	fi
	case $words[2] in
${options.map(([verb, names]) => `		${verb}) options=(${dashed(names)}) ;;`).join('\n')}
	esac
	if [[ $PREFIX == -* ]]; then
		compadd -- $options
	else
		_files
	fi
}
compdef _recount recount
`,
	fish: options => `# recount: save as ~/.config/fish/completions/recount.fish
complete -c recount -n __fish_use_subcommand -a "${verbs}"
complete -c recount -F
${options
	.flatMap(([verb, names]) =>
		names.map(name => `complete -c recount -n "__fish_seen_subcommand_from ${verb}" -l ${name}`),
	)
	.join('\n')}
`,
};

/** `recount completion SHELL`: a completion script, made from the table of verbs and the options that each declares. */
export const completionVerb: Verb<{shell: string}> = {
	command: 'completion <shell>',
	describe: 'Print a completion script for bash, zsh or fish',
	examples: {
		'eval "$(recount completion bash)"': 'for this shell; in ~/.bashrc for each',
	},
	builder: yargs =>
		yargs.positional('shell', {type: 'string', demandOption: true, describe: Object.keys(scripts).join(', ')}),
	async run({shell: name}, shell) {
		const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
		if (!script) {
			throw new UserError(`there is no completion for “${name}”.`, {
				trouble: 'usage',
				next: `It is one of ${Object.keys(scripts).join(', ')}.`,
			});
		}

		// Later, because this verb is one of them.
		const table = (await import('../verbs.ts')).verbs;
		shell.out(script(verbNames.map(verb => [verb, [...optionsOf(table[verb]), 'json']] as const)));
	},
};

function dashed(names: readonly string[]): string {
	return names.map(name => `--${name}`).join(' ');
}
