/** How long a stop may take to come, in milliseconds. It comes at once, or never. */
const patience = 250;

/**
 * Stops this program as Ctrl+Z does, and answers when `fg` brings it back: with yes, or with no if nothing stopped it. The
 * whole group of processes stops, as it does when the terminal is asked (npm and the shell that it runs would otherwise
 * keep the terminal to themselves), or this process `alone`. Stops are thrown away where no shell could undo them (POSIX,
 * General Concepts: orphaned process groups). Nobody may listen to SIGTSTP meanwhile.
 */
export async function suspend({alone = false}: {readonly alone?: boolean} = {}): Promise<boolean> {
	const {promise, resolve} = Promise.withResolvers<boolean>();
	const continued = () => resolve(true);
	process.once('SIGCONT', continued);
	const timer = setTimeout(() => setImmediate(() => resolve(false)), patience);
	process.kill(alone ? process.pid : 0, 'SIGTSTP');
	try {
		return await promise;
	} finally {
		clearTimeout(timer);
		process.off('SIGCONT', continued);
	}
}
