import {pad} from '../../app/columns.ts';
import {commands} from '../../app/commands.ts';
import {layout} from '../../app/layout.ts';
import type {State} from '../../app/state.ts';
import {blank, type Line, line} from '../lines.ts';
import {boxed, boxOf, over} from './box.ts';

/** The small menu of what can be copied, over the pane. */
export function overCopyMenu(state: State, under: readonly Line[]): readonly Line[] {
	const {columns} = state.size;
	const box = boxOf(columns, Math.max(4, Math.floor((columns - 48) / 2)));
	const offered = commands.filter(
		({contexts, id}) => contexts.includes('copy') && id !== 'copy-leave' && id !== 'help-open',
	);
	const lines = offered.map(({keys, title}) => line(box.inner, {text: pad(keys[0] ?? '', 4), role: 'strong'}, title));
	const roomy = layout(state).body >= 10;
	return over(under, boxed(box, 'Copy', '', roomy ? [blank, ...lines, blank] : lines), roomy ? 3 : 0);
}
