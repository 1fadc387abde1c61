import type { Sex } from './who-words.ts';

/** Common given names of the regions that reports come from, folded to plain Latin; evidence, never a proof. */
const MALE = `
aleksandr alexander aleksei alexei alexey aleksey alex anatoly anatolii andrei andrey andrew anton arkady arseny artem artyom boris
bogdan denis dmitri dmitry dmitrii dmytro evgeny evgenii yevgeny yevgenii eugene fedor fyodor gennady georgy grigory igor ihor ilya ivan kirill
konstantin leonid lev maksim maxim mark mikhail mykola mykhailo nikita nikolai nikolay oleg oleh pavel pavlo petr petro pyotr roman ruslan sergei
sergey serhiy serhii stanislav stepan taras timur vadim valentin valeri valery valerii vasily vasyl victor viktor vitaly vitalii vitaliy vladimir vladislav
volodymyr vyacheslav viacheslav yaroslav yegor yuri yury iurii yurii zakhar siarhei aliaksandr dzmitry mikalai uladzimir ales andrej pavlo anatol
nursultan nurlan askar kairat marat serik bolat talgat maksat daniyar dauren erlan yerlan erzhan yerzhan askhat azamat bauyrzhan baurzhan
galymzhan galym gani gaziz kanat kuanysh kuanyshbek kuanybek mukhtar murat nurzhan orken rakhat ramazan rinat rustam sabit samat sanat
tokhtar zhanbolat zhomart ermek yermek amangeldy arman asan aset asylbek akzhanat bakhytzhan bakytzhan dulat dosym kasym kassym-jomart
aibek almaz almazbek askarbek azimbek azimjon bakyt bektur ilim kubanychbek melis nurbek omurbek sadyr sapar sooronbay talant temirbek tilek
ulan ulukbek ulugbek alisher anvar bakhodir bakhtiyor bobur bobomurod botir dilmurod elyor farhod farkhad farrukh ganikhon islom islam jahongir jamshid kamol
mamadali muhammad muhammadsolih mukhammad muzaffar nodir odil otabek rustam sanjar sardor shavkat sherzod temur tohir ulugbek utkir yusuf zafar
berdymukhammedov gurbanguly saparmurat serdar mansur nurgeldi ogulsapar emomali faiziddin sherali rahmon saidumar zayd zaid buzurgmehr shuhrat
ilham heydar rasul anar elchin elnur emin intigam khalid mehman rauf seymur tofig vagif afgan bakhtiyar aziz araz gubad eynulla nikol serzh
ramzan adam akhmed ahmed ahmad magomed magomedsalam muslim umar said shamil khadzhimurat ziyautdin abdulla abdullah abdul abdel abdo
john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald steven paul andrew joshua kenneth kevin brian
george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric stephen jonathan larry justin scott brandon benjamin samuel gregory frank raymond
alexander patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald christian
terry sean arthur austin noah lawrence jesse joe bryan billy jordan albert dylan bruce willie gabriel alan juan logan wayne ralph roy eugene randy vincent
russell louis philip bobby johnny bradley simon martin oliver graham nigel colin ian neil stuart trevor clive derek barry leon oscar ben sam tom tim jim bob dan
carlos luis miguel jorge pedro manuel francisco javier fernando ricardo eduardo rafael alejandro alberto antonio roberto mario sergio raul enrique jesus diego
andres arturo hector hugo ivan julio marcelo marcos nestor pablo ramon rodrigo ruben salvador santiago victor alfredo armando cesar cristian edgar emilio ernesto
esteban felipe gerardo gilberto gonzalo gustavo guillermo ignacio israel jaime joaquin leonardo lorenzo martin mauricio nicolas octavio orlando oswaldo rodolfo samir
saul tomas ulises wilson joao jose paulo luiz lula jair bruno caio fabio flavio thiago tiago marcio mateus rogerio edson adilson wilmer yeison jhon jair
mohammed mohamed mohammad muhammad mohamad mahmoud mustafa omar osman othman ali hassan hasan hussein husain hussain ibrahim ismail khaled khalil karim kamal
jamal hamid hamad hamza hani hisham fadi fahad faisal fares farid fathi bilal bassam basil bashar ayman ashraf anas amr amir alaa adel adnan abdulrahman abdulaziz nabeel nabil
nasser nizar rami rashid riad sami samer saleh salah salman tariq tarek wael walid yasser yasin yassin younis youssef yousef zaki ziad mazen majed marwan moataz munir
reza mehdi mahdi hossein hamed arash babak behnam behrouz ehsan farhad iraj javad kaveh keyvan majid masoud mohsen morteza nader navid omid saeed sina siamak soheil vahid
mehmet ahmet mustafa osman emre erdem erol fatih hakan kemal metin murat nedim selahattin selcuk sinan tahir turgut yavuz recep tayyip can hrant ragip deniz
rajesh rakesh ramesh suresh mahesh sanjay sanjeev vijay ajay amit anil arun ashok deepak dinesh ganesh gautam gopal harish kamal kumar manoj mohan mukesh narendra naresh
pankaj prakash prashant pradeep rahul raj rajiv raju ravi rohit sandeep satish shyam subhash sudhir sunil umar uday varun vikas vinod vivek yogesh stan umar khurram arundhati
imran asad asif bilal faisal hamid iqbal junaid kamran khalid majid nadeem naveed nawaz rizwan saleem shahid shahzad tahir tariq usman waqar zahid zubair gulalai idris
shafiqul rafiqul rozina shahidul mahmudur kamrul aminul golam mahfuz mushtaq ahmed kabir kishore
wei jun ming liang qiang yong gang hao hui jian jie lei peng tao yang zhiqiang xiaobo guangcheng yongmin zhisheng jiang wang weiwei li
nguyen van minh duc hung tuan quang dung hai nam phong thanh trung viet tran pham
aung kyaw win zaw thein htun min naing ko maung wai thet hla myo tun soe
budi agus joko bambang hendra yusuf novel munir veronica jakob rizal ferdinand rodrigo benigno ramon jun juan rey randy joel jory zara elisa
kwame kofi kojo yaw kwasi kwabena ahmed-suale chinedu chukwuemeka emeka ifeanyi ikenna obinna olusegun oluwaseun segun tunde babatunde adebayo ayo femi kunle seun wole yusuf sani
musa abubakar aminu bello garba haruna ibrahim idris jibrin kabiru lawal nasir sule umaru agba omoyele olawale emmanuel godwin sunday monday innocent
tendai tatenda tafadzwa farai itai hopewell jacob job joram obert peter kudakwashe takudzwa tawanda tinashe nelson thabo sipho themba jabulani mandla bongani sibusiso fikile xolani
jean pierre jacques michel claude bernard francois philippe alain patrick christian marc denis thierry laurent pascal olivier nicolas guy didier gerard yves emmanuel etienne floribert
paul germain bob boniface okiya willy kizza robert yoweri patrick moses isaac hillary fred evariste deo dieudonne fidele jerome josue justin pacifique prosper
abel elias eskinder getachew haile kebede mesfin solomon tesfaye temesgen yonas abiy befekadu tadesse lidetu jawar
mamadou moussa oumar ousmane boubacar cheikh ibrahima ismael issa lamine modou sekou seydou souleymane tidiane abdoulaye alpha amadou baba bakary foday
eduard vitold feliks genrikh eduards german rodion savely semyon semen timofey makar demid vsevolod miron platon svyatoslav zinovy vikenty arkadiy artemy kazimir mstislav nazar prokhor rostislav saveliy tikhon yefim efim yemelyan zhan ales alyaksandr yauhen maksim ihar dzianis siarhey viktar vital pavel aliaksei kiryl
aidar aidos aidyn aitkul akezhan aldiyar alibek alikhan almas almat altynbek amanat amir amirzhan anuar ardak arstan asanali askhat aslan asylkhan azat bagdat bakhtiyor bakhtiyar
baktybek beibut beknur bekbolat bekzat berdibek berik beksultan bolatbek dair damir dastan darkhan daulet dias didar dinmukhamed duman edil eldar eldos eldiyar emil erbol yerbol erik
erkin yerkin erlan ermurat esen yesen farid galymbek gizat ilyas ilyar islambek iskander kadyrzhan kairbek kaisar kalbek kamchybek kanat kanybek karim kenes kenzhebek kurmanbek kuat
kuttybek maksut malik manas marlen marsel medet meirzhan mels mirbek mirlan mukhametzhan muratbek murat nariman nazarbek nazym nurbolat nurgali nurkhan nurlanbek nursultan nurtai nurzhan
olzhas omirbek omurbek oraz orazbek rahim rashid ravshan rinat sabyr saken samir sanzhar satybaldy sayat sayran sergazy serikzhan shyngys sultan syrym tamerlan temirlan tilegen tolegen
turar turganbek tynchtykbek ulan yerlan yermurat yernar ernar zamir zhandos zhanat zharkyn zhasulan zhenis zhomart zhyldyzbek zhumabek
akmal akram anvarbek asadbek bahrom bakhrom bekzod dilshod doniyor fakhriddin fozil furkat hamid hasan husan ikrom ilhom isroil izzat jasur jahon khusan khurshid komil laziz mirzo murod
nabi nosir nozim olim oybek rahmatullo rasul ravshan rustambek said sanat samandar sarvar shokir shukhrat solijon sukhrob suhrob tokhir tulkin ubaydullo umid vohid yodgor yuldash zokir zukhriddin
abdufattoh asliddin bahtiyor davron firdavs fayzali habibullo hikmat ismat izatullo jamoliddin khurshed mahmadali mahmadsaid manuchehr muhiddin nuriddin qurbon rajabali rustam shamsiddin
zafarbek zarif atamurad amangeldi annakurban annamyrat arslan begench begjan bisengul dovletmyrat geldimyrat ilmurad kakabay mahmud merdan myrat nurmuhammet sapardurdy sazak sunet yklym
agil akif araz avaz azer elman elmar faraj fuad gadir habib hilal ilgar jeyhun kamran leyli mammad mirza namig natig nijat parviz ramil ramin ruslan sabuhi tural vugar yadigar zaur ziya
akaki archil avtandil besik davit gela gia giorgi gocha irakli kakha levan mamuka merab nika otar shota tengiz vakhtang zaza zurab
aram arkadi artak artur ashot avetik davit edgar gagik garegin gevorg grigor hayk hrant karen levon manvel mher narek nikol raffi robert ruben samvel sargis styopa tigran vahan vardan zhirayr`;

