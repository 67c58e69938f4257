import type {Effect} from '../../app/app.ts';

/** Makes the effect that notes what is written in this run: the fields, by the ids of their records; none of a removed one. */
export function touchedEffect(touched: Map<string, Set<string>>): Effect {
	const note = (id: string, fields: object) => {
		const known = touched.get(id) ?? new Set();
		touched.set(id, known);
		for (const field of Object.keys(fields)) {
			known.add(field);
		}
	};
	const noteAll = (records: Readonly<Record<string, object>> = {}) => {
		for (const [id, fields] of Object.entries(records)) {
			note(id, fields);
		}
	};
	return (action, app) => {
		// Effects come after `update`: what was undone is the last that can be done again, and the other way round.
		const {history} = app.state();
		if (action.type === 'edited') {
			noteAll(action.edit.put);
			for (const id of action.edit.remove ?? []) {
				note(id, {});
			}
		} else if (action.type === 'undo') {
			noteAll(history.undone.at(-1)?.changes);
		} else if (action.type === 'redo') {
			noteAll(history.done.at(-1)?.changes);
		}
	};
}
