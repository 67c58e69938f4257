import type {Rule} from '../rule.ts';

/** Blame said outright, thanks turned round, and the search for who it was. */
export const namingBlame: readonly Rule[] = [
	{
		id: 'fault.sarcastic-thanks',
		category: 'naming_fault',
		object: 'people',
		say: ['thanks {adv}? to', 'way to go ,?', 'slow clap for'],
		negation: 'none',
		unless: [
			'thanks {adv}? to {adv}? (everyone|everybody|all|those|all of you|you all) (who|that|for|on|in|at|involved)',
			'(thanks|kudos|credit) *5 for (the (quick|fast|early|help|swift|prompt|great|good|hard|patience|work|call|calm|support)|their|your|his|her|all|~ing|coming|our|this|that|everything|being)',
			'(thanks|kudos|credit) *6 (who) {adv}? (finding|spotting|the quick|the fast|staying|helping|their help|his help|her help|jumping|catching|noticing|joining|the help|fixing|the rollback|all|patience|stepping|putting|your|walking|writing|getting us|bringing back|restoring|recovering|sharing|covering|pairing|reporting|raising|asking|keeping|answering|calling|taking|building|the (great|good|hard)|explaining|digging|volunteered|stayed|helped|spotted|found|kept|came|jumped|noticed|caught|fixed|joined)',
			'(many|special|heartfelt|sincere|warm|warmest|huge|big|massive|great|endless|a thousand) thanks',
			'thanks *9 for {adv}? (~ing|the (help|patience|support|quick|work))',
			'(quick|fast|early|swift|prompt|careful|calm|rapid|sharp|limited|saved|recovered|restored|back online|within minutes|avoided|prevented|contained|shorter|earlier|sooner|quickly|helped|only (six|five|ten|a few|minutes))',
		],
		hit: [
			'Thanks to Dieter we had no DNS for an hour.',
			'Thanks to the marketing crew nobody slept.',
			'Thanks to the landlord we had no power.',
		],
		miss: [
			'Thanks to Dieter for spotting the drift.',
			'Thanks to the quick rollback the outage was short.',
			'Kudos to the night shift for staying calm.',
			'Thanks to a second replica no data was lost.',
		],
	},
	{
		id: 'fault.thanks-for-nothing',
		category: 'naming_fault',
		negation: 'none',
		say: [
			'(thanks|thank you|kudos|congratulations|congrats|well done|hats off|props|bravo|credit|applause|cheers|shout out) *4 ,? *4 ,? for {adv}? (nothing|not|breaking|deleting|dropping|taking (us|down|the|prod|production|everything)|ignoring|ruining|killing|the (mess|outage|heads up that|warning that|second|third|fourth|fifth|outages|downtime|chaos|sleepless|silence|nice)|another|forgetting|leaving|wasting|nuking|wiping|telling (nobody|no one)|a|yet another|making (this|it|us)|locking|missing|waking|costing|keeping (it|us|this|everyone) (secret|in the dark))',
			'(thanks|cheers|ta) for (the heads up|letting us know|the warning|telling us) *4 (not|never|after|too late|late)',
			'thanks (a lot|a bunch|a million|so much|very much) ,? {adv}? (ops|facilities|sales|legal|finance|hr|procurement|infosec|qa|dba|dbas|netops|engineering|head office|hq|corporate|colleagues|everyone in|noc|soc|billing|storage|guys|networking|team|vendor|support|security|management|folks|dev|devs|platform|infra|whoever)',
		],
		hit: [
			'Thank you, facilities, for nothing.',
			'Congratulations to sales for another sleepless night.',
			'Thanks a lot, ops.',
		],
		miss: [
			'Thanks to all for staying up.',
			'Credit to the night shift for the early call.',
			'Thanks a lot for the patience.',
		],
	},
	{
		id: 'fault.blame-somebody',
		category: 'naming_fault',
		object: 'people',
		negation: 'clause',
		say: [
			'(criticises|criticised|criticizes|faults|condemns|condemned|slams|slammed|slates|slated|chides|chided|censures|censured|reproaches|reproached|rebukes|rebuked|castigates|castigated|lambasts|lambasted)',
			'(blame|blames|blamed|blaming|accuse|accused|faulted)',
		],
		unless: [
			'page faults',
			'(nobody|no one|not|never|without|stop|instead of|rather than) {adv}? *2 (blame|blames|blamed|blaming|accuse)',
			'blame (game|free|less|culture)',
			'git blame',
		],
		hit: [
			'We blame the planners for the late filing.',
			'Support blamed the vendor.',
			'They accused the pharmacists of haste.',
		],
		miss: ['Nobody blames the pharmacists.', 'The report blamed the relay.', 'We do not blame the planners.'],
	},
	{
		id: 'fault.nobody-but',
		category: 'naming_fault',
		agent: 'people',
		negation: 'none',
		say: [
			'(has|have|had) {adv}? (only|nobody|no one|none) *3 (ourselves|himself|herself|themselves|itself|myself|yourself|yourselves) {adv}? (to blame|to thank)?',
			'only have (ourselves|himself|herself|themselves|myself) to (blame|thank)',
		],
		unless: ['only *2 (ourselves|themselves|himself|herself) (in|on|as|with|for|at)'],
		hit: [
			'The pharmacists have only themselves to blame.',
			'We have nobody but ourselves to blame.',
			'I only have myself to blame.',
		],
		miss: [
			'The two have the room to themselves.',
			'The job has only itself as a child.',
			'We had only ourselves on the bridge at first.',
		],
	},
	{
		id: 'fault.find-out-who',
		category: 'naming_fault',
		say: [
			'(thanks|cheers|ta|nice one|nice going|good one|well done|great|bravo|lovely|thank you) ,? (facilities|ops|networking|marketing|sales|legal|finance|hr|procurement|infra|it|security|support|management|leadership|vendor|platform|qa|devs|dba|dbas|netops|corporate|accounting|legal) {adv}? $',
			'(^|so|and|anyway|right|ok|well) ,? {adv}? who (do|should|shall|must|can|may) we {adv}? (have )?(to )?(thank|blame|hang|sue|sack|fire|shoot) {adv}? (for|over)? *3 $',
			'(come|came|step|stepped) forward {adv}? (and|to) {adv}? (admit|own|say|confess|explain)',
			'(own|fess) up {adv}? (to it|to this|to that|, |$|now|and|please|whoever)',
			'shame on (you|him|her|them|us|me|everyone|everybody|the *|ops|management)',
			'(find|finding|found) out who {adv}? (did|broke|caused|pushed|deleted|made|left|let|approved|is|was|forgot|screwed|messed|touched|changed)',
			'(identify|establish|determine|track down|name|expose|investigate|hunt down|figure out|want to know|like to know|love to know|tell us|tell me) {adv}? (who|whose|which (team|person|engineer|idiot)) {adv}? (did|broke|caused|pushed|deleted|made|left|let|forgot|screwed|messed|fault|is to blame|was to blame|is responsible|was responsible)',
			'(responsible|guilty) (person|party|engineer|individual|parties|people|persons) (must|should|needs to|has to|will|have to|need to) be (identified|found|named|punished|disciplined|held|told|spoken|fired|exposed|removed)',
			'^ (typical|classic|bloody|damn|effing|trust|leave it to) (ops|devs|dev|support|management|networking|infra|platform|qa|security|sales|marketing|legal|finance|the * (team|crew|squad|guys)|them|him|her|vendor|it)',
			'(trust|leave it to|count on|rely on) (ops|devs|support|management|the * team|them|him|her|us|him|our *) to {adv}? *1 (break|forget|miss|screw|mess|make|ruin|be|do|get|find|pick|deploy|push|leave|turn)',
			'blame (it|this|that|everything|all of it|the outage|the incident) {adv}? on *2 (team|dev|devs|ops|vendor|intern|engineer|engineers|us|them|him|her|me|support|management|people|contractor|somebody|someone|whoever|networking|dba)',
		],
		hit: [
			'We must find out who left the valve open.',
			'Whoever pulled the lever, own up.',
			'Typical ops.',
			'Trust them to break it on a Friday.',
		],
		miss: [
			'We do not need to find out who did it.',
			'Find out which queue it was.',
			'The responsible team joined at 09:00.',
		],
	},
	{
		id: 'fault.typical',
		category: 'naming_fault',
		object: 'people',
		say: ['^ (typical|classic|bloody|good old)'],
		unless: ['(typical|classic) (users|user|customer|customers|customers|team|teams|company)'],
		hit: ['Typical Olga.', 'Classic ops.', 'Good old Dieter.'],
		miss: ['Typical users open two tabs.', 'Typical load is 40 percent.', 'Classic mode was on.'],
	},
];
