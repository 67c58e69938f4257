import {clip, wrap} from '../../app/columns.ts';
import {isWide, layout} from '../../app/layout.ts';
import {placesColumns, previewRows} from '../../app/preview-text.ts';
import type {Preview, State} from '../../app/state.ts';
import {blank, filled, type Line, line, type Span, sideBySide, thinRule} from '../lines.ts';

/** Where a document can be pasted, by the name of its target. */
const places: Readonly<Record<string, string>> = {markdown: 'Markdown', github: 'GitHub', gitlab: 'GitLab'};

/** The document as it would leave, in a window, with the places that it can be made for and what was changed for it. */
export function previewLines(state: State, preview: Preview): readonly Line[] {
	const {body, columns} = layout(state);
	const rows = previewRows(state, preview);
	if (isWide(state)) {
		const text = rows.map(own => line(columns - placesColumns - 4, own));
		return sideBySide(filled([blank, ...placeColumn(preview)], body), [blank, ...text], placesColumns);
	}

	const drawn = rows.map(own => line(columns - 1, '   ', own));
	const places = placeLine(preview, columns);
	if (body < 12) {
		return filled([places, ...drawn], body);
	}

	const told = line(columns - 1, {text: `    ${[...preview.remarks, sizeWords(preview)].join(' · ')}`, role: 'quiet'});
	return [...filled([places, blank, ...drawn], body - 2), thinRule(columns), told];
}

/** What a place is called into which a document is pasted. */
export function placeWords(target: string): string {
	return places[target] ?? target;
}

/** What the title bar says while a document is looked at. */
export function previewTitle({target, lines, top}: Preview): readonly [left: string, right: string] {
	return [`Export · ${placeWords(target)}`, `line ${Math.min(lines.length, top + 1)} of ${lines.length}`];
}

function placeLine({target, targets}: Preview, columns: number): Line {
	const spans = targets.map((name): Span => {
		const words = placeWords(name);
		return name === target ? {text: `‹ ${words} ›  `, role: 'strong'} : {text: `${words}  `, role: 'quiet'};
	});
	return line(columns - 1, '   ', ...spans);
}

function placeColumn(preview: Preview): readonly Line[] {
	const {target, targets, remarks} = preview;
	const quiet = (text: string): Line => ({spans: [{text, role: 'quiet'}]});
	return [
		{spans: [{text: '  Paste into', role: 'strong'}]},
		...targets.map(name => {
			const words = `${name === target ? '  ▸ ' : '    '}${placeWords(name)}`;
			return line(placesColumns - 1, {text: words, role: name === target ? 'strong' : 'text'});
		}),
		blank,
		{spans: [{text: '  Before you paste', role: 'strong'}]},
		...remarks.flatMap(remark => wrap(remark, placesColumns - 6).map(text => line(placesColumns - 1, `    ${text}`))),
		quiet(clip(`    ${sizeWords(preview)}`, placesColumns - 1)),
	];
}

function sizeWords({size}: Preview): string {
	return `${(size / 1000).toFixed(1)} kB`;
}
