import type {Choices} from '../../app/choices.ts';
import type {Command} from '../../app/command.ts';
import {commands} from '../../app/commands.ts';
import {draftTime, draftTitle} from '../../app/forms/draft-words.ts';
import {type TwoWordings, waysToSettle, wordingTitle} from '../../app/forms/two-wordings.ts';
import {indexOf, placeAt, rows} from '../../app/lists/rows.ts';
import {chosenBefore} from '../../app/offers/corrections.ts';
import type {ImportOffer} from '../../app/offers/offer.ts';
import {type Overlay, type State, topOverlay} from '../../app/state.ts';
import type {Environment} from '../../review/environment.ts';
import {names} from '../../review/names.ts';
import {askLabels} from '../views/message-lines.ts';
import {placeWords} from '../views/preview-lines.ts';
import {fieldPrompt, formWords} from './field-words.ts';
import {choiceWord} from './named-command.ts';
import {page} from './page.ts';
import {promptPlace} from './place-words.ts';
import {shortWords, spokenName} from './row-words.ts';
import {beginning, counted, foreign, numbered, said, sentences} from './words.ts';

/** The questions that are answered by number, with the commands that answer them. */
const answersOf = {
	confirm: ['confirm', 'keep'],
	overwrite: ['overwrite', 'keep-file'],
	settle: ['settle-now', 'settle-other', 'settle-both', 'settle-write', 'settle-later'],
	reading: ['stop-reading'],
	offer: [
		'take-in',
		'narrow-offer',
		'offer-zone',
		'offer-start',
		'offer-clock',
		'fold-repeats',
		'day-first',
		'month-first',
		'leave-offer',
	],
	older: ['keep-newer', 'take-older', 'leave-older'],
	draft: ['take-draft', 'look-at-draft', 'drop-draft', 'leave-draft'],
	'draft-text': ['close-draft'],
	copy: ['copy-rows', 'copy-timeline', 'copy-all', 'copy-write', 'copy-leave'],
	preview: ['preview-copy', 'preview-write', 'preview-next', 'preview-leave'],
} as const satisfies Partial<Record<Overlay['type'], readonly string[]>>;

/** A question that is answered by number or by a word. */
export type Question = Extract<Overlay, {type: keyof typeof answersOf}>;

/** The commands that answer a question, in the order of their numbers. */
export function answersTo(question: Question): readonly Command[] {
	const ids: readonly string[] =
		question.type === 'copy' && question.sent !== undefined
			? ['copy-write', 'copy-leave']
			: question.type === 'offer'
				? answersOf.offer.filter(id => isAsked(id, question.offer))
				: answersOf[question.type];
	return ids.flatMap(id => commands.find(command => command.id === id) ?? []);
}

// What the log leaves open; where it tells itself, there is nothing to say.
function isAsked(id: string, {undecided, times}: ImportOffer): boolean {
	return id === 'offer-start'
		? times.start !== undefined
		: id === 'offer-zone'
			? times.named !== true
			: undecided === true || !id.endsWith('-first');
}

/** What is asked before the next line: where one is in a list, the field in hand, or a question with its choices. */
export function promptWords(state: State): string {
	const overlay = topOverlay(state);
	switch (overlay?.type) {
		case 'form':
			return fieldPrompt(overlay.form);
		case 'quick-add': {
			const {text} = overlay.quickAdd.field;
			return `new event, ${text.trim() === '' ? 'a time, if you know it, then what happened' : `now ${beginning(text)}`}`;
		}

		case 'ask': {
			const text = overlay.field.text || (chosenBefore(state) ?? '');
			return `${askLabels[overlay.purpose]}${text === '' ? '' : `, now ${beginning(text)}`}`;
		}

		case 'search':
			return 'search for';
		case 'filter':
			return `only rows with${overlay.text === '' ? '' : `, now ${beginning(overlay.text)}`}`;
		case 'choices':
			return 'number to link or unlink, words to narrow, or done';
		case 'confirm':
			return `Delete ${rowsToGo(state, overlay.remove)}? yes or no`;
		case 'overwrite':
			return 'Replace it? yes or no';
		case 'draft':
			return overlay.dropping
				? 'Drop the draft? Nothing brings it back. yes or no'
				: numbered(answersTo(overlay).map(choiceWord));
		default:
			return overlay ? numbered(answersTo(overlay).map(choiceWord)) : promptPlace(state);
	}
}

