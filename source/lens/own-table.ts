import {cueTable} from './cue-table.ts';
import {rules} from './rules.ts';

/** The table of the lens's own rules. The build writes down what it is, so that no start has to make it. */
export const ownTable = cueTable(rules);
