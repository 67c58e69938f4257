import {matchAt, zoneBehind} from '../times/behind.ts';
import {type FoundStamp, stampOf} from '../times/stamp.ts';

// 9h15, 10 h : — hours and minutes of the French and Portuguese; a bare “2h” may be how long something took.
const withH = /(\d{1,2}) ?[hH] ?(?:(\d\d)(?:min|mn)?(?!\w)|(?= ?[:,–—-](?!\d)))/y;
// 10 Uhr, 10.15 Uhr, 9 Uhr 15
const withUhr = /(\d{1,2})(?:[:.](\d\d))? ?[Uu]hr(?: (\d\d)(?!\d))?(?!\w)/y;
// 0915, 0915Z, 0915 hrs
const fourDigits = /([01]\d|2[0-3])([0-5]\d) ?(?:hrs?\b|hours\b|h\b|(?=Z\b|[ ,:;|–—-](?!\d)|$))/y;
// 9.15
const withPoint = /(\d{1,2})\.([0-5]\d)(?: ?h)?(?= ?[:;|–—-](?!\d)| \p{L})/uy;

/**
 * Finds a clock at that place as people write it by hand and no program does: `9h15`, `10 Uhr`, `9.15`, `0915Z`. It may be
 * another number as well: whoever asks knows that times stand at such places.
 */
export function findHandClock(text: string, place: number): FoundStamp | undefined {
	for (const expression of [withUhr, withH, fourDigits, withPoint]) {
		const match = matchAt(expression, text, place);
		if (match) {
			const zone = zoneBehind(text, expression.lastIndex);
			const stamp = stampOf(
				{
					year: undefined,
					month: 0,
					day: 0,
					hour: match[1] ?? '',
					minute: match[2] ?? match[3] ?? '00',
					second: undefined,
					fraction: undefined,
					half: undefined,
				},
				zone,
			);
			return stamp && {stamp, end: zone.end};
		}
	}

	return undefined;
}
