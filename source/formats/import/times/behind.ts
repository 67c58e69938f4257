import {readZone} from '../../../review/times/moment.ts';
import {abbreviations, americanZone, isZoneName} from './abbreviations.ts';
import {type FoundStamp, type FoundZone, stampOf, type WrittenTime} from './stamp.ts';

const halfOfDay = /[ \u00A0\u202F]?(?:([ap])(?:\.[ \u00A0\u202F]?)?m(?:-?ish)?\b|([πμ])\.?μ(?!\p{L}))\.?/iuy;
// An offset behind a space must have all its digits, or "12:00:00 -5 degrees" would be read as one.
const letterAlone = /(?<=\d)[ap](?![\w.])/y;
const offset =
	/(?:[ \t]?(?:GMT|UTC)?([+\u2212-])(\d\d):?(\d\d)(?::\d\d)?|([+\u2212-])(\d\d)|[ \t]?(?:GMT|UTC)([+\u2212-])(\d{1,2}))(?![\w.]|[:-]\d)/y;
// (GMT+02:00), (UTC+2), (-0800)
const bracketed =
	/[ \t]?\((?:(?:GMT|UTC)(?=[+-]\d{1,2}(?::?\d\d)?\))|(?=[+-]\d\d:?\d\d\)))([+-])(\d{1,2})(?::?(\d\d))?\)/y;
const moscow = /[ \t]?МСК(?!\p{L})/uy;
const abbreviation = /[ \t]?(\(?)([A-Z]{3,6})(?!\w)/y;
// Where a zone has no letters, date(1) and PostgreSQL write its hours for them: 14:02:31 -03 2026. A unit behind tells of a measure.
const hoursAlone =
	/(?<=:\d\d(?:[.,]\d+)?)[ \t]([+\u2212-])(0\d|1[0-4])(?=[ \t]|[\])>:,|]|$)(?![ \t]+(?:[a-zA-Z]{1,3}\b|[%°]|deg))/y;

/** The zone behind a clock: an offset, or an abbreviation that means one thing everywhere. */
export function zoneBehind(text: string, place: number): FoundZone {
	const next = text.charCodeAt(place);
	if (next === 0x5a || next === 0x7a) {
		return isWordAt(text, place + 1)
			? {offset: undefined, named: 'line', end: place}
			: {offset: 0, named: 'line', end: place + 1};
	}

	if (!mayBeZone(text.slice(place, place + 4), next)) {
		if (next > 0x4_00 || text.charCodeAt(place + 1) > 0x4_00) {
			const isMoscow = matchAt(moscow, text, place) !== null;
			return {offset: isMoscow ? 180 : undefined, named: 'line', end: isMoscow ? moscow.lastIndex : place};
		}

		return placeBehind(text, place, next) ?? {offset: undefined, named: 'line', end: place};
	}

	const inBrackets = matchAt(bracketed, text, place);
	if (inBrackets && Number(inBrackets[2]) <= 14) {
		const minutes = Number(inBrackets[2]) * 60 + Number(inBrackets[3] ?? 0);
		return {offset: inBrackets[1] === '-' ? -minutes : minutes, named: 'line', end: bracketed.lastIndex};
	}

	const match = matchAt(offset, text, place) ?? matchAt(hoursAlone, text, place);
	const behindOffset = place + (match?.[0].length ?? 0);
	const isAlone = match !== null && match.length === 3;
	const hours = Number(match?.[2] ?? match?.[5] ?? match?.[7]);
	const minutes = isAlone ? 0 : Number(match?.[3] ?? 0);
	const sign = (match?.[1] ?? match?.[4] ?? match?.[6]) === '+' ? 1 : -1;
	// No zone is further away; "-1234" is a number of the text.
	if (match && hours <= (sign === 1 ? 14 : 12) && minutes % 15 === 0 && minutes < 60) {
		// Go writes both: +0200 CEST.
		const letters = isAlone ? null : matchAt(abbreviation, text, behindOffset);
		const isNamed = letters?.[1] === '' && isZoneName(letters[2] ?? '');
		const end = isNamed ? abbreviation.lastIndex : behindOffset;
		return {offset: sign * (hours * 60 + minutes), named: 'line', end};
	}

	const named = matchAt(abbreviation, text, place);
	const name = named?.[2];
	if (name === undefined || !Object.hasOwn(abbreviations, name)) {
		return {offset: undefined, named: 'line', end: place};
	}

	const end = abbreviation.lastIndex;
	const closed = named?.[1] === '(';
	return closed && text[end] !== ')'
		? {offset: undefined, named: 'line', end: place}
		: {offset: abbreviations[name], named: 'abbreviation', end: closed ? end + 1 : end};
}

