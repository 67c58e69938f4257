const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** First names from many places that are no English word, in small letters. */
export const firstNames: ReadonlySet<string> = list(`
	aarav aaron abby abdul abdullah abel abena abigail abraham achieng ada adam adele aditya adrian adriana agnes ahmed
	aidan ailsa aino aisha akira alan alana alastair albert alberto alec alejandra alejandro aleksandr alex alexander
	alexandra alexei alfred alfredo ali alice alicia alina alison allan allen allison alvaro ama amaka amanda amara
	amelia amina amir amit amy ana ananya anders andre andrea andreas andrei andrew andy angela angelo angus anika anil
	anita anja anna anne annie anouk anthony antoine anton antonia antonio anya arjun arne arnold arthur arturo asha
	ashley astrid aubrey audrey ayesha ayumi aziz barbara barry bart bea beatrice beatriz ben benjamin benny bernard
	bernd bert beth bettina betty bianca bilal bjarne bjorn bob bogdan bola boris brad bradley bram brandon brenda
	brendan brent brian bridget bruce bruna bruno bryan caitlin caleb callum camilla camille carina carl carla carlos
	carmen carol carolina caroline carolyn catherine cathy cecilia cedric chad chandra charles charlie charlotte cheryl
	chiara chidi chloe chris christina christine christoph christopher cindy claire clara claudia claudio clemens cleo
	colin connor corinna craig curtis cynthia dagmar daisuke damian damien dan dana daniel daniela danielle danny daria
	dario darren dave david dawit debbie deborah declan deepa deepak denis dennis derek devin devon diana diego dieter
	dimitri dinesh dirk divya dmitri dmitry dominic dominik donald donna dorian doris dorothy doug douglas duncan dustin
	dwayne dylan eddie edgar edith eduardo edward edwin eero eileen eirik elaine eleanor elena eli elias elif elijah
	elin elisa elise elizabeth ella ellen elliot elsa emeka emil emilia emily emma emmanuel enrico enrique eric erica
	erik erika erin ernesto ernst esteban esther ethan eugene eva evan evelyn fabian fabio farah farhan fatima fay
	federico felicia felipe felix femke fernanda fernando filip fiona florian frances francesca francesco francis
	francisco francois frank franz fred frederik freja frieda gabriel gabriela gareth gary gavin geoff george gerald
	gerard gerhard giorgio giovanni giulia glenn gonzalo gordon graham greg gregor gregory greta guido guillaume gunnar
	gus gustav hamza hank hanna hannah hans harald harold harriet harry haruka haruto hassan heather heidi heinrich
	helen helena helga helmut hendrik henrik henry herbert hina hiroshi holly howard hubert hugh hugo hye ian ibrahim
	ida ifeoma igor ilse imran ingrid irene irina isaac isabel isabella isabelle ishaan ismail ivan ivana jacek jackie
	jacob jacqueline jakob jakub jamal james jamie jana jane janet janine jared jason javier jay jean jeff jeffrey jen
	jenna jennifer jenny jens jeppe jeremy jerome jerry jessica jill jim jimmy jisoo joan joanna joao joaquin jochen joe
	joel johan johanna johannes john johnny jon jonah jonas jonathan joost jorge jose josef joseph josh joshua juan
	juanita judith judy jukka julia julian juliana julie julien julio jurgen justin justyna kabir kai kaisa kamal karen
	karim karin karina karl karla karolina karthik katarina kate katharina katherine kathleen kathy katie katja kavita
	keiko keith kelly kelvin ken kenji kenneth kenta kerstin kevin khalid kim kiran kirsten klara klaus knut kofi konrad
	kristen kristina kristof krzysztof kurt kwame kyle lakshmi larry lars laszlo laura lauren laurent leah leif leila
	lena lenka leo leon leonard leonardo leonie lerato leslie liam linda linus lisa lise liz lloyd lorena lorenzo lori
	lorna lou louis louise luca lucas lucia lucy ludwig luis luisa luiz lukas luke lydia lynn maarten mabel maciej magda
	magdalena magnus mahmoud malik mandy manfred manuel manuela marc marcel marcela marcin marco marcos marcus marek
	margaret margarita maria mariam marie marina mario marion marisa marius marko markus marlene marta martha martin
	martina marvin mary mateo mateusz mathias matt matteo matthew matthias matti maureen maurice mauricio max maya meera
	megan mehmet mei mel melanie mette michael michaela michal michel michele michelle miguel mika mike mikhail mikkel
	milena minjun mira miranda miriam mitch mohamed mohammad mohammed moises monica monika moritz muhammad murat mustafa
	mwangi nadia nadine nancy naoki naomi nasreen natalia natalie natasha nate nathan neha neil nell nelson ngozi
	nicholas nick nicola nicolas nicole niels nigel nikhil nikita nikolai nils nina nisha noah noel noor nora norbert
	norman olaf oleg olena olga oliver olivia omar oscar oskar otieno otto pablo pam pamela paolo pascal patricia
	patrick patrik paul paula pauline pavel pedro pekka penny peter petr petra phil philip philipp phyllis pierre pieter
	piotr pooja prakash priya quentin rachel radek rafael ragnar rahul raj rajesh rakesh ralf ralph ramesh ramon randy
	raphael rashid rasmus raul ravi raymond rebecca reinhard renata rene renee rhys ricardo richard rick riku rita
	robert roberto robin rodrigo roger rohan roland rolf ron ronald rosa rosalind rosie ross roxana roy ruben rudolf
	rupert russell ruth ryan sabine sabrina sadia sagar sakura salma sam samantha samir samuel sandeep sandra sandro
	sanjay sanna sanne sara sarah sasha saskia sato satoshi scott sean sebastian seojun sergei sergey sergio seth shane
	shankar shannon sharon shaun shawn sheila shirley shreya sid signe sigrid silke silvia simon simona simone sipho
	sneha solveig sonia sonja sophia sophie soren stacy stan stefan stefania stefano stella stephan stephanie stephen
	steve steven stewart stuart sudhir sunil suresh susan susanne sven svetlana swati sylvia tadeusz tahir takeshi
	tamara tanaka tania tanja tanya tara tariq tatiana ted teresa terry tess thabo thea theo theodor theresa thijs
	thomas thorsten tiago tilda tim timothy tina tobias todd tom tomas tomasz tommy toni tony torben tracy trevor
	tristan trudy tunde tuomas ulrich ulrike uma ursula usman uwe valentina valeria vanessa varun vera veronica veronika
	vic victor vijay vikram viktor vincent vinod vivek vivian vlad vladimir walter wanda wanjiru warren wayne wei wendy
	werner wilhelm willem wilma wolfgang xavier yan yann yara yasmin yasmine yolanda yosef youssef yuki yulia yuna yuri
	yusuf yvette yvonne zach zachary zainab zara zeke zhang zoe zoltan zoya zuzana
`);

/** Those that are a word, a place or a program as well, and a name only with a capital letter. */
export const wordNames: ReadonlySet<string> = list(`
	al amber angel april art august autumn bill bo carter casey chang chase chen christian chuck cooper crystal daisy
	dawn dean dick don drew ed faith gene georgia grace grant guy hope hunter ines iris ivy jack jade jan jesse jesus
	jin jo jordan joy jun june kumar lance lea lee lily lin liu logan mark mason melody mercedes milan mina mo morgan
	nguyen olive parker pat pearl peg perry ray reed rich riley rob roman rose rowan ruby rusty sage sana santiago
	santos silva singh sky skye sofia sue summer taylor tor tyler victoria violet virginia wade wang wes
`);
