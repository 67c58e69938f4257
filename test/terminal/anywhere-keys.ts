import type {Row, Sight, Stage, Steps} from './press-keys.ts';

/** The keys that work everywhere, in a mode: what Ctrl+C shows there and leads back, from where it is pressed. */
export function anywhereKeys(interrupt: {
	readonly from?: Stage;
	readonly shows: Sight;
	readonly back?: Steps;
}): readonly Row[] {
	return [
		{
			id: 'redraw',
			keys: ['Ctrl+L'],
			scribbled: true,
			shows: ({terminal, before}) => terminal.screen().join('\n') === before.join('\n'),
		},
		// The terminal is given away and taken back at once, as there is no shell here; outside.test.ts has one.
		{id: 'suspend', keys: ['Ctrl+Z'], shows: ({since}) => /fg brings you back\.[\s\S]*\u001B\[\?2004h/.test(since())},
		{id: 'interrupt', keys: ['Ctrl+C'], back: '', ...interrupt},
	];
}
