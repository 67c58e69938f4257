import type {Instant} from '../records.ts';
import {offsetIn, readZone} from './moment.ts';
import {parseDay} from './parse-day.ts';
import type {MomentContext} from './read-moment.ts';
import {cursorOver, type Refusal} from './text-cursor.ts';
import {zoneAbbreviations} from './zone-abbreviations.ts';

/** The zone that a word behind a clock means; or why it means none, and what to write instead. */
export function zoneNamed(word: string, {localZone, zoneNames}: MomentContext): string | Refusal {
	const lower = word.toLowerCase();
	const name = Object.keys(zoneNames).find(known => known.toLowerCase() === lower);
	const meant = (name === undefined ? undefined : zoneNames[name]) ?? (lower === 'local' ? localZone : undefined);
	if (meant !== undefined) {
		return readZone(meant) ?? meant;
	}

	const zone = /[/+-]|^utc$/i.test(word) ? readZone(word) : undefined;
	if (zone !== undefined) {
		return zone;
	}

	const upper = word.toUpperCase();
	const instead = Object.hasOwn(zoneAbbreviations, upper) ? zoneAbbreviations[upper] : undefined;
	if (instead !== undefined) {
		const next = `Write ${instead}, or give ${upper} a meaning among the incident's zone names.`;
		return {refused: `I do not guess which zone ${word} is.`, next, ...(word === upper ? {whole: true} : {})};
	}

	return {
		refused: `I do not know the zone ${word}.`,
		next: parseDay(cursorOver(word))
			? `Write the day first: ${word} 14:02.`
			: 'Write UTC, +02:00 or a place such as Europe/Berlin, or give it a name with the incident.',
	};
}

/**
 * What to type behind a clock for the offset that a zone has at an instant. A negative one would mean "lasted" there, so it is
 * written as UTC-5.
 */
export function offsetToType(zone: string, instant: Instant): string {
	const minutes = Math.round(offsetIn(zone, instant) / 60);
	const size = Math.abs(minutes);
	const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
	const hours = Math.floor(size / 60);
	return minutes < 0 ? `UTC-${hours}${rest}` : `+${String(hours).padStart(2, '0')}${rest || ':00'}`;
}
