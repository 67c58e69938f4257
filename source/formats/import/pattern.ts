import {UserError} from '../../review/user-error.ts';

// A pattern sees so much of a record; what repeats inside a repetition is refused, so that its cost stays bounded.
const mostCharacters = 4096;
const looksLikePattern = /\.[*+]|\\[bdswBDSW.]|^\^|\$$|\w\|\w/;
const nested = /\([^()]*[*+}][^()]*\)[*+{]/;

/**
 * Whether a record holds, upper and lower case alike, what was asked for: a text as it stands, or a pattern, written between slashes or with
 * what only patterns have (`.*`, `\d`, `a|b`). Throws a `UserError` for a pattern that is none or would take too long.
 */
export function patternOf(asked: string): (record: string) => boolean {
	const slashed = /^\/(.+)\/i?$/s.exec(asked)?.[1];
	if (slashed === undefined && !looksLikePattern.test(asked)) {
		const text = new RegExp(asked.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'iu');
		return record => text.test(record);
	}

	const source = slashed ?? asked;
	if (nested.test(source)) {
		throw new UserError(`the pattern ${asked} repeats what repeats already, which may take for ever.`, {
			trouble: 'usage',
			next: 'Write it without a * or + around another.',
		});
	}

	const expression = compiled(source, asked);
	return record => expression.test(record.length > mostCharacters ? record.slice(0, mostCharacters) : record);
}

function compiled(source: string, asked: string): RegExp {
	try {
		return new RegExp(source, 'i');
	} catch (error) {
		throw new UserError(`${asked} is no pattern.`, {
			trouble: 'usage',
			next: 'Write the words as they stand in the log.',
			cause: error,
		});
	}
}
