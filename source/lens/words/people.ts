const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Words for one person, several, or anybody; plurals in -s are known by themselves. */
export const personNouns: ReadonlySet<string> = new Set(
	list(`
	plumber carpenter landlord tenant pharmacist engineer developer dev programmer coder tester admin administrator sysadmin dba dbas sre sres operator technician
	mechanic architect analyst intern trainee apprentice student junior senior newbie newcomer rookie graduate colleague
	teammate coworker employee contractor subcontractor consultant freelancer temp installer electrician manager
	supervisor foreman boss director ceo cto cio ciso cfo coo vp svp executive exec officer chief president chair
	commander captain responder oncall oncalls firefighter author reviewer approver committer maintainer implementer
	requester requestor submitter reporter assignee facilitator moderator presenter trainer instructor mentor lead
	person people man men woman women guy guys lad lads girl boy kid folks staff staffer personnel human humans somebody
	someone anybody anyone everybody everyone nobody whoever individual member attendee participant stakeholder nurse
	doctor physician pharmacist surgeon clinician pilot copilot inspector auditor librarian clerk cashier teller
	secretary assistant receptionist caretaker cleaner champion sponsor owner planner designer scientist researcher
	specialist expert professional hand hands crewman owners steward coordinator organiser organizer volunteer caller
	hire joiner starter successor predecessor deployer releaser writer editor translator typist netadmin secops devs eng
	tech techs liaison porter warden bloke blokes chap chaps dude dudes fella lady ladies gentleman gentlemen caretaker
	foremen midwife medic medics paramedic matron teacher professor lecturer headmaster signaller signalman skipper
	stewardess attendant trader accountant bookkeeper treasurer lawyer paralegal chemist baker farmer welder fitter rigger
	roofer locksmith courier postman haulier stevedore fool idiot moron clown cowboy genius geniuses hero heroes amateur
	phlebotomist radiographer receptionists groundskeeper gatekeeper usher concierge bellhop waiter barista butcher grocer
	gardener plasterer machinist stoker sailor bosun navigator purser marshaller refueller
	headteacher tutor invigilator examiner sysop webmaster postmaster stationmaster quartermaster
	harbourmaster brewer tailor curator archivist verger vicar priest bishop constable detective soldier pupil
	sister sisters registrar custodian friend superintendent dean provost minister mayor councillor sergeant lieutenant colonel dispatchers
	engs pm pms po tpm tpms em ems ic ics swe swes jr sr
	watchman watchmen workman workmen craftsman salesman saleswoman fisherman lineman yardman repairman repairmen
	policeman policewoman fireman firemen milkman boatman ferryman deckhand deckhands understudy prompter
	handyman handymen surveyor surveyors stagehand doorman doormen barman cameraman bricklayer scaffolder decorator
	glazier paver removals mover movers trucker cabbie cyclist diver
	organist violinist choirmaster rector radiologist anaesthetist dentist optician vet
	porters ranger lifeguard referee umpire groundsman sacristan beadle sexton chaplain auctioneer banker
	cashiers underwriter adjuster solicitor barrister magistrate alderman undersecretary
	biologist chemists physicist mathematician statistician economist copywriter illustrator animator photographer
	sculptor showrunner stagehands soundman roadie stylist florist cook sommelier waitress
`),
);

/** Words for many people who decide together: a group, and companies that act as one. */
export const groupNouns: ReadonlySet<string> = new Set(
	list(`
	team teams crew squad tribe chapter guild shift board committee department dept division office leadership
	management workforce assurance helpdesk headquarters hq noc soc rota architects steerco council commission
	gang trio duo posse brigade contingent taskforce jury secretariat directorate
	legal marketing sales finance hr procurement purchasing corporate infosec devops ops netops secops sysops itops bookkeeping
`),
);

/** Companies and other outside parties, departments as people call them: they decide, and their machines answer. */
export const organisations: ReadonlySet<string> = new Set(
	list(`
	vendor vendors supplier suppliers partner partners agency agencies integrator integrators reseller resellers
	provider providers carrier carriers isp telco consultancy subsidiary customer customers company companies
	manufacturer manufacturers utility landlord registrar hoster colo bank regulator user users business corporate ops
	operations security infosec legal marketing sales finance facilities support procurement compliance hr management
	leadership devops engineering accounting it infra networking purchasing logistics headquarters qa product desk authority dispatch firm firms outfit airline airlines insurer
	insurers ministry bureau university hospital clinic school council municipality retailer publisher brokerage
	builder builders caterer venue outsourcer outsourcers msp msps hotel restaurant bakery brewery museum theatre
	orchestra charity foundation institute college faculty parish garage haulier hauliers tier
	contractors surgery auctioneers couriers installers roofers landlords franchise franchisee wholesaler
	distributor distributors licensor registrars auditors
`),
);

