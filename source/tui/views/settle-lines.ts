import {atMost, pad, wrap} from '../../app/columns.ts';
import {twoWordings, waysToSettle, wordingTitle} from '../../app/forms/two-wordings.ts';
import {isWide, layout} from '../../app/layout.ts';
import {shown} from '../../app/shown.ts';
import type {Overlay, State} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {blank, type Line, line} from '../lines.ts';
import {boxed, boxOf, over} from './box.ts';

/** The choice between two wordings of a field, in a frame over the pane. */
export function overWordings(
	state: State,
	environment: Environment,
	{wording, at}: Extract<Overlay, {type: 'settle'}>,
	under: readonly Line[],
): readonly Line[] {
	const {review, size} = state;
	const box = boxOf(size.columns, isWide(state) ? 14 : 6);
	const all = twoWordings(review);
	const place = all.findIndex(({id, field}) => id === wording.id && field === wording.field) + 1;
	const [row, field] = wordingTitle(review, wording);
	const ways = waysToSettle(review, wording, environment);
	const roomy = layout(state).body >= 12;
	const most = roomy ? Math.max(1, Math.floor((layout(state).body - 8) / Math.max(1, ways.length))) : 1;
	const choices = ways.flatMap(({label, words}, index): Line[] => {
		const inHand = index === at;
		return atMost(wrap(shown(words), box.inner - 9), most, box.inner - 9).map((text, part) => {
			const start = part === 0 ? `${inHand ? '▸ ' : '  '}${pad(label, 7)}` : ' '.repeat(9);
			return inHand ? line(box.inner, {text: pad(start + text, box.inner), role: 'bar'}) : line(box.inner, start, text);
		});
	});
	const head = line(box.inner, {text: row === '' ? '' : `${shown(row)}  `, role: 'strong'}, shown(field));
	const foot = line(box.inner, {text: 'What is not chosen can be had back with u.', role: 'quiet'});
	const body = roomy ? [head, blank, ...choices, blank, foot] : [head, ...choices];
	const title = `One field, two wordings · ${Math.max(1, place)} of ${all.length}`;
	return over(under, boxed(box, title, '', body), roomy ? 5 : 0);
}
