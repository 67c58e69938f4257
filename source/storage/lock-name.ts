/** What the name of a lock tells. */
export interface LockName {
	/** The name of the file that it locks. */
	readonly of: string;
	/** The sign of the lock that is being taken away, for the mutex of who does that. */
	readonly gone: string | undefined;
}

/** The name of the lock of a file, or of the mutex under which a lock that is gone is taken away: by the sign of that lock. */
export function lockName(of: string, gone?: string): string {
	return `.${of}.lock${gone === undefined ? '' : `.${gone}`}`;
}

/** Reads a name that `lockName` gave; nothing for any other. */
export function readLockName(name: string): LockName | undefined {
	const [, of, gone] = /^\.(.+)\.lock(?:\.([\da-f]{16}))?$/s.exec(name) ?? [];
	return of === undefined ? undefined : {of, gone};
}
