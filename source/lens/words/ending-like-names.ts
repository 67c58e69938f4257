const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Places, makers, programs and other words that have a capital letter and end in a vowel as many names do. */
export const endingLikeNames: ReadonlySet<string> = list(`
	africa alabama alaska albania alberta algeria america andorra angola argentina arizona armenia atlanta australia austria
	barcelona bavaria bolivia bosnia bratislava bulgaria california canada catalonia chicago china colombia columbia costa
	croatia dakota delhi dubai estonia ethiopia eurasia florida fujian georgia ghana granada guatemala havana hawaii helsinki
	indiana india indonesia iowa istria jakarta jamaica kenya kolkata korea latvia liberia libya lisboa lithuania louisiana
	luanda macedonia malaga malaysia malta manila mexico miami milano minnesota missouri moldova mongolia montana morocco
	mumbai nagoya namibia nebraska nevada nigeria ohio oklahoma ontario osaka ottawa panama pennsylvania peru philadelphia
	pretoria romania russia rwanda samoa santiago sarajevo saudi scotia seoul serbia siberia slovakia slovenia somalia sparta
	syria tanzania tasmania tokyo torino toronto tunisia uganda ukraine utah valencia venezuela vienna virginia yokohama
	zambia asana alibaba acronis barracuda bosch canva cognito figma fortinet fujitsu hitachi honda huawei mazda mozilla
	necko nikkei nokia nvidia okta percona strava telia telstra toshiba toyota trello turso twilio wikipedia xiaomi yahoo
	zerodha fedora gentoo ubuntu xubuntu alpha beta gamma delta theta kappa lambda sigma omega agenda antenna arena aroma
	camera cinema criteria data formula idea area media metadata peninsula plaza quota replica saga schema stamina trivia
	umbrella vista audio cargo casino combo demo disco echo embryo expo folio ghetto info intro kilo logo macro manifesto
	memo metro micro motto nano photo piano portfolio potato promo ratio radio repo rhino scenario silo stereo studio taco
	tempo tornado torso turbo typo veto video volcano zero alumni anti bikini broccoli emoji graffiti mini multi nuclei pico
	safari semi spaghetti sushi taxi wifi yeti bayou menu tofu tutu caribou java scala apollo sarama kazoo manta kafka
`);