const FEMALE = `
aigul aigerim aizhan aizhangul ainur aliya alla albina alena alina anastasia anastasiya anara anna antonina asel assel bakhytzhan bakhyt balym botagoz dana darya daria diana dina dinara ekaterina
elena yelena elizaveta elmira elvira evgenia yevgenia galina gulbahor gulchehra gulnara gulnaz gulnora gulshan gulzhan guljan guzyal inna irina karina katerina khadija khadijah kseniya ksenia lana larisa larissa leila leyla
lidia lilia lira ludmila lyudmila lubov madina maria mariya marina maral margarita marzhan mutabar nadezhda nadira nargiz natalia natalya natalia nataliya nigina nina oksana olga raisa raushan regina rimma roza
rozlana saida saltanat saule sofia stefania svetlana sviatlana tatiana tatyana tamara tetiana ulyana valentina valeria vera veronika victoria viktoria yana yulia yuliya iuliia zarema zarina zhanna zhanar zhibek zinaida zoya umida
tolekan cholpon nazira asylkan jamila mahliyo malika mavlyuda muattar nozima shoira tursunoy vasila khadija khadizha natella ogulsapar annadurdyeva maya mahri ogulgerek
maryia nasta volha katsiaryna alaksandra palina halina iryna oleksandra nataliia kateryna mariia oksana lesya gongadze tamta nino ketevan lela salome eka tea mzia
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren
christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle
beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori jane kate lucy claire fiona daphne caroline cecilia claudia veronica vanessa sonia silvia
ana carmen dolores elena esperanza estela flor gabriela guadalupe isabel josefina juana lucia lourdes luisa luz magdalena marcela margarita maria mariana marisol marta mercedes miriam miroslava monica norma paola patricia pilar
raquel regina rosa rosario rocio sandra sofia susana teresa valentina veronica yolanda ximena berta bertha marielle dilma tereza fernanda juliana camila leticia francia lydia dorcas
fatima fatema aisha aysha ayesha khadija khadeja maryam mariam zainab zaynab amina aminah asma asmaa loujain samar nassima aziza eman hatoon mayaa israa nour noor noura nouf rania razan reem rima salma samira
sana shaima souad zahra zeinab hala hana hanan huda iman jamila layla lina lujain mona nada nadia najla nawal rana rasha razan sahar salwa suad wafa yasmin yasmine yara
nasrin narges narges atena bahareh golrokh mahvash marzieh masih mahsa niloufar nasim parvin saba sepideh shirin shiva yasaman zohreh maryam nazanin
ayse asli ebru elif eren fatma gulten hatice hulya leyla merve nur nurcan ozge pelin pinar zehra aysel aynur sakine figen
aarti anita anjali asha deepa gauri geeta indira jyoti kavita lakshmi lata leela madhu maya meena meera neha nisha pooja priya rani rekha rita rupa safoora sangeeta shanti shobha sita soni sudha sunita sushma uma usha varsha teesta devangana natasha gulfisha disha hidme
asma benazir gulalai hina karima malala mehreen mukhtaran nighat parveen qandeel rabia saba sabeen sadia shabana shazia tahira zahida maheen shaheena tanya rozina
nguyen thi huong hoa hong lan mai nga thuy trang nhu quynh doan phuong
su kyi aye khin mya thandar thiri suu nilar ei wah
maria leila cristina teresita elisa gina lorena rosalie zara zenaida frenchie eden
ngozi chioma chinwe aisha amaka funke folake yemisi kemi bisi nkechi ifeoma oby hauwa halima hadiza zainab
cecilia joanna netsai sibongile thandiwe nomsa nompumelelo zanele sikhosiphi tsitsi rutendo rudo chipo fadzayi beatrice precious patience blessing mercy faith hope joy gift comfort stella agnes esther eunice
florence immaculee josephine marguerite pelagie victoire chantal francine marie-claire ketty marie-louise diane winnie stella martha nancy njeri wanjiku wanjiru achieng atieno akinyi jepkosgei
reeyot edom serkalem birtukan mahlet feven solyana ann-marie maria-victoria olesya shokhida elnura aliona kamila ranjeni penny gunjan nilofar
polina palina alesya alesia larisa larysa zoya rimma faina snezhana milana yaroslava evelina emilia eva zhanna inessa kira lilya marta maya mira nelli ninel olesia pelageya praskovya rada regina rufina serafima stella taisiya ulyana vasilisa violetta vlada vladislava zinaida zlata nadzeya sviatlana tatsiana iryna darya hanna
aida aigerim ainagul ainura aiman aisulu aizada akmaral aliia almagul altynai anargul asem asema asemgul asiya balnur bayan begimai bibigul botakoz dana danagul dariga dilnoza dilbar dilfuza
gauhar guldana gulaiym gulbarshyn gulbakhar gulmira gulnar gulsara guzal indira kamshat karlygash korlan kunduz kymbat lazzat leila malohat madina mairash makhabbat makpal meruert mukhabbat nagima nargiza
nazgul nazira nilufar nurgul nurzhamal oigul perizat rabiga rano raushan rukhsora sabina sabira sagida samal sanobar saodat saltanat shakhnoza shynar tolgonai togzhan togzhan umida venera zebo zhamal zhanar
zhanargul zhansaya zhazira zhibek zhuldyz zulfiya zukhra gozel bibi enejan jennet maral ogulnabat selbi aytan gunel gulnar khadija konul lala leyla nigar sevinj sevil turkan ulviyya
anahit ani arev armine astghik gayane hasmik lilit lusine mariam naira narine nune shushan tatevik zaruhi ana dali eteri khatuna maka manana marika nana natia nato rusudan sopho teona tinatin`;

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Folded given name to the sex it tells; a name in both lists tells none. */
export const GIVEN_NAMES: ReadonlyMap<string, Sex | undefined> = (() => {
  const names = new Map<string, Sex | undefined>(words(MALE).map((name) => [name, 'male']));
  for (const name of words(FEMALE)) names.set(name, names.has(name) ? undefined : 'female');
  return names;
})();
