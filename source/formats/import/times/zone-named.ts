import {readZone} from '../../../review/times/moment.ts';
import {abbreviations, americanZone} from './abbreviations.ts';
import type {Stamp} from './stamp.ts';

/** The zone of times that name none themselves. */
export type NamedZone = Pick<Stamp, 'offset' | 'named' | 'zone'>;

const timed =
	/\b(?:[Tt]imes?|TIMES?|[Cc]lock|[Zz]eit(?:en)?|[Tt]imeline|[Tt]imestamps?|[Tt]ijd(?:en)?|[Hh]eures?|[Hh]oras?)\b[^|]{0,24}?\b([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|(?:UTC|GMT)[+-]\d{1,2}(?::?\d\d)?|[A-Z]{3,4})\b/;
const bracketed =
	/[(,]\s*([A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|[A-Z]{3,4}|[ECMP]T)\s*\)/;
// hora de Madrid, heure de Paris, Lisbon local time, ora di Roma
const ofPlace =
	/\b(?:hora|heure|ora|orario|Zeit|tijd|czas|saat)\b[^|.]{0,12}? (?:de|di|da|in|von|van|w) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)|(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:local )?time\b/u;
const standard = String.raw`(?: (?:Standard|Daylight|Summer))? [Tt]ime\b`;
const inAmerica = (name: string) =>
	new RegExp(String.raw`\b${name}${standard}|\b[Tt]imes?\b[^|.]{0,16}\b${name}(?! \p{Lu})`, 'u');
const called = (name: string) => new RegExp(String.raw`\b${name}${standard}`);
const written: ReadonlyArray<readonly [RegExp, string]> = [
	[called('Australian Eastern'), 'Australia/Sydney'],
	[called('Australian Central'), 'Australia/Adelaide'],
	[called('Australian Western'), 'Australia/Perth'],
	...['Pacific', 'Mountain', 'Central', 'Eastern'].map(name => [inAmerica(name), americanZone(name) ?? ''] as const),
	[called('Atlantic'), 'America/Halifax'],
	[called('(?:British|UK|United Kingdom)'), 'Europe/London'],
	[called('Irish'), 'Europe/Dublin'],
	[called('Western European'), 'Europe/Lisbon'],
	[called('Central European'), 'Europe/Berlin'],
	[called('Eastern European'), 'Europe/Helsinki'],
	[called('Indian?'), 'Asia/Kolkata'],
	[called('Israel'), 'Asia/Jerusalem'],
	[called('China'), 'Asia/Shanghai'],
	[called('Japan'), 'Asia/Tokyo'],
	[called('Korea'), 'Asia/Seoul'],
	[called('New Zealand'), 'Pacific/Auckland'],
	[called('Bras[ií]lia'), 'America/Sao_Paulo'],
	[/北京时间|北京時間/, 'Asia/Shanghai'],
	[/日本時間|日本标准时间/, 'Asia/Tokyo'],
	[/한국 ?시간/, 'Asia/Seoul'],
	[/московск|по Москве|\bмск\b/i, 'Europe/Moscow'],
];
let places: ReadonlyMap<string, string> | undefined;

/** The zone that a sentence, a title or the head of a column names for the times below it, by its letters or a place. */
export function zoneNamedIn(text: string): NamedZone | undefined {
	const names = [timed, bracketed].flatMap(expression => expression.exec(text)?.[1] ?? []);
	return names.flatMap(name => zoneCalled(name) ?? [])[0] ?? zoneOfPlace(text);
}

/** The zone that a word names for the times below it: an offset, letters, or a zone by its name; nothing for other words. */
export function zoneCalled(word: string): NamedZone | undefined {
	const name = word.replace(/\s/g, '');
	const offset = offsetCalled(name) ?? (Object.hasOwn(abbreviations, name) ? abbreviations[name] : undefined);
	const zone = offset === undefined ? (americanZone(name) ?? readZone(name)) : undefined;
	return offset === undefined && zone === undefined ? undefined : {offset, named: 'header', zone};
}

/** How many minutes east of UTC an offset is, as it is written: `+2`, `-0530`, `UTC+05:30`, `GMT`; nothing for other zones. */
export function offsetCalled(name: string): number | undefined {
	const zone = readZone(name);
	const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(zone === 'UTC' ? '+00:00' : (zone ?? '')) ?? [];
	const size = Number(hours) * 60 + Number(minutes);
	return sign === undefined ? undefined : sign === '-' ? -size : size;
}

function zoneOfPlace(text: string): NamedZone | undefined {
	const match = ofPlace.exec(text);
	const zone = written.find(([expression]) => expression.test(text))?.[1] ?? zoneOfCity(match?.[1] ?? match?.[2]);
	return zone === undefined ? undefined : {offset: undefined, named: 'header', zone};
}

// Zones are called after a city of theirs: America/New_York.
function zoneOfCity(city: string | undefined): string | undefined {
	places ??= new Map(
		Intl.supportedValuesOf('timeZone').map(
			zone => [(zone.split('/').at(-1) ?? '').replaceAll('_', ' '), zone] as const,
		),
	);
	return city === undefined ? undefined : (places.get(city) ?? places.get(city.split(' ').at(-1) ?? ''));
}
