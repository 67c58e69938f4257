import {matchesIn} from '../../app/lists/search.ts';
import type {State} from '../../app/state.ts';
import type {Span} from '../lines.ts';

/** What stands in front of the words of a row: `▸` for the one in hand, then `●` if it is chosen. */
export interface Gutter {
	readonly inHand: boolean;
	readonly marked: boolean;
	/** `≈` where two people wrote different things, `+` where somebody else wrote something that was not looked at yet. */
	readonly news?: '≈' | '+' | undefined;
}

/** The start of a row: `▸` if it is in hand, `●` if it is chosen, else what is new about it, or the sign of its own. */
export function gutter({inHand, marked, news}: Gutter, sign = ' '): Span {
	return {text: `${inHand ? ' ▸' : '  '}${marked ? '●' : (news ?? sign)}`, role: marked || news ? 'mark' : 'text'};
}

/** The words of a row with what was searched for underlined. */
export function marked(state: State, text: string): readonly Span[] {
	const spans: Span[] = [];
	let from = 0;
	for (const [start, end] of matchesIn(text, state.search.trim())) {
		spans.push({text: text.slice(from, start)}, {text: text.slice(start, end), role: 'match'});
		from = end;
	}

	spans.push({text: text.slice(from)});
	return spans.filter(span => span.text !== '');
}
