import {readFileSync, readlinkSync} from 'node:fs';
import {hostname} from 'node:os';

/** Who holds a lock, as it is written into it. */
export interface Holder {
	readonly pid: number;
	/** When the process began, in ticks since boot; empty where the system does not tell. */
	readonly start: string;
	readonly boot: string;
	/** The namespace in which the pid counts. */
	readonly ns: string;
	/** What tells machines of one name apart (machine-id(5)); empty where the system does not tell. */
	readonly machine: string;
	readonly host: string;
	readonly nonce: string;
}

/** This process as a holder, with a nonce of its own. */
export function thisProcess(): Holder {
	return {
		pid: process.pid,
		start: statusOf('self').start,
		boot: textOf(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
		ns: textOf(() => readlinkSync('/proc/self/ns/pid')),
		machine: textOf(() => readFileSync('/etc/machine-id', 'utf8')),
		host: hostname(),
		nonce: crypto.randomUUID().slice(-12),
	};
}

/** Reads what a lock says of its holder; nothing if it is not one of ours. */
export function parseHolder(text: string): Holder | undefined {
	try {
		const holder = JSON.parse(text) as Partial<Holder> | null;
		return Number.isSafeInteger(holder?.pid) && typeof holder?.host === 'string' && typeof holder.nonce === 'string'
			? {
					pid: Number(holder.pid),
					start: String(holder.start ?? ''),
					boot: String(holder.boot ?? ''),
					ns: String(holder.ns ?? ''),
					machine: String(holder.machine ?? ''),
					host: holder.host,
					nonce: holder.nonce,
				}
			: undefined;
	} catch {
		return undefined;
	}
}

/**
 * Whether a holder is gone for certain: `dead`, `alive`, or `elsewhere` for one of another host or container, of whom only
 * time can tell. A live local holder is never taken for dead, however old. `isOurs` says whether this process holds a nonce.
 */
export function judge(
	holder: Holder,
	self: Holder,
	isOurs: (nonce: string) => boolean,
): 'dead' | 'alive' | 'elsewhere' {
	if (holder.host !== self.host || holder.machine !== self.machine || holder.ns !== self.ns) {
		return 'elsewhere';
	}

	if (holder.boot !== self.boot) {
		return 'dead';
	}

	if (holder.pid === self.pid && holder.start === self.start) {
		return isOurs(holder.nonce) ? 'alive' : 'dead';
	}

	if (!isRunning(holder.pid)) {
		return 'dead';
	}

	const {start} = statusOf(String(holder.pid));
	return start !== '' && holder.start !== '' && start !== holder.start ? 'dead' : 'alive';
}

/** Whether a process of this machine runs. One that ended and that nobody has waited for does not. */
export function isRunning(pid: number): boolean {
	// 0 and below name groups of processes.
	if (pid <= 0) {
		return false;
	}

	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') {
			return false;
		}
	}

	// Of a process that was killed and that nobody has waited for only the number is left, in a container perhaps for good.
	const {state} = statusOf(String(pid));
	return state !== 'Z' && state !== 'X';
}

// The 3rd and the 22nd field of /proc/PID/stat; the name in the second may hold spaces and parentheses (proc(5)).
function statusOf(pid: string): {readonly state: string; readonly start: string} {
	const stat = textOf(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
	const rest = stat.slice(stat.lastIndexOf(')') + 2);
	return {state: rest.charAt(0), start: rest.split(' ')[19] ?? ''};
}

function textOf(read: () => string): string {
	try {
		return read().trim();
	} catch {
		return '';
	}
}
