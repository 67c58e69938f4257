import type {Rule} from '../rule.ts';

/** An imagined better past, told as a condition or as what was due: if only, had they, it was to have been. */
export const ifOnly: readonly Rule[] = [
	{
		id: 'counterfactual.if-had',
		category: 'counterfactual',
		negation: 'none',
		say: [
			'[if only] (the|our|their|his|her|a|an|someone|somebody|anyone|anybody|they|he|she|we|you|people|one|whoever|ops|management|leadership|support|security)? *4 (had|would|was|were|could)',
			'[if {adv}? (anyone|anybody|someone|somebody|he|she|they|we|you|people|the (team|engineer|operator|oncall|developer|reviewer|reviewers|author|dba|vendor|manager|shift|crew|contractor|admin|admins|operators|developers|engineers|technician|responder|supervisor|planners)|ops|management|leadership|support|security|one person|a single person|any of (us|them)|* {adv}) {adv}? (had )?{adv}? (not |only |even |just |actually |simply |at least )?{adv}? (checked|tested|read|reviewed|asked|looked|listened|followed|paid|escalated|verified|told|thought|bothered|called|communicated|consulted|double checked|waited|stopped|cared|done|taken|spoken|warned|acted|announced|rolled back|informed|notified|rehearsed|stuck|kept|used {their}|responded|answered|reacted|considered|planned|questioned|spent|been (more|paying|awake|careful|there|doing|less|competent|on top|a bit|a little))]',
			'[if *4 had {adv}? (bothered|checked|listened|paid attention|asked|read|followed|looked|cared|tested|reviewed|double checked|escalated|been paying|been awake|been more careful|done {their}|thought|consulted|communicated|stuck to|verified|spoken up|acted|responded|told|warned|called|stopped)]',
			'[if *3 (did|does|do) {their} (job|jobs|homework)]',
			'(would|could|might) {adv}? (not|never)? {adv}? have *6 [had (he|she|they|we|you|someone|somebody|anyone|anybody|one of (us|them)|(the|our|a|an|whoever|any) *1 {folk}|* *1) {adv}? (exercised|compared|taken (a|the|more|due)|shown|made sure|kept an eye|opened|used {their}|had the (sense|presence|decency)|been (more|paying|careful|awake|doing)|done {their}|checked|looked|read|asked|listened|tested|thought)]',
			'[(it|that) would (not )?have {adv}? (been (nice|wise|prudent|courteous|polite|smart|decent|helpful) (if|to|had|for)|(hurt|killed|cost) (them|him|her|you|us|anyone|anybody|someone|nothing|little))]',
			'[would not have {adv}? (hurt|killed|harmed|cost) *4 to]',
			'[would it have (killed|hurt|been so hard)]',
		],
		unless: [
			'(if|had) *3 (had )?(known|seen|been told|been aware|been visible|been warned|been paged|been informed|received|had (a|an|the|more|access|any)|understood|heard|noticed|been able|been there to show)',
			'(if|had) (the|a|an|this|that|our|its|it) *2 (probe|job|script|check|service|server|breaker|canary|alert|alarm|test|tests|pipeline|tool|system|client|monitor|monitoring|node|replica|query|cache|limit|timeout|retry|switch|disk|queue|pod|build|linter|policy|process|runbook|dashboard|proxy|gateway|schema|deploy|rollout|release|drain|watchdog|lock|cron|backup|restore|migration|change|controller|failover|scheduler|agent|worker|leader|follower|bot|parser|compiler|validator|sensor|valve|pump|automation|config|configuration) ',
			'(nobody|no one) would have (thought|known)',
			'(i|we|he|she|they) (had|have|has) {attended} (and|the|it|that|with|at|in|on|for|to)? *3 (before|earlier|last|already)',
		],
		hit: [
			'If only the pharmacists had asked.',
			'If anyone had checked the valve, nothing would have happened.',
			'If the crew had followed the plan, it would be up.',
		],
		miss: [
			'Had we known that the cable was shared, we would have waited.',
			'If the probe had checked the lag, it would have paged.',
			'If we had had a graph, the drop would have shown.',
			'Had the valve closed, the tank would have held.',
		],
	},
	{
		id: 'counterfactual.if-somebody-had',
		category: 'counterfactual',
		agent: 'person',
		subject: 'inside',
		negation: 'none',
		say: [
			'[^ (and|but|surely|so|well|maybe)? ,? if *6 had {adv}? (not )?{adv}? {done}]',
			'(would|could|might) {adv}? (not )?{adv}? have *9 [if *6 had {adv}? (not )?{adv}? {done}]',
			'[^ (and|but|so)? ,? had *5 {adv}? (not )?{adv}? {done}]',
		],
		unless: [
			'had *5 {adv}? (not )?{adv}? (known|seen|had|heard|noticed|received|understood|lost|become|felt|got|gotten|been)',
			'if *6 had {adv}? (not )?{adv}? (known|seen|had|heard|noticed|received|understood|lost|become|felt|got|gotten|been)',
		],
		hit: [
			'If the release engineer had opened the notes, the lock would not have been held.',
			'The tank would have held if Greta had turned the valve.',
			'If Tariq had not merged it, we would be up.',
			'Had Mr. Takahashi compared the two lots, the recall would have stayed small.',
		],
		miss: [
			'If Greta had known that the cable was shared, she would have waited.',
			'If the crew had been paged, it would have come.',
			'If the probe had opened the valve, the tank would have held.',
			'We asked if the vendor had restarted it.',
			'Had the pump stopped, the tank would have held.',
		],
	},
	{
		id: 'counterfactual.had-they',
		category: 'counterfactual',
		agent: 'absent',
		negation: 'none',
		say: [
			'[had (not )?{adv}? (*|* *|* * *|* * * *) {adv}? (not )?(bothered|checked|listened|paid attention|asked|read|followed|looked|cared|tested|reviewed|double checked|escalated|been paying|been awake|been more careful|done {their}|thought|consulted|communicated|stuck to|verified|spoken up|acted|responded|told)]',
		],
		unless: [
			'had (the|a|an|this|that|our|its|it) *2 (probe|job|script|check|service|server|breaker|canary|alert|alarm|test|tests|pipeline|tool|system|client|monitor|monitoring|node|replica|query|cache|linter|policy|process|runbook|dashboard|proxy|gateway|schema|deploy|rollout|release|watchdog|lock|cron|backup|restore|migration|change|controller|failover|scheduler|agent|worker|leader|follower|bot|parser|compiler|validator|sensor|valve|pump|automation)',
			'(been|never|already) *1 (checked|tested|read|reviewed|verified|asked|told)',
			'had (not )?(been|checked|tested|read|reviewed|asked|told)',
		],
		hit: [
			'Had Greta read the notice, we would have been fine.',
			'Had the pharmacists only asked, it would be up.',
			'Had anyone in the crew escalated, the tank would have held.',
		],
		miss: [
			'Had we known that the cable was shared, we would have waited.',
			'Had the probe checked the lag, it would have paged.',
			'The restore had never been tested.',
		],
	},
	{
		id: 'counterfactual.little-would-have-done',
		category: 'counterfactual',
		negation: 'none',
		say: [
			'[(a|some|any|one|even a|the) {adv}? (quick|short|brief|little|simple|courtesy|proper|early|bit of)? {adv}? (heads up|warning|word|hint|head up|notice|courtesy call|phone call|call) (from *4 |of *2 )?(would|might) {adv}? have {adv}? been {adv}? (nice|welcome|appreciated|good|courteous|decent|polite|something|a start|in order|too much)]',
			'[(least|bare minimum|minimum) {adv}? (that )?(they|he|she|you|we|anyone|{folk}|ops|the *) (could|should|might) {adv}? (have|do)]',
			'[{be} {adv}? (called for|in order|the least|needed|due) , *1 (and|but|yet) {adv}? (the *|they|he|she|nobody|no one|we) {adv}? (skipped|did not|never|ignored|dropped|forgot)]',
			'[(had|if) *4 so much as (glanced|looked|asked|read|called|opened|checked|tried|thought|rung|peeked|listened|tested)]',
			"[if (he|she|they|you|we|somebody|someone|anybody|anyone|one of *3) (had|'d) {adv}? (rung|phoned|opened|glanced|spoken to|pinged|stuck|kept (an|{their}|to)|sent (a|one)|turned (up|to)|picked up|stayed (at|on)|put (a|the)|left (a|the|well)|held (off|back|on)|shown up|stood up|taken (a|the|two|five|one|more)|given (a|the|us|it a)|used {their}|read|asked|checked|called|tested|told|looked|thought|listened)]",
			'[had (he|she|they|you|we|somebody|someone|anybody|anyone|one of *3) {adv}? (rung|phoned|opened|glanced|spoken to|pinged|stuck|kept (an|{their}|to)|sent (a|one)|turned (up|to)|picked up|stayed (at|on)|put (a|the)|left (a|the|well)|held (off|back|on)|shown up|stood up|taken (a|the|two|five|one|more)|given (a|the|us|it a)|used {their}|read|asked|checked|called|tested|told|looked|thought|listened)]',
		],
		unless: [
			'(if|had) *5 (known|seen|been told|heard|noticed|received)',
			'if (we|i) (had )?(sent|put|left|held|taken|given) (a|the|two|five|one) *2 (packet|request|query|node|replica|backup)',
			'(asked|wondered|checked|know|see) if',
		],
		hit: [
			'A heads-up from sales would have been nice.',
			'Had the mate so much as glanced at the table, the barge would be afloat.',
			"If he'd rung the plant, we would be up.",
			'The least they could do was to ring.',
		],
		miss: [
			'If they had known that the gate was shut, they would have waited.',
			'A call to the second region would have been slow.',
			'We asked if she had rung the plant.',
			'If the job had read the flag, it would have stopped.',
		],
	},
	{
		id: 'counterfactual.was-to-have',
		category: 'counterfactual',
		negation: 'none',
		say: [
			"[(was|were|is|had been|being) {adv}? (*|* *|the *|the * *|our *|our * *) 's {adv}? (job|duty|turn|task|responsibility|watch|call|lookout|remit|department|assignment) *6 ,? (and|but|,|yet) {adv}? (he|she|they|it|nobody|no one) {adv}? (did not|never|failed|had not|was nowhere|were nowhere|was not|were not|forgot)]",
			'[(was|were|is) {adv}? (his|her|their|your) {adv}? (job|duty|turn|task|responsibility|watch) *6 ,? (and|but|,|yet) {adv}? (he|she|they|you|it) {adv}? (did not|never|failed|had not|was not|were not|forgot)]',
			'[(was|were) to have {adv}? (been )?*8 ,? (but|and|yet|,) {adv}? (he|she|they|that|nobody|no one|it)? {adv}? (did not|never|failed|forgot|had not)]',
			'[(was|were|is) {adv}? (on|up to|down to|for) (*|* *|the *|the * *) to *6 ,? (and|but|,|yet) {adv}? (he|she|they|it) {adv}? (did not|never|failed|had not|forgot)]',
			'[(never|not|nobody|no one|none) *2 {adv}? (got|gotten|get|gets|getting) (a)?round to] *2',
			'[(was|were|been) {adv}? (left|allowed|made|told) to {adv}? (run|do|handle|lead|fly|carry|manage) *4 (alone|unsupervised|unaided|on {their} own|by (himself|herself|themselves))]',
			'[(asking|calling|checking|reading|testing|documenting|reviewing|phoning|listening|the (checklist|runbook|rules|process|manual|procedure)) *3 {be} {adv}? (beneath|below|too good for|above) (him|her|them|us|the *|our *|that *)]',
		],
		unless: [
			'(valve|job|probe|script|pump|disk|switch|cache|replica|service|host|timer|alarm|request) *3 (was|were) to have',
			'(because|since)',
		],
		hit: [
			"Watching the queue was Greta's job that night, and she did not.",
			'The tank was to have been refilled in May, but they never did.',
			'Facilities never got round to the second fan.',
			'It was on the crew to renew the key, and they never did.',
		],
		miss: [
			'The valve was to have closed, but it did not.',
			"Watching the queue was Greta's job that night.",
			'The tank was to have been refilled in May.',
		],
	},
];
