import type {Format} from '../format.ts';
import {indentOf} from '../plain-line.ts';
import {recordReader} from '../record-reader.ts';
import {dayText, onDay} from '../times/calendar-day.ts';
import {datedOf, dayOfLine} from '../times/line-day.ts';
import {midnightDrop, nightDrop, runningDay} from '../times/running-day.ts';
import {zoneNamedIn} from '../times/zone-named.ts';
import {words, wordsBehind} from '../words.ts';
import {chatLogSamples} from './chat-log-samples.ts';
import {claimOfLog} from './claim-of-log.ts';
import {clockOf, notesRunBack, quotationsIn, titleDay, titleIn, usualIndent, yearIn, yearlessDay} from './log-line.ts';
import {calledLike, dayLine, type NamedDay, nextWeekday, weekdayAlone} from './named-day.ts';

// Notes of one incident by where they come from: below such a line the clocks begin anew.
const section = /^\s*\p{L}[^:]{1,60}:\s*$/u;
const nick = /^(?:<\s*[@+%&~!]?([^>\s]{1,40})>|[@+]?([^\s:<>]{1,40}):(?= )|\* ([^\s]{1,40}) )/;

/** Logs of chats with a clock on each line and lines between that name the day: irssi, HexChat, mIRC, ZNC, notes by hand. */
export const chatLog: Format = {
	id: 'chat-log',
	title: 'lines with a clock under lines with a day',
	claim: claimOfLog,
	open(output, {sample, today, date, year}) {
		const {lines} = sample;
		const title = titleIn(lines) ?? lines.find(line => line.trim() !== '');
		const isQuoted = quotationsIn(lines);
		const indent = usualIndent(lines.filter(line => clockOf(line)));
		const context = {
			today,
			isTold: date !== undefined,
			year: year ?? yearIn(title ?? ''),
		};
		// The last day that can have no heading any more: one that only its clocks have reached may still get one.
		let behind: string | undefined;
		const dayNamed = (line: string): NamedDay | undefined => {
			const whole = dayOfLine(line) ?? (line === title ? titleDay(line) : undefined);
			if (whole !== undefined) {
				return {day: whole, name: whole};
			}

			const weekday = weekdayAlone(line);
			return weekday === undefined
				? yearlessDay(line)
					? dayLine(line, context)
					: undefined
				: nextWeekday(weekday, behind, context);
		};
		const first = lines.findIndex(line => clockOf(line));
		const zone = lines.slice(0, Math.max(0, first)).flatMap(line => zoneNamedIn(line) ?? [])[0];
		const isUpwards = notesRunBack(
			lines.filter(line => !isQuoted(line)),
			line => dayNamed(line) !== undefined,
		);
		// As the lines name it: what is read with another year is the same note.
		let called: string | undefined;
		let isNewSection = false;
		const isSection = (plain: string) => section.test(plain) && indentOf(plain) < indent;
		const running = runningDay(isUpwards ? Number.POSITIVE_INFINITY : midnightDrop);
		return recordReader(
			output,
			plain => {
				if (isQuoted(plain)) {
					return false;
				}

				const isFurtherIn = indentOf(plain) > indent && /^(?:\t| {2})/.test(plain);
				return !isFurtherIn && (clockOf(plain) || datedOf(plain))
					? true
					: dayNamed(plain) || isSection(plain)
						? 'alone'
						: false;
			},
			({lines: [line = '', next = '']}) => {
				const found = datedOf(line) ?? clockOf(line);
				if (!found) {
					const named = dayNamed(line);
					if (!named && isSection(line)) {
						isNewSection = true;
						return 'header';
					}

					running.begin(named?.day);
					behind = named?.day;
					called = named?.name;
					return 'header';
				}

				const {end, bracket, label, about} = found;
				const stamp = found.stamp.offset === undefined && zone ? {...found.stamp, ...zone} : found.stamp;
				const above = running.day();
				if (stamp.month > 0) {
					if (stamp.year !== undefined) {
						called = dayText({year: stamp.year, month: stamp.month, day: stamp.day});
						behind = called;
						running.begin(called, stamp.clock);
						return [{format: 'chat-log', stamp, ...said(line, end, bracket)}];
					}

					const year =
						above === undefined
							? undefined
							: Number(above.slice(0, 4)) + (stamp.month < Number(above.slice(5, 7)) ? 1 : 0);
					return [{format: 'chat-log', stamp: {...stamp, year}, day: above?.slice(0, 4), ...said(line, end, bracket)}];
				}

				const day = running.next(stamp.clock, isNewSection && !isUpwards ? nightDrop : undefined);
				isNewSection = false;
				if (day !== undefined && day !== above) {
					behind = above;
					called = called === undefined ? day : calledLike(called, day);
				}

				return [
					{
						format: 'chat-log',
						stamp: onDay(stamp, day),
						day: called,
						until: found.until && onDay(found.until, day),
						about,
						...said(line.slice(end).trim() === '' ? `${line} ${next}` : line, end, bracket, label),
					},
				];
			},
		);
	},
	samples: chatLogSamples,
};

function said(line: string, end: number, bracket: string, label?: string) {
	const text = [label, wordsBehind(line, end, bracket)].filter(Boolean).join(': ');
	const named = nick.exec(text);
	return {text: () => text || words(line), actor: named?.[1] ?? named?.[2] ?? named?.[3]};
}
