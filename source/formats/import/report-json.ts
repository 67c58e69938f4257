import type {ImportReport} from './imported-event.ts';
import {doubtWords, refusalWords} from './report-lines.ts';

/**
 * The report of a source as programs read it: one line, `{"report": {…}}`, what is not known as `null`; with `why` what every
 * format said of the source.
 */
export function reportJson(report: ImportReport, options: {readonly why?: boolean | undefined} = {}): string {
	const {
		choices,
		unsure: _unsure,
		full: _full,
		next: _next,
		...told
	} = {
		...report,
		why: refusalWords(report, 'options'),
		reasons: report.reasons.map(skip => ({...skip, why: refusalWords(skip, 'options')})),
		doubts: doubtWords(report, 'options'),
	};
	return JSON.stringify({report: options.why ? {...told, choices} : told}, (_key, value) =>
		value === undefined ? null : value,
	);
}
