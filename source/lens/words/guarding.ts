const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that take back what follows them in their clause. */
export const negators = set('not no never nobody none neither nor without hardly nothing whether blameless isnt');
/** Behind a *not* these words keep it from taking anything back: *not only*, *can not believe*. */
export const afterNegator = set(
	'only just merely simply solely believe wonder excuse surprise surprising least imagine help bothered uncommon first matter doubt fathom understand',
);
/** Longer phrases that take back what follows. */
export const takenBack: readonly string[] = [
	' rather than ',
	' instead of ',
	' wrong to ',
	' unfair to ',
	' stop ',
	' we stopped ',
	' stopped telling ',
	' stopped asking ',
	' stopped blaming ',
	' stopped saying ',
	' no longer say ',
	' no longer ask ',
	' avoid ',
	' avoids ',
	' refrain ',
	' far from ',
	' free of ',
	' less about ',
	' other than ',
	' refuse to ',
	' unhelpful ',
	' easy to ',
	' tempting to ',
	' makes no sense to ',
	' makes sense ',
	' if you think ',
];
/** Words that take back what stands before a verb: *error is never*. */
export const denying = set('not never no nothing neither hardly');
/** Verbs between a phrase and its denial. */
export const beings = set('is was are were does did has had would will can could be');
/** Words behind which a phrase is only spoken of. */
export const mentions = set(
	'word words term terms phrase phrases label labels labelled category categories calling called titled heading expression definition wording column checkbox',
);
/** What may stand between such a word and the phrase. */
export const linking = set('as such like of the a an for with is was , by our it this that');
/** Words with which a reason begins. */
export const reasons = set('because since as due given owing');
/** The same at the start of a sentence. */
export const reasonOpeners = set('because since as given due');
/** Behind *since* and *as* these words tell a time or a habit, no reason. */
export const noReason = set(
	'usual ever always spring summer autumn winter january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday then yesterday last noon midnight morning day early late launch 2019 2020 2021 2022 2023 2024 2025 2026 well soon a an part',
);
/** Behind *do not*, *does not* these words take back what they report: *I do not believe that …*. */
export const beliefs = set('believe imagine');
/** Forms of *do*. */
export const doing = set('do does did');
/** Openings of sentences that set aside what follows: *it is not that the team did not care*, *to say that …*. */
export const settingAside =
	/^(?:it (?:is|was) not (?:that|as if|because) |.{2,40} not (?:about|a question of|here to (?:judge|ask|find out)) (?:who|whose|whom) |saying (?:that|the|she|he|they|it|we|somebody|someone) |to say that |(?:it (?:is|would be) |too |how )(?:tempting|easy|unfair|wrong|pointless|cheap|unhelpful|lazy) to (?:say|call|think|conclude|claim|argue|write|believe) |(?:instead of|rather than) (?:asking|saying|writing|concluding|wondering) (?:who|whose|why|what|that|how) )/;

/** A sentence that takes back what it names: *Calling them careless would be unfair and would teach us nothing*. */
export const unfairToSay =
	/^(?:calling|filing|putting|labelling|naming|blaming|writing|saying) .*\bwould (?:be (?:unfair|wrong|unjust|cheap|misleading)|(?:explain|teach|tell|help|change|solve)(?: us| anybody)? nothing)\b/;
