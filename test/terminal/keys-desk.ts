import {chmodSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {formatReview} from '../../source/review/file/format-review.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';
import {bytesOf, type Steps} from './steps.ts';
import {stepsReview} from './steps-review.ts';

/** What the text editor puts in the place of every text. */
export const writtenOutside = 'written outside';

const log = ['one', 'two', 'three'].map((word, index) => `2026-10-03T14:40:0${index}Z pager ${word}\n`).join('');

/** A folder with the review of steps, a log and a page of somebody's own, in which the program is opened. */
export interface KeysDesk {
	/** Opens the program, each time in a folder that is as new; behind `draft` it was killed once, with `older` the file is an older one. */
	readonly open: () => Promise<Terminal>;
	readonly close: () => Promise<void>;
}

/** Makes such a desk. `draft` is typed into a program that is killed then, so that the next one finds it. */
export async function newKeysDesk({
	draft,
	older,
}: {
	readonly draft?: Steps | undefined;
	readonly older?: true | undefined;
} = {}): Promise<KeysDesk> {
	const place = await mkdtemp(join(tmpdir(), 'recount-keys-'));
	const editor = join(place, 'editor');
	writeFileSync(editor, `#!/bin/sh\nprintf '${writtenOutside}' > "$1"\n`);
	chmodSync(editor, 0o700);
	let count = 0;
	const open = async () => {
		const folder = await mkdtemp(join(place, 'folder-'));
		writeFileSync(join(folder, 'checkout.recount.json'), formatReview(stepsReview));
		writeFileSync(join(folder, 'web-2.log'), log);
		writeFileSync(join(folder, 'yearless.log'), 'Oct  3 14:40:00 pager one\nOct  3 14:41:00 pager two\n');
		writeFileSync(join(folder, 'both.log'), '03/10/2026 14:40:00 pager one\n03/10/2026 14:41:00 pager two\n');
		writeFileSync(join(folder, 'mine.md'), 'my own notes\n');
		const variables = {
			EDITOR: editor,
			RECOUNT_CLIPBOARD: 'osc52',
			XDG_STATE_HOME: join(place, `state-${count++}`),
		};
		const start = async () => openTerminal({args: ['checkout'], columns: 110, rows: 24, folder, variables});
		if (draft !== undefined) {
			const first = await start();
			await first.listening();
			first.write(bytesOf(draft));
			await first.until('a draft to be');
			first.kill('SIGKILL');
			await first.exited;
			await first.close();
		}

		const terminal = await start();
		await terminal.listening();
		if (draft !== undefined) {
			await terminal.until('There is a draft');
			terminal.write(bytesOf('Escape'));
			await terminal.gone('There is a draft');
		}

		if (older) {
			writeFileSync(join(folder, 'checkout.recount.json'), formatReview({...stepsReview, records: {}}));
			await terminal.until('is an older version');
		}

		return terminal;
	};
	return {open, close: async () => rm(place, {recursive: true, force: true})};
}
