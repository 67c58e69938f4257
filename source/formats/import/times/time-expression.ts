import {americanZone} from './abbreviations.ts';
import {matchAt, zoneBehind} from './behind.ts';
import {findClockStamp} from './clock.ts';
import {findHandClock} from './hand-clock.ts';
import {shapes} from './shapes.ts';
import type {FoundStamp, Stamp} from './stamp.ts';

/** A time as people write it into a timeline. */
export interface TimeExpression {
	/** Absent where they write that it is not known. */
	readonly stamp: Stamp | undefined;
	readonly until: Stamp | undefined;
	readonly about: boolean;
	/** The place behind it. */
	readonly end: number;
}

const lead =
	/(?:翌日?\s?)?(?:[*_`[(]|~~|'{2,5})*\s*(?:(?:at|by|from|between|before|after|um|ab|von|à|de|a las|às|alle|ore|om|kl\.?|klo|godz\.|saat|lúc|jam|pukul|klockan|ve|v)\s+)?((?:about|approximately|approx\.?|around|circa|ca\.?|gegen|etwa|vers|environ|env\.|hacia(?: las)?|sobre las|por volta das|verso le|rond|omstreeks|około(?: godz\.)?|около|примерно|приблизно|cerca de(?: las)?|alrededor de(?: las)?|aprox\.?|yaklaşık|omkring|rundt|noin|約|大约|약|~|≈)\s*(?:kl\.?\s+|klo\s+|um\s+)?)?[*_`[(]*/iuy;
const unknown = /[*_`]*(?:not known|time not known|unknown|\?)[*_`]*(?=[\s|:–—-]|$)/iy;
const mark = /[*_`\])]*\s*(?:[-–—−]|to|until|till|bis|and)\s*(?:about\s*|~\s*)?[*_`[(]*(?=\d)/iy;
const loose =
	/([\p{L}\d][\p{L}\d ,./-]{4,24}?,? )((?:~|≈|about|approx\.?|around|circa|ca\.?) ?)?(\d{1,2})[:.](\d\d)(?![.:]?\d)/iuy;
// What status pages in America call their zones, summer and winter alike.
const american = /[ ]?(ET|CT|MT|PT)\b/y;
const roughly = /-?ish\b|[ ]?(?:頃|ごろ|左右|쯤)/y;
const tail = /(?: (?:hrs?|hs?|Uhr|uur|horas)\b\.?)?(?:[*_`\])h]|'{2,5}|[ ]?〜|-[0-5]\d(?![\d:]))*/y;
const longest = 40;
const candidates = shapes.filter(({id}) => id !== 'epoch' && id !== 'git-epoch' && id !== 'tai64' && id !== 'klog');

/** Reads a time at that place: a clock or a whole stamp, about or exact, alone or from when to when. */
export function readTimeExpression(text: string, place: number): TimeExpression | undefined {
	unknown.lastIndex = place;
	if (unknown.test(text)) {
		return {stamp: undefined, until: undefined, about: false, end: unknown.lastIndex};
	}

	const {about: isAbout, end: start} = leadAt(text, place);
	const read = text[start - 1] === '_' ? withoutUnderscore(text, start) : text;
	const first: LooseStamp | undefined = stampAt(read, start) ?? looseStampAt(read, start);
	if (!first?.stamp) {
		return undefined;
	}

	const rough = matchAt(roughly, text, first.end) ? zoneBehind(text, roughly.lastIndex) : undefined;
	const about = isAbout || first.isAbout === true || rough !== undefined;
	const second = untilBehind(text, rough?.end ?? first.end);
	const end = second?.end ?? rough?.end ?? first.end;
	const letters = matchAt(american, text, end);
	tail.lastIndex = letters ? american.lastIndex : end;
	tail.test(text);
	const until = second?.until;
	// "14:02–14:10 UTC" names the zone once, and "14:02-ish UTC" behind what says about.
	const zoned = rough?.offset === undefined ? until : rough;
	const stamp =
		zoned?.offset !== undefined && first.stamp.offset === undefined
			? {...first.stamp, offset: zoned.offset, named: zoned.named}
			: first.stamp;
	const zone = stamp.offset === undefined ? americanZone(letters?.[1] ?? '') : undefined;
	return zone === undefined
		? {stamp, until, about, end: tail.lastIndex}
		: {
				stamp: {...stamp, zone, named: 'line'},
				until: until && {...until, zone, named: 'line'},
				about,
				end: tail.lastIndex,
			};
}

// A letter may follow an underscore, so that one that ends what is emphasised would be part of the time.
function withoutUnderscore(text: string, start: number): string {
	const end = text.indexOf('_', start);
	return end === -1 || end > start + longest ? text : `${text.slice(0, end)}*${text.slice(end + 1)}`;
}

interface LooseStamp extends FoundStamp {
	readonly isAbout?: boolean;
}

// By hand a day may stand before the word that says about, and the clock may have a point: 2026-10-03 ~14:02, 2026-10-03 14.02
function looseStampAt(text: string, place: number): LooseStamp | undefined {
	const [whole = '', day = '', said, hour = '', minute = ''] = matchAt(loose, text, place) ?? [];
	const plain = `${day}${hour}:${minute}`;
	const found = whole === '' ? undefined : stampAt(`${plain}${text.slice(place + whole.length)}`, 0);
	return found?.stamp && found.stamp.month > 0 && found.end >= plain.length
		? {stamp: found.stamp, isAbout: said !== undefined, end: place + whole.length + found.end - plain.length}
		: undefined;
}

/** What stands before a time, such as *about* or *gegen*: whether it says that the time is not exact, and the place behind it. */
export function leadAt(text: string, place: number): {readonly about: boolean; readonly end: number} {
	lead.lastIndex = place;
	const about = lead.exec(text)?.[1] !== undefined;
	return {about, end: lead.lastIndex};
}

/** The time behind a dash or *until* at that place, with which a range ends, and the place behind it. */
export function untilBehind(text: string, place: number): {readonly until: Stamp; readonly end: number} | undefined {
	mark.lastIndex = place;
	const found = mark.test(text) ? stampAt(text, mark.lastIndex) : undefined;
	return found?.stamp && {until: found.stamp, end: found.end};
}

function stampAt(text: string, place: number): FoundStamp | undefined {
	for (const {find} of candidates) {
		const found = find(text, place);
		if (found?.stamp) {
			return found;
		}
	}

	return findHandClock(text, place);
}

/** Whether that is a clock alone. */
export function isClock(text: string): boolean {
	return findClockStamp(text, 0)?.end === text.length;
}
