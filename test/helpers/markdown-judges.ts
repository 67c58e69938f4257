import {execFileSync, spawnSync} from 'node:child_process';
import MarkdownIt from 'markdown-it';
import {marked} from 'marked';

/** A program that turns GitHub Flavored Markdown into HTML and did not write it. */
export interface Judge {
	readonly name: string;
	readonly html: (markdown: string) => string;
}

const markdownIt = new MarkdownIt({html: true, linkify: true});
// What has neither a scheme nor www in front is no link in GFM.
markdownIt.linkify.set({fuzzyLink: false}).add('//', null);

/** Whether Debian's cmark-gfm, on which GitHub's own is built, is installed. */
export const hasCmark = spawnSync('cmark-gfm', ['--version']).status === 0;

/** The judges that are here. */
export const judges: readonly Judge[] = [
	{name: 'markdown-it', html: markdown => markdownIt.render(markdown)},
	{name: 'marked', html: markdown => marked.parse(markdown, {gfm: true, async: false})},
	...(hasCmark
		? [
				{
					name: 'cmark-gfm',
					html: (markdown: string) =>
						execFileSync(
							'cmark-gfm',
							[
								'--unsafe',

								...['table', 'strikethrough', 'autolink', 'tasklist'].flatMap(name => ['-e', name]),
							],
							{input: markdown, encoding: 'utf8'},
						),
				},
			]
		: []),
];

/** The tags of an HTML text in order, without what attributes say. */
export function tagsOf(html: string): readonly string[] {
	return [...html.matchAll(/<(\/?[a-z][a-z\d]*|!)[^>]*>/gi)].map(match => match[1] as string);
}

/** What one reads of an HTML text, each run of white space one space. */
export function textOf(html: string): string {
	return html
		.replace(/<[^>]*>/g, ' ')
		.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos|nbsp));/gi, (_entity, decimal, hex, name) =>
			name === undefined
				? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
				: (named[name] ?? ''),
		)
		.replace(/\s+/g, ' ')
		.trim();
}

const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0'};
