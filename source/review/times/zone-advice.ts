import {zoneAbbreviations} from './zone-abbreviations.ts';

/**
 * What to write instead of a text that names no zone, as a sentence: the places of that name (`berlin` → Europe/Berlin), or what
 * its letters may mean. A zone that is stored must be sure, so that neither is guessed.
 */
export function zoneAdvice(text: string): string {
	const upper = text.toUpperCase();
	if (Object.hasOwn(zoneAbbreviations, upper)) {
		return `Write ${zoneAbbreviations[upper]}.`;
	}

	const wanted = text.trim().toLowerCase().replaceAll(/[ -]/g, '_');
	const places = Intl.supportedValuesOf('timeZone').filter(
		zone => zone.slice(zone.lastIndexOf('/') + 1).toLowerCase() === wanted,
	);
	return places.length > 0 ? `Write ${places.join(' or ')}.` : 'Write UTC, +05:30 or a place such as Europe/Berlin.';
}
