import {easternHalf, foundStamp, halfNamed, matchAt, zoneBehind} from './behind.ts';
import type {FoundStamp} from './stamp.ts';

// Chinese, Japanese and Korean name the parts, and put the half of the day before the clock.
const eastern = new RegExp(
	String.raw`(\d{4})(?:[年년][ ]?|\.[ ]?(?=\d{1,2}\.[ ]?\d{1,2}\.)|[/.-](?=\d{1,2}[/.-]\d{1,2}[ ]?[上下午오]))(\d{1,2})(?:[月월][ ]?|\.[ ]?|[/-])(\d{1,2})[日일.]?(?:[ ]?(?:[（(].{1,3}[）)]|.[曜요][日일]|星期.|周.))?[ ,\u3000]{0,2}(${easternHalf})?[ ]?(\d{1,2})(?::(\d\d)(?::(\d\d)(?:[.,](\d+))?)?|[時时点시][ ]?(\d{1,2})[分분](?:[ ]?(\d{1,2})[秒초])?)`,
	'y',
);
// java.util.logging puts it behind: 八月 12, 2017 2:40:42 下午, 8 12, 2017 2:40:42 午後, 8월 12, 2017 2:40:42 오후.
const ofJava = new RegExp(
	String.raw`(?:([一二三四五六七八九十]{1,2})月|(\d{1,2})[月월]?) (\d{1,2}), (\d{4}) (\d{1,2}):(\d\d):(\d\d) (${easternHalf})`,
	'y',
);
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Finds a time as it is written in Chinese, Japanese and Korean at that place: `2026年10月3日 14:02`, `2026. 10. 3. 오후 2:02`. */
export function findEastern(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(eastern, text, place);
	if (!match) {
		return findOfJava(text, place);
	}

	const [, year, month, day, half, hour = '', minute = match[9] ?? '', second = match[10], fraction] = match;
	const written = {
		year,
		month: Number(month),
		day: Number(day),
		hour,
		minute: minute.padStart(2, '0'),
		second: second?.padStart(2, '0'),
		fraction,
		half: half === undefined ? undefined : halfNamed(half, Number(hour)),
	};
	return foundStamp(text, written, zoneBehind(text, eastern.lastIndex));
}

/** Whether a time that `findEastern` finds may begin with that character, besides digits. */
export function isNumeral(code: number): boolean {
	return code >= 0x4e_00 && code <= 0x9f_ff;
}

function findOfJava(text: string, place: number): FoundStamp | undefined {
	const match = matchAt(ofJava, text, place);
	if (!match) {
		return undefined;
	}

	const [, numeral = '', number, day, year, hour = '', minute = '', second, half = ''] = match;
	const month = number === undefined ? numerals.indexOf(numeral) + 1 : Number(number);
	const written = {
		year,
		month: month === 0 ? 13 : month,
		day: Number(day),
		hour,
		minute,
		second,
		fraction: undefined,
		half: halfNamed(half, Number(hour)),
	};
	return foundStamp(text, written, zoneBehind(text, ofJava.lastIndex));
}
