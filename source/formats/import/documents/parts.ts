import type {JsonObject} from '../times/json-time.ts';

/** The text at the end of a path of keys, or an empty one. */
export function textAt(value: unknown, ...path: readonly string[]): string {
	let inner = value;
	for (const key of path) {
		inner = typeof inner === 'object' && inner !== null ? (inner as JsonObject)[key] : undefined;
	}

	return typeof inner === 'string'
		? inner
		: typeof inner === 'number' || typeof inner === 'boolean'
			? String(inner)
			: '';
}

/** The objects in a list. */
export function objectsIn(value: unknown): readonly JsonObject[] {
	return Array.isArray(value)
		? value.filter(one => typeof one === 'object' && one !== null && !Array.isArray(one))
		: [];
}

/** Texts that are not empty, with that between them. */
export function joined(between: string, ...texts: readonly string[]): string {
	return texts.filter(Boolean).join(between);
}

/** The text of a piece of HTML, as chats send it. */
export function withoutTags(html: string): string {
	return html
		.replace(/<br\s*\/?>|<\/p>|<\/div>/gi, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '');
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'"};
