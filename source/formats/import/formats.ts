import {chatLog} from './chat/chat-log.ts';
import {chatPaste} from './chat/chat-paste.ts';
import {documentFormat} from './documents/document-format.ts';
import {documentKinds} from './documents/document-kinds.ts';
import type {Format} from './format.ts';
import {countedNotes} from './prose/counted-notes.ts';
import {quotedMail} from './prose/quoted-mail.ts';
import {statusUpdates} from './prose/status-updates.ts';
import {timeline} from './prose/timeline.ts';
import {transcript} from './prose/transcript.ts';
import {agoLines} from './records/ago-lines.ts';
import {asciicast} from './records/asciicast.ts';
import {bodyFile} from './records/body-file.ts';
import {calendarEvents} from './records/calendar-events.ts';
import {cloudwatchAlarms} from './records/cloudwatch-alarms.ts';
import {configurationManager} from './records/configuration-manager.ts';
import {crashReport} from './records/crash-report.ts';
import {deviceSetup} from './records/device-setup.ts';
import {eventViewer} from './records/event-viewer.ts';
import {gitLog} from './records/git-log.ts';
import {jobLog} from './records/job-log.ts';
import {journalExport} from './records/journal-export.ts';
import {kernelLog} from './records/kernel-log.ts';
import {mail} from './records/mail.ts';
import {messageQueueErrors} from './records/message-queue-errors.ts';
import {ossecAlerts} from './records/ossec-alerts.ts';
import {shellHistory} from './records/shell-history.ts';
import {slowQueries} from './records/slow-queries.ts';
import {snortAlerts} from './records/snort-alerts.ts';
import {terminalSession} from './records/terminal-session.ts';
import {vimHistory} from './records/vim-history.ts';
import {xmlEvents} from './records/xml-events.ts';
import {yamlRecords} from './records/yaml-records.ts';
import {delimitedTable} from './tables/delimited.ts';
import {kubectlTable} from './tables/kubectl-table.ts';
import {sysstat} from './tables/sysstat.ts';
import {w3cLog} from './tables/w3c.ts';

/** Every format whose events do not each begin on a line of their own that holds their time: documents, tables, chats, records. */
export const formats: readonly Format[] = [
	...documentKinds.map(documentFormat),
	w3cLog,
	kubectlTable,
	sysstat,
	delimitedTable,
	gitLog,
	journalExport,
	calendarEvents,
	configurationManager,
	mail,
	xmlEvents,
	yamlRecords,
	shellHistory,
	vimHistory,
	bodyFile,
	slowQueries,
	kernelLog,
	cloudwatchAlarms,
	crashReport,
	deviceSetup,
	eventViewer,
	jobLog,
	messageQueueErrors,
	snortAlerts,
	ossecAlerts,
	transcript,
	terminalSession,
	asciicast,
	agoLines,
	countedNotes,
	chatLog,
	chatPaste,
	quotedMail,
	statusUpdates,
	timeline,
];
