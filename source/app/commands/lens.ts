import type {StoredSet} from '../../review/records.ts';
import {recordOf} from '../../review/review.ts';
import {type Action, notice} from '../action.ts';
import type {Command} from '../command.ts';
import {placeOf, withField} from '../forms/field-in-hand.ts';
import {rewritten} from '../forms/text-field.ts';
import {type Overlay, type State, topOverlay} from '../state.ts';
import {type FindingInHand, findingInHand, type LookedFinding} from '../wording/looked.ts';
import {sentenceEnd} from '../wording/sentence-bounds.ts';

/** What can be answered to a question about words that make a person the problem, and the lens itself. */
export const lensCommands: readonly Command[] = [
	{
		id: 'take-wording',
		title: 'Take the other wording as a draft',
		contexts: ['text'],
		keys: ['Ctrl+T'],
		footer: {rank: 0.1, word: 'take wording', when: isAsked},
		disabled: whyNotAsked,
		run: state => withFinding(state, taken),
	},
	{
		id: 'leave-wording',
		title: 'Leave the words as they are: they are not asked about again',
		contexts: ['text'],
		keys: ['Alt+L'],
		footer: {rank: 0.2, word: 'leave mine', when: isAsked},
		edits: true,
		disabled: whyNotAsked,
		run: state => withFinding(state, left),
	},
	turned(
		false,
		'The lens: off, nothing is asked about words',
		'The lens is off, for now. “recount config” tells where to keep it.',
	),
	turned(true, 'The lens: on, words that make a person the problem are asked about', 'The lens is on.'),
];

function turned(on: boolean, title: string, says: string): Command {
	const word = on ? 'on' : 'off';
	return {
		id: `lens-${word}`,
		title,
		contexts: ['list'],
		keys: [],
		aliases: [`lens ${word}`],
		run: () => [{type: 'viewed', lens: {on}, says}],
	};
}

function isAsked(state: State): boolean {
	return findingInHand(state) !== undefined;
}

function whyNotAsked(state: State): string | undefined {
	return isAsked(state) ? undefined : 'nothing is asked about here';
}

function withFinding(
	state: State,
	answer: (state: State, overlay: Overlay, asked: FindingInHand) => readonly Action[],
): readonly Action[] {
	const overlay = topOverlay(state);
	const asked = findingInHand(state);
	return overlay && asked ? answer(state, overlay, asked) : [];
}

// The draft stands in place of the sentence, the cursor behind the first of what only a person knows.
function taken(_state: State, overlay: Overlay, {finding, field}: FindingInHand): readonly Action[] {
	const whole = sentenceEnd(field.text, finding.end);
	const stop = /[.!?]["'”’)\]]*$/.test(field.text.slice(finding.from, whole)) ? '.' : '';
	const draft = finding.reframing + stop;
	const gap = finding.from + draft.indexOf('…') + 1;
	const next = rewritten(field, {start: finding.from, end: whole, text: draft, cursor: gap});
	return [
		{type: 'changed', overlay: withField(overlay, next)},
		{type: 'looked', looked: {place: placeOf(overlay), text: next.text, findings: [], gap}},
		notice('A draft: what you type takes the place of “…”. Ctrl+_ brings your own words back.'),
	];
}

// A record that there is keeps the mark at once, as a step of its own; a new one gets it when it is saved.
// The sentence is left, whatever else in it would be asked about.
function left({review, looked}: State, overlay: Overlay, {finding}: FindingInHand): readonly Action[] {
	const isLeft = ({from, mark}: LookedFinding) => from === finding.from || mark === finding.mark;
	const marks = Object.fromEntries(
		[finding, ...(looked?.findings ?? []).filter(isLeft)].map(({mark}) => [mark, true as const]),
	);
	const rest = looked ? {...looked, findings: looked.findings.filter(other => !isLeft(other))} : undefined;
	const asked: Action = {type: 'looked', looked: rest};
	const says = 'Left as it is; it is not asked about again.';
	if (overlay.type === 'quick-add') {
		const quickAdd = {...overlay.quickAdd, left: {...overlay.quickAdd.left, ...marks}};
		return [{type: 'changed', overlay: {type: 'quick-add', quickAdd}}, asked, notice(says)];
	}

	if (overlay.type !== 'form') {
		return [];
	}

	const {form} = overlay;
	const known = recordOf(review, form.id);
	if (form.id !== undefined && known) {
		const before = 'left' in known ? known.left : undefined;
		const edit = {label: 'leaving words as they are', put: {[form.id]: {left: {...before, ...marks}}}};
		return [{type: 'edited', edit, says}, asked];
	}

	const before = form.given.left as StoredSet | undefined;
	const given = {...form.given, left: {...before, ...marks}};
	return [{type: 'changed', overlay: {type: 'form', form: {...form, given}}}, asked, notice(says)];
}
