/** What sort of thing a name names, told by its head word: “Line” is a company, “Court” a court. */

interface Sort {
  /** Head words, in small letters. */
  readonly heads: ReadonlySet<string>
  /** Words, in small letters and in the singular, that the label of a kind for such things has: the closest first. */
  readonly kinds: readonly string[]
}

const sort = (heads: string, kinds: string): Sort => ({ heads: new Set(heads.split(' ')), kinds: kinds.split(' ') })

const BODIES = 'body authority institution organisation organization agency'

/** The first sort that has a head word is its. */
const SORTS: readonly Sort[] = [
  sort('court courts tribunal tribunals gericht tribunale', `court tribunal judiciary ${BODIES} government state`),
  sort(
    'agreement treaty contract concession accord pact memorandum mou convention charter deal lease licence license protocol ' +
      'arrangement programme program plan roadmap scheme declaration',
    'agreement treaty contract deal accord concession programme program plan document instrument',
  ),
  sort('case suit lawsuit proceedings appeal inquiry investigation', 'case suit lawsuit proceeding inquiry event'),
  sort(
    'meeting summit conference visit exercise hearing trial talks forum dialogue signing election strike ceremony congress congresses ' +
      'workshop seminar session auction tender',
    'event meeting hearing occasion',
  ),
  sort('navy army airforce forces fleet regiment brigade squadron battalion', 'force military army navy body'),
  sort(
    'gazette journal times herald news post tribune courier chronicle observer',
    'media newspaper press publication publisher company',
  ),
  sort(
    'line lines ltd limited inc corp corporation company companies co group holding holdings plc llc llp gmbh ag sa spa srl bv nv ab asa ' +
      'oy kg se bank shipping shipyard shipyards industries airlines airways partners capital ventures energy motors systems technologies ' +
      'sons brothers firm carrier operator stevedores logistics insurance consortium consortia signalling signaling track tracks rail rails ' +
      'railway railways railroad railroads tramways metro construction constructions engineering engineers builders contractors works ' +
      'cement electric gas oil petroleum mining mines water media software networks telecom communications pharma chemicals ' +
      'foods trading traders transport freight cargo ferries tugs marine dredging properties estates realty investments securities fund ' +
      'funds equity solutions consult consulting consultants advisers international global enterprises manufacturing supplies stores hotels',
    'company firm business corporation enterprise industry line bank carrier organisation organization body',
  ),
  sort(
    'union unions association federation league society club guild institute university college foundation trust party church committee ' +
      'academy chamber alliance coalition',
    'union association ngo organisation organization society party body institution group',
  ),
  sort(
    'board authority agency commission ministry ministries department departments office council government parliament senate assembly ' +
      'inspectorate bureau directorate secretariat treasury cabinet embassy consulate police administration service services registry ' +
      'municipality',
    `board ministry authority government body agency state institution organisation organization`,
  ),
  sort('republic kingdom emirates federation states', 'country state nation'),
  sort(
    'port harbour harbor berth terminal street road island islands bay river lake city town airport strait sea ocean canal quay pier ' +
      'dock docks coast channel valley hill hills mountain peninsula province region district county village square bridge station tunnel ' +
      'lighthouse reef dam weir',
    'place port location site facility',
  ),
]
/**
 * Head words of other languages, which stand first or last: “Société Générale”, “Gruppo Vesper”, “Kelsunder Reederei”. Each with the
 * English one that is of its sort.
 */
