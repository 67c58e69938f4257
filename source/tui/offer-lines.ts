import type {ImportOffer} from '../app/action.ts';
import {wrap} from '../app/columns.ts';
import {layout} from '../app/layout.ts';
import {shown} from '../app/shown.ts';
import type {State} from '../app/state.ts';
import {zoneShown} from '../app/view.ts';
import {shownDay, shownMoment} from '../review/describe-moment.ts';
import {blank, filled, type Line, line} from './lines.ts';

/** What a log would bring, in sentences, and the first of its lines that pass, as many as there is room for. */
export function offerLines(state: State, offer: ImportOffer): readonly Line[] {
	const {columns, body} = layout(state);
	const told = offer.lines.flatMap(text =>
		wrap(shown(text), columns - 9).map((part, index) => line(columns - 1, `    ${index === 0 ? '' : '  '}${part}`)),
	);
	const head = [blank, ...told, blank];
	return filled([...head, ...sampleLines(state, offer, body - head.length)], body);
}

function sampleLines(state: State, {samples, added, first, last}: ImportOffer, room: number): readonly Line[] {
	const {columns} = layout(state);
	const zone = zoneShown(state);
	const isOneDay = shownDay(first, zone) === shownDay(last, zone);
	const fitting = Math.min(samples.length, samples.length < added ? room - 1 : room);
	if (room < 2) {
		return [];
	}

	const lines = samples.slice(0, fitting).map(({at, text}) => {
		const day = isOneDay || at === null ? '' : `${shownDay(at, zone).replace(/ \d+$/, '')} `;
		const time = shownMoment(at === null ? {as: 'unknown'} : {as: 'point', at}, zone);
		return line(columns - 1, {text: `    ${day}${time}  `, role: 'quiet'}, shown(text));
	});
	const more = added - fitting;
	const rest = more > 0 ? [line(columns - 1, {text: `    … ${more.toLocaleString('en')} more`, role: 'quiet'})] : [];
	return [...lines, ...rest];
}
