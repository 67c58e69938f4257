import type {Finding} from './finding.ts';
import {sentences} from './sentences.ts';

/**
 * What a record remembers when a phrase is left as it is: twelve letters and digits of a hash over the rule, the field and
 * the phrase in small letters. The words themselves cannot be read from it, and it stays while the text around them changes.
 */
export function leftKey(
	{rule, start, end}: Pick<Finding, 'rule' | 'start' | 'end'>,
	text: string,
	field: string,
): string {
	const phrase = sentences(text.slice(start, end)).flatMap(({plain}) => plain);
	return hash([rule, field, ...phrase].join(' '));
}

// FNV-1a (Fowler, Noll, Vo) over UTF-16 units, twice with different offsets: enough to tell apart what one record holds.
function hash(text: string): string {
	const halves = [0x811c9dc5, 0x9e3779b9].map(offset => {
		let sum = offset;
		for (let index = 0; index < text.length; index++) {
			sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
		}

		return (sum >>> 0).toString(36).padStart(7, '0').slice(-6);
	});
	return halves.join('');
}