const ABROAD: readonly (readonly [heads: ReadonlySet<string>, like: string])[] = (
  [
    ['cour corte gerichtshof oberlandesgericht landgericht juzgado tribunal tribunale rechtbank domstol', 'court'],
    [
      'société societe sociedad sociedade società societa gruppo grupo groupe gruppe compagnie compagnia compañía companhia gesellschaft ' +
        'aktiengesellschaft banque banco banca banka bankhaus sparkasse caisse cassa entreprise empresa impresa azienda reederei rederi ' +
        'rederij werft naviera assurances assicurazioni versicherung hotel hôtel radio sarl sas ohg aps oyj pty jsc ojsc ooo pao lda ltda ' +
        'kft zrt sro doo as a/s',
      'company',
    ],
    [
      'ministère ministere ministerio ministério ministero ministerium autorité autorità autoridad behörde amt bundesamt conseil consejo ' +
        'consiglio conselho gouvernement gobierno governo regierung agence agenzia agencia agentur préfecture mairie ayuntamiento comune',
      'ministry',
    ],
    [
      'syndicat sindacato sindicato gewerkschaft associazione asociación associação verein verband fédération federación federazione ' +
        'fondation fondazione fundación stiftung université università universität universidad universidade institut istituto instituto ' +
        'parti partito partido partei',
      'union',
    ],
    ['puerto hafen aéroport aeroporto aeropuerto flughafen', 'port'],
  ] as const
).map(([heads, like]) => [new Set(heads.split(' ')), like])
/** German puts its head words at the end of a longer one: “Verkehrsministerium”. */
const COMPOUNDS: readonly (readonly [end: RegExp, like: string])[] = [
  [/\p{L}(?:gesellschaft|reederei|werke|landesbank|handelsbank)$/u, 'company'],
  [/\p{L}(?:ministerium|behörde|agentur)$/u, 'ministry'],
  [/\p{L}gericht$/u, 'court'],
  [/\p{L}(?:verband|gewerkschaft|universität|stiftung)$/u, 'union'],
]
/** First words of names of things and bodies, and hardly of people: of such a name it is asked what it is. */
const NO_FIRST_NAME = new Set(
  (
    'northern southern eastern western north south east west central inner outer upper lower national international united royal federal ' +
    'general new old great greater grand global first second black white red blue green golden silver free open clean clear fast baltic ' +
    'nordic atlantic pacific arctic mediterranean european african asian american british french german italian spanish russian chinese ' +
    'japanese indian public private social civil maritime naval digital industrial financial legal economic state city mount saint cape ' +
    'fort hill house club project operation radio prime minister deputy chief executive'
  ).split(' '),
)
/** “Northern Line”, “Red Line”: one of a railway, and not the firm that runs ships. */
const RAILWAY_LINE =
  /^(?:north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?|central|circle|main|branch|coast|red|blue|green|yellow) lines?$/
/** What last words of names of people do not end in: “Kestrel Signalling”, “Borealis Automation”. */
const NO_SURNAME = /(?:ing|tion|sion|ment|ics|ology|ware|works|ship)$/
/** Words that the label of a kind for people has. */
export const PERSON: readonly string[] = ['person', 'people', 'individual', 'human', 'official', 'actor']
const SHIP = ['ship', 'vessel', 'boat']
const RAILWAY = ['railway', 'line', 'route', 'infrastructure', 'facility', 'place']

const SHIP_PREFIXES = new Set(['mv', 'ms', 'ss', 'mt', 'hms', 'uss', 'ins', 'its', 'rfa'])
/** Titles that a person’s name begins with, in small letters. */
const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir lord lady dame general gen admiral adm captain capt colonel col major maj lieutenant lt ' +
    'sergeant sgt judge justice minister president senator rev reverend father sister king queen prince princess herr frau'
  ).split(' '),
)
const PARTICLES = new Set(
  'de del della di da do dos du des la le van von der den ten ter af av al el bin ibn y zu'.split(' '),
)

/** The sort of things that this one word, in small letters, is the head of. */
function sortOf(head: string): Sort | undefined {
  return SORTS.find(({ heads }) => heads.has(head))
}

/**
 * Words, in the singular and in small letters, that the label of a fitting kind has, the closest first; none where the name does not tell.
 * Two to four words with capitals and no head word among them are taken for a person, unless the last is no surname.
 */
