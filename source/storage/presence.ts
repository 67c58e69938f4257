import {readdirSync, readlinkSync, renameSync, symlinkSync, unlinkSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {Peer} from '../review/peer.ts';
import {type Holder, judge, parseHolder, thisProcess} from './holder.ts';
import {quietly} from './quietly.ts';
import {createToldSaves, type Save, type ToldSaves} from './told-saves.ts';

/** This program's place among those that have a review open. */
export interface Presence {
	/** Tells the others that we are still here; the first call tells them that we are. Does nothing where it cannot be written. */
	readonly here: () => void;
	/** Tells the others which version of the file we are about to write, over which other, by their signs; so we are here. */
	readonly writes: (sign: string, over: string) => void;
	/** Whether one of the others, or a command, has told of late that they wrote a version, as `ToldSaves` has it. */
	readonly haveWritten: ToldSaves['has'];
	/** The names of those who wrote what lies between two versions, by their signs; none unless all of it is known. */
	readonly writersSince: ToldSaves['writersSince'];
	/** The others, in the order of their names; links of those who are gone are taken away. */
	readonly others: () => readonly Peer[];
	/** Tells the others that we have left. Does not wait for anything: there may be no time. */
	readonly leave: () => void;
}

/** How long somebody on another machine may be silent, in milliseconds of our own clock: as long as a lock's holder. */
const patience = 30_000;
/** The ending of the links that tell who has a file open. */
export const hereEnding = '.here';

/** How long what a command wrote stays told after it has ended, in milliseconds: until everybody has heard of it. */
const graceOfPassing = 1000;

const nameLength = 40;
/** How many of their own saves before the last one somebody tells: others may look less often than one saves. */
const mostEarlier = 6;

const present = new Set<string>();

/**
 * Who has a review open: each one keeps a symbolic link `.NAME.<8 hex>.here` beside it, whose target names the process as a
 * lock does, and the person. Nothing of it is stored in the review. A link of this machine whose process is gone is taken
 * for dead at once, one of another machine when it has not changed for 30 s.
 */
export function presenceBeside(path: string, me: Peer, now: () => number = () => performance.now()): Presence {
	return presenceOf(path, me, now, false);
}

/**
 * The company of a command that changes a review and ends: where others have it open, and only there, it leaves a link that
 * tells what it wrote and by whom. They do not see it as somebody who is here, and take the link away.
 */
export function passingBy(path: string, name: string): Pick<Presence, 'writes' | 'haveWritten' | 'writersSince'> {
	let presence: Presence | undefined;
	const made = () => {
		presence ??= presenceOf(path, {name, readOnly: false}, () => performance.now(), true);
		return presence;
	};
	return {
		writes(sign, over) {
			// Nobody who saves is to be held up by it.
			quietly(() => {
				if (linksBeside(path).length > 0 && made().others().length > 0) {
					made().writes(sign, over);
				}
			});
		},
		haveWritten: () => false,
		writersSince: () => [],
	};
}

function presenceOf(path: string, me: Peer, now: () => number, isPassing: boolean): Presence {
	const own = join(dirname(path), `.${basename(path)}.${crypto.randomUUID().slice(0, 8)}${hereEnding}`);
	const self: Holder = thisProcess();
	const heard = new Map<string, {readonly target: string; readonly at: number}>();
	let beats = 0;
	let isTold = false;
	let hasLeft = false;
	let written: readonly Save[] = [];
	const told = createToldSaves();

	function remember(link: LinkTarget): void {
		const earlier = Array.isArray(link.earlier) ? (link.earlier as unknown[]) : [];
		told.hear([...earlier, link], nameIn(link), link.passing === true);
	}

	function listen(): void {
		for (const file of linksBeside(path).filter(link => !link.startsWith(own))) {
			// Whoever it was may have left meanwhile.
			quietly(() => remember(JSON.parse(readlinkSync(file))));
		}
	}

	function isGone(file: string, target: string, holder: Holder, grace = 0): boolean {
		const known = heard.get(file);
		if (known?.target !== target) {
			heard.set(file, {target, at: now()});
		}

		const judgement = judge(holder, self, nonce => present.has(nonce));
		const silentFor = now() - (heard.get(file)?.at ?? now());
		return (judgement === 'dead' && silentFor >= grace) || (judgement === 'elsewhere' && silentFor > patience);
	}

	function here(): void {
		// The last save may come after one has left.
		if (hasLeft) {
			return;
		}

		try {
			beats++;
			const name = me.name.slice(0, nameLength);
			const earlier = written.slice(0, -1);
			const saves = {
				...(isPassing ? {passing: true} : {}),
				...(earlier.length > 0 ? {earlier} : {}),
				...written.at(-1),
			};
			const target = JSON.stringify({...self, name, readOnly: me.readOnly, beats, ...saves});
			if (isTold) {
				// Never away in between: a new link takes the place of the old one.
				symlinkSync(target, `${own}.new`);
				renameSync(`${own}.new`, own);
			} else {
				symlinkSync(target, own);
				isTold = true;
				if (!isPassing) {
					present.add(self.nonce);
				}
			}
		} catch {
			// Where no link can be made nobody hears of us, and nothing else depends on it.
		}
	}

	// The last one who leaves takes along what commands told: nobody else would.
	function sweepPassing(): void {
		const links = linksBeside(path).flatMap(file => {
			try {
				const target = readlinkSync(file);
				return [{file, holder: parseHolder(target), isPassing: (JSON.parse(target) as LinkTarget).passing === true}];
			} catch {
				return [];
			}
		});
		if (links.every(link => link.isPassing)) {
			for (const {file, holder} of links) {
				if (holder && judge(holder, self, nonce => present.has(nonce)) === 'dead') {
					quietly(() => unlinkSync(file));
				}
			}
		}
	}

	return {
		here,
		writes(sign, over) {
			written = [...written.slice(-mostEarlier), {wrote: sign, over}];
			here();
		},
		haveWritten(sign, over, overAny) {
			listen();
			return told.has(sign, over, overAny);
		},
		writersSince(from, sign) {
			listen();
			return told.writersSince(from, sign);
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
					const link = JSON.parse(target) as LinkTarget;
					remember(link);
					const isPassed = link.passing === true;
					if (holder && !isGone(file, target, holder, isPassed ? graceOfPassing : 0)) {
						// One that is being put in place of an older one, or of a command, which is never here.
						if (file.endsWith('.new') || isPassed) {
							continue;
						}

						peers.push({name: nameIn(link), readOnly: link.readOnly === true});
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

			sweepPassing();
		},
	};
}

/** What a link tells, as far as it is known what it is. */
interface LinkTarget {
	readonly name?: unknown;
	readonly readOnly?: unknown;
	readonly passing?: unknown;
	readonly earlier?: unknown;
}

function nameIn({name}: LinkTarget): string {
	return String(name ?? '').slice(0, nameLength);
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
