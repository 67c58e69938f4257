import {furtherNames} from './further-names.ts';

// Made when a word is first asked for: most sentences name nobody.
function later(words: string): (word: string) => boolean {
	let set: ReadonlySet<string> | undefined;
	return word => {
		set ??= new Set(words.trim().split(/\s+/));
		return set.has(word);
	};
}

/** Whether a word is a first name, from one of many places, and no English word; in small letters. */
export const isFirstName: (word: string) => boolean =
	later(`${furtherNames} kwasi thandiwe mateus nomvula sibusiso thabiso lindiwe mpho lerato zanele bongani jabulani mandla nkechi uchenna obinna chukwuemeka tobias mathis noemie maelle loic maxence thibault gwenael anouk eluned rhys iolo bogumil tomek zbyszek rysiek jurek janek mietek jozek heniek krzysztofa stefka magdusia misha grisha kolya seryozha tolik borya senya lyosha vanya petya dima zhenya igorek tanechka nuri  anwar femi seun bolaji chuka obiora kelechi nkem ndubuisi yusra halim amjed bilqis zeeshan faisal irfana shazia nasir javier maricel jomar rizal dewi putu wayan ketut budi agus siti nurul fitri rizki aung khin thida somchai malee niran  sokha bopha vannak
	aarav aaron abby abdul abdullah abdullahi abel abena abhishek abigail abraham achieng ada adaeze adam adebayo adele
	adelina adeola adil aditya adnan adrian adriana adriano agata agnes agnieszka ahmad ahmed aidan aigul aiko aileen
	ailsa aimee aino ainsley aisha ajay akash akiko akin akira akua alan alana alastair albert alberto alec alejandra
	alejandro aleksandr aleksandra aleksei alena alessandra alessandro alessia alex alexander alexandra alexandre
	alexandros alexei alexis alfonso alfred alfredo ali alice alicia alicja alina alisa alison allan allen allison alma
	aloysius alvaro alvin alyssa ama amadou amaka aman amanda amandeep amandine amara amaya amelia amelie amina aminata
	amir amit amos amy ana ananya anastasia anders andre andrea andreas andreea andrei andres andrew andrzej andy aneta
	angela angelica angelika angelina angelo angus anika anil anita anja anjali ankit anna anne anneke annette annie
	annika anouk ansel anselm anthea anthony antje antoine anton antonia antonina antonio antonis anwar anya aoife
	apinya arjan arjun arkadiusz armando armin arnaud arne arno arnold aron arpad artem arthur artur arturo arvid
	arvind asha ashley ashok ashwin aslan asma astou astrid atsuko attila aubrey audrey augustin aurelie ayaan aydin
	ayesha aylin aysel ayumi azadeh aziz aziza babajide balazs baptiste barbara barbora barry bart bartek bartosz
	bastian bea beata beatrice beatriz behnam ben benedict benedikt benita benjamin benny benoit berit bernadette
	bernard bernardo bernd bert bertrand beth bettina betty beverly bhavna bianca bilal biljana birgit birgitta bjarne
	bjoern bjorn blanca bob bodil bogdan bogna bola boris borja bozena brad bradley bram brandon branko brenda brendan
	brent brian bridget brigitte britta bruce bruna bruno bryan burak byron caio caitlin caleb callum camila camilla
	camille candice carina carl carla carlo carlos carlota carmen carol carole carolina caroline carolyn caron catalina
	catarina caterina cathal catherine cathy cecilia cedric celeste celia celine cemal cengiz cesar chad chandra
	chantal charlene charles charlie charlotte cheryl chiamaka chiara chidera chidi chinedu chioma chloe chris
	christina christine christoph christopher chukwu cian ciara ciaran cindy claire clara clarissa claude claudia
	claudine claudio clemens clement cleo clive colin connor conor conrad constantin corentin corinna corinne cornelia
	cornelius cosmin craig cristian cristiano cristina csaba curtis cynthia cyril czeslaw dagmar daisuke dalia damian
	damien damir dan dana danica daniel daniela danielle danilo danny danuta daphne darek daria dario darius darko
	darragh darren darya dave david davide dawid dawit debbie debora deborah declan deepa deepak deirdre delphine demba
	demetrius denis deniz dennis derek derya desiree detlef devin devon diana diego dieter dieudonne dilip dimitar
	dimitri dimitris dinah dinesh dirk divya djamila dmitri dmitry dobromir domenico dominic dominik dominika dominique
	domonkos donald donna doreen dorian doris dorota dorothea dorothy doug douglas dragan duncan dusan dustin dwayne
	dylan edda eddie edgar edit edita edith edmund edouard eduardo edward edwige edwin eero efua egon eileen eirik
	ekaterina ekrem elaine eleanor elena eli elias elif elijah elin elisa elise elizabeth elke ella ellen elliot elodie
	eloise elsa elsie elvira elzbieta emeka emel emil emilia emily emine emira emma emmanuel emmanuelle emre endre
	enrico enrique eoin erdem eric erica erich erik erika erin ernesto ernst erwin esma esmeralda esra esteban estelle
	esther ethan etienne eugene eugenia eugeniusz eunice eva evan eveline evelyn ewa fabian fabiana fabien fabienne
	fabio fabiola fabrice fadi faisal faiza farah farhan fatih fatima fatma fatou fay federica federico felicia felipe
	felix femke ferdinand ferenc fergus fernand fernanda fernando filip filippo finnegan fiona fionn flavia flavio
	florentina florian folake frances francesca francesco francis francisco francois frank frantisek franz franziska
	fred frederic frederica frederik freja frieda friedrich fumiko gabor gabriel gabriela gabriele gaetano galina
	ganesh gareth garima gary gaurav gavin gemma genevieve gennady geoff george gerald gerard gerda gerhard gerrit
	gertrude ghada gideon gilbert gilles gina ginevra giorgio giovanna giovanni girish gisela giulia giuseppe glenn
	gokhan gonzalo goran gordon gorka gottfried graciela graham grazyna greg gregor gregory greta grzegorz guadalupe
	gudrun guido guillaume guillermo gulsen gunnar gunther gurpreet gus gustav gyorgy haakon habib hadiza hakan halina
	halvard hamid hamza hank hanna hannah hanneke hannes hans harald harish harjit harold harriet harry harshad haruka
	haruto hasan hassan haydar heather hector hedda hedwig heidi heike heikki heiko heinrich heinz helen helena helene
	helga hella helmi helmut hemant hendrik henriette henrik henrique henry herbert herman hermann hermione hernan
	hilda hilde hildegard hillary hina hiroshi hisham hitomi holly horst howard hristo hubert huda hugh hugo hussein
	hye hyejin hyun ian ibrahim ibrahima ibtisam ida idris ifeoma ignacio ignatius igor ikram ilaria ildiko ileana
	ilhan iliana ilona ilse ilya imani imelda imran imre inga inge ingeborg ingrid inigo ioana ioannis iolanda iosif
	iqbal irena irene irfan irina irmgard isaac isabel isabella isabelle isadora isha ishaan ishita isidora ismael
	ismail istvan itziar ivan ivana ivar iveta ivo iwona iza izabela jacek jacinta jackie jacob jacqueline jacques
	jadwiga jaime jakob jakub jamal james jamie jana jane janek janet janine janos janusz jared jarmo jaroslav jaroslaw
	jason javed javier jay jayden jayesh jean jeanette jeanne jeff jeffrey jelena jen jenna jenni jennifer jenny jens
	jeppe jeremy jerome jerry jerzy jesper jessica jiho jill jim jimmy jiri jisoo jitendra jitka jiwoo joachim joan
	joana joanna joao joaquin jochen joe joel joerg johan johanna johannes john johnny jolanda jolanta jon jonah jonas
	jonathan jonna joonas joost jorge joris jose josef josefina joseph josephine josh joshua josie jovan jozef juan
	juana juanita judith judy juergen juha juho jukka julia julian juliana julie julien juliet juliette julio julita
	jurgen justin justina justyn justyna kabir kacper kai kaisa kaja kalle kalyani kamal kamil kamila kamilla kaoru
	karen kari karim karin karina karl karla karol karolin karolina karolis karthik kartik kasia kaspar kasper katarina
	katarzyna kate katerina katharina katherine kathleen kathy katie katja katrin katrine kavita kaya kayla kazimierz
	kazuo keiko keisha keita keith kelechi kelly kelvin kemal kemi ken kenji kenneth kenta kerem kerry kerstin kevin
	khadija khaled khalid kieran kim kimberly kinga kiran kirsi kirsten kirstie kjell kjetil klaas klara klaudia klaus
	knut kofi konrad konstantin konstantinos korbinian kristen kristian kristiina kristina kristine kristof krystyna
	krzysiek krzysztof kunal kurt kwame kyle kylie lachlan ladislav laila lakshmi lamine larisa larry lars lasse laszlo
	latisha laura lauren laurence laurent laurie lavinia lazaros leah leandro leda leena leif leila lena lenka lennart
	lenny leo leocadia leon leonard leonardo leonie leontine leopold lerato leslie leszek leticia levente liam lidia
	lidiya lieke liesbeth ligia liisa lilian liliana lilla linda linus lisa lise liselotte livia liz ljubica lloyd
	lluis lorcan loredana lorena lorenzo loretta lori loris lorna lothar lotta lotte lou louis louise lubomir luc luca
	lucas lucia luciana luciano lucie lucy ludmila ludovic ludwig luigi luis luisa luise luiz lukas lukasz luke lutz
	lydia lynn lyudmila maaike maarten mabel maciej mads maeve magali magda magdalena magdalene magnus mahesh mahmoud
	mahsa maija maike maja makoto malcolm malgorzata malik malika malin mamadou mandy manfred manish manoj manuel
	manuela marc marcel marcela marcello marcelo marcin marcio marco marcos marcus marek margaret margarida margarita
	margaux margit margot margrethe maria mariam mariana mariann marianne marie marija marijke marika mariko marilyn
	marina mario marion marisa marius mariusz marjan marjolein markku marko markus marlene marlies marlon marta martha
	martijn martin martina martine martino marvin mary maryam maryse masako masha massimo mateo mateusz mathias mathieu
	mathilda mathilde mathis matilda matt matteo matthew matthias matti mattia mattias maureen maurice mauricio mauro
	max maxime maximilian maya mayumi mckenzie meera megan mehdi mehmet mehreen mei meike mel melanie melek melina
	melinda meryem metin mette mia micaela michael michaela michail michal michalina michel michela michele michelle
	michiko midori miguel mihaela mihai mihail mika mikael mike mikhail mikkel mikko mikolaj mildred milena milica
	milos milosz mingyu minjun minna mira miranda mirela mirella miriam mirjam mirko miro miroslav misaki mitch mitsuko
	mohamed mohammad mohammed mohan mohsin moira moises monica monika moritz morten moussa muhammad muhammed murat
	muriel mustafa mwangi mykola myriam nabil nadezhda nadia nadine nadja nagisa nahid najib nalini namrata nanako
	nancy nandini naoki naomi naresh nasreen natacha natalia natalie natascha natasha nate nathalie nathan naveed
	naveen nayeli nazli neha neil nell nelly nelson nenad nermin nestor ngozi niall niamh nicholas nick nicola nicolae
	nicolas nicole nicoletta nicolo niels nigel nikhil nikita nikola nikolai nikolaos nikos nils nilufar nimisha nina
	nisha nisreen nitin njeri noah nobuko noel noemi noor nora norbert noriko norman nuno nuria nushin oksana oktay
	olaf olamide oleg oleksandr oleksii olena olga olgierd oliver olivia olivier olumide oluwaseun omar omari onur
	oriol orla orsolya ortwin osama oscar oskar osman otieno otis otmar otto oumar oyvind ozan ozgur pablo paloma pam
	pamela pankaj paola paolo parisa parvati pascal pascale pasquale patrice patricia patrick patrik patrizia patrycja
	paul paula paulina pauline paulo pavel pavla pawel payal pedro pekka pelin pelle penny perttu petar peter petr
	petra petri petros petter phil philip philipp phyllis pierre pierrick pieter pietro pilar pinar piotr piroska pooja
	poul pradeep prakash pranav prasad praveen pritam priya przemek przemyslaw purvi quentin rachel rachid radek
	radmila radoslav radoslaw radu rafael rafal rafiq raghav ragnar rahul raimund rainer raisa raj rajan rajesh rajiv
	rakesh ralf ralph ramesh ramon ramona ramzi randy ranjit raphael raquel rashid rashmi rasmus raul ravi ravindra
	ravshan raymond razvan rebecca reetta reiko reiner reinhard remi renata renato renaud rene renee reuben reza
	rhiannon rhys ricardo riccardo richa richard rick rikard riku rinat risto rita ritva robert roberta roberto robin
	rocio rodolfo rodrigo roeland rogelio roger rohan rohit roisin roland rolando rolf romain romina romuald ron ronald
	ronja rosa rosalia rosalind rosanna rosie roslyn ross roswitha rowena roxana roxanne roy ruben rudi rudolf rupa
	rupert ruslan russell rustam ruta ruth ryan ryo ryota ryszard sabine sabrina sachiko sachin sadia safiya sagar
	sahil sakura salim salma salvatore sam samantha samina samir samira samuel sandeep sander sandra sandrine sandro
	sanjay sanjeev sanna sanne sara sarah sascha sasha saskia sato satoshi satu scarlett scott sean sebastian sebastien
	seema selim selin selma senthil seojun serena serge sergei sergey sergio serhii seth severin shabnam shalini shane
	shanelle shanice shankar shannon shanti sharmila sharon shashank shaun shawn sheetal sheila shinji shirin shirley
	shiro shivani shoko shreya shreyas sid siddharth sidsel siegfried signe sigrid sigurd silas silke silvia silvio
	simon simona simone simonetta simran sinead siobhan sipho sissel slavica slawomir sneha snezana sofie soledad
	solene soline solveig sona sonia sonja sonya sophia sophie soren sota stacy stan stanislav stanislaw stavros stefan
	stefania stefano steffen steffi steinar stelian stella stephan stephane stephanie stephen steve steven stewart
	stine stuart subhash sudha sudhir sujata suleiman sumit sunil sunita suparna suresh surya susan susana susanna
	susanne suzanne sven svetlana swapna swati swen sylvain sylvester sylvia sylvie szymon tadashi tadej tadeusz tahir
	takashi takeshi takumi talia tamar tamara tamas tamsin tanaka tandi tania tanja tanya tara tarek tariku tariq tarja
	tatiana tatjana tatsuya taxiarchis ted teodor teresa tereza terje tero terry tess thabo thea thelma theo theodor
	theodora theresa thibault thierry thijs thilo thomas thomasz thora thorben thorsten thulani tiago tihomir tijana
	tilda tilo tim timea timo timothy timur tina tinashe tiziana tobias tobiasz todd todor tom tomas tomasz tomislav
	tommy toni tonje tony torben torsten torvald tove tracy traian trevor trine tristan trudy tsvetan tuan tunde tuomas
	tuula tuva ulla ulrich ulrika ulrike uma umberto unai ursula urszula usman uwe valentin valentina valentino valeria
	valerie valerio valtteri vanessa varun vasil vasile vasilis vedran veera velma venkat vera verena veronica veronika
	vesna veysel vianney vic victor vidar vidya viggo vijay vikram viktor viktoria viktorija vilde ville vilma vincent
	vincenzo vinod violeta violetta virpi vishal vishnu vitalii vito vittorio vivek vivian viviana viviane vlad
	vladimir vojtech volkan volker vusi waclaw waldemar waleed waleska walter waltraud wambui wanda wanjiru warren
	wayne wei wendy werner wiktor wiktoria wilfried wilhelm willem wilma winfried wioletta wladyslaw wojciech wolfgang
	xavier xenia xiaoming ximena xochitl yael yan yann yannick yannis yara yaroslav yasemin yash yasmin yasmine yasuko
	yelena yetunde yevgeny yildiz yogesh yoko yolanda yolande yosef yoshi yoshiko youcef youssef yuki yukio yuko yulia
	yulian yuna yuri yuriko yusra yusuf yuval yves yvette yvonne zach zachariah zachary zahra zainab zaneta zara
	zbigniew zdenek zdenka zehra zeke zeynep zhang zhanna zineb zita ziyad zlatko zoe zofia zohra zoltan zora zoya
	zsofia zsolt zubair zuzana zuzanna
`);

