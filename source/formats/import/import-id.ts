// All pairs of letters and digits: to look up two of them costs half of what it costs to write a number out.
const pairs = Array.from({length: 36 ** 2}, (_, index) => index.toString(36).padStart(2, '0'));

/**
 * The id of an imported event: 16 letters and digits (82 bits) from the format, the raw text of the record, which occurrence
 * of that text it is within its import, from 1, and what stands for its day where the record does not name it.
 */
export function importId(format: string, raw: string, occurrence: number, day?: string): string {
	const text = `${day === undefined ? format : `${format} ${day}`}\n${occurrence}\n${raw}`;
	// Four lanes of 32 bits, each fed with every code unit and mixed with its neighbour, after MurmurHash3 (Austin Appleby,
	// public domain). Not against people who mean harm: against two records of one review having one id.
	let a = 1_779_033_703;
	let b = 3_144_134_277;
	let c = 1_013_904_242;
	let d = 2_773_480_762;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		a = b ^ Math.imul(a ^ unit, 597_399_067);
		b = c ^ Math.imul(b ^ unit, 2_869_860_233);
		c = d ^ Math.imul(c ^ unit, 951_274_213);
		d = a ^ Math.imul(d ^ unit, 2_716_044_179);
	}

	const sum = a ^ b ^ c ^ d;
	a = mix(a + sum);
	b = mix(b + sum);
	c = mix(c + sum);
	d = mix(d + sum);
	const all = a ^ b ^ c ^ d;
	return four(mix(a + all)) + four(mix(b + all)) + four(mix(c + all)) + four(mix(d + all));
}

function mix(sum: number): number {
	const lane = sum | 0;
	let mixed = Math.imul(lane ^ (lane >>> 16), 0x85_eb_ca_6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
	return mixed ^ (mixed >>> 16);
}

function four(lane: number): string {
	const rest = (lane >>> 0) % pairs.length ** 2;
	return `${pairs[Math.floor(rest / pairs.length)]}${pairs[rest % pairs.length]}`;
}
