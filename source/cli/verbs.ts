import type {VerbName} from './arguments/verb-names.ts';
import type {Verb} from './verb.ts';
import {add} from './verbs/add.ts';
import {check} from './verbs/check.ts';
import {completion} from './verbs/completion.ts';
import {config} from './verbs/config.ts';
import {doctor} from './verbs/doctor.ts';
import {examples} from './verbs/examples.ts';
import {exportVerb} from './verbs/export.ts';
import {findVerb} from './verbs/find.ts';
import {forget} from './verbs/forget.ts';
import {gitSetup} from './verbs/git-setup.ts';
import {importVerb} from './verbs/import.ts';
import {keys} from './verbs/keys.ts';
import {lens} from './verbs/lens.ts';
import {list} from './verbs/list.ts';
import {mergeVerb} from './verbs/merge.ts';
import {newVerb} from './verbs/new.ts';
import {put} from './verbs/put.ts';
import {read} from './verbs/read.ts';
import {recover} from './verbs/recover.ts';
import {rm} from './verbs/rm.ts';
import {schema} from './verbs/schema.ts';
import {set} from './verbs/set.ts';
import {show} from './verbs/show.ts';
import {sourceVerb} from './verbs/source.ts';
import {undo} from './verbs/undo.ts';
import {when} from './verbs/when.ts';

/** Every verb of the command line. */
export const verbs: Readonly<Record<VerbName, Verb<object>>> = {
	new: newVerb,
	add,
	import: importVerb,
	source: sourceVerb,
	show,
	export: exportVerb,
	put,
	set,
	rm,
	undo,
	recover,
	forget,
	doctor,
	read,
	when,
	check,
	lens,
	list,
	find: findVerb,
	merge: mergeVerb,
	'git-setup': gitSetup,
	examples,
	keys,
	config,
	schema,
	completion,
};
