import {clip} from '../../app/columns.ts';
import {filled, type Line} from '../lines.ts';

const words = [
	'You can write a time as',
	'  14:19   1419   2:19pm   14:19:22',
	'  +5m  after the row above   ~14:19  about',
	'  14:19-14:25   lasted',
	'  14:19..14:25  some moment in between',
	'  <23:10  day before     ?  not known',
	'  16:19 Europe/Berlin',
];

/** How a time may be written, where there is room for it beside the list: so many of its lines, the rarest ways last. */
export function timeHelpLines(columns: number, most: number): readonly Line[] {
	const lines = words.map((text): Line => ({spans: [{text: clip(text, columns), role: 'quiet'}]}));
	return filled(lines, Math.min(most, lines.length));
}
