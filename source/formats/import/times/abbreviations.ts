/**
 * Zone abbreviations that mean one thing wherever logs are written → minutes east of UTC. Those that mean several (IST, CST,
 * BST, AST) are left out: a time that carries one is read in the zone that was given.
 */
export const abbreviations: Readonly<Record<string, number>> = {
	UTC: 0,
	GMT: 0,
	WET: 0,
	WEST: 60,
	WAT: 60,
	CET: 60,
	CEST: 120,
	MEZ: 60,
	MESZ: 120,
	MEST: 120,
	METDST: 120,
	EET: 120,
	EEST: 180,
	SAST: 120,
	WIB: 420,
	WITA: 480,
	WIT: 540,
	IDT: 180,
	TRT: 180,
	MSK: 180,
	MSD: 240,
	SAMT: 240,
	IRST: 210,
	IRDT: 270,
	AFT: 270,
	PKT: 300,
	UZT: 300,
	YEKT: 300,
	NPT: 345,
	OMST: 360,
	NOVT: 420,
	KRAT: 420,
	ICT: 420,
	IRKT: 480,
	SGT: 480,
	MYT: 480,
	PHT: 480,
	YAKT: 540,
	VLAT: 600,
	MAGT: 660,
	PETT: 720,
	FJT: 720,
	JST: 540,
	KST: 540,
	HKT: 480,
	AWST: 480,
	ACST: 570,
	ACDT: 630,
	AEST: 600,
	AEDT: 660,
	NZST: 720,
	NZDT: 780,
	CHAST: 765,
	CHADT: 825,
	AZOT: -60,
	CVT: -60,
	BRST: -120,
	ART: -180,
	CLST: -180,
	UYT: -180,
	CLT: -240,
	VET: -240,
	COT: -300,
	PET: -300,
	NDT: -150,
	ADT: -180,
	EDT: -240,
	EST: -300,
	CDT: -300,
	MDT: -360,
	MST: -420,
	PDT: -420,
	PST: -480,
	AKDT: -480,
	AKST: -540,
	HST: -600,
};

const american: Readonly<Record<string, string>> = {
	E: 'America/New_York',
	C: 'America/Chicago',
	M: 'America/Denver',
	P: 'America/Los_Angeles',
};

/** The zone that people in America call so, summer and winter alike: `PT`, `Pacific`; nothing for other words. */
export function americanZone(name: string): string | undefined {
	return /^(?:[ECMP]T|Eastern|Central|Mountain|Pacific)$/.test(name) ? american[name.slice(0, 1)] : undefined;
}

// Left out above, for several zones are called by them.
const shared = 'BST IST CST AST GST SST ECT AMT PYT CAT EAT BRT'.split(' ');
const unsure = new RegExp(
	String.raw`(?:\d:[0-5]\d(?::\d\d(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)? ?\(?|\b[Tt]im(?:es?|eline|estamps?)\b[^|\d]{0,16}\b)(${shared.join('|')})\b`,
);

// date(1) writes the zone between the clock and the year.
const beforeYear = /\d:[0-5]\d:\d\d[ \t]+([A-Z]{3,5})[ \t]+(?:19|20)\d\d\b/;

/** Whether a zone is called by these letters, of one place or of several. */
export function isZoneName(letters: string): boolean {
	return Object.hasOwn(abbreviations, letters) || shared.includes(letters);
}

/** Letters with which some line names a zone, and which several zones are called by; nothing if there are none. */
export function unsureZoneIn(lines: readonly string[]): string | undefined {
	for (const line of lines) {
		const name = unsure.exec(line)?.[1] ?? beforeYear.exec(line)?.[1];
		if (name !== undefined && !Object.hasOwn(abbreviations, name)) {
			return name;
		}
	}

	return undefined;
}

// Beside letters that mean one thing, shared ones mean the other half of the same year.
const halves = [
	['CST', 'CDT', 'America/Chicago'],
	['AST', 'ADT', 'America/Halifax'],
	['BST', 'GMT', 'Europe/London'],
	['IST', 'IDT', 'Asia/Jerusalem'],
] as const;
const behindClock = /\d:[0-5]\d(?::\d\d(?:[.,:]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)? \(?([A-Z]{3})\b/g;

/** The zone of lines whose clocks name both halves of its year, one of them by shared letters: CST beside CDT. */
export function zoneOfHalves(lines: readonly string[]): string | undefined {
	const letters = new Set(lines.flatMap(line => [...line.matchAll(behindClock)].map(match => match[1])));
	return halves.find(([unsureHalf, sureHalf]) => letters.has(unsureHalf) && letters.has(sureHalf))?.[2];
}
