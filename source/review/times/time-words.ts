import type {Instant} from '../records.ts';
import {wallOf, weekdayOf} from './moment.ts';
import {monthNames, weekdayNames} from './parse-day.ts';

/** What people call a zone: `Berlin`, `New York`, `UTC`, `UTC+05:30`. */
export function shownZone(zone: string): string {
	return /^[+-]/.test(zone) ? `UTC${zone}` : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A day `YYYY-MM-DD` as `3 Oct`. */
export function shortDay(day: string): string {
	return `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]}`;
}

/** A day `YYYY-MM-DD` as `Sat 3 Oct`, with its year unless that is known. */
export function longDay(day: string, isThisYear: boolean): string {
	return `${weekdayNames[weekdayOf(day)]} ${shortDay(day)}${isThisYear ? '' : ` ${day.slice(0, 4)}`}`;
}

/** A length of time in its two largest units, which is as much as anybody reads: `1 h 30 min`. */
export function lengthWords(seconds: number): string {
	const whole = Math.floor(seconds);
	if (whole < 1) {
		return seconds === 0 ? '0 s' : 'less than 1 s';
	}

	const days = Math.floor(whole / 86_400);
	const parts = [
		[days, days === 1 ? 'day' : 'days'],
		[Math.floor(whole / 3600) % 24, 'h'],
		[Math.floor(whole / 60) % 60, 'min'],
		[whole % 60, 's'],
	] as const;
	const largest = parts.findIndex(([count]) => count > 0);
	return parts
		.slice(largest, largest + 2)
		.filter(([count]) => count > 0)
		.map(([count, unit]) => `${count} ${unit}`)
		.join(' ');
}

/** A wall with its seconds only where they or a fraction are not zero, and the fraction in groups of three digits. */
export function brief(wall: string): string {
	const fraction = wall.slice(20).replace(/0+$/, '');
	const grouped = fraction === '' ? '' : `.${fraction.padEnd(Math.ceil(fraction.length / 3) * 3, '0')}`;
	const seconds = wall.slice(16, 19);
	return wall.slice(0, 16) + (seconds === ':00' && grouped === '' ? '' : seconds) + grouped;
}

/** The clock that a zone shows at an instant: `14:02`, `14:02:31`, `14:02:31.250`. */
export function clock(instant: Instant, zone: string): string {
	return brief(wallOf(instant, zone)).slice(11);
}
