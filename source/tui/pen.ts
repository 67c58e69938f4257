/**
 * How a cell looks, as one number: six attributes in the low bits, then the colours of the letter and of the ground as
 * numbers of `colours`. Two cells look the same when their pens are equal; `plainPen` is a cell that nobody styled.
 */
export type Pen = number;

export const plainPen: Pen = 0;

// Select Graphic Rendition (ECMA-48, 8.3.117): what turns an attribute on and off. Bold and dim share their end.
const attributes = [
	{bit: 1, on: 1, off: 22},
	{bit: 2, on: 2, off: 22},
	{bit: 4, on: 3, off: 23},
	{bit: 8, on: 4, off: 24},
	{bit: 16, on: 7, off: 27},
	{bit: 32, on: 9, off: 29},
] as const;
const everyAttribute = 63;
const letter = {shift: 6, off: 39} as const;
const ground = {shift: 18, off: 49} as const;
const mostColours = 4096;

// Colours as they were asked for, so that a terminal that tells `31` from `38;5;1` is told the same again.
const colours: string[] = [''];
const changes = new Map<number, Map<number, string>>();

/** The pen after SGR parameters (`1;36`), or nothing when one of them is not known here. */
export function penAfter(pen: Pen, parameters: string): Pen | undefined {
	let next = pen;
	const codes = parameters.split(';');
	for (let index = 0; index < codes.length; index++) {
		const code = Number(codes[index]);
		if (code === 0) {
			next = plainPen;
			continue;
		}

		const on = attributes.find(attribute => attribute.on === code);
		const off = attributes.reduce((bits, attribute) => (attribute.off === code ? bits | attribute.bit : bits), 0);
		if (on || off > 0) {
			next = on ? next | on.bit : next & ~off;
			continue;
		}

		const {shift} = isGround(code) ? ground : letter;
		const length = code === 38 || code === 48 ? ({2: 5, 5: 3}[Number(codes[index + 1])] ?? 0) : 1;
		const colour = code === letter.off || code === ground.off ? '' : codes.slice(index, index + length).join(';');
		const whole = isColour(code) && length > 0 && index + length <= codes.length;
		const number = whole ? numberOf(colour) : undefined;
		if (number === undefined) {
			return undefined;
		}

		next = (next & ~((mostColours - 1) << shift)) | (number << shift);
		index += length - 1;
	}

	return next;
}

/** The shortest SGR sequence that makes one pen the other; empty for equal pens. */
export function penChange(from: Pen, to: Pen): string {
	if (from === to) {
		return '';
	}

	let known = changes.get(from);
	if (!known) {
		known = new Map();
		changes.set(from, known);
	}

	let change = known.get(to);
	if (change === undefined) {
		const anew = codesOf(to).join(';');
		const whole = anew === '' ? '' : `0;${anew}`;
		const partly = [...endsOf(from, to), ...codesOf(to, from)].join(';');
		change = `\u001B[${partly !== '' && partly.length < whole.length ? partly : whole}m`;
		known.set(to, change);
	}

	return change;
}

// What turns on all that a pen has, beyond what another pen has left when `endsOf` is done.
function codesOf(pen: Pen, held: Pen = plainPen): string[] {
	const dropped = endsOf(held, pen);
	const codes = attributes
		.filter(({bit, off}) => (pen & bit) > 0 && ((held & bit) === 0 || dropped.includes(`${off}`)))
		.map(({on}) => `${on}`);
	for (const {shift} of [letter, ground]) {
		const colour = colourOf(pen, shift);
		if (colour !== '' && colour !== colourOf(held, shift)) {
			codes.push(colour);
		}
	}

	return codes;
}

function endsOf(from: Pen, to: Pen): string[] {
	const lost = from & ~to & everyAttribute;
	const ends = new Set(attributes.filter(({bit}) => (lost & bit) > 0).map(({off}) => `${off}`));
	for (const {shift, off} of [letter, ground]) {
		if (colourOf(from, shift) !== '' && colourOf(to, shift) === '') {
			ends.add(`${off}`);
		}
	}

	return [...ends];
}

function colourOf(pen: Pen, shift: number): string {
	return colours[(pen >>> shift) & (mostColours - 1)] ?? '';
}

function numberOf(colour: string): number | undefined {
	const found = colours.indexOf(colour);
	if (found !== -1) {
		return found;
	}

	return colours.length < mostColours ? colours.push(colour) - 1 : undefined;
}

function isColour(code: number): boolean {
	return (code >= 30 && code <= 49) || (code >= 90 && code <= 107 && code !== 98 && code !== 99);
}

function isGround(code: number): boolean {
	return (code >= 40 && code <= 49) || code >= 100;
}
