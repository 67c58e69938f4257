import type {ImportReport} from './imported-event.ts';

/** The report of a source as programs read it: one line, `{"report": {…}}`, what is not known as `null`; with `why` what every format
 * said of the source. */
export function reportJson(
	{choices, ...report}: ImportReport,
	options: {readonly why?: boolean | undefined} = {},
): string {
	return JSON.stringify({report: options.why ? {...report, choices} : report}, (_key, value) =>
		value === undefined ? null : value,
	);
}
