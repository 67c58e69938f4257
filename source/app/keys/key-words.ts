const short: Readonly<Record<string, string>> = {
	Enter: '↵',
	Up: '↑',
	Down: '↓',
	Left: '←',
	Right: '→',
	Escape: 'Esc',
	' ': 'Space',
};

/** A key as footer and help write it: `↵`, `^d`, `Esc`, `j`. */
export function keyWords(key: string): string {
	return short[key] ?? key.replace(/^Ctrl\+(.)$/, (_, letter: string) => `^${letter.toLowerCase()}`);
}
