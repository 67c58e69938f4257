// English first; then German, French, Spanish, Italian, Portuguese, Dutch, the languages of the north, Polish, Czech, Russian,
// Ukrainian, Turkish, Hungarian, Romanian, Greek: as they stand in dates.
const spellings = [
	'jan january januar jänner janv janvier ene enero gen gennaio janeiro januari tammikuuta tammi stycznia sty ledna янв января січ січня ocak oca január ianuarie januari ιαν ιανουαρίου',
	'feb february februar fév févr février febrero febbraio fev fevereiro februari helmikuuta helmi lutego lut února úno фев февр февраля лют лютого şubat şub február februarie φεβ φεβρουαρίου',
	'mar march mär mrz märz mars marzo março mrt maart marts maaliskuuta maalis marca března bře мар марта бер березня mart március márc martie maret μαρ μαρτίου',
	'apr april avr avril abr abril aprile huhtikuuta huhti kwietnia kwi dubna dub апр апреля квіт квітня nisan nis április ápr aprilie απρ απριλίου',
	'may mai mayo mag maggio maio mei maj toukokuuta touko maja května kvě май мая трав травня mayıs május máj μαΐ μαΐου',
	'jun june juni juin junio giu giugno junho kesäkuuta kesä czerwca cze června čvn июн июня черв червня haziran haz június jún iunie ιουν ιουνίου',
	'jul july juli juil juillet julio lug luglio julho heinäkuuta heinä lipca lip července čvc июл июля лип липня temmuz tem július júl iulie ιουλ ιουλίου',
	'aug august août aoû ago agosto augustus augusti elokuuta sierpnia sie srpna srp авг августа серп серпня ağustos ağu augusztus agustus αυγ αυγούστου',
	'sep sept september septembre septiembre set settembre setembro syyskuuta syys września wrz září zář сен сент сентября вер вересня eylül eyl szeptember szept septembrie σεπ σεπτεμβρίου',
	'oct october okt oktober octobre octubre ott ottobre out outubro lokakuuta loka października paź října říj окт октября жовт жовтня ekim eki október octombrie οκτ οκτωβρίου',
	'nov november novembre noviembre novembro marraskuuta marras listopada lis нояб ноября листоп листопада kasım kas noiembrie νοε νοεμβρίου',
	'dec december dez dezember déc décembre dic diciembre dicembre dezembro joulukuuta joulu grudnia gru prosince дек декабря груд грудня aralık ara decembrie desember δεκ δεκεμβρίου',
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
// Sunday first, a row a language; a short name may mean another day in another one.
const shortDays = [
	'so mo di mi do fr sa',
	'dim lun mar mer jeu ven sam',
	'di lu ma me je ve sa',
	'dom lun mar mié jue vie sáb',
	'do lu ma mi ju vi sá',
	'dom lun mar mer gio ven sab',
	'dom seg ter qua qui sex sáb',
	'zo ma di wo do vr za',
	'sö må ti on to fr lö',
	'sø ma ti on to fr lø',
	'su ma ti ke to pe la',
	'neděle pondělí úterý středa čtvrtek pátek sobota',
	'ne po út st čt pá so',
	'niedziela poniedziałek wtorek środa czwartek piątek sobota',
	'niedz pon wt śr czw pt sob',
	'vasárnap hétfő kedd szerda csütörtök péntek szombat',
	'sunnuntai maanantai tiistai keskiviikko torstai perjantai lauantai',
	'pazar pazartesi salı çarşamba perşembe cuma cumartesi',
	'воскресенье понедельник вторник среда четверг пятница суббота',
	'вс пн вт ср чт пт сб',
];
const weekdays = new Map(spelledDays.flatMap((names, index) => names.split(' ').map(name => [name, index] as const)));
const meant = new Map<string, number[]>();
for (const names of shortDays) {
	for (const [index, name] of names.split(' ').entries()) {
		meant.set(name, [...(meant.get(name) ?? []), index]);
	}
}

/** The number of a month by its name or the beginning of it, in the languages that logs are written in; 0 for other words. */
export function monthNamed(word: string): number {
	return months.get(word) ?? months.get(word.toLowerCase()) ?? 0;
}

/** 0 for a word that begins like Sunday, or means it in other languages, to 6 for Saturday; -1 for others. */
export function weekdayNamed(word: string | undefined): number {
	return word === undefined ? -1 : (weekdays.get(word.toLowerCase()) ?? days.indexOf(word.slice(0, 3).toLowerCase()));
}

/** The days of the week that a word may be the name of or short for, 0 for Sunday, in the languages that dates are written in. */
export function weekdaysMeant(word: string): readonly number[] {
	const sure = weekdayNamed(word);
	return sure === -1 ? (meant.get(word.toLowerCase()) ?? []) : [sure];
}

/** Whether a word is the name of a day of the week, or short for one, in the languages that dates are written in. */
export function isWeekday(word: string): boolean {
	return weekdaysMeant(word).length > 0;
}
