import {visible} from '../review/visible.ts';

const allowed: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address of a link that somebody gave, as the WHATWG reads it, and what to call it: its host, or "mail". Nothing for
 * an address that is neither http, https nor mailto.
 */
export function webAddress(value: string | undefined): {readonly url: string; readonly text: string} | undefined {
	const url = value === undefined ? undefined : URL.parse(value.trim());
	return url && allowed.has(url.protocol) ? {url: url.href, text: visible(url.host) || 'mail'} : undefined;
}
