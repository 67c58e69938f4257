/** With what all names begin. */
export function begunAlike(names: readonly string[]): string {
	const [first = '', ...others] = names;
	let alike = '';
	// Cut between characters, not within one.
	for (const character of first) {
		if (!others.every(name => name.startsWith(alike + character))) {
			break;
		}

		alike += character;
	}

	return alike;
}
