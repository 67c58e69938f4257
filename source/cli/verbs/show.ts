import {plainText} from '../../formats/plain.ts';
import {eventsWithoutTimeOfTheirOwn} from '../../review/events-named.ts';
import {incident} from '../../review/review.ts';
import {story} from '../../review/timeline.ts';
import {zoneAskedFor} from '../arguments/zone-asked-for.ts';
import {jsonText} from '../json-text.ts';
import {readReview} from '../reviews/read-review.ts';
import {withoutPrivate} from '../reviews/without-private.ts';
import type {Verb} from '../verb.ts';

/** `recount show`: a review as plain text for people, or its records for programs. */
export const showVerb: Verb<{file?: string; json?: boolean; private?: boolean; zone?: string}> = {
	command: 'show [file]',
	describe: 'Print a review as text',
	examples: {
		'recount show checkout': '',
		'recount show checkout --zone Europe/Berlin': '',
		'recount show checkout --json | jq .records': '',
	},
	builder: yargs =>
		yargs
			.positional('file', {type: 'string', describe: 'The review; if left out, the only one of the folder'})
			.option('private', {type: 'boolean', describe: 'With what is marked as private'})
			.option('zone', {type: 'string', describe: "The zone of the times; the incident's if left out"}),
	async run({file, json = false, private: withPrivate = false, zone}, shell) {
		const {review} = await readReview(file, shell);
		const options = {zone: zoneAskedFor(zone, review), withPrivate};
		if (json) {
			const {recount, records} = withPrivate ? review : withoutPrivate(review);
			shell.out(`${jsonText({schema: 1, recount, records}, 2)}\n`);
			return;
		}

		// Times in another zone name nothing: times are read in the incident's own.
		const own = incident(review).zone ?? 'UTC';
		const ids =
			(options.zone ?? own) === own
				? eventsWithoutTimeOfTheirOwn(review, own)
				: new Set(story(review).map(({id}) => id));
		shell.out(plainText(review, {...options, ids}));
	},
};