/** Those that are a word, a place or a program as well, and a name only with a capital letter. */
export const isWordName: (word: string) => boolean = later(`
	al amber angel april art august autumn bill bo carter casey chang chase chen christian chuck cooper crystal daisy
	dawn dean dick don drew ed faith gene georgia grace grant guy hope hunter ines iris ivy jack jade jan jesse jesus
	jin jo jordan joy jun june kumar lance lea lee lily lin liu logan mark mason melody mercedes milan mina mo morgan
	nguyen olive parker pat pearl peg perry ray reed rich riley rob roman rose rowan ruby rusty sage sana santiago
	santos silva singh sky skye sofia sue summer taylor tor tyler victoria violet virginia wade wang wes
	alba amal amani angele ates axel bahar bala baris beau berk berna blanche bora brage bryce candela caridad chandan
	chandler chester ciro clayton cleon clifford cody colby cole courtney dakota dallas dante destiny dilek dina
	doga dolly dolores earl ebony elia emir engin evren faye finn fleur flora franca franco fritz gala
	garrett genti ginger gloria gonca gorm gotz hala harley hazel homer hong huma idil inci ipek
	isra jackson jarl jaya kaan kara kerr lale lana lara lata lauri lech leela levent levi linde lorraine lule
	luther malte marin maro marshall maud merle mert mickey milton miron mitchell mukul myra nada naim navin niko
	ning norma olcay olympe omkar orson padma parag paulin paxton pele percy perla poppy porter prescott
	preston prudence puja pushpa quincy quinto radha raja rama rana rani rashi raven reggie regina reinaldo rekha
	remedios rishi ritu rodney romane rong roopa roos rosario saba sabin sally sami samson sancho sapna sari savannah
	senta settimio sevgi shakti shams shelby sherry shruti siro sixtine skyler spencer stanley stein stig suman suna
	sundar taha tama tapio tate tejas tilly tito tore trent trey tyrone tyson uday vali vanda vani vasant vaughn veena
	verity vernon vibha vijaya vimal vinay virgil wallace wesley whitney winston yagmur yasin yavuz zafer zana zane
	zola
`);
