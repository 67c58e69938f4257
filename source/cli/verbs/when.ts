import type {Instant, Moment} from '../../review/records.ts';
import {momentReads} from '../../review/times/describe-moment.ts';
import {readZone} from '../../review/times/moment.ts';
import {momentEcho} from '../../review/times/moment-echo.ts';
import type {MomentContext} from '../../review/times/read-moment.ts';
import {readMoment} from '../../review/times/read-moment.ts';
import {UserError} from '../../review/user-error.ts';
import {visible, visibleText} from '../../review/visible.ts';
import {jsonText} from '../json-text.ts';
import type {Verb} from '../verb.ts';

interface WhenArguments {
	text: string[];
	near?: string;
	now?: string;
	zone?: string;
	localZone?: string;
	'zone-name'?: string[];
}

/** `recount when`: how a time would be read. A time that is refused ends it with 1; `--json` prints its object all the same. */
export const whenVerb: Verb<WhenArguments> = {
	command: 'when <text..>',
	describe: 'Say how a time would be read',
	examples: {
		'recount when "sat 14:02"': 'also yesterday 23:50, 3 oct 14:02, 2026-10-03T14:02Z, now, 20m ago',
		'recount when 14:05ish': 'about then; also ~14:05, and 14:05±2 within two minutes',
		'recount when 14:00-14:10': 'it lasted; also "14:00 for 10m", and "14:00-?" with no known end',
		'recount when 14:00..14:10': 'some moment in between; ..14:10 is before, ? is not known',
		'recount when +5m --near 2026-10-03T14:02Z': 'five minutes after that',
		'recount when 16:02 bln --zone-name bln=Europe/Berlin': '',
	},
	builder: yargs =>
		yargs
			.positional('text', {type: 'string', array: true, demandOption: true, describe: 'A time: 14:02, +5m, ~14:05 …'})
			.option('near', {type: 'string', describe: 'The row above, from which +5m counts: 2026-10-03T14:02Z'})
			.option('now', {type: 'string', describe: 'The present: 2026-10-05T09:30Z'})
			.option('zone', {type: 'string', describe: 'The zone of times that name none; UTC if left out'})
			.option('local-zone', {type: 'string', describe: 'The zone that “local” means'})
			.option('zone-name', {type: 'string', array: true, nargs: 1, describe: 'A name for a zone: bln=Europe/Berlin'}),
	async run({text, near, now, zone, localZone, 'zone-name': zoneNames, ...rest}, shell) {
		const zoneOf = (option: string, typed: string): string => {
			const read = readZone(typed);
			if (read === undefined) {
				throw notUnderstood(option, typed, 'Write UTC, +05:30 or a place such as Europe/Berlin.');
			}

			return read;
		};
		const world: MomentContext = {
			now: shell.environment.now(),
			zone: zone === undefined ? 'UTC' : zoneOf('--zone', zone),
			localZone: localZone === undefined ? shell.environment.localZone : zoneOf('--local-zone', localZone),
			zoneNames: Object.fromEntries(
				(zoneNames ?? []).map(pair => {
					const [name, meant] = pair.split('=');
					const read = meant === undefined ? undefined : readZone(meant);
					if (read === undefined) {
						throw notUnderstood('--zone-name', pair, 'Write it as bln=Europe/Berlin.');
					}

					return [name, read];
				}),
			),
		};
		const instantOf = (option: string, typed: string): Pick<Moment, 'at' | 'about'> & {at: Instant} => {
			const reading = readMoment(typed, {...world, zone: 'UTC'});
			const moment = 'moment' in reading && reading.moment.as === 'point' ? reading.moment : undefined;
			if (moment?.at === undefined) {
				throw notUnderstood(option, typed, 'Write it as 2026-10-03T14:02Z.');
			}

			return {at: moment.at, about: moment.about};
		};
		const context: MomentContext = {
			...world,
			...(now === undefined ? {} : {now: instantOf('--now', now).at}),
			...(near === undefined ? {} : {anchor: anchorOf(near, typed => instantOf('--near', typed))}),
		};

		const typed = text.join(' ');
		const reading = readMoment(typed, context);
		if ('json' in rest && rest.json === true) {
			const told = 'moment' in reading ? {...reading, echo: momentEcho(reading.moment, context)} : reading;
			shell.out(`${jsonText({schema: 1, typed, reads: momentReads(reading), ...told})}\n`);
			return 'moment' in reading ? 0 : 1;
		}

		if ('refused' in reading) {
			throw new UserError(reading.refused, {next: reading.next});
		}

		shell.out(`${visibleText([momentEcho(reading.moment, context), ...reading.says].join('\n'))}\n`);
		return 0;
	},
};

function anchorOf(near: string, instantOf: (typed: string) => Pick<Moment, 'at' | 'about'> & {at: Instant}): Moment {
	const [start = '', end] = near.split('/');
	const from = instantOf(start);
	if (end === undefined) {
		return {as: 'point', ...from};
	}

	const until = instantOf(end);
	return {as: 'range', ...from, until: until.at, untilAbout: until.about};
}

function notUnderstood(option: string, typed: string, next: string): UserError {
	return new UserError(`${option} ${visible(typed)} cannot be understood.`, {trouble: 'usage', next});
}