export function kindWords(name: string): readonly string[] {
  const words = name
    .replace(/\s*\([^()]*\)\s*$/u, '')
    .replaceAll(/['’]s?(?=\s|$)/gu, '')
    .split(/[\s,]+/u)
    .filter((word) => word !== '')
  const small = words.map((word) => word.replaceAll('.', '').toLowerCase())
  const [first = ''] = small
  if (words.length > 1 && SHIP_PREFIXES.has(first) && /^\p{Lu}+$/u.test((words[0] ?? '').replaceAll('.', '')))
    return SHIP
  if (RAILWAY_LINE.test(small.slice(-2).join(' '))) return RAILWAY
  const found = headsOf(small).map((head) => sortOf(head))
  const sortFound = found.find((one) => one !== undefined)
  if (sortFound) return sortFound.kinds
  // “Crane & Moss”.
  if (small.includes('&')) return sortOf('company')?.kinds ?? []
  const abroad = abroadOf([first, small.at(-1) ?? ''])
  if (abroad !== undefined) return sortOf(abroad)?.kinds ?? []
  const last = small.at(-1) ?? ''
  if (NO_SURNAME.test(last) || ROLES.has(last)) return []
  if (words.length > 1 && TITLES.has(first) && words.slice(1).every((word) => isNameWord(word))) return PERSON
  // “Bank Sohar”, “Blue Lagoon”.
  if (NO_FIRST_NAME.has(first) || sortOf(first) !== undefined) return []
  return words.length >= 2 && words.length <= 4 && isPersonName(words) ? PERSON : []
}

function abroadOf(words: readonly string[]): string | undefined {
  for (const word of words) {
    const like = ABROAD.find(([heads]) => heads.has(word))?.[1] ?? COMPOUNDS.find(([end]) => end.test(word))?.[1]
    if (like !== undefined) return like
  }
  return undefined
}

/** Where the head of a name may stand: last of what comes before “of” or “for”, then its last word, figures left out. */
function headsOf(small: readonly string[]): readonly string[] {
  const lexical = small.filter((word) => !/^\p{N}+$/u.test(word))
  const cut = lexical.findIndex((word) => word === 'of' || word === 'for')
  const heads = cut > 0 ? [lexical[cut - 1], lexical.at(-1)] : [lexical.at(-1)]
  return heads.filter((head) => head !== undefined)
}

function isPersonName(words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  return (
    isNameWord(first) &&
    isNameWord(last) &&
    words.every((word) => isNameWord(word) || PARTICLES.has(word.toLowerCase()))
  )
}

/** A capital and small letters after it: “Harrow”, “O’Neill”, “J.”. */
function isNameWord(word: string): boolean {
  return /^\p{Lu}(?:\.|(?:['’-]?\p{Lu})?[\p{Ll}\p{M}]+(?:['’-]\p{L}[\p{Ll}\p{M}]*)*)$/u.test(word)
}

/** The words of the labels of kinds that things called by this common noun have: “company”, “minister”. None where it is no such word. */
export function kindWordsOfNoun(noun: string): readonly string[] {
  return ROLES.has(noun) ? PERSON : (sortOf(noun)?.kinds ?? [])
}

/** Common nouns that a text calls a person by, once it has named them. */
export const ROLES: ReadonlySet<string> = new Set(
  (
    'minister chairman chairwoman chair secretary president judge director governor mayor ambassador admiral general captain ' +
    'speaker spokesman spokeswoman commissioner prosecutor senator manager founder owner'
  ).split(' '),
)
/** Common nouns that a text calls a body or a thing by, once it has named it. */
export const NOUNS: readonly string[] = (
  'company firm group line carrier operator bank board authority agency commission ministry department council government union ' +
  'association federation court tribunal committee party foundation institute university agreement treaty contract concession accord ' +
  'pact memorandum convention deal lease programme ship vessel newspaper'
).split(' ')
