/** More first names from many places, in small letters, none of them an English word or a program. */
export const furtherNames = `
	aaliyah aaltje aart aatu abdulrahman abhijit adalberto adeel adela adelaide adelheid adelino adetokunbo aditi
	adriaan adrien adunni aenne afanasy aferdita afolabi afonso afroditi afsaneh agafya agape agathe agim agnese agneta
	agostino agoston ahlam ahmet ahti ailbhe ailish aimeric aine aisling aitana ajit akanksha akemi akim akinyi akos
	akosua alajos alban albana albane albano albrecht aldo aleida alejo aleksandar aleksander aleksi alenka alessio
	alevtina alexandru alexey alfonsina alireza alisher aliya aljaz alketa alkis alois alok alonzo aloys alper altin
	alvar alvise alwin alyona alzbeta amadeo amadi amalia amar amarachi amarjit ambika ambra ambroise amedeo ameen
	amena amer amerigo aminu amjad amparo amrita anabela anacleto anael anahera anahi anais anand anant anargyros anaru
	anas anastasios anatole anatoly anca andor andrada andras andrej andriy anette anfisa anibal anila anisa anjana
	ankita annabel annabelle annalisa annegret anneliese anneloes annelore annica annunziata anouska anselme anselmo
	ansgar anthi antonella antonius antti anttoni antwan anuj anupam anurag anyango anze anzhela aparna apolline
	apostolos aqsa araceli arancha arash arben archana arda ardian areej areti arezoo argyris arie arielle arina
	aristide arjen arjeta arkady arlene arman armand armanda armelle armindo arnaldo arnd aroha arrigo arsene arseny
	arta artan artyom aruna arvo arwa arzu asante ashleigh ashraf asif asim askold aslaug asli asmaa assunta asuka
	asuman asuncion atefeh athanasios athina atieno atilla attilio atul aude augustine auli aulis aurel aurelia aurelio
	aurore avinash ayaka ayako ayhan ayla ayman aymeric ayodele ayotunde ayse aysegul ayten azat azhar azucena azzurra
	babette baek bahram bailey bairre balaji baldassare balint baltazar balthasar baptistin baraka barbel bardhyl
	barend barna barnabe barnaby bartholomew bartlomiej basak bashkim basile basma bassam bastiaan bastien bedrich
	begona behrouz bela bence bendeguz benedek benedetta benedicte benedita bengt beniamino benito berend berenice
	berkay bernadine bernhard bernice berta bertalan berthold besnik beste bethany betul beulah beyza bhanu bharat
	bhaskar bhavesh biagio billie binh birger birte bjoerne bjorg blaise blanka blathnaid blazej blerim blerta bobbi
	bodo bogdana boglarka boguslaw bohdan bohumil bohuslav bojan borbala borislav borje borut boryslav botond bozydar
	brais brandi brando branka brantley bretislav brianna brice brigid brigitta britney britt brody bronagh bronislava
	bronwyn brunella buchi bujar bukola bulent burcu burkhard bushra caden caetana caetano cagla caglar caitlyn calixto
	callisto calogero camilo canan candace cansu caoimhe capucine carme carmela carmelo carmine carsten carys casimiro
	cassidy catalin cathleen cayetana cecilie celestin celina celso cenek cenk ceren cerys cesaire cesare cesario ceyda
	cezar chaitanya charalampos charmaine chelsea cheng chetan chih chika chike chimamanda chinwe chirag chiyo christa
	christel christelle christof christos chrysanthi chrysoula chukwuemeka chun chus cidalia cigdem cillian cinzia
	ciprian clarence clarisse claudina claudiu clelia clemence clementina clementine clothilde clotilde codrin coen
	colette coline colton conall conceicao concetta conchita consuelo corey corina cormac corneliu corrado corrie cory
	cosima cosme cosmina costanza costel cressida crina crispin cristobal csenge csilla csongor ctirad custodio
	cuthbert cyprien cyrille czarek daan dacian daciana daeho daffyd dagfinn dagny daichi daithi daksha dalal dalibor
	dalma dalmau damiano damilola damjan damon dania danylo darcy darina darlene darnell darrell darryl darshan daryna
	dayo deaglan deandre deanna debashish deepika dejan delfina delfino delia delores delphin delroy demarcus denes
	denisa denise denys denzel deolinda dermot deshawn desiderio desmond despina detlev devika devonte dezso dhanush
	dhruv didem didier dietmar dietrich dilara diletta dillon dilnoza dilwyn dilys dimitra dinara dinh dinis diogo
	dionysios disha divyesh dmytro dobrawa dobroslav dobrynya dogan domenica domingas domitille domokos donal donat
	donatella donato donghyun dorcas dorel dorin dorle dorotka dorottya dorthy douwe dragos drahomira drita dritan
	drusilla duane dubravka dulcie dumitru dusana duygu dwight eamon ebba ebele eberhard ebru ecaterina eckhard
	edelmira edeltraud edina edmee edna edoardo edona eduarda edwina edyta eelco eetu efim efisio efrain eftychia
	egbert egidio egil eglantine egor ehrenfried ehsan eiji eike einar eino eirin eirini eivind ekene ekow ekta eladio
	elda eldon elefteria eleni eleonora eleri elettra elfriede elham elio elisabeth elisabetta elisio eliska eliza
	ellinor ellis elmar elmer eloi elroy elsbeth elspeth elvan elvana elwyn emad eman emanuele emeline emese emiel
	emiko emilian emiliano emilie emilien emmerich emmett emrah encarna endrit engelbert enguerrand enid eniko enitan
	ennio enric enver enza eray ercan erdal erhan erion erkan erkki ermanno ermelinda ernest ernestina ernestine erno
	erol errol ersin erzsebet esin eskil esko espen esraa estefania esteve eszter etelka ethel ethelred etsuko ettore
	eudes eugen eugenie eugenio eulalia eulalie eunji eusebio eustace evander evangelia evangelos evaristo evelyne
	evert evgeni evgenia evgeny evzen ewald ezequiel ezgi fabricio facundo fadel fadwa fahad faheem faina faiz falguni
	falk fanny farid farida faris farrukh faruk fatemeh fatinha fatmir fatos fausta faustine fausto fawzi federigo
	feliciano felicie felicien felisberto femi fenella feng fergal ferhat ferike ferit fermin fetu ffion fiamma fidel
	figen fikret filiz filomena finlay fiorella fiorenza firas firmin firmino fitzroy flaminia flamur flavien flavius
	florencia florent florentin floriana florica florim floris flossie floyd fola folasade fosca fotini fotis francine
	franek frankie frans frantiska frauke freddie frederico fredrik freek frida fridolin friedbert friederike friedhelm
	frits frode froilan froya fruzsina fulop fulvio fumio funda funmi fyodor gabi gabriella gael gaelle gaetana gagan
	galya gamze garth gaspar gaspard gaspare gaston gathoni gauthier gavino gavril gayatri gayle gebhard geert geeta
	geir gellert gelu genesio gennadi gennaro genoveva geoffroy georgette georgios georgiy geraldine gerardo gerben
	gerd gereon gergely gergo gerlinde germain germaine gernot gerry gertie gertraud gervasio gethin gezim ghassan
	ghazal gheorghe ghislain ghislaine ghita giacinto giacomo giada gianfranco gianluca gianna gianni giannis gigliola
	gijs gilberte gilberto gilda gilroy gino gioele gioia giordano giorgos giosue giovannella gisbert gisele gita gitta
	giuditta giuliana giuliano giustina gizella gizem gjertrud gladys gleb glenda glenys godfrey golnaz goncalo gontran
	gopal gopi goranka gorkem goro gosia gottlieb govind graca gracie grainne graziano graziella grazynka greer greger
	gregoire gretchen grigore grigory griselda gualtiero guenter guglielmo guillem gulay gulcan gulsah gundula gunilla
	gunn gunnhild gunter gurdeep guri gustaf gustave gustavo guus gwen gwenaelle gwendolyn gwilym gwyneth gyongyi gyula
	habiba hadi haesoo hafsa hagen haidar haitham haiyan hajnalka hakim haldis halfdan halil halima haluk halvor halyna
	hamad hameed hamish hanako hanan hande hanga hani hania hanne hannele hannelore hannu hansjorg hardik haresh haris
	harlan haroon harpreet harri harro harsha hartmut hartwig haru haruki harvey hatice hattie havard hayato hayden
	hayley hayri hazem heba hedvika heide heidrun hein heiner heitor helenka helle helmar heloise hemal hemi hendrike
	henk henna hennie henning henri henrietta henriqueta heribert heriberto hermine herminia herminio herschel hettie
	hideki hideo hien hikari hilario hilary hilmar hinewai hinrich hippolyte hiroki hiroko hisashi hjalmar hoang hoda
	holger hollis hone honoka honorine honza hooman horace horacio horatiu hortense hossein houda hryhoriy huan
	hubertus hubrecht hugues huguette huib hulya humberto humphrey huseyin hynek hyunwoo iacob iacopo iara ibolya
	ichiro idowu idun ieuan ifeanyi ignac ignacy ignat ignazia ihab iida ikenna iker ilario ilarion ilda ildefonso
	ilham ilias ilinca ilir ilka ilkay ilker ilkka ilmari ilpo imad imanol imke imma immacolata immanuel imogen inas
	indira ineke ingemar inger ingram ingvar ingvild inken inmaculada inna innokenty inocencio ioan ioane ioanna iona
	ionela ionut iracema iram irati irem irenee irenka iria irja irma irmela irving iryna isaiah isaias isamu isaura
	isaure iselin ishwar isidore isidro ismet isolde issa itxaso iulia iulian iuliana ivanka ivanna ivone ivor iwan
	izabella izolda jaakko jaap jabari jaber jacco jachym jacinto jacobo jacopo jacquot jaehyun jafar jagdish jago
	jagoda jair jalal jamar jamila janelle jani janice janka jannicke jarek jari jarkko jarmila jaromir jarvis jasna
	jaspreet jaume javad javi javon jawad jayanti jayla jeannine jedidiah jehan jelka jelle jelmer jemima jeno jerald
	jeremiah jermaine jeroen jeta jette jian jiang jianhong jignesh jihan jihoon jimena jindra jindrich jing jirka jiro
	jitske jiwon joakim joaquina jocelyn jodi jody joelle joep joern jola jolan jolene jolijn jolyon joon jordi jorg
	jorgina jorma jorn jorun jorunn josefa josefine joseline josiah jostein josue josune jouni jourdain jovita joyce
	jozsef juanjo judicael judit judson juhani juliao julienne julieta junko jure jurre jurriaan jussi justine jutta
	juuso jyoti jyotsna jytte kaarina kaarlo kadir kaede kagiso kaho kahu kaitlyn kajal kalevi kalliopi kalman kalpana
	kamala kamau kameron kana kanako kanika kapil karan karanja kareem karel karianne karlheinz karoly karsten
	kartikeya kashif katalin katariina kateryna kathe kati katka katri katsu kauko kauri kaushik kaveh kavya kawthar
	kayode kazuki kazuya kees keira keiran keisuke kelsey kenan kendra kendrick kentaro kenzie keoni kerri kerttu
	keshav ketan khadeeja khalil khanh khanyi kiara kibet kieu kiko kilian kimber kimmo kinan kincso kipchoge kira
	kirill kirk kirsti kirstin kirti kishore kiyoshi kjersti klaudyna klavdia klemens klim knud koen koichi koji kojo
	kolbjorn komal konstantina koos koray kordula kornel kostas kostya kosuke kota kresimir krishna kristin kristoffer
	krisztian krisztina kritika krysia krystian ksenia kseniya kubra kujtim kumiko kunigunde kurtis kurtulus kvetoslava
	kwabena kwaku kwan kyllikki kyoko kyriaki kyriakos lacey lachie lacramioara ladislava ladonna laetitia laia laith
	lajos lambert lamberto lambros lamia lammert lamont lani larysa lashawn latasha latha latifa latoya laure laurentiu
	laurine lautaro lavanya lavrenty leandra leandre leann leanne leberecht leendert lehel leilani leire leka leman
	lemuel lenke lennard lennox leocadio leokadia leona leonce leonel leonhard leonida leonidas leonor leopoldine leroy
	lesley lesya letitia letizia lettice leyla liane liang libor libuse lidka lieselotte lijuan lila lili liliane
	liliya lillian lina lindiwe lindsay lindsey linh linnea lino lionel liridon lisbeth lison livio liviu ljiljana
	llewellyn loes loic lokesh lonneke lonnie lorand lorant lorea loredano lorene lorenz losa louane louison loukas
	lourenco lovisa lowri luana luann luay lubin lubna lubos lucian lucien lucienne lucile lucilla lucille lucinda
	lucrecia lucretia lucyna ludek ludger ludivine ludovica ludovico ludvik luella luigia luisella luitgard luka
	luljeta lumir lungile lupe lupita lurdes luuk lyle lyuba lyubov lyuda maarit maartje macarena machteld maciek
	madalena madalina maddalena maddie madeleine madelief madhav madhu madhuri maelle magdaleno magdalini magdolna
	magne maha mahdi mahendra maher mahima mahir mahnoor maiken mailys maisie maite majd majid makar makena maksim
	maksym malachy malene malia malini mallika mamoru manaaki manal manav mandar mandla mangala manisha manju manlio
	manolis manolo manon mansoor marcelin marceline marcelino marcella marcia marcy mareike margareta margarete
	margarethe margret margriet margrit marguerite marian mariangela mariazinha maribel maricica marielle marietta
	marijn marike marinela marino mariola mariona marios marisol marit mariya marketa markos marla marleen marlin
	marlis marloes marlowe marte marthe martial martim martinka martirio marton martta marty marwa marwan maryna
	marzena masaki masao masato massimiliano matej mateja mateuszek mathijs mathurin matias matilde matous mattie
	matvey matyas maude maura mavis maxence maximin maximo maxine mayank maynard maysa mayu mayur mbali mechthild
	meenakshi meghna megumi mehrdad mehtap meifeng meiling meinhard meinrad melania melba melchior mele melis melisande
	melnyk meltem menno merce merel merrill merve mervi mesut michalis michelangelo michio mieczyslaw mieke mies
	mihaita mihaly mihnea mihoko miika miikka miki miklos milada milagros milind millicent miloslav mimmo mimoza minako
	minal minerva minh minji minke minnie minoru minseo mircea mireia mireille mirek mirja mirjana mirka miroslava
	mirza misato mitali mitsuo mitya mitzi miyuki mladen mohini mohsen mojmir momoko monique montgomery montse monty
	morag moreno morgane morwen morwenna mostafa mpho muge mugur mukesh muna mungo munir murali murilo mustapha muthoni
	mutua mykhailo myron myrtle nabila nader nadezda nadica nadim nadiya naeem nahia nahla naina najat najla nakul
	nalani naledi nanami nandi nandita nando nanna naoko naoya narcisa narciso narcisse naren narendra naser nasim
	nasrin nastya natalya natasa natercia natsuki nawal nazan nazanin nazar nazaret nazario nazim ndidi necati nedda
	neelam neeraj neeta negar nektarios nela nele nelleke nello nelu nelya nepomuk nerea nerina nerys nese nettie
	nevena neville neza ngaire ngoc nhung nicodeme nicoleta nida nidhi niek nienke nieves niina nikau nikifor nikolaus
	nikoleta nikolina nilay nilde nilesh nilgun niloofar nimra ninel ninon niraj nirmala nishant nitesh nives njoroge
	nkechi nkosazana nnamdi nneka noboru nobu noelani noelia noelle noemia noemie noha nolan nomvula nonso noortje
	norberto nosipho notburga nouf nour nunzia nunzio nuray nurcan nurhan nyambura oberto obinna oceane ochieng octavia
	octavian octavio oddny oddvar odessa odette odhiambo odile odilo odilon odon ognjen oguz oisin okan okello okonkwo
	olavi olavo olaya oldrich oleh olek olesya olimpia olina olinda olindo oliwia olli olof oluchi olwen olya olympia
	ombeline ombretta omero omid ondrej onyeka oona orest oreste orestis oriana oriane orlaith ornella orsi orso orsola
	ortrud orville osamu osbert ostap osvaldo oswald otakar otavio otso ottar ottavia ottavio ottilie ottmar outi
	ovidiu owain oyelaran oyin oystein ozge ozgun ozlem paavo pacome padraig pallavi palmira panagiota panagiotis
	pancho pandelis pankraz paquita paraskevi paresh paride parul parvin pasi pasqualina patrizio patryk pauli paulien
	paulus pavlina pavlos pearlie pekko pelagia pellegrino penelope pentti pepe pepijn perceval pere pernille perrine
	persefoni petre petro petronela petronella petru petteri philibert philine philippa philippe philippine phineas
	phoebe phuong piedade piera pierangelo piergiorgio pierluigi piero piers piet piotrek pirjo pirkko pista piyush
	placida placide placido polina polyxeni poncho poonam prachi pragya prajakta pramod pranvera prashant pratik
	pratima preben predrag preeti premysl priscille priti prodromos prokhor prudencio puneet purificacion purnima qasim
	qendrim qiang qing quang querubim quinton quique quirin quiteria quynh rabia rachele radhika radim radka radomir
	radovan raed rafaela raffaele raffaella rafi raghad raghu ragna ragnhild rahim rahma raija raimo raimondo raimunda
	raimundo rajani rajat rajendra rakhi ralphie raluca ramin ramiro ramsay randi randolph rangi rania ranjan raoul
	raphaelle rares rasha ratko ratmir ravindran rayan razan recep reema reginald reijo reimund reina reinhild reinhold
	reka remigio remo renat renate rens renu renzo reshma reyhan reyhaneh reynald rezarta rezso rhian rhoda rhodri
	rhona rhonda rianne rickey rigoberto riikka riina rika rimma rinaldo rino rinus risa rishabh ritesh ritika roberval
	robi rocco roderick rodica rodion rodolphe rodrigue roel rogelia rohini roksana roksolana romaine romana romeo
	romolo ronny rory rosalba rosalie rosalina rosalyn rosangela rosaria roscoe rosella rosemarie roser rosetta rosine
	rossana rossella rostislav rotimi roxane roxie roya rozalia rrezart ruaridh ruba ruchi rudiger ruediger rufino
	rufus ruggero rukmini rupali rupprecht ruprecht ruslana rustem ruthie rutuja ruud ruya ruzena ryoko ryosuke
	ryszarda saad saara sabah sabatino sabino sabri saburo sadaf sade sadhana sadie saeed sahar saif saleem saleh
	salete samanta samar sampo samuele sanaa sanae sandhya sandor sanele sangeeta sanja sanjana sanket santi santosh
	saoirse sarika sarita sarka sarmad sasa satish satoko saturnino saurabh saverio savino savita savva sawsan sayaka
	sayuri sebald sebastiano sebek seda sedat sefa segolene segun seija seiji selami selcuk selda selen selena semra
	semyon seohyun sepideh seppo serafima serafina serafino serban serdar sergia sergiy serhat serkan setsuko seung
	sevara sevda severine severino sevil sevim seweryn sezen shadi shahid shahin shahram shaila shailesh shaima shakir
	shana shania shanna shantanu sharad sharada shawna shayla sheela sheena sheldon sheree sherif sherman sherri
	shigeru shilpa shiori shireen shizuka shkelqim shobha shola shpresa shraddha shubham shuji shunsuke shweta sibel
	sibilla sibusiso sidney sidonie sidra siegbert sieglinde siegmund sietske siew sigbjorn sigismund sigmund signy
	silvana silvano silviu simao simisola sinan sinem sinisa sione sioned siri sirpa sixto siyabonga sjoerd sjors sjur
	skender sladjana slavomir slawek slobodan smita snezhana snjezana socorro soeren sofoklis sohail sohrab soila
	sointu solange solfrid solomiya solvei sonal sonali sondra sonje soojin sooyoung soraia sorcha sorin sorina sosuke
	sotiria sotiris spela spyridoula spyros stacey stamatis stanislas stanislava stas stasiek stavroula stelios stepan
	stepanka stephanus stephon sterre stian stijn stjepan strahinja stratos sture suad subramanian sudhakar sudheer
	suha suhas sujit sukanya sukru sumaya sumiko sumitra sunhee sunniva supriya surbhi surekha surendra susann sushant
	sushma susumu suus suvi suzan suzon svatopluk svein svenja svitlana svyatoslav swantje swara sybren sylva sylvaine
	sylvere sylvestre synnove szabolcs szczepan szilard szilvia tabitha tadeas tadhg tage tahira taichi taina taisiya
	takako takao takeo takis taku talal tameka tamila tammy tamsyn tancrede tane tanisha tanmay tanvi tanvir taras
	tarcisio tarkan tarquin tarun tasha tassilo tassos tatsuo tatum tatyana tavish tavita tayo tecla teemu tegan
	telemaco telmo temi temitope tendai teodolinda teodora teodoro teofil teppo terhi terrance terrell terrence tetsuo
	teun teunis tevita thad thaddeus thais thamer thanasis thandeka thandi thanh thao themba themis theobald theodoros
	theodule theophile therese theun thiago thibaut thijmen thodoris thorleif thurston thuy tiberiu tibor tihana tiina
	tijn tikhon tilman timofey tineke tiphaine titouan tivadar tiziano tjeerd toby toivo tolga tolu tomaz tommaso tommi
	tomoe tomoko tomos tonino tonya toos topi torbjorn tord torfinn torgeir torhild torill toru toshio tosia toyin
	trang traudl traute travon triantafyllos trijntje trinh trish trisha tristram trond trude trung truus trygve
	tsubasa tsutomu tuba tudor tugba tugce tuija tulay tullio tumelo tuncay tuomo turgut turid tushar tuukka twan
	tyrell tytti ubaldo uche ugochi ugur ujjwal ulises ulisses ulku ulli ulyana umar umberta umesh unni urbain urbano
	urho urmila uros urpo ursel urszulka uschi utkarsh utku uzoma vaclav vadim vadym vaggelis vaibhav vajk vakhtang
	valarie valbona valente valentyna valere valerian valeriy valery valeska valon vandana vanna vappu varvara vasco
	vasiliki vasily vassilis vasudha vasyl vasylisa vedat vedrana veerle vegard veikko veit vemund vendel vendula
	veniero venla vernell veronka vibeke vicenta vicente vicentiu vickie victoriano victorien vidor vika vikas vikrant
	viktoriya vilem vilho vilmos vineet vinh vinita violaine viorel viorica vipul virag virgilio vitalina vitaly
	vitezslav vitor vittoria vivekanand vivien vjeran vjosa vlada vladan vladislav vladlena vlasta vojta volkhard
	volkmar volodymyr vova vratislav vsevolod vyacheslav wacek wael wafa wagner wairimu wajdi walburga walid wandrille
	wanjiku wassim wataru weiwei wenche wendelin wendell wenjing wenzel wessel wiebe wiebke wieke wiesia wieslaw wietse
	wigbert wilbur wilfred wilfredo wilhelmina wilhelmine willa willard willemijn willi willie winifred winona wiremu
	witek wladek wojtek wolfhard woodrow wout wouter wulf xabier xander xanthi xaver xavi xaviere xenofon xhevdet xiao
	ximo xinyi xoan xuan yacinthe yago yakov yalcin yamini yana yaroslava yasir yasuo yating yazan yegor yejin
	yekaterina yeliz yelizaveta yemi yeon yesenia yesim yevdokia yevhen yiannis yifan yilmaz ymke yngvar yngve yoann
	yogita yolaine yonca yorgos yorick yoshie yosuke younes youngho yousef yrjo ysee yseult yuichi yukari yuliya yulya
	yumi yumiko yuriy yusuke yuta yutaka yuting yuvraj yvan yvon zacarias zaccaria zacharias zacharie zachery zadie
	zaharia zaid zaida zakhar zaki zamfir zanele zbynek zdislava zdravko zdzislaw zeger zeina zelda zelia zelie zeljko
	zenon zephyrin zerrin zhen zhou ziad zihan zinaida zisis ziyi zlata zodwa zoelie zoli zorica zoryana zosia zsigmond
	zsuzsa zsuzsanna zubaida zuberi zubeyde zuhal zulmira zuzia zuzka zvonimir zygmunt
`;
