import {pad} from '../../app/columns.ts';
import {shown} from '../../app/shown.ts';
import type {State} from '../../app/state.ts';
import {blank, type Line, line} from '../lines.ts';

const mostPeers = 3;

/** Who else is here and what of theirs has just come in, in at most half of so many lines; nothing unless that is told now. */
export function newsLines({notice, peers}: State, width: number, height: number): readonly Line[] {
	const news = notice?.news ?? [];
	if (news.length === 0) {
		return [];
	}

	const here = peers
		.slice(0, mostPeers)
		.map(({name, readOnly}) =>
			line(width, {text: shown(name), role: 'strong'}, ` is here (${readOnly ? 'read only' : 'read and write'})`),
		);
	const others = peers.length > mostPeers ? [line(width, `and ${peers.length - mostPeers} others`)] : [];
	const room = Math.max(1, Math.floor(height / 2) - here.length - others.length - 4);
	const told = news.length <= room ? news : news.slice(0, room - 1);
	const rows = Math.max(...told.map(({row}) => row.length), 0);
	return [
		...here,
		...others,
		...(here.length > 0 ? [blank] : []),
		...told.map(({sign, row, words}) =>
			line(width, {text: pad(sign, 6), role: 'quiet'}, `${pad(shown(row), rows + 2)}${shown(words)}`),
		),
		...(told.length < news.length ? [line(width, {text: `and ${news.length - told.length} more`, role: 'quiet'})] : []),
		blank,
		{spans: [{text: '╌'.repeat(width), role: 'quiet'}]},
	];
}
