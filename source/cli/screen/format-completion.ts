import {formatNames} from '../../formats/import/choose-format.ts';
import {formatsLike} from '../logs/formats-like.ts';
import {begunAlike} from './begun-alike.ts';
import type {Completion} from './completion.ts';

/** How the name of a format goes on, or the last of several with `+` between. */
export function formatCompletion(text: string): Completion {
	const begun = text.slice(text.lastIndexOf('+') + 1);
	const names = formatNames()
		.map(({id}) => id)
		.filter(id => id.startsWith(begun))
		.sort();
	const nothing = `No format begins so. ${formatsLike(begun)}`.trim();
	return {addition: begunAlike(names).slice(begun.length), names, nothing};
}
