import {basename, dirname} from 'node:path';
import {visible} from '../../review/visible.ts';
import {nearestWord} from '../arguments/nearest-word.ts';
import {reviewsIn} from './review-path.ts';

/** That a review was started at a path, and which one beside it may have been meant: a name is soon mistyped. */
export async function startedWords(path: string): Promise<string> {
	const own = nameOf(basename(path));
	const others = (await reviewsIn(dirname(path))).map(nameOf).filter(name => name !== own);
	const near = nearestWord(own, others);
	return `${visible(path)} is started.${near === undefined ? '' : ` There is “${visible(near)}”, too.`}`;
}

function nameOf(file: string): string {
	return file.replace(/\.recount\.json$/, '');
}
