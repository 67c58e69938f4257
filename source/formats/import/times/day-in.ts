import {dayText} from './calendar-day.ts';
import {readDay} from './read-time.ts';

const writtenDay =
	/\b\d{4}([-/])\d\d\1\d\d\b|\d{4}年\d{1,2}月\d{1,2}日|\b\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,9}\.?,? \d{4}\b|\b\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?(?:,| -)? \d{4}\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}\. \d{1,2}\. \d{4}\b/u;
// 03NOV25, as airlines and ships write it.
const run = /\b(\d{2})(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)((?:20)?\d\d)\b/;

// “Night of 13 to 14 December 2025”, “du 13 au 14 décembre 2025”: it begins on the first one.
const fromTo =
	/\b(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:[-–/]|to|and|au|auf(?: den)?|zum|al|y|e|et|und|na) ?\d{1,2}(?:st|nd|rd|th|\.)?( (?:of |de )?\p{L}{3,10}\.?,? (?:de )?\d{4})\b/u;

/** Words of a line that names the day on which something was written, and not on which it happened. */
export const afterwards = /\b(?:publi\w+|posted|written|updated|edited|reviewed|due|deadline)\b/i;

/** The day with its year that a title or another line names somewhere, as `2026-10-03`; nothing where its order is not known. */
export function dayIn(text: string): string | undefined {
	const found = writtenDay.exec(
		text
			.replaceAll('_', ' ')
			.replace(fromTo, '$1$2')
			.replace(run, (_, day: string, month: string, year: string) => `${day} ${month} ${year.padStart(4, '20')}`),
	)?.[0];
	const stamp = found === undefined ? undefined : readDay(found.replace(' - ', ' '));
	return stamp?.year === undefined || stamp.order === 'either'
		? undefined
		: dayText({year: stamp.year, month: stamp.month, day: stamp.day});
}
