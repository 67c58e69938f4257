import {UserError} from '../../review/user-error.ts';
import {verbNames} from '../arguments/verb-names.ts';
import type {Verb} from '../verb.ts';

const scripts: Readonly<Record<string, (words: readonly string[]) => string>> = {
	bash: words => `# recount: add to ~/.bashrc:  eval "$(recount completion bash)"
_recount() {
	local word="\${COMP_WORDS[COMP_CWORD]}"
	if [ "$COMP_CWORD" -eq 1 ]; then
		COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word") $(compgen -f -X '!*.recount.json' -- "$word"))
	else
		COMPREPLY=($(compgen -f -- "$word"))
	fi
}
complete -o filenames -F _recount recount
`,
	zsh: words => `#compdef recount
# recount: add to ~/.zshrc:  source <(recount completion zsh)
_recount() {
	if (( CURRENT == 2 )); then
		compadd -- ${words.join(' ')}
	fi
	_files
}
compdef _recount recount
`,
	fish: words => `# recount: save as ~/.config/fish/completions/recount.fish
complete -c recount -n __fish_use_subcommand -a "${words.join(' ')}"
complete -c recount -F
`,
};

/** `recount completion SHELL`: a completion script, made from the table of verbs. */
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

		shell.out(script(verbNames));
	},
};
