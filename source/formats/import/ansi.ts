// Colours and cursor movements (ECMA-48 control sequences), titles (operating system commands) and two-letter escapes.
const escapes = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[ -/]*[0-Z\\-~])/g;

/** A text without the escape sequences that colour it. */
export function withoutEscapes(text: string): string {
	return text.includes('\u001B') ? text.replace(escapes, '') : text;
}
