// What JSON leaves as it is, though it could act on a terminal, turn text round or part a line for those who read by lines.
const acting = /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** A value as JSON for programs: the same value when it is read, and nothing in it that acts on a terminal. */
export function jsonText(value: unknown, indent?: number): string {
	return JSON.stringify(value, undefined, indent).replace(
		acting,
		character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
