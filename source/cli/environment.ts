import type {Environment} from '../review/environment.ts';

let zone: string | undefined;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The real clock, random ids and the zone of this machine. */
export const environment: Environment = {
	now: () => new Date().toISOString(),
	newId,
	// Asking for it loads the calendars of the world, which most runs need not wait for, and takes a while each time.
	get localZone() {
		zone ??= localZone();
		return zone;
	},
};

// Bytes past the last whole multiple of 36 are thrown away, so that every letter is equally likely.
function newId(): string {
	let id = '';
	while (id.length < 12) {
		for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
			if (byte < 252 && id.length < 12) {
				id += letters[byte % 36];
			}
		}
	}

	return id;
}

function localZone(): string {
	const variable = process.env.TZ;
	return variable === 'UTC' ? 'UTC' : new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
