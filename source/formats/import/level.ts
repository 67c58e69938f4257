const levels: ReadonlyArray<readonly string[]> = [
	['trace', 'finest', 'verbose', 'vrb', 'v'],
	['debug', 'dbg', 'fine', 'finer', 'd', 'config'],
	['info', 'information', 'informational', 'inf', 'i', 'normal', 'log'],
	['notice', 'note', 'n'],
	['warning', 'warn', 'wrn', 'w'],
	['error', 'err', 'e', 'severe', 'failure'],
	['critical', 'crit', 'c', 'fatal', 'ftl', 'f', 'panic', 'dpanic'],
	['alert', 'emerg', 'emergency', 'a'],
];
const ranks = new Map(levels.flatMap((names, rank) => names.map(name => [name, rank] as const)));
const written =
	/\b(?:level|lvl|severity|loglevel)"?[=:]\s?"?([a-z]+)|\b(TRACE|DEBUG|INFO(?:RMATION)?|NOTICE|WARN(?:ING)?|ERR(?:OR)?|CRIT(?:ICAL)?|FATAL|SEVERE|PANIC|ALERT|EMERG)\b|\[(trace|debug|info|notice|warn|warning|error|crit|alert|emerg|fatal)\]|[[:. ](trace|debug|info|notice|warning|error|crit|alert|emerg)[:\]]|^([IWEFD])(?=\d{4}(?:\d{4})? )/;
const farthest = 400;

/** The rank of a level, from trace to emergency; nothing for a word that is none. */
export function levelRank(level: string | undefined): number | undefined {
	return level === undefined ? undefined : ranks.get(level.toLowerCase());
}

/** The level that a record names near its beginning, in lower case. */
export function levelIn(raw: string): string | undefined {
	const match = written.exec(raw.slice(0, farthest));
	return (match?.[1] ?? match?.[2] ?? match?.[3] ?? match?.[4] ?? match?.[5])?.toLowerCase();
}
