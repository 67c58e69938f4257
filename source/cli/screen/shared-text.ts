import type {CopyPart, Preview} from '../../app/state.ts';
import {documentOf} from '../../formats/document.ts';
import {defaultTarget, targets} from '../../formats/export/targets.ts';
import {all, type Review} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {exportText} from '../reviews/export-to.ts';

/** The document as it would leave for a place, with what was changed on the way in words. */
export function previewOf(review: Review, target: string | undefined, zone: string | undefined): Preview {
	const names = Object.keys(targets);
	const chosen = target ?? defaultTarget;
	const text = exportText(review, {target: chosen, zone});
	return {
		target: chosen,
		targets: names,
		lines: text.replace(/\n$/, '').split('\n'),
		top: 0,
		remarks: remarksOn(review, text),
		size: Buffer.byteLength(text),
	};
}

/**
 * What is copied of a review: the rows of the ids, the timeline, or the whole document for a target. Private rows are not
 * among it; a `UserError` says so if nothing is left.
 */
export function copyText(
	review: Review,
	part: CopyPart,
	options: {readonly ids: readonly string[]; readonly zone: string | undefined; readonly target?: string | undefined},
): string {
	const {ids, zone, target} = options;
	if (part === 'all') {
		return exportText(review, {target: target ?? defaultTarget, zone});
	}

	const rows = part === 'rows' ? new Set(ids) : undefined;
	const isWanted = rows ? (heading: string) => !asides.has(heading) : (heading: string) => tellings.has(heading);
	const document = documentOf(review, {zone, rows});
	const sections = document.sections.filter(({heading}) => isWanted(heading));
	if (sections.length === 0) {
		throw new UserError(rows ? 'What is private is not copied.' : 'There is no story to copy yet.');
	}

	const {write} = targets[defaultTarget] as (typeof targets)[string];
	const [, ...told] = write({...document, sections}, {timeline: 'list'}).split(/^(?=## )/m);
	return rows ? told.map(section => section.replace(/^## .*\n\n/, '')).join('\n') : told.join('');
}

const tellings: ReadonlySet<string> = new Set(['Before it began', 'Timeline']);
// Beside rows of one's choice these say what was not asked for.
const asides: ReadonlySet<string> = new Set(['In short', 'Impact', 'Evidence']);

function remarksOn(review: Review, text: string): readonly string[] {
	const named = all(review, 'seat').filter(([, {name}]) => name !== undefined).length;
	const guarded = text.match(/\u200B/g)?.length ?? 0;
	const pipes = text.match(/\\\|/g)?.length ?? 0;
	const hidden = Object.values(review.records).filter(record => 'private' in record && record.private === true).length;
	const many = (count: number, one: string, several: string) =>
		count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${several}`];
	return [
		...many(named, 'name becomes a role', 'names become roles'),
		...many(guarded, '@name or #number stays plain text', '@names or #numbers stay plain text'),
		...many(pipes, 'pipe escaped in a cell', 'pipes escaped in cells'),
		...many(hidden, 'private row stays here', 'private rows stay here'),
	];
}
