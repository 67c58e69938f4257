import type {Instant} from '../../../review/records.ts';
import {addSeconds} from '../../../review/times/moment.ts';
import {readDuration} from '../../../review/times/parse-duration.ts';

/**
 * Reads what is added to the times of a source, because its clock was off: `-2m13s`, `+1h`, `0.25s`, a length of time with its
 * units; `0` needs none. In seconds.
 */
export function readOffset(text: string): number | undefined {
	if (/^[+-]?0$/.test(text.trim())) {
		return 0;
	}

	// Lengths are of whole seconds; clocks are off by less.
	const [, sign, whole = '', fraction = ''] = /^([+-])?(?=.*[dhms])(\d.*?)(?:(\.\d{1,9})s)?$/i.exec(text.trim()) ?? [];
	const length = readDuration(fraction === '' ? whole : `${whole}s`);
	return length === undefined ? undefined : (sign === '-' ? -1 : 1) * (length + Number(fraction));
}

/** An offset as it is written: `-2m13s`. */
export function offsetText(seconds: number): string {
	const size = Math.abs(seconds);
	const whole = Math.floor(size);
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor((whole % 3600) / 60);
	const rest = Number((size - hours * 3600 - minutes * 60).toFixed(9));
	const text = `${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes}m` : ''}${rest > 0 ? `${rest}s` : ''}`;
	return `${seconds < 0 ? '-' : '+'}${text === '' ? '0s' : text}`;
}

/** An instant so many seconds later; it keeps its digits, and gets those of a fraction that is added. */
export function shifted(instant: Instant, seconds: number): Instant {
	if (Number.isInteger(seconds)) {
		return addSeconds(instant, seconds);
	}

	const [whole = '', digits = ''] = instant.slice(0, -1).split('.');
	const added = String(Math.abs(seconds)).split('.')[1] ?? '';
	const length = Math.max(digits.length, added.length);
	const unit = 10n ** BigInt(length);
	const at =
		BigInt(Date.parse(`${whole.length === 16 ? `${whole}:00` : whole}Z`) / 1000) * unit +
		BigInt(digits.padEnd(length, '0'));
	const sum =
		at + (seconds < 0 ? -1n : 1n) * (BigInt(Math.trunc(Math.abs(seconds))) * unit + BigInt(added.padEnd(length, '0')));
	const second = sum / unit - (sum % unit < 0n ? 1n : 0n);
	const fraction = sum - second * unit;
	return `${new Date(Number(second) * 1000).toISOString().slice(0, 19)}.${String(fraction).padStart(length, '0')}Z`;
}
