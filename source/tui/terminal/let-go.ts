import {once} from 'node:events';
import type {Mounted} from '../mount.tsx';

/** Lets Ink give the terminal away while something runs, and take it back afterwards at the size that it then has. */
export async function letGoOf(screen: Mounted, during: () => Promise<void>): Promise<void> {
	// Without a terminal to read from, nothing else keeps the program alive from the stop to the next key.
	const awake = setInterval(() => {}, 2 ** 30);
	try {
		await screen.suspendTerminal(async () => {
			try {
				await during();
			} finally {
				await sizeAnew();
			}
		});
	} finally {
		clearInterval(awake);
	}
}

// A terminal tells its new size only to those who have it; Node asks for it again at this signal.
async function sizeAnew(): Promise<void> {
	const asked = once(process, 'SIGWINCH');
	process.kill(process.pid, 'SIGWINCH');
	await asked;
}
