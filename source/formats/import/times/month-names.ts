const spellings = [
	'jan january januar jänner janv janvier ene enero gen gennaio janeiro januari',
	'feb february februar fév févr février febrero febbraio fev fevereiro februari',
	'mar march mär mrz märz mars marzo março mrt maart',
	'apr april avr avril abr abril aprile',
	'may mai mayo mag maggio maio mei',
	'jun june juni juin junio giu giugno junho',
	'jul july juli juil juillet julio lug luglio julho',
	'aug august août aoû ago agosto augustus',
	'sep sept september septembre septiembre set settembre setembro',
	'oct october okt oktober octobre octubre ott ottobre out outubro',
	'nov november novembre noviembre novembro',
	'dec december dez dezember déc décembre dic diciembre dicembre dezembro',
];

const months = new Map(spellings.flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)));
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const spelledDays = [
	'sonntag dimanche domingo domenica zondag söndag søndag',
	'montag lundi lunes lunedì maandag segunda måndag mandag',
	'dienstag mardi martes martedì dinsdag terça tisdag tirsdag',
	'mittwoch mercredi miércoles mercoledì woensdag quarta onsdag',
	'donnerstag jeudi jueves giovedì donderdag quinta torsdag',
	'freitag vendredi viernes venerdì vrijdag sexta fredag',
	'samstag sonnabend samedi sábado sabato zaterdag lördag lørdag',
];
const weekdays = new Map(spelledDays.flatMap((names, index) => names.split(' ').map(name => [name, index] as const)));

/** The number of a month by its name or the beginning of it, in the languages that logs are written in; 0 for other words. */
export function monthNamed(word: string): number {
	return months.get(word) ?? months.get(word.toLowerCase()) ?? 0;
}

/** 0 for a word that begins like Sunday, or means it in other languages, to 6 for Saturday; -1 for others. */
export function weekdayNamed(word: string | undefined): number {
	return word === undefined ? -1 : (weekdays.get(word.toLowerCase()) ?? days.indexOf(word.slice(0, 3).toLowerCase()));
}
