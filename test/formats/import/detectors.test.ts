import test from 'ava';
import {detectors} from '../../../source/formats/import/detectors.ts';
import {readText} from '../../../source/formats/import/read-source.ts';

const options = {
	source: 'sample',
	given: {zone: '+02:00', rule: 'option'},
	year: 2026,
	now: '2027-02-01T00:00:00.000Z',
} as const;

for (const {id, sample} of detectors) {
	test(`the sample of ${id} gives its events, and every line is accounted for`, t => {
		const {events, report} = readText(sample.lines.join('\n'), options);
		t.deepEqual(
			events.map(event => [event.at, event.line, event.text]),
			sample.events.map(event => [...event]),
		);
		t.is(report.format, id);
		t.is(report.lines, report.starts + report.folded + report.header + report.blank + report.skipped);
		t.is(report.lines, sample.lines.length);
	});
}

test('every detector has an id and a title of its own', t => {
	t.is(new Set(detectors.map(({id}) => id)).size, detectors.length);
	t.is(new Set(detectors.map(({title}) => title)).size, detectors.length);
});
