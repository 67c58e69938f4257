import {present} from '../../review/links.ts';
import {ranked} from '../../review/names.ts';
import type {Review} from '../../review/review.ts';
import {passes} from './filter.ts';
import type {Row} from './rows.ts';

/** The learnings that pass a filter, each with what follows from it; a learning stays for what follows from it, too. */
export function learningRows(review: Review, filter: string): readonly Row[] {
	const made: Row[] = [];
	const pass = passes(filter, review);
	const linked = new Set<string>();
	const experiments = ranked(review, 'experiment');
	for (const [id, learning] of ranked(review, 'learning')) {
		const own = experiments.filter(([, experiment]) => experiment.learning === id);
		for (const [experimentId] of own) {
			linked.add(experimentId);
		}

		if (!pass(id, learning) && !own.some(([experimentId, experiment]) => pass(experimentId, experiment))) {
			continue;
		}

		const sources = present(review, learning.from);
		made.push({type: 'learning', id, learning, sources: own.length > 0 ? sources : [...sources, '']});
		for (const [index, [experimentId, experiment]] of own.entries()) {
			made.push({type: 'experiment', id: experimentId, experiment, last: index === own.length - 1});
		}
	}

	for (const [id, experiment] of experiments) {
		if (!linked.has(id) && pass(id, experiment)) {
			made.push({type: 'experiment', id, experiment, last: true});
		}
	}

	return made;
}
