import {incident, type Review} from '../review/review.ts';
import {longDay} from '../review/times/time-words.ts';
import {heldAssumptions, openQuestions, partedAssumptions} from './document-assumptions.ts';
import {evidence} from './document-evidence.ts';
import {learnings, trials} from './document-learnings.ts';
import {beforeItBegan, fromTheBeginning} from './document-timeline.ts';
import {type Block, type Document, type Line, own, type Section} from './document-tree.ts';
import {type DocumentOptions, type Teller, tellerOf} from './teller.ts';

/**
 * The document of a review, once for all targets: what was learned first, then how it went, then where belief and system
 * parted. Names of seats have become roles; private records, links to them and links to records that are gone are left
 * out, and so are sections without content. The same review always gives the same document.
 */
export function documentOf(review: Review, options: DocumentOptions = {}): Document {
	const teller = tellerOf(review, options);
	const {summary, impact} = incident(review);
	const sections: readonly Section[] = [
		{heading: 'In short', blocks: paragraphs(teller, summary)},
		{heading: 'What we learned', blocks: learnings(teller)},
		{heading: 'Impact', blocks: paragraphs(teller, impact)},
		{heading: 'Before it began', blocks: beforeItBegan(teller)},
		{heading: 'Timeline', blocks: fromTheBeginning(teller)},
		{heading: 'Where belief and system parted', blocks: partedAssumptions(teller)},
		{heading: 'What held', blocks: heldAssumptions(teller)},
		{heading: 'Open questions and known gaps', blocks: openQuestions(teller)},
		{heading: 'What we will try', blocks: trials(teller)},
		{heading: 'Evidence', blocks: evidence(teller)},
	];
	return {
		title: titleOf(teller),
		facts: factsOf(teller),
		zone: teller.zoneWords,
		sections: sections.filter(({blocks}) => blocks.length > 0),
	};
}

function titleOf({review, text, day}: Teller): Line {
	const title = text(incident(review).title);
	return [title ?? own('Untitled review'), ...(day === undefined ? [] : [own(`, ${longDay(day, false)}`)])];
}

function factsOf({review, text, zoneWords, roles}: Teller): Line {
	const status = text(incident(review).status);
	return [
		own(`All times in ${zoneWords}.`),
		...(status ? [own(' Status: '), status, own('.')] : []),
		...roles.flatMap((role, index) => [own(index === 0 ? ' Roles: ' : ', '), role]),
		...(roles.length > 0 ? [own('.')] : []),
	];
}

// Blank lines part paragraphs; other line ends stay.
function paragraphs({lines}: Teller, text: string | undefined): readonly Block[] {
	return (text ?? '')
		.replace(/\r\n?/g, '\n')
		.split(/\n\s*\n/)
		.map(lines)
		.filter(part => part.length > 0)
		.map(part => ({type: 'paragraph', lines: part}));
}
