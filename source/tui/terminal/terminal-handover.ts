/** The terminal as something that can be given to another program for a while. */
export interface TerminalHandover {
	/**
	 * Gives the terminal away while `during` runs: main screen, cursor shown, keys in lines, none of them read here. Takes it
	 * back afterwards, however `during` ends, and draws everything anew. Answers with no, and runs nothing, if somebody
	 * has it already.
	 */
	readonly lend: (during: () => Promise<void>) => Promise<boolean>;
	/** The screen says, once, how it lets go of the terminal while something runs. Lending waits for that. */
	readonly connect: (letGo: (during: () => Promise<void>) => Promise<void>) => void;
}

/** Makes a handover for one screen. */
export function terminalHandover(): TerminalHandover {
	const {promise: connected, resolve} = Promise.withResolvers<(during: () => Promise<void>) => Promise<void>>();
	let away = false;
	return {
		connect: resolve,
		async lend(during) {
			if (away) {
				return false;
			}

			away = true;
			try {
				await (await connected)(during);
			} finally {
				away = false;
			}

			return true;
		},
	};
}
