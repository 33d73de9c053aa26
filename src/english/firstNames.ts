/** Given names that tell a woman or a man with little doubt, from many languages; the doubtful ones are left out. */
const FEMALE = `
aaliyah abigail ada adela adele adelina adriana agatha agnes aileen aisha alana alba alejandra alessandra alexandra alexis alice alicia alina
alisa alison allison alma alyssa amalia amanda amelia amina amy ana anabel anastasia andrea angela angelica angelina anita anjali ann anna annabel anne
annette annie antonia anya april arianna ariana arlene asha ashley astrid athena audrey aurora ava ayaan ayesha azucena barbara beatrice beatriz becky belinda
bernadette bernice bertha beth bethany betsy betty beverly bianca blanca bonnie brenda bridget brigitte britney brittany camila camilla camille candace candice
carina carla carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catherine cathy cecilia celeste celia celina charlene charlotte chelsea cheryl
chiara chimamanda chloe christa christiane christie christina christine christy cindy claire clara claudia claudine colleen condoleezza connie consuelo cora corinne courtney
cristina crystal cynthia daisy dana daniela danielle daphne darlene dawn debbie deborah debra deirdre delia delores denise deirdre desiree diana diane dianne dina dolores
donna dora doris dorothy edith edna eileen elaine eleanor elena eliana elisa elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika
erin esmeralda estelle esther eugenia eunice eva evelyn faith fatima fatma faye felicia fiona flora florence frances francesca freya frida gabriela gabrielle gail
geneva genevieve georgia geraldine gertrude gina ginger giulia gladys glenda gloria grace graciela greta gretchen guadalupe gwen gwendolyn hannah harriet hazel heather heidi
helen helena helga henrietta hilary hilda hillary ida ilana ilse imelda imogen ines inga ingrid irene irina iris irma isabel isabella isabelle ivana
ivanka ivy jackie jacqueline jamila jana jane janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joanna joanne
jocelyn jodi josefina josephine joy joyce juana juanita judith judy julia juliana julie juliet kamala karen karin karla kate katharine katherine kathleen kathryn
kathy katie katrina kay kayla keiko kellyanne kelsey kirsti khadija kim kimberly kirsten kirstjen krista kristen kristin kristina krystal kyra laila lakshmi lara larissa laura
laurel lauren laurie layla lea leah leila lena leona leonor leticia lidia lila lillian lilly lily linda lindsay lindsey lisa liz liza lois
lola loretta lori lorena lorraine louise lourdes luana lucia lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel mackenzie madeleine madeline madison magdalena
maggie malia manuela mara marcela marcia margaret margarita margot maria mariam marian mariana marianne marie mariel marilyn marina marine marion marisa marisol
marjorie marlene marsha marta martha martina mary maryam matilda maureen maxine maya megan meghan megyn mika mei melania melanie melinda melissa mercedes meredith mia michele
michelle mildred millie mimi mina mindy minerva miranda miriam mitzi moira molly mona monica monique muriel myra myrna nadia nadine nancy naomi natalia natalie
natasha neera nell nellie nicola nicole nikki nina noelle noor nora norma octavia ofelia olga olive olivia omarosa oprah paloma pamela patrice patricia patty
paula paulette pauline pearl peggy penelope penny petra phoebe phyllis pilar piper polly priscilla priya rachael rachel ramona rania raquel rebecca regina rena renata
renee rhonda rita roberta rochelle rocio romina ronna rosa rosalie rosalind rosalynn rosario rose roseanne rosemary rowena roxanne ruby ruth sabrina sadie sally salma
samantha sandra sara sarah sasha savannah selena selma serena shannon sharon sheila shelley shelly sheryl shirley sigrid silvia simone sofia soledad sonia sonja sonya
sophia sophie stacey stacy stella stephanie sue susan susana susanna susannah susie suzanne sybil sylvia tabitha tamara tammy tania tanya tara tasha tatiana
teresa terri tess tessa thelma theresa tiffany tina toni tonya tracy trisha trudy tulsi ulrike uma ursula valentina valeria valerie vanessa vera verna veronica
vicki vicky victoria viola virginia vivian wanda wendy whitney wilhelmina wilma winifred winnie xiomara yasmin yasmine yelena yesenia yoko yolanda yulia yvette yvonne
zainab zaynab zoe zora
`;
const MALE = `
aaron abbas abdul abdullah abel abraham abu adam adolfo adrian ahmad ahmed aidan akira al alan alastair albert alberto alejandro alessandro alex alexander alexandre
alexei alexis alfonso alfred alfredo ali alistair allan allen alonzo alvaro alvin amir amit amos anatoly anders andre andrea andreas andres andrew andrey andy angelo anil
anthony antoine anton antonin antonio antony ari arjun armando arnold arthur arturo asher ashok august augusto austin aziz barack barney barry bart bartholomew bashar basil
ben benedict benito benjamin bennie benny bernard bernardo bernie bert bill billy bjorn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce
bruno bryan bryce byron caleb calvin cameron carl carlo carlos carlton cecil cedric cesar chad charles charlie chester chet chris christian christoph christopher chuck claude
clarence clark claudio clay clayton clement cliff clifford clint clyde cody colin conrad corey cornelius craig curtis cyril cyrus daisuke dale damian damien damon
dan daniel danny dante darrell darren darryl dave david dean deandre denis dennis denzel derek derrick deshawn desmond dexter dick diego dieter dirk dmitri dmitry
dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin efrain eli elias elijah elliot
elliott elmer elon elvis emanuel emiliano emilio emmanuel emmett enrico enrique eric erick erik ernest ernesto errol ervin ethan eugene evan everett ezekiel ezra fabian
farid felipe felix ferdinand fernando fidel florian floyd francesco francis francisco francois frank franklin franz fred freddie frederic frederick fritz gabriel garrett gary gavin
gene geoff geoffrey george gerald gerard gerardo gerhard gerry gianni gideon gilbert gilberto giorgio giovanni giuseppe glen glenn gordon graham grant greg gregg gregory guillermo
gunter gus gustav gustavo habib hakim hal hamid hamza hans harold harry harvey hassan hector heinrich henri henrik henry herbert herman hernan hiroshi homer
horace horst howard hubert hugh hugo hussein ian ibrahim ignacio igor ildefonso ilya ira irving isaac isaiah ismael ivan jack jacob jacques jaime jair jake
jamal jamel james jan jared jason javier jay jeb jed jeff jeffrey jeremiah jeremy jerome jerry jim jimmy jin joachim joaquin joe joel joerg johan
johann john johnnie johnny jon jonah jonas jonathan jordi jorge jose josef joseph josh joshua josiah juan jude julian julio julius jun junichiro justin kareem karl
kazuo keith ken kenji kenneth kent kevin khalid khizr klaus kofi konrad kurt kwame kyle lamar lance larry lars laurence lawrence lazaro lee leif len leo leon
leonard leonardo leonid leopold leroy les lester levi lewis liam lindsey linus lionel lloyd logan lorenzo lou louis luc luca lucas luciano luigi luis luiz lukas
luke luther lyle mahmoud malcolm malik manuel marc marcel marcelo marco marcos marcus mariano mario marios mark marlon martin marty marvin mateo mathew matt
matteo matthew maurice mauricio maurizio max maximilian maxwell mehmet mel melvin michael miguel mikael mike mikhail milan miles milton mitch mitchell mitt mohamed mohammad
mohammed morgan morris moses muhammad mustafa narendra nate nathan nathaniel ned neil nelson nestor newt nicholas nick nicolas nigel nikita nikolai nikolas noah noel norbert norm
norman octavio olaf oleg oliver omar orlando orrin oscar osama oswald otis otto owen pablo paolo pascal patrick paul paulo pavel pedro percy perry pete peter phil
philip philippe phillip pierre pietro preston quentin quincy rafael rahm rahul raj rajiv ralph ramesh ramiro ramon rand randall randolph randy raphael rashid raul ravi
ray raymond recep reggie reginald reince rene rex ricardo rich richard rick ricky rob robert roberto roderick rodney rodolfo rodrigo roger roland rolf roman ron
ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert russ russell ryan salvador salvatore sam samir sammy samuel sandeep sanjay satoshi saul scott sean sebastian
serge sergei sergey sergio seth shaun shawn sherman shinzo sidney sigmund silvio simon sinclair solomon spencer stan stanley stefan stephan stephen steve steven stewart
stuart sunil suresh svend syed takashi tariq taro ted terence terrence terry thabo thad thaddeus theo theodor theodore thomas tim timothy tobias toby todd tom tomas tommy
tony travis trent trevor trey tristan troy tucker tyler tyrone ulrich umberto vaughn vicente victor vijay viktor vince vincent vincenzo virgil vito
vladimir volodymyr wade waldo wallace walt walter warren wayne wendell werner wes wesley wilbur wilfred wilhelm will willard william willie wilson winston wolf wolfgang woodrow
xavier yasser yevgeny yitzhak yosef youssef yuri yusuf yves zachary zack zoran
`;

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const women = listed(FEMALE);
const men = listed(MALE);
/** Given names borne by women and men alike: they show a person, and nothing about her or him. */
const either = listed(
  'alexis andrea angel ariel avery blake cameron carey casey chris dakota dana devin drew dylan elisha emerson frankie gale hayden hunter jamie jesse jessie jo jody jordan kelly kerry kim kris leigh leslie lindsey logan loren lynn malkia marion mckenzie micah morgan pat peyton quinn reese riley robin rowan sandy sasha shannon sam shelby sidney skyler stacy sydney taylor terry tracy val',
);

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether `word` is a given name of the lists, whatever its case and accents. */
export function isFirstName(word: string): boolean {
  const name = plain(word).split('-')[0] ?? '';
  return women.has(name) || men.has(name) || either.has(name);
}

/** The gender that a given name tells; null when it is not listed or is borne by both. */
export function genderOfFirstName(word: string): 'female' | 'male' | null {
  const name = plain(word).split('-')[0] ?? '';
  if (either.has(name)) return null;
  const woman = women.has(name);
  if (woman === men.has(name)) return null;
  return woman ? 'female' : 'male';
}
