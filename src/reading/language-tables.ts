/** Frequent small words by language, and letters that sister languages lack; own lists. Apostrophes are written `'`. */
export const STOP_WORDS: Readonly<
  Record<string, { readonly script: 'Latn' | 'Cyrl'; readonly words: ReadonlySet<string> }>
> = {
  en: latin(
    'the of and to in a was were is that for on by with as at from his her he she it they had has have been not which who an be this are or but their its after before said when',
  ),
  de: latin('der die das und in den von zu mit ist nicht ein eine auf für im dem des sich auch als wurde werden hat'),
  fr: latin(
    'le la les de des et en du un une est que dans pour qui au par sur pas plus avec son sont été a ce il elle',
  ),
  es: latin('el la los las de y en que del se por con para una un su no al es fue como más'),
  tr: latin('ve bir bu için ile da de olarak olan çok daha gibi sonra kadar ama ne var göre tarafından'),
  'uz-Latn': latin(
    "va bilan uchun bu bir ham edi esa o'z deb bo'lgan bo'yicha haqida tomonidan qilgan emas yoki lekin ular uning keyin kerak bo'lib mumkin qilindi yil sud",
  ),
  'kk-Latn': latin(
    'jäne men üşin bul bir ol da de emes boldy bolyp dep turaly onyñ ony keiin sot jyly öz edi arqyly boiynşa qazaqstan jane bolgan jылy',
  ),
  tk: latin(
    'we bilen üçin bu bir ol hem diýip boldy bolan däl ýa onuň şeýle soň ýyl ýylda barada tarapyndan eden eýýäm bolup olar kazyýet',
  ),
  az: latin('və bu bir ilə üçün də olan olub deyil kimi onun görə sonra tərəfindən ildə məhkəmə'),
  ru: cyrillic(
    'и в не на с что по из к у за от о как был была были это его её ее их он она они для при до также который которые которая после суд года году об но же или а то так',
  ),
  uk: cyrillic(
    'і в не на з що та до як від за про був була були це його її їх він вона для після також який які або але року суд у й',
  ),
  be: cyrillic(
    'і ў не на з што да як ад за пра быў была былі гэта яго яе іх ён яна для пасля таксама які але або года суд',
  ),
  kk: cyrillic(
    'және мен үшін бұл бір ол да де емес болды болып деп туралы оның оны кейін сот жылы өз еді бойынша қазақстан арқылы бар жоқ керек деген оған олар бен пен',
  ),
  ky: cyrillic(
    'жана менен үчүн бул бир ал да эмес болду болуп деп жөнүндө анын аны кийин сот жылы өз эле боюнча кыргыз аркылуу бар жок керек деген ага алар болгон тарабынан',
  ),
  tg: cyrillic(
    'ва дар аз ба ки бо барои ин як он аст буд шуд шудааст будааст ҳам низ то ё вай онҳо бар кард карда соли суд додгоҳ тоҷикистон мебошад',
  ),
  'uz-Cyrl': cyrillic(
    'ва билан учун бу бир ҳам эди эса ўз деб бўлган бўйича ҳақида томонидан қилган эмас ёки лекин улар унинг кейин керак бўлиб мумкин қилинди йил суд',
  ),
};

export const TELLING_LETTERS: Readonly<Record<string, RegExp>> = {
  kk: /[әұғқіһ]/g,
  ky: /[үөң]/g,
  tg: /[ӣӯҷҳғқ]/g,
  'uz-Cyrl': /[ўқғҳ]/g,
  uk: /[іїєґ]/g,
  be: /[іў]/g,
  ru: /[ыэщъ]/g,
  tk: /[ýňäž]/g,
  tr: /[ığş]/g,
  az: /[əxq]/g,
  'uz-Latn': /(?:o|g)['’ʻʼ‘`]|sh|q/g,
  'kk-Latn': /[äñūğşū]|q/g,
  de: /[äöüß]/g,
};

/** Letters a language never writes; names from elsewhere bring a few, running text none. */
export const FOREIGN_LETTERS: Readonly<Record<string, RegExp>> = {
  ru: /[әұғқңөүһіӣӯҷҳўїєґ]/g,
  uk: /[әұғқңөүһӣӯҷҳўыэъё]/g,
  be: /[әұғқңөүһӣӯҷҳїєґъищ]/g,
  kk: /[ӣӯҷҳўїєґ]/g,
  ky: /[әұғқһіӣӯҷҳўїєґ]/g,
  tg: /[әұңөүһіўїєґщыц]/g,
  'uz-Cyrl': /[әұңөүһіӣӯҷїєґщы]/g,
};

function latin(words: string): { readonly script: 'Latn'; readonly words: ReadonlySet<string> } {
  return { script: 'Latn', words: new Set(words.split(' ')) };
}

function cyrillic(words: string): { readonly script: 'Cyrl'; readonly words: ReadonlySet<string> } {
  return { script: 'Cyrl', words: new Set(words.split(' ')) };
}
