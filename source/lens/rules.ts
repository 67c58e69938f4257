import type {Rule} from './rule.ts';
import {accounts} from './rules/accounts.ts';
import {attitudes} from './rules/attitudes.ts';
import {breakers} from './rules/breakers.ts';
import {causes} from './rules/causes.ts';
import {characters} from './rules/characters.ts';
import {conduct} from './rules/conduct.ts';
import {disregard} from './rules/disregard.ts';
import {foresight} from './rules/foresight.ts';
import {hindsight} from './rules/hindsight.ts';
import {idioms} from './rules/idioms.ts';
import {ifOnly} from './rules/if-only.ts';
import {judgements} from './rules/judgements.ts';
import {namingBlame} from './rules/naming-blame.ts';
import {namingFault} from './rules/naming-fault.ts';
import {neglect} from './rules/neglect.ts';
import {omissions} from './rules/omissions.ts';
import {ownGuilt} from './rules/own-guilt.ts';
import {pointing} from './rules/pointing.ts';
import {questions} from './rules/questions.ts';
import {reckonings} from './rules/reckonings.ts';
import {sanctions} from './rules/sanctions.ts';
import {selfBlame} from './rules/self-blame.ts';
import {shouldHave} from './rules/should-have.ts';
import {silences} from './rules/silences.ts';
import {stepsLeftOut} from './rules/steps-left-out.ts';

/** All rules of the lens with their samples, family by family: what it is made of, and not part of the built program. */
export const rules: readonly Rule[] = [
	...selfBlame,
	...ownGuilt,
	...sanctions,
	...reckonings,
	...namingFault,
	...namingBlame,
	...pointing,
	...causes,
	...breakers,
	...characters,
	...conduct,
	...judgements,
	...idioms,
	...attitudes,
	...accounts,
	...omissions,
	...silences,
	...neglect,
	...disregard,
	...stepsLeftOut,
	...shouldHave,
	...ifOnly,
	...questions,
	...hindsight,
	...foresight,
];
