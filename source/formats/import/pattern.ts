import {UserError} from '../../review/user-error.ts';

// A pattern sees so much of a record.
const mostCharacters = 4096;
const looksLikePattern = /\.[*+]|\\[bdswBDSW.]|^\^|\$$|\w\|\w/;
const looksAround = /\(\?[=!<]|\\[1-9k]/;

/**
 * Whether a record holds what was asked for, upper and lower case alike: a text as it stands, or a pattern, written between
 * slashes or with what only patterns have (`.*`, `\d`, `a|b`). Throws a `UserError` for a pattern that is none. A pattern may
 * not look around or back: those that do not can be matched in linear time, which the command line has V8 do (V8's
 * "non-backtracking RegExp engine", v8.dev/blog/non-backtracking-regexp; it takes no flag for upper and lower case).
 */
export function patternOf(asked: string): (record: string) => boolean {
	const slashed = /^\/(.+)\/i?$/s.exec(asked)?.[1];
	if (slashed === undefined && !looksLikePattern.test(asked)) {
		const text = new RegExp(asked.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu');
		return record => text.test(record);
	}

	const source = slashed ?? asked;
	if (looksAround.test(source)) {
		throw new UserError(`the pattern ${asked} looks around or back, which may take for ever.`, {
			trouble: 'usage',
			next: 'Write it without (?=, (?!, (?< and \\1.',
		});
	}

	const expression = compiled(
		source.replace(/\\.|[A-Z]/g, part => (part.length === 1 ? part.toLowerCase() : part)),
		asked,
	);
	return record => expression.test(record.slice(0, mostCharacters).toLowerCase());
}

function compiled(source: string, asked: string): RegExp {
	try {
		return new RegExp(source);
	} catch (error) {
		throw new UserError(`${asked} is no pattern.`, {
			trouble: 'usage',
			next: 'Write the words as they stand in the log.',
			cause: error,
		});
	}
}
