import test from 'ava';
import {formatNames} from '../../../source/formats/import/choose-format.ts';
import {formats} from '../../../source/formats/import/formats.ts';
import {lineFormats} from '../../../source/formats/import/lines/line-formats.ts';
import {type ReadOptions, readText} from '../../../source/formats/import/read-source.ts';

const options: ReadOptions = {
	source: 'sample',
	given: {zone: '+02:00', rule: 'option'},
	year: 2026,
	date: '2026-10-03',
	now: '2027-02-01T00:00:00.000Z',
};

for (const {id, samples} of [...formats, ...lineFormats]) {
	for (const [index, {lines, events: expected, now}] of samples.entries()) {
		test(`sample ${index + 1} of ${id} gives its events, and every line is accounted for`, t => {
			const {events, report} = readText(lines.join('\n'), {...options, now: now ?? options.now});
			t.deepEqual(
				events.map(event => [event.at, event.line, event.text]),
				expected.map(event => [...event]),
			);
			t.is(report.format, id);
			t.is(report.lines, report.starts + report.folded + report.header + report.blank + report.skipped);
			t.is(report.lines, lines.length);
		});
	}
}

test('every format has an id, a title and a sample of its own', t => {
	const names = formatNames();
	t.is(new Set(names.map(({id}) => id)).size, names.length);
	t.is(new Set(names.map(({title}) => title)).size, names.length);
	t.true([...formats, ...lineFormats].every(({samples}) => samples.length > 0));
});
