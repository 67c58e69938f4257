import {accessLines} from './access-lines.ts';
import {epochAtEndLines} from './epoch-at-end-lines.ts';
import {errorReportLines} from './error-report-lines.ts';
import {eventFormatLines} from './event-format-lines.ts';
import {isoLines} from './iso-lines.ts';
import {jsonLines} from './json-lines.ts';
import {keyValueLines} from './key-value-lines.ts';
import {labelledIsoLines} from './labelled-iso-lines.ts';
import type {LineFormat} from './line-format.ts';
import {
	auditLines,
	buildkiteLines,
	clusterLines,
	gitlabSections,
	redisSignals,
	weblogicLines,
	zshHistory,
} from './marked-epoch-lines.ts';
import {hardcopyLines, hexadecimalLines, officeScanLines, slapdLines} from './packed-lines.ts';
import {shapeLines} from './shape-lines.ts';
import {syslogLines} from './syslog-lines.ts';
import {timeAtEndLines} from './time-at-end-lines.ts';
import {clockInside, timeInside} from './time-inside.ts';

/** Every format in which an event begins on one line. On one line the first that reads it wins. */
export const lineFormats: readonly LineFormat[] = [
	isoLines,
	syslogLines,
	jsonLines,
	labelledIsoLines,
	accessLines,
	eventFormatLines,
	errorReportLines,
	hexadecimalLines,
	slapdLines,
	officeScanLines,
	hardcopyLines,
	auditLines,
	zshHistory,
	gitlabSections,
	buildkiteLines,
	redisSignals,
	clusterLines,
	weblogicLines,
	keyValueLines,
	...shapeLines,
	epochAtEndLines,
	timeAtEndLines,
	timeInside,
	clockInside,
];
