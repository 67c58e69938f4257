import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import type {TimelineLayout} from '../../formats/export/markdown.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';
import {diskTrouble} from '../../storage/disk-trouble.ts';
import {typedPath} from '../arguments/typed-path.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import {readReview} from '../reviews/read-review.ts';
import type {Verb} from '../verb.ts';

/** `recount export`: a review as a document for others, on standard output, in a file, or for several targets in a folder. */
export const exportVerb: Verb<{
	file?: string;
	to?: string;
	timeline?: TimelineLayout;
	zone?: string;
	out?: string;
	force?: boolean;
}> = {
	command: 'export [file]',
	describe: 'Write a review as Markdown for others, without what is private',
	examples: {
		'recount export checkout -o checkout.md': '',
		'recount export checkout --to github > issue.md': '',
		'recount export checkout --to github,gitlab -o pages': 'pages/github.md and pages/gitlab.md',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', describe: 'The review; if left out, the only one of the folder'})
			.option('to', {type: 'string', describe: 'markdown, github, gitlab; several with commas, into a folder'})
			.option('timeline', {
				choices: ['list', 'table'] as const,
				describe: 'list or table; if left out, table for github and gitlab',
			})
			.option('zone', {type: 'string', describe: "The zone of the times; the incident's if left out"})
			.option('out', {
				alias: 'o',
				type: 'string',
				requiresArg: true,
				describe: 'A file, or a folder for several targets',
			})
			.option('force', {type: 'boolean', describe: 'Replace a file that is no export of ours, or was edited'})
			.epilogue(
				'A new file is for your eyes alone (mode 0600) until you hand it on: paste it,\nattach it, or chmod 644 FILE for others on this machine. It keeps that mode.\n',
			),
	async run({file, to, timeline, zone: typedZone, out = '-', force = false}, shell) {
		const {exportText, exportTo, refuseOtherKinds, whyNotReplaced} = await import('../reviews/export-to.ts');
		const {defaultTarget, targets} = await import('../../formats/export/targets.ts');
		const {review} = await readReview(file, shell);
		const zone = zoneAskedFor(typedZone, review);
		const names = [...new Set((to ?? defaultTarget).split(',').map(name => name.trim()))];
		const texts = names.map(target => exportText(review, {target, timeline, zone}));
		if (names.length > 1 && out === '-') {
			throw new UserError('several targets need a folder.', {trouble: 'usage', next: 'Name one with -o.'});
		}

		if (out === '-') {
			shell.out(texts.join(''));
			return;
		}

		const whole = typedPath(out, shell);
		if (names.length > 1) {
			await makeFolder(whole);
		} else {
			refuseOtherKinds(whole);
		}

		const paths = names.map(name => (names.length > 1 ? join(whole, `${name}.${targets[name]?.ending}`) : whole));
		for (const [index, path] of paths.entries()) {
			const why = force ? undefined : await whyNotReplaced(path, review, {target: names[index], timeline, zone});
			if (why !== undefined) {
				throw new UserError(`${visible(path)} is there already and ${why}; it was left as it is.`, {
					next: 'Choose another name, or replace it with --force.',
				});
			}
		}

		for (const [index, path] of paths.entries()) {
			await exportTo(path, review, {target: names[index], timeline, zone});
			shell.err(`recount: written to ${visible(path)}\n`);
		}
	},
};

async function makeFolder(path: string): Promise<void> {
	try {
		await mkdir(path, {recursive: true, mode: 0o700});
	} catch (error) {
		throw (error as NodeJS.ErrnoException).code === 'EEXIST'
			? new UserError(`${visible(path)} is a file, and several targets need a folder.`, {next: 'Name another with -o.'})
			: diskTrouble(error, path);
	}
}
