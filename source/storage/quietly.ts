/**
 * Does what is housekeeping, or what may be gone already: what is thrown is let go. Answers with what it came to, or with
 * nothing.
 */
export function quietly<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch {
		return undefined;
	}
}
