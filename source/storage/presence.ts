import {readdirSync, readlinkSync, renameSync, symlinkSync, unlinkSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Peer} from '../review/peer.ts';
import {type Holder, judge, parseHolder, thisProcess} from './holder.ts';
import {quietly} from './quietly.ts';

/** This program's place among those that have a review open. */
export interface Presence {
	/** Tells the others that we are still here; the first call tells them that we are. Does nothing where it cannot be written. */
	readonly here: () => void;
	/** Tells the others which version of the file we are about to write, over which other, by their signs; so we are here. */
	readonly writes: (sign: string, over: string) => void;
	/** Whether one of the others has told of late that they wrote the version with that sign, over that other one if it is given. */
	readonly haveWritten: (sign: string, over?: string) => boolean;
	/** The others, in the order of their names; links of those who are gone are taken away. */
	readonly others: () => readonly Peer[];
	/** Tells the others that we have left. Does not wait for anything: there may be no time. */
	readonly leave: () => void;
}

/** How long somebody on another machine may be silent, in milliseconds of our own clock: as long as a lock's holder. */
const patience = 30_000;
/** The ending of the links that tell who has a file open. */
export const hereEnding = '.here';

const nameLength = 40;
const mostTold = 16;

/** A version of the file and the one that it replaced, by their signs. */
interface Written {
	readonly wrote: string;
	readonly over: string;
}

const present = new Set<string>();

/**
 * Who has a review open: each one keeps a symbolic link `.NAME.<8 hex>.here` beside it, whose target names the process as a
 * lock does, and the person. Nothing of it is stored in the review. A link of this machine whose process is gone is taken
 * for dead at once, one of another machine when it has not changed for 30 s.
 */
export function presenceBeside(path: string, me: Peer, now: () => number = () => performance.now()): Presence {
	const own = join(dirname(path), `.${basename(path)}.${crypto.randomUUID().slice(0, 8)}${hereEnding}`);
	const self: Holder = thisProcess();
	const heard = new Map<string, {readonly target: string; readonly at: number}>();
	let beats = 0;
	let isTold = false;
	let hasLeft = false;
	let written: Partial<Written> = {};
	// Somebody who deletes something and leaves takes the link along.
	let told: readonly Written[] = [];

	function remember({wrote, over}: {readonly wrote?: unknown; readonly over?: unknown}): void {
		if (typeof wrote === 'string' && typeof over === 'string' && told.at(-1)?.wrote !== wrote) {
			told = [...told.slice(1 - mostTold), {wrote, over}];
		}
	}

	function isGone(file: string, target: string, holder: Holder): boolean {
		const known = heard.get(file);
		if (known?.target !== target) {
			heard.set(file, {target, at: now()});
		}

		const judgement = judge(holder, self, nonce => present.has(nonce));
		return judgement === 'dead' || (judgement === 'elsewhere' && now() - (heard.get(file)?.at ?? now()) > patience);
	}

	function here(): void {
		// The last save may come after one has left.
		if (hasLeft) {
			return;
		}

		try {
			beats++;
			const name = me.name.slice(0, nameLength);
			const target = JSON.stringify({...self, name, readOnly: me.readOnly, beats, ...written});
			if (isTold) {
				// Never away in between: a new link takes the place of the old one.
				symlinkSync(target, `${own}.new`);
				renameSync(`${own}.new`, own);
			} else {
				symlinkSync(target, own);
				present.add(self.nonce);
				isTold = true;
			}
		} catch {
			// Where no link can be made nobody hears of us, and nothing else depends on it.
		}
	}

	return {
		here,
		writes(sign, over) {
			written = {wrote: sign, over};
			here();
		},
		haveWritten(sign, over) {
			for (const file of linksBeside(path).filter(link => !link.startsWith(own))) {
				// Whoever it was may have left meanwhile.
				quietly(() => remember(JSON.parse(readlinkSync(file))));
			}

			return told.some(one => one.wrote === sign && (over === undefined || one.over === over));
		},
		others() {
			const peers: Peer[] = [];
			for (const file of linksBeside(path)) {
				if (file.startsWith(own)) {
					continue;
				}

				try {
					const target = readlinkSync(file);
					const holder = parseHolder(target);
					remember(JSON.parse(target));
					if (holder && !isGone(file, target, holder)) {
						// One that is being put in place of an older one.
						if (file.endsWith('.new')) {
							continue;
						}

						const {name, readOnly} = JSON.parse(target) as {name?: unknown; readOnly?: unknown};
						peers.push({name: String(name ?? '').slice(0, nameLength), readOnly: readOnly === true});
					} else if (holder) {
						heard.delete(file);
						unlinkSync(file);
					}
				} catch {
					// Whoever it was left meanwhile, or it is no link of ours: neither is somebody who is here.
				}
			}

			return peers.sort((one, other) => (one.name < other.name ? -1 : 1));
		},
		leave() {
			hasLeft = true;
			if (isTold) {
				present.delete(self.nonce);
				// A link that stays is taken for dead as soon as this process has ended.
				quietly(() => unlinkSync(own));
			}
		},
	};
}

function linksBeside(path: string): readonly string[] {
	const start = `.${basename(path)}.`;
	try {
		return readdirSync(dirname(path))
			.filter(name => name.startsWith(start) && /^[\da-f]{8}\.here(?:\.new)?$/.test(name.slice(start.length)))
			.map(name => join(dirname(path), name));
	} catch {
		return [];
	}
}
