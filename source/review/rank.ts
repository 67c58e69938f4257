// Fractional indexing over digits in code unit order; a rank is read as the fraction 0.RANK in base 62 and never ends in
// the lowest digit, so that there is always room below it (Evan Wallace, "Realtime editing of ordered sequences", 2017).
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A rank that sorts, by code units, strictly after `low` and strictly before `high`; either may be absent. Ranks that two
 * people make at the same place may be equal: ids decide between them. If `low` does not sort before `high` (a hand edit),
 * the answer sorts after `low`.
 */
export function rankBetween(low: string | undefined, high: string | undefined): string {
	const after = clean(low);
	const before = high === undefined ? undefined : clean(high);
	return midpoint(after, before !== undefined && after < before ? before : undefined);
}

/** A rank right after another one, short however often it is repeated: for appending. */
export function rankAfter(low: string | undefined): string {
	const from = clean(low);
	// Counting up the last of at least four digits keeps appended ranks short: 60 × 62³ of them are four letters long.
	const width = Math.max(4, from.length);
	const places = [...from.padEnd(width, digits[0])].map(digit => digits.indexOf(digit));
	for (let index = width - 1; index >= 0; index--) {
		const place = places[index] ?? 0;
		if (place < digits.length - 1) {
			places[index] = place + 1;
			return trimmed(places.map(digit => digits[digit] ?? '').join(''));
		}

		places[index] = 0;
	}

	return `${from}${digits[31]}`;
}

function midpoint(low: string, high: string | undefined): string {
	if (high !== undefined) {
		let shared = 0;
		while ((low[shared] ?? digits[0]) === high[shared]) {
			shared++;
		}

		if (shared > 0) {
			return high.slice(0, shared) + midpoint(low.slice(shared), high.slice(shared));
		}
	}

	const first = low === '' ? 0 : digits.indexOf(low[0] ?? '');
	const last = high === undefined ? digits.length : digits.indexOf(high[0] ?? '');
	if (last - first > 1) {
		return digits[Math.round((first + last) / 2)] ?? '';
	}

	if (high !== undefined && high.length > 1) {
		return high.slice(0, 1);
	}

	return (digits[first] ?? '') + midpoint(low.slice(1), undefined);
}

function clean(rank: string | undefined): string {
	return trimmed([...(rank ?? '')].filter(digit => digits.includes(digit)).join(''));
}

function trimmed(rank: string): string {
	return rank.replace(/0+$/, '');
}
