import {basename, dirname} from 'node:path';
import {visible} from '../review/visible.ts';
import type {Hindrance} from '../storage/hindrances.ts';
import {git} from './git.ts';
import {driver} from './set-up-git.ts';

/**
 * What would go wrong with a review at a path when git merges it: its attribute asks for the driver, and this clone has
 * none, because git hands no configuration on. Nothing where there is no git or no repository. Never throws.
 */
export async function gitHindrances(path: string): Promise<readonly Hindrance[]> {
	const folder = dirname(path);
	try {
		const asked = await git(folder, 'check-attr', '-z', 'merge', '--', basename(path));
		if (asked.code !== 0 || asked.out.toString().split('\0')[2] !== 'recount') {
			return [];
		}

		const known = await git(folder, 'config', '--get', driver);
		return known.code === 0
			? []
			: [
					{
						id: 'git-no-driver',
						what: `.gitattributes asks for the merge driver of Recount, and this clone does not have it: git merges ${visible(basename(path))} by line.`,
						next: 'recount git-setup sets it up, once in each clone.',
					},
				];
	} catch {
		return [];
	}
}
