import type {Command} from '../command.ts';
import {leaving} from '../offers/leave.ts';
import {topOverlay} from '../state.ts';

/** What works everywhere, in lists and over them. */
export const anywhere: readonly Command[] = [
	{
		id: 'redraw',
		title: 'Draw the screen anew',
		contexts: ['anywhere'],
		keys: ['Ctrl+L'],
		help: {group: 'Leave', word: 'draw anew', extra: true},
		blind: true,
		run: () => [{type: 'redraw'}],
	},
	{
		id: 'interrupt',
		title: 'Close what is open; twice in a list: leave',
		contexts: ['anywhere'],
		keys: ['Ctrl+C'],
		blind: true,
		run(state) {
			const overlay = topOverlay(state);
			switch (overlay?.type) {
				case undefined:
					return state.leaving ? [{type: 'quit', code: 130}] : [{type: 'leaving'}];
				case 'reading':
					return [{type: 'stop-reading'}];
				case 'offer':
					return leaving(overlay, state);
				default:
					return [{type: 'closed', keep: true}];
			}
		},
	},
];
