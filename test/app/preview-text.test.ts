import test from 'ava';
import fc from 'fast-check';
import {previewLines} from '../../source/app/layout.ts';
import {lastPreviewTop, linesInView, previewRows} from '../../source/app/preview-text.ts';
import {openState, type Preview} from '../../source/app/state.ts';
import {emptyReview} from '../../source/review/review.ts';

const state = openState(emptyReview, {}, {columns: 80, rows: 24});

function preview(lines: readonly string[], top = 0): Preview {
	return {target: 'markdown', targets: ['markdown'], lines, top, remarks: [], size: 0};
}

test('a line that is too long for the screen goes on in the next row, so that all that will be pasted can be read', t => {
	const words = Array.from({length: 40}, (_, index) => `word${index}`).join(' ');
	const rows = previewRows(state, preview(['# Title', '', words, 'the end']));
	t.true(rows.every(({length}) => length <= 76));
	t.is(rows.slice(2, -1).join(' '), words);
	t.is(rows.at(-1), 'the end');
});

test('law: by pages from the first line to the last every line is seen, and the last page ends with the end', t => {
	fc.assert(
		fc.property(fc.array(fc.string({maxLength: 300}), {minLength: 1, maxLength: 60}), lines => {
			const last = lastPreviewTop(state, preview(lines));
			const seen = new Set<number>();
			let top = 0;
			for (let page = 0; page <= lines.length; page++) {
				const count = linesInView(state, preview(lines), top, 1);
				for (let line = top; line < Math.min(lines.length, top + count); line++) {
					seen.add(line);
				}

				top = Math.min(last, top + count);
			}

			return seen.size === lines.length && previewRows(state, preview(lines, last)).length <= previewLines(state);
		}),
		{numRuns: 200},
	);
	t.pass();
});
