import {some} from '../../formats/import/report-lines.ts';
import {eventsOf, offsetBetween, sourceEdit} from '../../formats/import/source-edit.ts';
import {offsetText} from '../../formats/import/times/clock-offset.ts';
import type {EventRecord, Instant} from '../../review/records.ts';
import {all, find, type Review} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {offsetAskedFor} from '../arguments/offset-asked-for.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import {jsonText} from '../json-text.ts';
import {changeReview} from '../reviews/change-review.ts';
import {knownReview} from '../reviews/review-path.ts';
import type {Verb} from '../verb.ts';

interface SourceArguments {
	readonly file: string;
	readonly name: string;
	readonly zone?: string;
	readonly offset?: string;
	readonly align?: string;
	readonly json?: boolean;
}

/** `recount source`: reads the times of a source in another zone, or with its clock put right, without importing again. */
export const sourceVerb: Verb<SourceArguments> = {
	command: 'source <file> <name>',
	describe: 'Put the zone or the clock of a source right',
	examples: {
		'recount source checkout app.log --zone Europe/Berlin': '',
		'recount source checkout app.log --offset -2m13s': 'its clock was ahead',
		"recount source checkout app.log --align 'pool timeout=page'": 'these were the same moment',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', demandOption: true, describe: 'The review'})
			.positional('name', {type: 'string', demandOption: true, describe: 'The name of the source'})
			.option('zone', {type: 'string', describe: 'The zone of its times that name none'})
			.option('offset', {type: 'string', describe: 'Added to each of its times, such as -2m13s; 0s takes it away'})
			.option('align', {type: 'string', describe: 'A=B: words of an event of it and of the same moment elsewhere'}),
	async run({file, name, zone: typedZone, offset: typedOffset, align, json = false}, shell) {
		const path = await knownReview(file, shell);
		let said = {name: '', zone: '', offset: '', moved: 0, events: 0};
		await changeReview(path, shell, review => {
			const id = sourceNamed(review, name);
			const zone = zoneAskedFor(typedZone, review);
			const offset = align === undefined ? offsetAskedFor(typedOffset) : alignedOffset(review, id, align);
			const {edit, moved} = sourceEdit(review, id, {zone, offset});
			const source = find(review, 'source', id);
			said = {
				name: source?.name ?? name,
				zone: zone ?? source?.zone ?? '',
				offset: offset === undefined ? (source?.offset ?? '') : offset === 0 ? '' : offsetText(offset),
				moved,
				events: eventsOf(review, id).length,
			};
			return zone === undefined && offset === undefined ? undefined : edit;
		});
		if (json) {
			shell.out(`${jsonText({schema: 1, ...said})}\n`);
			return;
		}

		const how = [said.zone === '' ? '' : `zone ${said.zone}`, said.offset === '' ? '' : `offset ${said.offset}`];
		shell.out(
			`${visible([said.name, ...how.filter(Boolean)].join(', '))}: ${said.moved} of ${said.events} events moved.\n`,
		);
	},
};

function sourceNamed(review: Review, name: string): string {
	const sources = all(review, 'source');
	const found = sources.find(([id, source]) => source.name === name || id === name);
	if (!found) {
		const names = sources.map(([, source]) => source.name ?? '').filter(Boolean);
		throw new UserError(`there is no source ${visible(name)}.`, {
			next: names.length > 0 ? `There are: ${visible(names.join(', '))}.` : 'recount import brings one in.',
		});
	}

	return found[0];
}

// The words themselves may hold a "=": the pair is parted where both sides are found.
function alignedOffset(review: Review, source: string, pair: string): number {
	const own = eventsOf(review, source);
	const others = all(review, 'event').filter(([, event]) => event.source !== source);
	for (let at = pair.indexOf('='); at !== -1; at = pair.indexOf('=', at + 1)) {
		const [from, ...moreFrom] = instantsNamed(own, pair.slice(0, at));
		const [to, ...moreTo] = instantsNamed(others, pair.slice(at + 1));
		if (from !== undefined && to !== undefined && moreFrom.length + moreTo.length === 0) {
			return offsetBetween(review, source, from, to);
		}
	}

	const [, first = pair, second = ''] = /^(.*?)=(.*)$/s.exec(pair) ?? [];
	const times = (events: typeof own, words: string) => some(instantsNamed(events, words).size, 'time');
	throw new UserError(
		`“${visible(first)}” stands at ${times(own, first)} in the source and “${visible(second)}” at ${times(others, second)} elsewhere.`,
		{next: "Write words that stand at one time each: --align 'pool timeout=page reaches on-call'."},
	);
}

function instantsNamed(
	events: ReadonlyArray<readonly [id: string, event: EventRecord]>,
	words: string,
): ReadonlySet<Instant> {
	const wanted = words
		.trim()
		.replace(/^(['"])(.*)\1$/, '$2')
		.toLowerCase();
	const timed = events.filter(([, event]) => event.when?.at !== undefined);
	const exact = timed.filter(([id, event]) => id === wanted || event.what?.toLowerCase() === wanted);
	const found =
		exact.length > 0 ? exact : timed.filter(([, {what}]) => wanted !== '' && what?.toLowerCase().includes(wanted));
	return new Set(found.flatMap(([, event]) => event.when?.at ?? []));
}
