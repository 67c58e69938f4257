import {easternHalf, halfBehind, halfNamed, matchAt, zoneBehind} from './behind.ts';
import {type FoundStamp, stampOf} from './stamp.ts';

// 9h15, 10 h : — hours and minutes of the French and Portuguese; a bare “2h” may be how long something took.
const withH = /(\d{1,2}) ?[hH] ?(?:(\d\d)(?:min|mn)?(?!\w)|(?= ?[:,–—-](?!\d)))/y;
// 10 Uhr, 10.15 Uhr, 9 Uhr 15
const withUhr = /(\d{1,2})(?:[:.](\d\d))? ?[Uu]hr(?: (\d\d)(?!\d))?(?!\w)/y;
// 22時05分, 午後11時10分
const eastern = new RegExp(String.raw`(${easternHalf})? ?(\d{1,2})[時时点點시] ?(?:(\d{1,2})[分분])?`, 'y');
// 0915, 0915Z, 0915 hrs
const fourDigits = /([01]\d|2[0-3])([0-5]\d) ?(?:hrs?\b|hours\b|h\b|(?=Z\b|[ ,:;|–—-](?!\d)|$))/y;
// 9.15, 9.15.30
const withPoint =
	/(\d{1,2})\.([0-5]\d)(?:\.(?<second>[0-5]\d))?(?: ?h(?!\p{L})| hod\.)?(?= ?[:;|–—-](?!\d)|[–—-]\d{1,2}\.\d\d| \p{L}|[ap]\.?m\b)/uy;
// 21 óra 20 perckor
const withOra = /(\d{1,2}) óra(?:kor)?(?: (\d{1,2}) perc(?:kor)?)?(?!\p{L})/uy;

/**
 * Finds a clock at that place as people write it by hand and no program does: `9h15`, `10 Uhr`, `9.15`, `0915Z`. It may be
 * another number as well: whoever asks knows that times stand at such places.
 */
export function findHandClock(text: string, place: number): FoundStamp | undefined {
	const named = matchAt(eastern, text, place);
	if (named) {
		const [, half, hour = '', minute = '0'] = named;
		return clockAt(
			hour,
			minute.padStart(2, '0'),
			text,
			eastern.lastIndex,
			half === undefined ? undefined : halfNamed(half, Number(hour)),
		);
	}

	for (const expression of [withUhr, withH, withOra, fourDigits, withPoint]) {
		const match = matchAt(expression, text, place);
		if (match) {
			const {half, end} = halfBehind(text, expression.lastIndex);
			const minute = (match[2] ?? match[3] ?? '00').padStart(2, '0');
			return clockAt(match[1] ?? '', minute, text, end, half, match.groups?.second);
		}
	}

	return undefined;
}

function clockAt(
	hour: string,
	minute: string,
	text: string,
	end: number,
	half?: number,
	second?: string,
): FoundStamp | undefined {
	const zone = zoneBehind(text, end);
	const written = {year: undefined, month: 0, day: 0, hour, minute, second, fraction: undefined, half};
	const stamp = stampOf(written, zone);
	return stamp && {stamp, end: zone.end};
}
