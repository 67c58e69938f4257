import {isWordAt, matchAt} from '../times/behind.ts';
import type {FoundStamp} from '../times/stamp.ts';
import {wordsBehind} from '../words.ts';
import type {ReadLine} from './line-format.ts';

// A syslog priority, with the version of RFC 5424, and a bracket, a quote, Cisco's mark of a clock that is not set, or the one
// with which people say that a time is about that.
const prefix = /(?:<\d{1,3}>(?:1 )?)?(["'([]?)(?:[*.]|([~≈]) ?)?/y;

/** Reads lines that begin with a time. What only looks like one is said to be no possible time, if it is `sure` to be meant. */
export function startOfLine(find: (text: string, place: number) => FoundStamp | undefined, sure: boolean): ReadLine {
	return (line, indent) => {
		const isBare = isWordAt(line, indent);
		const [, opened = '', about] = isBare ? [] : (matchAt(prefix, line, indent) ?? []);
		const found = find(line, isBare ? indent : prefix.lastIndex);
		if (!found) {
			return undefined;
		}

		const {stamp, end} = found;
		if (!stamp) {
			return sure ? {why: `“${line.slice(indent, indent + 30)}” is no possible time`} : undefined;
		}

		return {stamp, about: about !== undefined, text: () => wordsBehind(line, end, opened)};
	};
}
