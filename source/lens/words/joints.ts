const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
/** What may stand between a subject and its verb. */
export const between = set(`
	was were is are am be been being has have had having did do does will would could should might can may must not
	never even just simply also then again still once clearly obviously really actually apparently evidently probably
	basically completely totally utterly entirely consistently repeatedly reportedly allegedly always often both all
	each who that which to seem seems seemed appear appears appeared managed got get gets 'd certainly perhaps maybe
	literally effectively plainly evidently carelessly recklessly blindly foolishly stupidly deliberately knowingly
	wilfully habitually routinely conveniently too only either kept keeps left so far yet thus therefore later now soon
	first already finally immediately promptly initially subsequently happily merrily cheerfully somehow quickly further
	long plain flatly outright clean entirely wholly singlehandedly personally accidentally inadvertently mistakenly
	wrongly unnecessarily almost nearly single handedly upstairs downstairs overseas abroad onsite offsite yesterday
	tonight duly dutifully sadly regrettably unfortunately stubbornly lazily sloppily hastily rashly negligently needlessly
	pointlessly thoughtlessly brazenly arrogantly frankly honestly seemingly supposedly royally truly seriously massively spectacularly properly thoroughly horribly hugely epically bravely
	kindly helpfully actively willingly wantonly openly quietly silently secretly sloppily publicly formally basely frequently
	badly deeply greatly evidently predictably casually calmly ultimately eventually simultaneously
`);
/** Prepositions. */
export const prepositions = set(`
	of in on at for from with behind to by over under during after before about into within through without against
	between among per via near inside outside across around since until upon than as despite
`);
/** Prepositions by which a noun phrase goes on: *the head of the team*. */
export const attaching = set(`
	of in on at for from with behind near inside during over between across within about against per via under without
`);
/** Words with which a noun phrase begins. */
export const determiners = set(`
	the a an this that these those our their his her my your its no every each another some any both whichever which
	what such
`);
/** Words that join what is alike. */
export const joints = set(`
	and or but nor then
`);
/** Where a noun phrase ends at the latest. */
export const breaks = set(`
	, being been be am believed thought assumed so because while when if whether unless although though where whereas once why how let made make makes let's
	please also had has have was were is are did does do will would could should might can may must not who whom said
	says say told thinks think thought believes felt feels knew know knows meant means hoped hope saw see found find if
	only suppose guess bet wish
`);
/** Behind *on*: who it is has been said before. */
export const onDuty = set(`
	call duty shift watch rota
`);
/** Pronouns with which a new subject begins. */
export const personalPronouns = set(`
	i we you he she they it nobody everyone everybody someone somebody anyone anybody this there
`);
/** Pronouns that are a subject by themselves: *as head of the team I*. */
export const subjectPronouns = set(`
	i we he she they
`);
/** Verbs behind which somebody else may be spoken of: *who believed that the disk had failed*. */
export const reporting = set(`
	believed thought assumed said says say told thinks think felt feels knew know knows meant means hoped hope saw see found
	find suppose guess bet wish
`);
