import { wordSet } from '../sentence-words.ts';

/** Small words inside personal names, with a capital after them. */
export const NAME_PARTICLES = wordSet(`
  bin bint ibn ben al el ul ud ur ad abu abd van von der den de del della da das do dos du di la le las los y e st san 
  ter ten zu mac mc kyzy kizi uulu uly ogly oglu oglou qizi qızı oğlu zade`);

/** Words that, even with a capital, are no part of a name at the start of a sentence or a run. */
export const FUNCTION_WORDS = wordSet(`
  the a an this that these those he she it they we i you his her hers him its their theirs them our my your mine us me
  in on at by for from with within without as after before during since when while although though however moreover
  according also another some many most several few both all any each every either neither there here where who whom
  whose which what how why if but and or nor so yet then later meanwhile despite following under over about above below
  between among against through throughout until till upon via per than because due like unlike near beyond behind
  one two three four five six seven eight nine ten eleven twelve twenty thirty dozens hundreds thousands first second third
  fourth fifth last next no not only even still again already just now today yesterday tomorrow once twice
  is are was were be been being has have had do does did will would shall should may might can could must
  to of into onto out off up down such same other others more less much own too very
  earlier previously recently currently finally additionally furthermore nevertheless nonetheless thus hence therefore
  indeed instead otherwise eventually meanwhile besides regarding concerning including asked speaking citing quoting
  let dear hi hello yes photo image picture source read click share subscribe copyright editor's
  mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  st nd rd th am pm gmt utc est a.m p.m`);

/** Common nouns and the like that have a capital only because they open a sentence. */
export const SENTENCE_OPENERS = wordSet(`
  police authorities officials activists journalists protesters human rights government lawyers witnesses residents
  security local international national according prosecutors workers people women men children victims relatives
  members supporters critics observers analysts soldiers officers troops armed unidentified unknown several dozens
  news breaking update updated advertisement related follow latest video watch listen tweet email print comments
  independent journalist lawyer trade union additional attacks actions political early access insult civil excessive
  statements concerns violations clashes eye immediately prior further freedom summary none see new human civic media
  opposition state public religious free former president prime minister police judge prosecutor court trial freedom
  military protests protest many thousands millions hundreds violence rights local foreign social economic violations
  women's children's workers' students teachers farmers doctors nurses miners residents villagers family families
  friends colleagues amid ahead along apart aside back based born bring call come contact days deputy dozens efforts
  elections evidence facts given half having hours information instead internet investigators journalism keep
  known lack late lawmakers law legal life like long look made major make man men mass minutes months most mother father
  nearly number often once organizers part people perhaps pictured please pro-government questions reports
  riot road school set similar since social sources speaking special still stop street student support taking tear
  think though time torture two under unless us use using very video visit wearing week weeks well were
  widespread win woman work year years young soon thousands around almost armed arrests associated aid
  agents assailants attackers`);

/** Common words that, with a capital, make a run of capitals something else than a personal name. */
export const NOT_IN_PERSONS = wordSet(`
  human rights international national united free freedom new world peace justice democratic democracy people's peoples
  people public general supreme federal central state government house white black red green blue great north south east
  west northern southern eastern western central middle upper lower national civil society political party press media
  news radio television internet online daily weekly times post herald foreign internal affairs interior defence defense
  health education labour labor culture information communication communications religious religion islamic muslim
  christian catholic orthodox protestant baptist jewish jehovah's witnesses holy lord god allah bible quran gospel
  tatars crimean uighurs uyghurs kurds roma chechens rohingya tamils pashtuns hazaras yazidis tibetans bashkirs karakalpaks
  africa african asia asian europe european america american latin arab middle-east pacific atlantic gulf
  covid covid-19 coronavirus ebola hiv aids day week month year today tomorrow street avenue road square boulevard
  high special committee commission council court ministry department office service services agency bureau centre
  center institute university college school hospital church mosque bank company group limited corporation union
  association foundation federation organisation organization league alliance movement front coalition network
  constitution act law code bill article section chapter convention covenant declaration protocol treaty article
  operation army navy force forces guard police security intelligence anti counter crime crimes criminal penal
  action plan report index prize award nobel pulitzer war revolution spring winter summer autumn olympic games
  chief editor director minister president secretary deputy chairman ambassador professor doctor judge general colonel
  captain officer spokesperson spokesman journalist lawyer activist reporter leader member representative senator
  governor mayor king queen prince princess pope father sister brother saint emergency situations development
  independence unity victory republic kingdom emirates islands nations nation country city town village district
  province region county territory airport station market mall hotel park museum theatre theater stadium library
  and or the of for in on at by with from to as new old big good best real true young first second third one two three
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december breaking update opinion analysis exclusive photo video image source read more related
  tourism trade finance economy economic environment environmental forest land water energy oil gas nuclear climate
  lives matter me too alert watch monitor tribune reporters without borders amnesty frontline front line defenders
  conference summit forum session meeting assembly parliament congress senate duma majilis council election elections
  electoral commission constitutional appeal appeals district regional municipal administrative economic military
  monitoring mission observation commonwealth independent states treaty collective cooperation civic opposition
  national youth women's women children's workers' workers student students teachers farmers lawyers journalists
  digital facebook twitter google youtube whatsapp telegram instagram tiktok tv fm ltd inc llc corp co plc
  english russian french spanish arabic chinese turkish german kazakh uzbek language press release statement
  dear sir madam happy birthday christmas easter friday black sunday bloody thank you please
  supporters club hall tower building bridge river lake mountain sea ocean bay valley island peninsula`);

/** Capitalised words for what people believe: no name of a body by themselves. */
export const CONFESSIONS = wordSet(`
  christian catholic orthodox protestant baptist jewish muslim islamic sunni shia shiite shi'a evangelical pentecostal
  adventist lutheran methodist anglican mormon presbyterian hindu buddhist sikh bahai baha'i`);

/** Verbs and the like after a name that only persons (or bodies that speak) have as subjects. */
export const PERSON_VERBS = wordSet(`
  said says told tells added wrote tweeted stated explained recalled denied confirmed claimed insisted argued noted
  complained alleged admitted warned urged testified posted shouted replied thinks believes thought felt feared
  was were is has had will who whose died fled lives lived worked works married graduated refused pleaded
  confessed disappeared suffered sustained left returned went came moved served received`);

/** Words and abbreviations in capitals that are no bodies. */
export const NO_ORGS = wordSet(`
  eur usd kzt rub gbp uah uzs kgs am pm tv dvd gmt utc id ip sms mp ceo phd ok pdf http html covid covid-19 hiv aids gps cctv
  url ai it pr hr vip sim usb isbn doc dr mr mrs ms st jr sr ii iii iv vi vii viii ix xi xii faq rip lgbt lgbtq lgbti ngo ngos bbm sos`);
