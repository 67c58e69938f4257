import type {Rule} from '../rule.ts';

const onPurpose: readonly string[] = [
	'(accidentally|inadvertently|unintentionally|by accident|by mistake|unknowingly|unwittingly)',
	'as (planned|agreed|scheduled|intended|requested|instructed|announced|designed|part of)',
	'planned|scheduled|controlled|orderly|announced',
	'for (the|a|an)? *1 (maintenance|upgrade|drill|test|exercise|migration|rehearsal)',
	'(on purpose|in a drill|by agreement|to (stop|protect|contain|prevent|save|limit|isolate|avoid|free|clear|halt|keep|drain))',
];

/** A person as the one who broke it, told in passives, clefts, colons and figures. */
export const breakers: readonly Rule[] = [
	{
		id: 'breaker.passive',
		category: 'single_cause',
		object: 'person',
		negation: 'clause',
		say: [
			'({be}|got|gets) {adv}? {adv}? (brought down|taken down|taken out|taken offline|knocked (out|offline|over|down)|wiped|wiped out|destroyed|killed|nuked|wrecked|ruined|crashed|trashed|broken|crippled|paralysed|brought to (its|their|a) (knees|halt|standstill)|blown up|bricked|sunk|sabotaged|grounded|derailed|blacked out|fried|torpedoed|obliterated|scuppered|corrupted|hosed|borked|melted|flattened|tanked|messed up|screwed up|lost|leaked|exposed|disrupted) {adv}? by',
			'({be}|got) {adv}? (made|provoked|triggered|started|created|produced) by (the|a|an) (negligence|carelessness|stupidity|incompetence|laziness|ignorance|haste|arrogance|clumsiness|mistake|mistakes|error|inattention) of',
			'(outage|incident|downtime|failure|crash|breakage|mess|disaster) {be} {adv}? made (by|from)',
			'caused by , {adv}?',
		],
		unless: [...onPurpose, '(lost|exposed|disrupted|broken) by (customers|users|all|nobody|no one)'],
		hit: [
			'The ward network was brought down by a technician with a ladder.',
			'Our backups were destroyed by the storage admin.',
			'The booking site got knocked offline by an intern who ran a script.',
			'Caused by: Rupert.',
		],
		miss: [
			'The site was brought down by a flood of requests.',
			'The disks were wiped by the contractor as agreed.',
			'Caused by: a stale lock.',
			'The pool was not taken down by the operator.',
		],
	},
	{
		id: 'breaker.cleft',
		category: 'single_cause',
		object: 'person',
		negation: 'clause',
		say: [
			'what {adv}? (killed|sank|broke|crashed|grounded|stopped|ruined|wrecked|caused|doomed|destroyed|did|blew|halted|derailed|paralysed|triggered|tripped|toppled|started|floored|blacked|cost|took|brought|knocked|wiped|locked) *6 (is|was|were) {adv}?',
			'(cause|reason|origin|trigger|culprit) (of|for|behind) ((the|this|our|that|a) *1 )?({harm}|(loss|lack|interruption|failure) of *2|(today|yesterday|friday|last night) *3|stop|standstill|darkness) , {adv}?',
			'(cause|source|origin|root|reason|heart) *4 (sits|lies|lay|sat|rests) {adv}? (with|at the (desk|door|feet) of)',
			'(at the (root|heart|bottom|centre) of *3|behind (the|this|that|it|all) *2) ({be}|stands|stood|sits|sat|,) {adv}?',
			'(the|one|a|only) (cause|problem|bug|culprit|reason|root cause|weak link) *2 (has a|had a|and its|with a|its) (name|face) (is|,)? ',
			'(trail|trails|tracks|evidence|traces|everything|it all) {adv}? (leads|lead|led|points|point|pointed) {adv}? (straight |right |directly )?(back )?(to|at)',
			'(downtime|outage|blackout|breakdown|{harm}) {adv}? , ?(courtesy|thanks|care) of',
			'responsible for (the|this|that|our) *2 {harm} {be} {adv}?',
		],
		unless: [
			'what (did|took|brought|cost|started) *6 (is|was|were) (that|how|to)',
			'(helped|saved|restored|recovered|brought us back|back up|back online|brought it back)',
			'{harm} (is|was|came) (reported|noticed)',
		],
		hit: [
			'What sank the launch was one manager in a hurry.',
			'Primary cause of the loss of power: the maintenance electrician.',
			'At the root of it all: a bored sysadmin.',
			'Behind the outage stands one architect.',
		],
		miss: [
			'What sank the launch was a missing index.',
			'Reason for the outage: a full disk.',
			'At the root of it all: a stale cache.',
			'What brought us back was Rupert and his notes.',
		],
	},
	{
		id: 'breaker.one-was-enough',
		category: 'single_cause',
		negation: 'near',
		say: [
			'[took {adv}? (one|a single|a lone|only one|a|no more than one) *2 {folk} *6 to] {adv}? (stop|take|bring|kill|break|sink|crash|black|ruin|halt|wreck|destroy|knock|wipe|blow|ground|paralyse|cripple|lose|derail|undo)',
			'[(one|a single|a lone) *2 {folk} *5 (was|is|were) (enough|all it took|all it takes|sufficient)] to {adv}? (stop|take|bring|kill|break|sink|crash|black|ruin|halt|wreck|destroy|knock|wipe|blow|ground|paralyse|cripple|lose|derail|undo)',
			'[(one|a single) (careless|lazy|bored|overconfident|impatient|clumsy|tired|reckless|rogue|sloppy|clueless|distracted|stupid) {folk}]',
			'[all because of] (one|a|the|a single|some|somebody|someone|him|her|them|you) *2 {folk}?',
			'[(problem|error|bug|fault|issue) {adv}? (sits|sat|exists|is|lies|was) {adv}? (in front of|between|behind) the (screen|keyboard|monitor|chair|wheel|steering|desk|console)]',
		],
		unless: [
			'(planned|agreed|scheduled|drill|exercise)',
			'(cable|wire|dust|light|sensor) *4 (in front of|behind|between)',
		],
		hit: [
			'It took one trainee to stop the ferry.',
			'A single technician was enough to black out the ward.',
			'One careless electrician did it.',
			'The problem sits in front of the screen.',
		],
		miss: [
			'It took one engineer ten minutes to restart it.',
			'One technician was enough to swap the disk.',
			'It took one bad route to stop the ferry.',
			'The cable is behind the desk.',
		],
	},
	{
		id: 'breaker.deed',
		category: 'single_cause',
		agent: 'people',
		negation: 'near',
		say: [
			'(blacked out|stranded|paralysed|crippled|derailed|capsized|scuppered|sabotaged|torpedoed|doomed|upended|gutted|ddosed|cooked|sunk|decimated|butchered|annihilated|incapacitated) (the|our|a|an|all|half|most|every|us|everyone|production|prod|this|two|three|both)',
			'(brought|brings|bring|drove|ran|run) (the|our|a|an|all|half|everything|production|this|two|both|us) *4 (to a {adv}? (halt|standstill|stop|grinding halt|crawl)|to (its|their) knees|aground|into the (ground|wall|ditch|rocks)|off a cliff|to the brink)',
			'(lost|leaked|exposed|deleted|destroyed|wiped|erased|threw away) (a|an|one|two|three|six|several|many|every|thousands|hundreds|hours|days|weeks|months|years|all|half) *1 (of )?*2 (records|record|orders|data|work|photos|files|accounts|backups|bookings|transactions|messages|invoices)',
			'(locked|locks|lock) (the|all|every|half|everyone|us|our) *4 out',
			'(pulled|yanked) the (rug|carpet) (out )?from',
			'did us in',
			'(did|does|has done) (this|it|that) to (us|me|the (customer|customers|company|team|patients|users))',
			"'s slip (up |of the *1 (finger|hand|mouse|keyboard|pen|tongue|thumb) )?*1 (cost|took|brought|knocked|killed|broke|put|left|meant|wiped|locked|and|was|sent|made)",
			'(is|are|was) {adv}? (the reason )?why (we|the|our|it|this|that|everything|customers|patients|nobody|no one|half|all) *5 (down|dark|broke|broken|failed|crashed|died|lost|offline|out|happened|stopped|stood)',
			'(has|have|had) {adv}? (broken|destroyed|killed|ruined|crashed|wrecked) {adv}? {prod}',
			'(made|make|makes|making) {adv}? (kaput|kaputt|broken) *',
			"'s (whim|tinkering|meddling|antics|heroics|shenanigans|stunt|stunts|brainwave|bright idea|clumsy *|cowboy *|fumbling|bungling|blundering|interference|dithering)",
		],
		unless: [
			...onPurpose,
			'(process|job|session|query|pod|tie|deadlock|silence|seal|glass|test table|temp|temporary|scratch|old|stale|expired|obsolete|unused|orphaned|copies|copy)',
			'(records|rows|files|messages) (older|from before|past|that had expired)',
			'is why (we|the) *3 (back|up again|know)',
		],
		hit: [
			'The electrician blacked out the whole terminal.',
			'The new hire brought the yard to a standstill.',
			"Greta's slip of the finger cost the bank a morning.",
			'Rupert is why the ward went dark.',
			'The trainee lost three weeks of bookings.',
		],
		miss: [
			'A bad relay blacked out the whole terminal.',
			'The operator brought the belt to a controlled stop.',
			"Greta's ticket was closed at noon.",
			'Rupert deleted two old files as agreed.',
			'Rupert is why we were back by noon.',
		],
	},
	{
		id: 'breaker.went-dark',
		category: 'single_cause',
		object: 'person',
		subject: 'clause',
		say: [
			'((went|gone|go) (dark|black|silent|dead|under|up in smoke)|stood still|came to a {adv}? (halt|stop|standstill)|ground to a halt|lost (power|everything|the day|the weekend|a day|a week)) {adv}? {adv}? because',
		],
		unless: [
			'because *6 (did not|could not|was not|were not|had not|had no|were told|was told|thought|assumed|believed|expected|saw|needed|removed|asked)',
			...onPurpose,
		],
		hit: [
			'The ward went dark because the caretaker flipped a switch.',
			'The plant stood still because an intern pulled a lever.',
			'We lost everything because Rupert ran it twice.',
		],
		miss: [
			'The ward went dark because a relay burned.',
			'The plant stood still because the operator had no second line.',
			'We lost power because the feed tripped.',
		],
	},
];
