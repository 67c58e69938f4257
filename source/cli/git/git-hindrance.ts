import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Hindrance} from '../../storage/hindrance.ts';
import {git, workingTree} from './git.ts';
import {attribute, driver} from './set-up-git.ts';

/** Whether reviews in a folder are to be merged by a driver of which its repository knows nothing. Never throws. */
export async function gitHindrance(folder: string): Promise<readonly Hindrance[]> {
	try {
		const top = await workingTree(folder);
		const attributes = await readFile(join(top, '.gitattributes'), 'utf8');
		const isWanted = attributes.split('\n').some(line => line.trim() === attribute);
		const isKnown = (await git(top, 'config', '--get', driver)).code === 0;
		return isWanted && !isKnown
			? [
					{
						id: 'git-driver',
						what: 'Reviews here are to be merged by Recount (.gitattributes), and this clone knows no such driver: git merges them line by line.',
						next: 'recount git-setup tells it.',
					},
				]
			: [];
	} catch {
		// No repository, no git, no attributes: nothing is wanted.
		return [];
	}
}
