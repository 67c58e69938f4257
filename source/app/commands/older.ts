import type {Command} from '../command.ts';

/** What can be done where the file on the disk has become an older version of what shows. */
export const older: readonly Command[] = [
	{
		id: 'keep-newer',
		title: 'Keep what is here, and save it',
		contexts: ['older'],
		keys: ['h'],
		footer: {rank: 1, word: 'keep what is here'},
		edits: true,
		run: () => [{type: 'closed'}, {type: 'older-answered', takes: 'here'}],
	},
	{
		id: 'take-older',
		title: 'Take what is on the disk; u brings the other back',
		contexts: ['older'],
		keys: ['t'],
		footer: {rank: 2, word: 'take what is on the disk'},
		edits: true,
		run: () => [{type: 'closed'}, {type: 'older-answered', takes: 'there'}],
	},
	{
		id: 'leave-older',
		title: 'Later: nothing is taken in or saved until then',
		contexts: ['older'],
		keys: ['Escape'],
		footer: {rank: 9, word: 'later', stays: true},
		run: () => [{type: 'closed'}],
	},
];
