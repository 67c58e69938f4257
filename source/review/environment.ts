import type {Instant} from './records.ts';

/** The only things that the pure rooms ask of the world; tests hand in fixed ones. */
export interface Environment {
	/** The present instant, to the millisecond. */
	readonly now: () => Instant;
	/** A new random id: 12 letters and digits. */
	readonly newId: () => string;
	/** The zone of the person at the keyboard, as an IANA name. */
	readonly localZone: string;
}
