import type {Environment} from '../../review/environment.ts';
import type {SourceRecord} from '../../review/records.ts';
import {all, type FieldChanges, type Review} from '../../review/review.ts';
import type {ImportedEvent} from './imported-event.ts';
import {sourceEdit} from './source-edit.ts';
import {readOffset} from './times/clock-offset.ts';

/** The source of a review from which events are taken in: one that is there, or a new one. */
export interface TakenSource {
	readonly id: string;
	/** As it is before anything is taken in. */
	readonly record: SourceRecord;
	/** Notes what was told of how its times are to be read. */
	readonly tell: (event: ImportedEvent) => void;
	/** Notes an event that comes in. */
	readonly add: (event: string) => void;
	/** Notes that an event is there already: what is read is the log from which it came, and no other one of that name. */
	readonly meet: () => void;
	/** What changes for the source, and for the events that came from it earlier and get another time. */
	readonly changes: () => {readonly put: Readonly<Record<string, FieldChanges>>; readonly moved: readonly string[]};
}

/** The names under which all stands that is pasted or piped in: what is told of one such text says nothing of the others. */
export const shared = {paste: 'paste', pipe: 'stdin'} as const;

/** Finds the source of a name in a review, or makes a new one. */
export function takenSource(review: Review, name: string, environment: Environment): TakenSource {
	const known = all(review, 'source').find(([, source]) => source.name === name);
	const id = known?.[0] ?? environment.newId();
	const record: SourceRecord = known?.[1] ?? {kind: 'source', name};
	const added: string[] = [];
	const isShared = name === shared.paste || name === shared.pipe;
	let isSame = known === undefined;
	let {zone, offset} = record;

	function reading(): {readonly put: Readonly<Record<string, FieldChanges>>; readonly moved: readonly string[]} {
		if (!isSame || (zone === record.zone && offset === record.offset)) {
			return {put: {}, moved: []};
		}

		const {edit} = sourceEdit(review, id, {
			...(zone === record.zone ? {} : {zone}),
			...(offset === record.offset ? {} : {offset: readOffset(offset ?? '') ?? 0}),
		});
		const moved = Object.keys(edit.put ?? {}).filter(changed => changed !== id);
		return moved.length + added.length > 0 ? {put: edit.put ?? {}, moved} : {put: {}, moved};
	}

	return {
		id,
		record,
		tell(event) {
			if (!isShared) {
				zone = event.rule === 'option' ? event.zone : zone;
				offset = event.offset;
			}
		},
		add(event) {
			added.push(event);
		},
		meet() {
			isSame = true;
		},
		changes() {
			const {put, moved} = reading();
			const own = {...(added.length > 0 ? arrivals(record, known === undefined, added) : {}), ...put[id]};
			return {put: {...put, ...(Object.keys(own).length > 0 ? {[id]: own} : {})}, moved};
		},
	};
}

// A new source gets its record; what comes back is no longer among what was removed.
function arrivals(record: SourceRecord, isNew: boolean, added: readonly string[]): FieldChanges {
	const left = Object.entries(record.left ?? {});
	const back = new Set(left.length > 0 ? added : []);
	const staying = left.filter(([event]) => !back.has(event));
	return {
		...(isNew ? {kind: 'source', name: record.name} : {}),
		...(staying.length < left.length ? {left: staying.length > 0 ? Object.fromEntries(staying) : null} : {}),
	};
}
