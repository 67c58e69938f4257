import {
	alertmanagerAlerts,
	datadogEvents,
	grafanaAnnotations,
	opsgenieAlerts,
	pagerdutyEntries,
	statuspageIncidents,
} from './alerts.ts';
import {discordMessages, mattermostPosts, teamsMessages, telegramMessages} from './chats.ts';
import {
	azureRecords,
	cloudtrailRecords,
	cloudwatchEvents,
	googleEntries,
	insightsResults,
	lokiStreams,
	telemetryRecords,
} from './cloud.ts';
import type {DocumentKind} from './document-format.ts';
import {actionsJobs, githubEvents, githubIssue} from './forges.ts';
import {jsonDocument} from './json-document.ts';
import {kubernetesEvents} from './kubernetes.ts';
import {slackMessages} from './slack.ts';

/** Every sort of JSON document that is known; the last one takes any with times in it. */
export const documentKinds: readonly DocumentKind[] = [
	slackMessages,
	discordMessages,
	teamsMessages,
	telegramMessages,
	mattermostPosts,
	kubernetesEvents,
	alertmanagerAlerts,
	pagerdutyEntries,
	opsgenieAlerts,
	statuspageIncidents,
	grafanaAnnotations,
	datadogEvents,
	cloudtrailRecords,
	insightsResults,
	cloudwatchEvents,
	googleEntries,
	azureRecords,
	lokiStreams,
	telemetryRecords,
	actionsJobs,
	githubEvents,
	githubIssue,
	jsonDocument,
];
