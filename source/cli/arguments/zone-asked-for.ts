import {incident, type Review} from '../../review/review.ts';
import {readZone} from '../../review/times/moment.ts';
import {zoneAdvice} from '../../review/times/zone-advice.ts';
import {UserError} from '../../review/user-error.ts';
import {visible} from '../../review/visible.ts';

/**
 * The zone of `--zone`, by its name or by one of the incident's own, as the program stores it; nothing if none was asked for.
 * Throws a `UserError` for one that is not known.
 */
export function zoneAskedFor(typed: string | undefined, review: Review): string | undefined {
	const {zones = {}} = incident(review);
	const meant = typed !== undefined && Object.hasOwn(zones, typed) ? zones[typed] : typed;
	const zone = meant === undefined ? undefined : readZone(meant);
	if (typed !== undefined && zone === undefined) {
		throw new UserError(`I do not know the zone ${visible(typed)}.`, {
			trouble: 'usage',
			next: zoneAdvice(typed),
		});
	}

	return zone;
}
