/** How many bytes of a sequence terminals are known to take (hterm's osc52.sh); with what frames it, 74,994 of text. */
export const sequenceLimit = 100_000;

// GNU screen puts out what is longer than this as text (256 bytes until 4.0.3, less four for the frame; hterm's osc52.sh).
const screenPiece = 252;

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What asks a terminal to take a text to its clipboard: OSC 52 (xterm's control sequences), and as far as TERM and the
 * variables tell it, the same in the wrapping that lets it through a multiplexer. tmux drops what it does not allow; GNU
 * screen needs it in small pieces and nothing else. Nothing if the sequence would be longer than terminals take.
 */
export function osc52(text: string, {TERM = '', TMUX, STY}: Variables): string | undefined {
	const bare = `\u001B]52;c;${Buffer.from(text).toString('base64')}\u0007`;
	if (bare.length > sequenceLimit) {
		return undefined;
	}

	if (TMUX) {
		return bare + throughTmux(bare);
	}

	if (TERM.startsWith('screen.') || (STY && TERM.startsWith('screen'))) {
		return throughScreen(bare);
	}

	return /^(?:tmux|screen)/.test(TERM) ? bare + throughTmux(bare) : bare;
}

function throughTmux(sequence: string): string {
	return `\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
}

function throughScreen(sequence: string): string {
	let wrapped = '';
	for (let at = 0; at < sequence.length; at += screenPiece) {
		wrapped += `\u001BP${sequence.slice(at, at + screenPiece)}\u001B\\`;
	}

	return wrapped;
}
