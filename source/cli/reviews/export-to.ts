import type {Stats} from 'node:fs';
import {open, readFile, stat} from 'node:fs/promises';
import {basename} from 'node:path';
import {documentOf} from '../../formats/document.ts';
import type {TimelineLayout} from '../../formats/export/markdown.ts';
import {defaultTarget, isExport, targets} from '../../formats/export/targets.ts';
import type {Review} from '../../review/review.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {writeWhole} from '../../storage/atomic-write.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {errorCode, realFiles} from '../../storage/files.ts';
import {realPath} from '../../storage/real-path.ts';
import {isChangedSinceMarked, isMarked, withMark} from './page-mark.ts';

/** How a review is written for others: for which target, in which layout if not the target's own, in which zone. */
export interface ExportOptions {
	readonly target?: string;
	readonly timeline?: TimelineLayout | undefined;
	readonly zone?: string | undefined;
}

// Enough for the longest title that anybody pastes, and the line below it.
const headLength = 64 * 1024;
// What is longer is nothing that this program wrote.
const longest = 256 * 1024 * 1024;

/** The text of a review for a target. */
export function exportText(review: Review, options: ExportOptions = {}): string {
	const target = targets[options.target ?? defaultTarget];
	if (!target) {
		throw new UserError(`I know no target “${visible(options.target ?? '')}”.`, {
			trouble: 'usage',
			next: `It is one of ${Object.keys(targets).join(', ')}.`,
		});
	}

	return target.write(documentOf(review, {zone: options.zone}), {timeline: options.timeline ?? target.timeline});
}

const otherKinds = /(\.recount)?\.(html?|pdf|docx?|odt|rtf|json|xml|csv)$/i;

/** Throws a `UserError` for a file whose ending promises something else than Markdown, which is all that is written. */
export function refuseOtherKinds(path: string): void {
	const name = visible(basename(path));
	if (otherKinds.test(name)) {
		throw new UserError(`${name} would hold Markdown, as export writes nothing else.`, {
			trouble: 'usage',
			next: `Name it ${name.replace(otherKinds, '.md')}.`,
		});
	}
}

/**
 * Why an export may not take a place unasked, as a clause. Nothing where nothing is there, or an empty file, or an export of
 * ours that nobody has edited since: its mark tells that, or that it says what this one would say. Throws a `UserError` for
 * what can never be replaced, such as a folder.
 */
export async function whyNotReplaced(
	path: string,
	review: Review,
	options: ExportOptions = {},
): Promise<string | undefined> {
	try {
		const found = await stat(path);
		if (found.isFile() && found.size === 0) {
			return undefined;
		}

		refuseOtherThanFiles(found, path);
		const text = found.size <= longest ? await readFile(path, 'utf8') : '';
		if (!isMarked(text)) {
			return isExport(text)
				? text.replaceAll('\r\n', '\n') === exportText(review, options)
					? undefined
					: 'carries no mark of an export, so somebody may have written in it'
				: 'is no export of Recount';
		}

		return isChangedSinceMarked(text) ? 'was edited since it was exported' : undefined;
	} catch (error) {
		if (errorCode(error) === 'ENOENT') {
			return undefined;
		}

		throw diskTrouble(error, path);
	}
}

/**
 * Writes a review for others to a file, whole or not at all; a new one is for its owner alone (0600). What is there is
 * replaced: ask `whyNotReplaced` first. Throws a `UserError` for what is no ordinary file and for what holds a review.
 */
export async function exportTo(path: string, review: Review, options: ExportOptions = {}): Promise<void> {
	const text = withMark(exportText(review, options));
	try {
		// A symbolic link keeps pointing to the file.
		const place = await realPath(path, realFiles);
		await writeWhole(place, Buffer.from(text), {files: realFiles, absent: !(await isTaken(place))});
	} catch (error) {
		throw diskTrouble(error, path);
	}
}

async function isTaken(path: string): Promise<boolean> {
	const found = await stat(path).catch(() => undefined);
	if (!found) {
		return false;
	}

	refuseOtherThanFiles(found, path);
	if (/^\s*\{\s*"recount"\s*:/.test(await headOf(path))) {
		throw new UserError(`${visible(basename(path))} holds a review and is not replaced by an export.`, {
			next: 'Choose another name.',
		});
	}

	return true;
}

function refuseOtherThanFiles(found: Stats, path: string): void {
	if (!found.isFile()) {
		throw new UserError(`${visible(path)} is ${found.isDirectory() ? 'a folder' : 'no ordinary file'}.`, {
			next: 'Name a file.',
		});
	}
}

async function headOf(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const {buffer, bytesRead} = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
		return buffer.toString('utf8', 0, bytesRead);
	} finally {
		await file.close();
	}
}
