import type {VerbName} from './arguments/verb-names.ts';
import type {Verb} from './verb.ts';
import {addVerb} from './verbs/add.ts';
import {checkVerb} from './verbs/check.ts';
import {completionVerb} from './verbs/completion.ts';
import {configVerb} from './verbs/config.ts';
import {doctorVerb} from './verbs/doctor.ts';
import {examplesVerb} from './verbs/examples.ts';
import {exportVerb} from './verbs/export.ts';
import {findVerb} from './verbs/find.ts';
import {forgetVerb} from './verbs/forget.ts';
import {gitSetupVerb} from './verbs/git-setup.ts';
import {importVerb} from './verbs/import.ts';
import {keysVerb} from './verbs/keys.ts';
import {lensVerb} from './verbs/lens.ts';
import {listVerb} from './verbs/list.ts';
import {mergeVerb} from './verbs/merge.ts';
import {newVerb} from './verbs/new.ts';
import {putVerb} from './verbs/put.ts';
import {readVerb} from './verbs/read.ts';
import {recoverVerb} from './verbs/recover.ts';
import {rmVerb} from './verbs/rm.ts';
import {schemaVerb} from './verbs/schema.ts';
import {setVerb} from './verbs/set.ts';
import {showVerb} from './verbs/show.ts';
import {sourceVerb} from './verbs/source.ts';
import {undoVerb} from './verbs/undo.ts';
import {whenVerb} from './verbs/when.ts';

/** Every verb of the command line. */
export const verbs: Readonly<Record<VerbName, Verb<object>>> = {
	new: newVerb,
	add: addVerb,
	import: importVerb,
	source: sourceVerb,
	show: showVerb,
	export: exportVerb,
	put: putVerb,
	set: setVerb,
	rm: rmVerb,
	undo: undoVerb,
	recover: recoverVerb,
	forget: forgetVerb,
	doctor: doctorVerb,
	read: readVerb,
	when: whenVerb,
	check: checkVerb,
	lens: lensVerb,
	list: listVerb,
	find: findVerb,
	merge: mergeVerb,
	'git-setup': gitSetupVerb,
	examples: examplesVerb,
	keys: keysVerb,
	config: configVerb,
	schema: schemaVerb,
	completion: completionVerb,
};