/** Words that are a person beside one kind of word and a machine beside another; what they are otherwise. */
export const doubleNouns: Readonly<Record<string, 'person' | 'system' | 'organisation'>> = {
	operator: 'person',
	group: 'organisation',
	manager: 'person',
	reviewer: 'person',
	owner: 'person',
	member: 'person',
	coordinator: 'system',
	supervisor: 'person',
	leader: 'system',
	follower: 'system',
	agent: 'system',
	worker: 'system',
	client: 'system',
	controller: 'system',
	dispatcher: 'system',
	dispatchers: 'person',
	planners: 'person',
	cleaner: 'person',
	janitor: 'system',
	driver: 'system',
	master: 'system',
	host: 'system',
	guest: 'system',
	peer: 'system',
	handler: 'system',
	user: 'organisation',
	provider: 'organisation',
	carrier: 'organisation',
	partner: 'organisation',
	guard: 'system',
	guards: 'person',
	tester: 'person',
	planner: 'system',
	editor: 'system',
	writer: 'system',
	it: 'system',
	security: 'organisation',
	product: 'organisation',
	panel: 'system',
	support: 'organisation',
	shop: 'organisation',
};

/** Beside these words before it a double word is a machine: *Kubernetes operator*, *package manager*, *cluster member*. */
export const machineModifiers: ReadonlySet<string> = new Set(
	list(`
	kubernetes k8s postgres postgresql mysql kafka redis raft paxos etcd zookeeper elasticsearch consul vault terraform
	cluster consumer scaling target package resource queue session connection secret secrets task job jobs window volume memory process network
	node transaction lock state config configuration cache certificate cert file disk boot power fleet pod container
	replica log event build test monitoring identity auth authentication oauth saml sso token backup storage dependency
	version snapshot shard partition group replication consensus quorum protocol kernel bot automated automatic software
	virtual remote ci cd pipeline deploy deployment deployer git repo alert alerts metrics logging telemetry http api
	rest tcp grpc web mail dns dhcp db database block message stream download update print display usb raid scsi
	graphics ingress egress admission stateful rollout workflow search index access device mobile content password
	license licence lease thread actor mesh tenant prometheus helm system plugin module extension font data schema rule
	cron systemd init bean logical ternary comparison assignment boolean unary pipe membership safety buffer heap
	garbage alertmanager metric sidecar proxy flink spark airflow celery sidekiq
`),
);

/** Beside these words before it a double word is a person: *support agent*, *team leader*, *air traffic controller*. */
export const humanModifiers: ReadonlySet<string> = new Set(
	list(`
	team shift squad project tech technical group crew night day support helpdesk desk call field ground floor
	duty incident product programme engineering human air traffic financial ward
	store branch account accounts thought
	opinion union department office security customer sales marketing estate booking insurance travel lorry
	truck van bus train tram crane ferry coach delivery taxi forklift warehouse factory construction social charity volunteer community hospital
	relief locum substitute acting deputy charge head chief trainee school courier shuttle
	contract temporary agency careless sloppy lazy negligent incompetent dispatch emergency
	fire police ambulance airline external outside offshore onshore scrum quiz gate claims letting yard harbour station post pit digger
	excavator tractor limo minibus dump truck night evening morning early late bin dustbin cash payroll
`),
);

/** Words before "of" or "in" that leave it to the word behind who is meant: *one of the developers*. */
export const quantifiers: ReadonlySet<string> = new Set(
	list(`
	one none some most half all both each two three four five six several many few couple majority rest part lot plenty
	any either neither number handful bunch dozens everyone nobody someone anyone everybody somebody anybody
`),
);

/** Pronouns for people. */
export const pronouns: ReadonlySet<string> = new Set(
	list('we you he she they who whoever someone somebody anyone anybody everyone everybody nobody us them him'),
);

/** Words with which a sentence says that it was no one. */
export const nobodyWords: ReadonlySet<string> = new Set(['nobody', 'none', 'neither', 'no']);

/** Ranks and callings that stand before a name, with a capital letter as well: *Sister Okonkwo*. */
export const titles: ReadonlySet<string> = new Set(
	list(
		'sister brother nurse captain inspector officer sergeant lieutenant colonel major professor judge superintendent constable detective pastor coach madam sir matron conductor',
	),
);

/** What stands before a name, some of it with a point that ends no sentence: *Mr. Ito*. */
export const honorifics: ReadonlySet<string> = new Set([
	'mr',
	'mrs',
	'ms',
	'mx',
	'dr',
	'prof',
	'herr',
	'frau',
	'mister',
]);