// A zone is a sign, or capital letters, with a blank or nothing before: a look at a few characters tells it of most lines.
function mayBeZone(text: string, next: number): boolean {
	const start = next === 0x20 || next === 0x09 ? 1 : 0;
	const first = text.charCodeAt(start);
	if (first === 0x2b || first === 0x2d || first === 0x28 || first === 0x22_12) {
		return true;
	}

	// GMT+2, UTC: three capitals at least, four at most.
	const second = text.charCodeAt(start + 1);
	const third = text.charCodeAt(start + 2);
	return isCapital(first) && isCapital(second) && isCapital(third) && zoneStarts[startKey(first, second, third)] === 1;
}

// 14:02:31 Europe/Berlin, [Europe/Berlin], 6:58 AM PT
function placeBehind(text: string, place: number, next: number): FoundZone | undefined {
	const start = next === 0x20 || next === 0x5b ? place + 1 : place;
	if (start === place || !isCapital(text.charCodeAt(start))) {
		return undefined;
	}

	const american = next === 0x20 && coastStarts.includes(text[start] ?? '') ? matchAt(coast, text, start) : null;
	if (american) {
		return {offset: undefined, named: 'line', zone: americanZone(american[1] ?? ''), end: coast.lastIndex};
	}

	if (isCapital(text.charCodeAt(start + 1))) {
		return undefined;
	}

	const name = matchAt(zonePlace, text, start)?.[0];
	const zone = name === undefined ? undefined : readZone(name);
	const end = zonePlace.lastIndex;
	return zone === undefined ? undefined : {offset: undefined, named: 'line', zone, end: next === 0x5b ? end + 1 : end};
}

// Where a mark follows: "14:02 CT scan" names no zone.
const coastStarts = 'PMCE';
const coast = /(PT|MT|CT|ET|Pacific|Mountain|Central|Eastern)(?: [Tt]ime)?(?=$| ?[-–—:,;)\]|])/y;
const zonePlace = /(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][A-Za-z_/-]+/y;

function isCapital(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

// A table by number: this is asked of nearly every line, and a text to look it up by would have to be made for each.
function startKey(first: number, second: number, third: number): number {
	return ((first - 0x41) * 26 + second - 0x41) * 26 + third - 0x41;
}

const zoneStarts = new Uint8Array(26 ** 3);
for (const name of ['GMT', 'UTC', ...Object.keys(abbreviations)]) {
	zoneStarts[startKey(name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2))] = 1;
}

/** The half of the day behind a clock: 0 for a.m., 12 for p.m. */
export function halfBehind(text: string, place: number): {readonly half: number | undefined; readonly end: number} {
	const next = text.charCodeAt(place);
	if (
		next !== 0x20 &&
		next !== 0x3_c0 &&
		next !== 0x3_bc &&
		next !== 0xa0 &&
		next !== 0x20_2f &&
		(next | 0x20) !== 0x61 &&
		(next | 0x20) !== 0x70
	) {
		return {half: undefined, end: place};
	}

	const match = matchAt(halfOfDay, text, place);
	if (match) {
		return {half: match[1]?.toLowerCase() === 'p' || match[2] === 'μ' ? 12 : 0, end: halfOfDay.lastIndex};
	}

	// 5:03p, as people note it by hand.
	const short = matchAt(letterAlone, text, place);
	return short ? {half: short[0] === 'p' ? 12 : 0, end: letterAlone.lastIndex} : {half: undefined, end: place};
}

/** The parts of the day that Chinese, Japanese and Korean put before the clock, as an expression. */
export const easternHalf =
	'上午|下午|午前|午後|오전|오후|凌晨|清晨|早上|早晨|中午|傍晚|晚上|夜里|深夜|새벽|아침|저녁|밤';

/** Which half of the day one of them is with that hour behind it: 0 or 12. */
export function halfNamed(word: string, hour: number): number {
	return /^(?:下午|午後|오후|傍晚|저녁)$/.test(word) ||
		(/^(?:晚上|夜里|深夜|밤)$/.test(word) && hour >= 6 && hour < 12) ||
		(word === '中午' && hour !== 11)
		? 12
		: 0;
}

/** The time that was written before the end of its zone; nothing where a word goes on there, of which it is only a part. */
export function foundStamp(text: string, written: WrittenTime, zone: FoundZone): FoundStamp | undefined {
	return isWordAt(text, zone.end) ? undefined : {stamp: stampOf(written, zone), end: zone.end};
}

/** Whether a letter, a digit or an underscore stands at that place. */
export function isWordAt(text: string, place: number): boolean {
	const code = text.charCodeAt(place);
	const lower = code | 0x20;
	return (code >= 0x30 && code <= 0x39) || (lower >= 0x61 && lower <= 0x7a) || code === 0x5f;
}

/** The match of a sticky expression at that place. */
export function matchAt(expression: RegExp, text: string, place: number): RegExpExecArray | null {
	expression.lastIndex = place;
	return expression.exec(text);
}
