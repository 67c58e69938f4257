import {exitCodeHelp} from '../report.ts';
import type {Verb} from '../verb.ts';
import {placesIn} from './wrong-use.ts';

/** What stands above the list of the verbs: how one begins. */
export const beginning = `recount [FILE]       opens a review on the screen, or begins it
recount COMMAND …    does one thing with it, and says what

A review is one file, NAME.recount.json. Its NAME alone will do, and [FILE] can
be left out where it is the only one of the folder. One to look around in opens
with recount examples gitlab-2017.`;

/** What stands below the list of the verbs. */
export const ending = `From an empty folder to a page:
  recount new checkout --title "Checkout timeouts"
  recount add checkout 14:02 pool exhausted on web-1
  recount export checkout -o checkout.md

All of one command, with examples: recount COMMAND --help
On the screen ? lists the keys. It is opened with, if need be, --readonly,
--ascii, --color auto|always|never, --theme default|mono|high, --screen-reader.
Others who have it open see RECOUNT_NAME, or the login, and what one saves;
--readonly follows and touches nothing.

${exitCodeHelp}`;

/** The examples of a verb, as they stand at the end of its help. */
export function exampleHelp(examples: Verb<object>['examples']): string {
	const lines = Object.entries(examples).flatMap(([line, says]) => [
		`  ${line}`,
		...(says === '' ? [] : [`    ${says}`]),
	]);
	return ['Examples:', ...lines].join('\n');
}

/**
 * The help as yargs lays it out, in the words of this program: places are written FILE, as in the README and in what is told
 * of a wrong use, and nothing says that a text is a string.
 */
export function plainHelp(help: string): string {
	let isInPlaces = false;
	return help
		.split('\n')
		.flatMap(line => {
			const bare = line.replace(/ *\[(?:string|boolean|array|required|default: \[\]|choices: .*?)\]/g, '').trimEnd();
			isInPlaces = line === 'Arguments:' || (isInPlaces && line !== '');
			if (bare === '' && line.trim() !== '') {
				return [];
			}

			return isInPlaces
				? bare.replace(/^ {2}\w+/, name => name.toUpperCase())
				: bare.replace(/^( *recount )(.*?)(?: {2,}|$)/, (called, start: string, call: string) =>
						`${start}${placesIn(call)} `.padEnd(called.length),
					);
		})
		.map(line => line.trimEnd())
		.join('\n');
}
