import {type Choices, choices} from '../../app/choices.ts';
import {rows} from '../../app/lists/rows.ts';
import type {State} from '../../app/state.ts';
import {rowWords, shortWords} from './row-words.ts';
import {counted, sentence} from './words.ts';

/** What is left to read of something long: rows or links from an index on, or lines. */
export type More =
	| {readonly of: 'rows'; readonly from: number}
	| {readonly of: 'links'; readonly from: number; readonly choices: Choices}
	| {readonly of: 'lines'; readonly lines: readonly string[]};

const pageRows = 10;
const pageLines = 20;

/** A page of something long, the last line of which tells how much is left, and that `next` reads on. */
export function page(
	state: State,
	more: More,
	size?: number,
): {readonly says: readonly string[]; readonly more?: More} {
	switch (more.of) {
		case 'rows': {
			// A day is told with the row below it.
			const left = [...rows(state).keys()].slice(more.from).filter(index => rows(state)[index]?.type !== 'day');
			const next = left[size ?? pageRows];
			const says = left.slice(0, size ?? pageRows).map(index => rowWords(state, index));
			return paged(says, left.length - says.length, next === undefined ? undefined : {of: 'rows', from: next});
		}

		case 'links': {
			const all = choices(state, more.choices);
			const end = more.from + (size ?? pageRows);
			const says = all
				.slice(more.from, end)
				.map(({id, chosen}, index) =>
					sentence(`${more.from + index + 1}. ${shortWords(state, id)}${chosen ? ', linked' : ''}`),
				);
			return paged(says, all.length - end, {...more, from: end});
		}

		case 'lines': {
			const end = size ?? pageLines;
			return paged(more.lines.slice(0, end), more.lines.length - end, {of: 'lines', lines: more.lines.slice(end)});
		}
	}
}

/** What is left of links after their first page. */
export function secondPage(links: Choices): More {
	return {of: 'links', from: pageRows, choices: links};
}

function paged(says: readonly string[], left: number, more: More | undefined): ReturnType<typeof page> {
	return left <= 0 || more === undefined ? {says} : {says: [...says, `${counted(left, 'more', 'more')}: next.`], more};
}
