import {fieldOf, fieldsOf, isKind, kinds} from '../../review/kinds.ts';
import type {Kind} from '../../review/records.ts';
import type {PaneName} from '../state.ts';
import {filterKeys} from './filter.ts';
import {paneKinds} from './rows.ts';

/**
 * What is to be known of a filter by which nothing can be found, as a sentence: a `sort:` or `outcome:` that there is not in
 * the pane, a `has:` of what no record there can have, a word with a colon that asks nothing, with what could be written
 * instead. Empty where there is no such word.
 */
export function filterRemark(filter: string, pane: PaneName): string {
	for (const word of filter.toLowerCase().split(/\s+/)) {
		const [, unknown] = /^!?([a-z]{2,}):(?!\/\/)./.exec(word) ?? [];
		if (unknown !== undefined && !filterKeys.includes(unknown)) {
			const known = filterKeys.map(key => `${key}:`).join(', ');
			return `“${unknown}:” is looked for as it stands. What a row is can be asked with ${known}.`;
		}

		const [, key, wanted = ''] = /^!?(sort|outcome|has):(.+)$/.exec(word) ?? [];
		const remark = key === undefined ? '' : key === 'has' ? aboutHas(wanted, pane) : aboutChoice(key, wanted, pane);
		if (remark !== '') {
			return remark;
		}
	}

	return '';
}

function aboutChoice(name: string, wanted: string, pane: PaneName): string {
	const choices = Object.assign({}, ...paneKinds[pane].map(kind => fieldOf(kind, name)?.choices)) as Readonly<
		Record<string, string>
	>;
	const values = [...Object.keys(choices), ...(name === 'outcome' && pane === 'assumptions' ? ['not known'] : [])];
	if (values.length === 0) {
		return `No row of this pane has ${name === 'outcome' ? 'an outcome' : 'a sort'}.`;
	}

	const isKnown = values.some(value => value.startsWith(wanted) || choices[value]?.startsWith(wanted) === true);
	return isKnown ? '' : `There is no ${name} “${wanted}”. There is: ${values.join(', ')}.`;
}

function aboutHas(wanted: string, pane: PaneName): string {
	const own = paneKinds[pane];
	const pointing = (Object.keys(kinds) as Kind[]).filter(kind =>
		fieldsOf(kind).some(([, {type, to}]) => /^links?$/.test(type) && own.some(target => to?.includes(target))),
	);
	if (own.some(kind => fieldOf(kind, wanted)) || (isKind(wanted) && pointing.includes(wanted))) {
		return '';
	}

	const fields = own.flatMap(kind => fieldsOf(kind).flatMap(([name, {form}]) => (form ? [name] : [])));
	return `has:${wanted} is nothing that a row can have. There is: ${[...new Set([...fields, ...pointing])].join(', ')}.`;
}