/** What is said when something opens over the list, before its prompt. */
export function openedWords(
	state: State,
	overlay: Overlay,
	environment: Environment,
	isFirstForm: boolean,
): readonly string[] {
	switch (overlay.type) {
		case 'form':
			return [formWords(state, overlay.form, isFirstForm)];
		case 'overwrite':
			return [sentences(`${foreign(overlay.path)} is there and ${overlay.why}`)];
		case 'reading':
			return [sentences(`Reading ${foreign(overlay.name)}, Ctrl+C stops`)];
		case 'offer':
			return [
				sentences(`A log: ${foreign(overlay.offer.name)}, nothing is added yet`),
				...[...overlay.offer.says, ...overlay.offer.lines].map(line => sentences(foreign(line))),
				...overlay.offer.rows.slice(0, 1).map(({text}) => sentences(`The first: ${foreign(beginning(text))}`)),
			];
		case 'settle':
			return settleWords(state, overlay.wording, environment);
		case 'older':
			return overlay.lines.filter(line => line.trim() !== '').map(line => sentences(foreign(line.trim())));
		case 'draft': {
			const {draft, at, host, number, of} = overlay.question;
			const place = host === undefined ? '' : ` on ${foreign(host)}`;
			const time = said(draftTime(at, state, environment.now()));
			const count = of > 1 ? `Draft ${number} of ${of}` : '';
			return [
				sentences(
					`There is a draft from ${time}${place}, typed and not saved: ${beginning(draftTitle(draft, state.review, '. '), 200)}`,
					count,
				),
			];
		}

		case 'preview': {
			const {target, lines, size, remarks} = overlay.preview;
			return [
				sentences(
					`The document for ${placeWords(target)}: ${counted(lines.length, 'line')}, ${(size / 1000).toFixed(1)} kB`,
					...remarks.map(foreign),
					'read reads it',
				),
			];
		}

		case 'choices':
			return linkWords(state, overlay.choices);
		default:
			return [];
	}
}

function settleWords(state: State, wording: TwoWordings, environment: Environment): readonly string[] {
	const [row, field] = wordingTitle(state.review, wording);
	const ways = waysToSettle(state.review, wording, environment);
	return [
		sentences(`Two wordings: ${[row, field].filter(Boolean).map(foreign).join(', ')}`),
		...ways.map(({label, words}) => sentences(`${label}: ${foreign(words)}`)),
	];
}

function linkWords(state: State, links: Choices): readonly string[] {
	const {target = '', filter} = links;
	const named = names(state.review).has(target);
	const head = named ? `What belongs to ${spokenName(state.review, target)}?` : 'Which assumptions were held here?';
	const {says} = page(state, {of: 'links', from: 0, choices: links});
	const nothing =
		filter === '' ? 'There is nothing to link yet.' : `Nothing here holds “${foreign(filter)}”. minus shows all.`;
	return [head, ...(says.length === 0 ? [nothing] : says)];
}

function rowsToGo(state: State, remove: readonly string[]): string {
	const [only = ''] = remove;
	const list = rows(state);
	const index = indexOf(list, only);
	const row = list[index];
	if (remove.length > 1 || row === undefined) {
		return `these ${remove.length} rows`;
	}

	return row.type === 'fold'
		? row.entries.length === 1
			? 'this line of evidence'
			: `these ${row.entries.length} lines of evidence`
		: `row ${placeAt(list, index).place}, ${shortWords(state, only)}`;
}
