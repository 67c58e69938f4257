import {withoutGuards} from '../../guard.ts';

/** The words of a row or a point without emphasis, escapes and the sign that keeps names and numbers from becoming links; our export's small print is left out. */
export function readable(text: string): string {
	const plain = text
		.replace(/ \*\([^)]*\)\*.*$|(?<=\S) \[[^\]]*\]\(https?:[^)]*\)(?: · .*)?$/, '')
		.replace(/'{2,5}/g, '')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(?<![\\\w*])(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=[^\s\\])\1(?![\w*])/g, '$2')
		.replace(/\\([\\`*_{}[\]()#+.!|<>~-])/g, '$1')
		.trim();
	return withoutGuards(plain);
}
