import type {Command} from './command.ts';
import {anywhere} from './commands/anywhere.ts';
import {assumptions} from './commands/assumptions.ts';
import {choosing} from './commands/choosing.ts';
import {drafts} from './commands/drafts.ts';
import {fields} from './commands/fields.ts';
import {forms} from './commands/forms.ts';
import {learnings} from './commands/learnings.ts';
import {lensCommands} from './commands/lens.ts';
import {list} from './commands/list.ts';
import {looking} from './commands/looking.ts';
import {motions} from './commands/motions.ts';
import {offers} from './commands/offers.ts';
import {older} from './commands/older.ts';
import {outside} from './commands/outside.ts';
import {overlays} from './commands/overlays.ts';
import {searching} from './commands/searching.ts';
import {settling} from './commands/settling.ts';
import {sharing} from './commands/sharing.ts';
import {timelinePane} from './commands/timeline.ts';

/** Every command of the program, in the order of help, palette and the README. */
export const commands: readonly Command[] = [
	...timelinePane,
	...assumptions,
	...learnings,
	...list,
	...choosing,
	...motions,
	...searching,
	...looking,
	...forms,
	...fields,
	...lensCommands,
	...outside,
	...anywhere,
	...overlays,
	...offers,
	...settling,
	...sharing,
	...drafts,
	...older,
];
