import type {Form} from './form.ts';

/** What saving a form is called, in words that go on from "Undone: ". */
export function editLabel({kind, record}: Pick<Form, 'kind' | 'record'>, isThere: boolean, isChanged: boolean): string {
	if (kind === 'incident') {
		return 'the incident';
	}

	if (isThere) {
		return `the change to this ${kind}`;
	}

	return record === undefined
		? `the new ${kind}`
		: `bringing back this ${kind}${isChanged ? ', with what you wrote' : ''}`;
}
