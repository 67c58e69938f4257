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
// Short names mean another day in another language, and of some languages it is enough that one is written.
const shortDays = new Set(
	'so mo di mi do fr sa lu ma me je ve dim lun mar mer jeu ven sam dom mié mie jue vie sáb sab gio zo wo vr za sö må ti on to lö sø lø ke pe la su pondělí úterý středa čtvrtek pátek sobota neděle poniedziałek wtorek środa czwartek piątek niedziela hétfő kedd szerda csütörtök péntek szombat vasárnap maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс'.split(
		' ',
	),
);
const weekdays = new Map(spelledDays.flatMap((names, index) => names.split(' ').map(name => [name, index] as const)));

/** The number of a month by its name or the beginning of it, in the languages that logs are written in; 0 for other words. */
export function monthNamed(word: string): number {
	return months.get(word) ?? months.get(word.toLowerCase()) ?? 0;
}

/** 0 for a word that begins like Sunday, or means it in other languages, to 6 for Saturday; -1 for others. */
export function weekdayNamed(word: string | undefined): number {
	return word === undefined ? -1 : (weekdays.get(word.toLowerCase()) ?? days.indexOf(word.slice(0, 3).toLowerCase()));
}

/** Whether a word is the name of a day of the week, or short for one, in the languages that dates are written in. */
export function isWeekday(word: string): boolean {
	return weekdayNamed(word) !== -1 || shortDays.has(word.toLowerCase());
}
