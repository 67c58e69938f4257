import type {ImportReport} from './imported-event.ts';

/** The report of a source as programs read it: one line, `{"report": {…}}`, what is not known as `null`. */
export function reportJson(report: ImportReport): string {
	return JSON.stringify({report}, (_key, value) => (value === undefined ? null : value));
}
