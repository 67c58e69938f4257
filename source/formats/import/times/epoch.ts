import {matchAt} from './behind.ts';
import {epochStamp, type FoundStamp, type Stamp} from './stamp.ts';

const earliest = 1_000_000_000;
const latest = 4_102_444_800;
// A bare number is a time only if it lies between 2001 and 2033.
const latestBare = 2_000_000_000;
const number = /(\d{9,20})(?:\.(\d+))?/y;
// Without a fraction what follows a colon makes it a part of a name, such as a port.
const bare = /(\d{19}|\d{16}|\d{13}|\d{10})(?:[.,](\d{1,9})(?![\w./-])|(?![\w./-]|[.,]\d|:(?! )))/y;
const git = /(\d{9,10}) ([+-])(\d\d)(\d\d)(?!\d)/y;
const tai = /@([0-9a-f]{16})([0-9a-f]{8})?(?![0-9a-f])/iy;
const julian = /([4-6]\d{4}) (\d{1,5})\.(\d{1,6})(?= )/y;
const near = 120;
const dateBehind =
	/(?<![\d.:-])(?:((?:19|20)\d\d)[-/.]\d\d[-/.]\d\d|\d\d[-/.]\d\d[-/.]((?:19|20)\d\d))[ T]\d\d:\d\d:\d\d/;
const fileTime = /^1[2-6]\d{16}$/;
const fileTimeZero = 116_444_736_000_000_000n;
const julianOfEpoch = 40_587;
const taiZero = 0x40_00_00_00_00_00_00_00n;
// TAI was ten seconds ahead of UTC when Unix time began, and programs that write such labels add no leap seconds to that.
const taiAhead = 10n;

/**
 * The stamp of a text that is nothing but seconds, milli-, micro- or nanoseconds since 1970, told by their size, in the years
 * 2001 to 2099; 18 digits of these years are Windows' tenths of microseconds since 1601 (FILETIME).
 */
export function readEpoch(text: string): Stamp | undefined {
	if (fileTime.test(text)) {
		const ticks = BigInt(text) - fileTimeZero;
		return epochStamp(Number(ticks / 10_000_000n), String(ticks % 10_000_000n).padStart(7, '0'));
	}

	const match = matchAt(number, text, 0);
	if (!match || number.lastIndex !== text.length) {
		return undefined;
	}

	const seconds = wholeAndFraction(match[1] ?? '');
	return seconds.whole >= earliest && seconds.whole < latest
		? epochStamp(seconds.whole, seconds.fraction + (match[2] ?? ''))
		: undefined;
}

/** Finds a number at that place that may be a time: 10, 13, 16 or 19 digits, between 2001 and 2033. */
export function findEpochStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(bare, text, place);
	const end = bare.lastIndex;
	if (!match) {
		return undefined;
	}

	const {whole, fraction} = wholeAndFraction(match[1] ?? '');
	return whole >= earliest && whole < latestBare && !isNumberOfOther(whole, text.slice(end, end + near))
		? {stamp: epochStamp(whole, fraction + (match[2] ?? '')), end}
		: undefined;
}

// A number of a device or a person may have ten digits: what stands before a date of another month is no time.
function isNumberOfOther(seconds: number, behind: string): boolean {
	const match = dateBehind.exec(behind);
	const year = match?.[1] ?? match?.[2];
	const day = new Date(seconds * 1000).toISOString();
	const next = new Date((seconds + 86_400) * 1000).toISOString();
	return year !== undefined && !day.startsWith(year) && !next.startsWith(year);
}

/** Finds a modified Julian day and the seconds in it at that place, as NTP writes its statistics: `61316 50551.250`. */
export function findJulianStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(julian, text, place);
	const seconds = Number(match?.[2]);
	return match && seconds < 86_400
		? {stamp: epochStamp((Number(match[1]) - julianOfEpoch) * 86_400 + seconds, match[3] ?? ''), end: julian.lastIndex}
		: undefined;
}

/** Finds what `git log --date=raw` writes at that place: seconds since 1970 and the zone of the author, which changes nothing. */
export function findGitStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(git, text, place);
	return match ? {stamp: epochStamp(Number(match[1]), ''), end: git.lastIndex} : undefined;
}

/** Finds a label of TAI64 or TAI64N at that place, as daemontools and runit write it: `@4000000066fea1c70f3a5b14`. */
export function findTaiStamp(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(tai, text, place);
	if (!match) {
		return undefined;
	}

	const seconds = BigInt(`0x${match[1]}`) - taiZero - taiAhead;
	if (seconds < 0n || seconds > BigInt(latest)) {
		return undefined;
	}

	const fraction = match[2] === undefined ? '' : String(Number.parseInt(match[2], 16)).padStart(9, '0');
	return {stamp: epochStamp(Number(seconds), fraction), end: tai.lastIndex};
}

function wholeAndFraction(digits: string): {readonly whole: number; readonly fraction: string} {
	const size = Number(digits);
	const unit = size >= 1e17 ? 9 : size >= 1e14 ? 6 : size >= 1e11 ? 3 : 0;
	return {whole: Number(digits.slice(0, digits.length - unit)), fraction: digits.slice(digits.length - unit)};
}
