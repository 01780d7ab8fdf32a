/**
 * The dataset format `entente/1`, as code. These schemas give the types, the checker's first pass and
 * `dataset.schema.json`; what a schema cannot say (ids that exist, dates that parse, quotes that stand in
 * their text) is in `rules/`. The messages complete the sentence "this value …".
 */
import * as v from 'valibot'
import { MODES } from '../time/answer.ts'

/** Longest id, label, sentence and quotation accepted, in UTF-16 code units: a file that exceeds them is a mistake. */
const MAX_ID = 80
const MAX_LABEL = 120
const MAX_SHORT = 40
const MAX_NAME = 240
const MAX_SENTENCE = 1_000
const MAX_QUOTE = 1_200
const MAX_DESCRIPTION = 4_000
const MAX_URL = 2_000
const MAX_TEXT = 400_000
/** Of a story: a sentence of a step, its sentences and all steps. What is longer fills more than a page, and nobody steps through it. */
const MAX_STEP_SENTENCE = 400
const MAX_STEP_SENTENCES = 8
const MAX_STEPS = 40
/** Longest search of a step, in UTF-16 code units: that of the page. */
const MAX_QUERY = 200
/** Longest prefix and suffix of a quotation, in Unicode code points. */
export const CONTEXT_LENGTH = 32

/**
 * Control characters other than tab and line ends, the line separators that JavaScript alone knows, and halves of
 * surrogate pairs: none can be shown, and the last have no UTF-8 and so no digest.
 */
const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u
/** The UTF-16 code units of these, and of whole pairs: a text without any, as nearly all are, is told from others in less time. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const SUSPECT = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/

/** An object with these fields and no others. */
const record = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.strictObject(entries, 'must be an object'), v.readonly())

/** Gives a field its line of explanation, which editors show from `dataset.schema.json`. */
const about = <const S extends v.GenericSchema>(text: string, schema: S) => v.pipe(schema, v.description(text))

const plain = v.pipe(
  v.string('must be a text'),
  v.check((s) => !SUSPECT.test(s) || !UNPRINTABLE.test(s), 'must not hold control characters'),
)
const text = (most: number) =>
  v.pipe(plain, v.nonEmpty('must not be empty'), v.maxLength(most, `must have at most ${most} characters`))

const matching = (pattern: RegExp, message: string) => v.pipe(v.string('must be a text'), v.regex(pattern, message))

const id = v.pipe(
  v.string('must be a text'),
  v.maxLength(MAX_ID, `must have at most ${MAX_ID} characters`),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens, like "mcg-12"'),
)
const label = text(MAX_LABEL)
const shortLabel = text(MAX_SHORT)
const name = text(MAX_NAME)
const sentence = text(MAX_SENTENCE)
const sha256 = matching(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits in small letters')
const whole = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be whole'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  )
const count = whole(0, Number.MAX_SAFE_INTEGER)
const list = <const S extends v.GenericSchema>(of: S) => v.pipe(v.array(of, 'must be a list'), v.readonly())
const ids = list(id)
const cited = v.pipe(v.array(id, 'must be a list'), v.nonEmpty('must cite at least one passage'), v.readonly())
const oneOf = <const O extends readonly string[]>(options: O) =>
  v.picklist(options, `must be one of ${options.join(', ')}`)

/** Node shapes that the drawing and the legend know. */
export const SHAPES = [
  'circle',
  'square',
  'rounded-square',
  'diamond',
  'hexagon',
  'octagon',
  'pentagon',
  'triangle',
  'shield',
  'document',
  'pin',
  'ship',
  'bar',
] as const

/** Named hues: each has a value for the light and one for the dark ground, told apart by colour-blind readers. */
export const COLOURS = [
  'blue',
  'sky',
  'green',
  'amber',
  'vermilion',
  'purple',
  'olive',
  'teal',
  'brown',
  'indigo',
  'ink',
  'grey',
] as const

/** Line weights, thinnest first. */
export const WEIGHTS = ['thin', 'medium', 'bold'] as const

/** Types of cited work: those of CSL 1.0.2, so that a reference manager takes our documents as they are. */
const DOCUMENT_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

export const PartySchema = record({
  id,
  label,
  country: v.optional(
    about('ISO 3166-1 alpha-2.', matching(/^[A-Z]{2}$/, 'must be two capital letters, as in ISO 3166-1')),
  ),
})

/** A kind of node. Their order is that of the legend, and that in which labels give way where there is no room. */
export const KindSchema = record({
  id,
  label,
  plural: label,
  shape: oneOf(SHAPES),
  colour: oneOf(COLOURS),
  staged: v.optional(
    about(
      'Things of this kind are foreseen, then done, then in force: agreements, plans.',
      v.boolean('must be true or false'),
    ),
  ),
  occurs: v.optional(
    about(
      'Things of this kind happen at a time, and are marked on its axis: meetings, visits, exercises.',
      v.boolean('must be true or false'),
    ),
  ),
  subject: v.optional(
    about(
      'Things of this kind are what others are about or where they are, and are drawn as tracks: themes, places.',
      v.boolean('must be true or false'),
    ),
  ),
})

/** A family of relations: what the legend explains and a filter switches. */
export const FamilySchema = record({
  id,
  label,
  colour: oneOf(COLOURS),
  weight: oneOf(WEIGHTS),
})

/** The two ends of an edge, as a relation names one of them. */
const ENDS = ['source', 'target'] as const
/** Where the edges of a relation are told. */
const FOLDS = ['name', 'panel', 'line'] as const
/** Under which heading of a card the other end of an edge is told. */
const TELLS = ['where', 'aim', 'result', 'about'] as const

export const RelationSchema = record({
  id,
  label: about('Reads source → target as a sentence: "Ada met Bea".', label),
  planned: v.optional(
    about(
      'The same where it was only foreseen: "Ada was to meet Bea". Needed where a planned edge uses the relation.',
      label,
    ),
  ),
  inverse: v.optional(
    about('Reads target → source; where absent and the relation is undirected, the label serves both ways.', label),
  ),
  directed: v.boolean('must be true or false'),
  mentions: v.optional(
    about(
      'Speaks of its target, and is no step in the history of it: a meeting that dealt with a plan does not carry it out.',
      v.boolean('must be true or false'),
    ),
  ),
  editorial: v.optional(
    about(
      'A remark of the curators, such as “may be the same as”: no document says it.',
      v.boolean('must be true or false'),
    ),
  ),
  under: v.optional(
    about(
      'The end that lies under the other in an outline: an agreement under the visit during which it was signed. ' +
        'Absent where neither does.',
      oneOf(ENDS),
    ),
  ),
  folds: v.optional(
    about(
      'Where its edges are told: in the second line of the source’s name (an office), in the panel alone, or by a line ' +
        'although they only mention their target. Absent: a line, or the panel where the relation is editorial or only ' +
        'mentions its target.',
      oneOf(FOLDS),
    ),
  ),
  inside: v.optional(
    about(
      'Its words inside a card about one of its ends, which the card has named already: in a card about the source before ' +
        'the target ("dealt with"), in one about the target after the source ("took part"); of a contact, in the card of ' +
        'its event, between the two ends ("co-chaired it alongside"), where that card should be called by the event’s own name.',
      record({ source: v.optional(label), target: v.optional(label), event: v.optional(label) }),
    ),
  ),
  tells: v.optional(
    about(
      'What its target is in a card about its source, or about the event that the contact was: where it took place, what it ' +
        'aimed at, what came of it, what it was about. Absent: about, where the target is of a subject kind.',
      oneOf(TELLS),
    ),
  ),
  family: about('Id of a family.', id),
})

const year = whole(0, 9999)
const month = whole(1, 12)
const day = whole(1, 31)
/** Strict tuples: a plain one would take the first that fits and silently drop the month and the day. */
const dateParts = v.pipe(
  v.union(
    [v.strictTuple([year]), v.strictTuple([year, month]), v.strictTuple([year, month, day])],
    'must be [year], [year, month] or [year, month, day]',
  ),
  v.readonly(),
)

const url = v.pipe(
  plain,
  v.maxLength(MAX_URL, `must have at most ${MAX_URL} characters`),
  v.regex(/^(?:https?:\/\/|mailto:)\S+$/, 'must begin with mailto:, http:// or https://'),
)

/** The name of a file, never a path: the checker must not be led out of the folder of texts. */
const fileName = v.pipe(label, v.regex(/^(?!\.)[^/\\]+$/, 'must be the name of a file, without a folder'))

const author = record({ family: v.optional(label), given: v.optional(label), literal: v.optional(label) })

/** A cited work: a CSL-JSON item, plus where its text lies and what that text was when it was cited. */
export const DocumentSchema = record({
  id,
  type: about('CSL item type.', oneOf(DOCUMENT_TYPES)),
  title: about('In square brackets where the document has no title of its own.', sentence),
  publisher: v.optional(label),
  'container-title': v.optional(label),
  author: v.optional(list(author)),
  issued: v.optional(
    about(
      'As the document itself states it; absent where it states none.',
      record({ 'date-parts': v.pipe(v.strictTuple([dateParts], 'must hold one date'), v.readonly()) }),
    ),
  ),
  notBefore: v.optional(
    about(
      'For a document without a date: the day that its own content proves it cannot precede.',
      record({ date: matching(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD'), note: sentence, citations: cited }),
    ),
  ),
  language: v.optional(label),
  URL: v.optional(url),
  note: v.optional(
    about('What a reader of the dataset should know about this document: no headline, a slip in the text.', sentence),
  ),
  file: about('Name of the text file that the offsets refer to.', fileName),
  sha256: about('SHA-256 of that text in UTF-8.', sha256),
  length: about('Length of that text in Unicode code points.', count),
  text: v.optional(about('The whole text, where the curator may publish it.', text(MAX_TEXT))),
})

const context = v.pipe(
  plain,
  v.check(
    (s) => s.length <= CONTEXT_LENGTH || Array.from(s).length <= CONTEXT_LENGTH,
    `must have at most ${CONTEXT_LENGTH} characters`,
  ),
)

/** A verbatim span of a document: W3C Web Annotation TextQuoteSelector and TextPositionSelector. */
export const PassageSchema = record({
  id,
  document: about('Id of a document.', id),
  exact: about('Verbatim, with the slips of the text.', text(MAX_QUOTE)),
  prefix: about('Up to 32 code points before; empty at the start of the text.', context),
  suffix: about('Up to 32 code points after; empty at the end of the text.', context),
  start: about('Code points from the start of the text to the first of the quote.', count),
  end: about('Code points from the start of the text to the first after the quote.', count),
  digest: about('SHA-256 of the quote in UTF-8.', sha256),
})

export const NodeSchema = record({
  id,
  kind: about('Id of a kind.', id),
  label: about('Short: it is drawn.', label),
  short: v.optional(about('Shorter still, for a phone: a surname, an abbreviation. Absent: the label.', shortLabel)),
  name: v.optional(about('In full, as it stands in a sentence; where absent the label serves.', name)),
  article: v.optional(about('The article that the name takes within a sentence: "the".', label)),
  aliases: v.optional(about('Other spellings under which the documents name it.', list(name))),
  parties: about('Ids of the parties that it belongs to: none, one, or several.', ids),
  level: v.optional(
    about('Level of detail at which it is first drawn: 1 in the opening view. Absent: worked out.', whole(1, 3)),
  ),
  summary: about('One sentence, in our own words.', sentence),
  citations: about('Ids of passages.', cited),
})

/** What a date rests on. */
export const BASES = ['stated', 'resolved', 'corroborated', 'reported', 'conjectured'] as const
/** How far the thing had got when the passage spoke. */
export const STATUSES = ['planned', 'ongoing', 'completed'] as const

const dating = record({
  basis: about(
    'stated: a passage names the date; resolved: a relative expression, resolved against the date of its document; ' +
      'corroborated: another document gives it; reported: only known to hold when the document spoke; ' +
      'conjectured: the curators think so, and no document says it.',
    oneOf(BASES),
  ),
  note: v.optional(
    about('How, where it is not plain from the quote. Needed where the date was resolved or conjectured.', sentence),
  ),
  citations: about('Ids of passages.', cited),
})

/** How sure the claim of an edge is, as its documents have it. One without is as one that is reported. */
export const STANDINGS = ['reported', 'alleged', 'denied', 'established'] as const
/** What a second person found when the passages of a claim were read again. */
const VERDICTS = ['yes', 'no', 'nearly', 'unsure'] as const

const amount = record({
  value: about(
    'In units: 30000000 for 30 million.',
    v.pipe(
      v.number('must be a number'),
      v.minValue(-Number.MAX_VALUE, 'must be finite'),
      v.maxValue(Number.MAX_VALUE, 'must be finite'),
    ),
  ),
  unit: about('A currency by its code of ISO 4217, "EUR"; or what is counted: "ships".', shortLabel),
  citations: about('Ids of the passages that give it. Two sources that differ are two amounts.', cited),
})

const review = record({
  by: about('Initials of who read it.', shortLabel),
  on: about('The day of it.', matching(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD')),
  verdict: about('Do the cited words say this?', oneOf(VERDICTS)),
  reason: v.optional(about('Why not, or what nearly.', sentence)),
  digest: about('Of the claim as it was read: a later change of the claim asks for another review.', sha256),
})

export const EdgeSchema = record({
  id,
  source: about('Id of a node.', id),
  target: about('Id of a node.', id),
  relation: about('Id of a relation.', id),
  role: v.optional(about('The office held or the part played, as the passage has it.', name)),
  when: v.optional(about('EDTF, ISO 8601-2:2019; absent only where no text dates it.', label)),
  dating: v.optional(about('What the date rests on.', dating)),
  status: about('How far the thing had got when the passage spoke.', oneOf(STATUSES)),
  event: v.optional(
    about('Id of the event that this contact was: the meeting at which one met the other, the visit itself.', id),
  ),
  accordingTo: v.optional(about('Id of the node that makes the claim, where the document only relays it.', id)),
  fulfils: v.optional(about('Ids of earlier planned edges that this one carries out.', ids)),
  standing: v.optional(
    about(
      'alleged: somebody says so and it is not shown; denied: somebody says that it is not so; established: a court, an inquiry ' +
        'or the like found it; reported: a document says it. Absent: reported.',
      oneOf(STANDINGS),
    ),
  ),
  amounts: v.optional(about('Sums of money and numbers of things that it is about.', list(amount))),
  contradicts: v.optional(about('Ids of edges that say the contrary. One of the two need name the other.', ids)),
  reviews: v.optional(about('What a second reader found.', list(review))),
  summary: v.optional(about('One sentence, in our own words.', sentence)),
  citations: about('Ids of passages.', cited),
})

const yesOrNo = oneOf(['0', '1'])

/**
 * The view of a step, in the words of the page's address: what it does not say is at its default. The keys of the address that
 * concern the page and not the view (theme, frame, version) are not among them. What a text names is checked in `rules/steps.ts`.
 */
const StepViewSchema = record({
  t: v.optional(about('The window: 2025, 2025-04, 2025-04-14, 2025-01..2025-06, ..2024 or 2025...', label)),
  mode: v.optional(about('What the window asks.', oneOf(MODES))),
  known: v.optional(about('Only what was published by the end of this day, month or year.', label)),
  vs: v.optional(about('Another window to compare with, written as "t", or "before".', label)),
  undated: v.optional(about('The undated in every window (1) or in none (0).', yesOrNo)),
  possible: v.optional(about('Whether the possible are drawn.', yesOrNo)),
  sel: v.optional(about('Id of the selected node or edge; of two nodes "a~b".', label)),
  focus: v.optional(about('The surroundings of a node: its id, or "id~2", "id~3".', label)),
  path: v.optional(about('How two nodes are tied: "a~b", or "a~b~intime".', label)),
  off: v.optional(about('What is switched off: "kind:event", with commas between.', sentence)),
  fade: v.optional(about('Whether what is switched off is faded and not hidden.', yesOrNo)),
  q: v.optional(about('What is searched for.', text(MAX_QUERY))),
  view: v.optional(about('What takes the middle of the page.', oneOf(['network', 'text', 'documents']))),
  layout: v.optional(about('How the figure is arranged.', oneOf(['spine', 'own', 'force', 'timeline', 'circle']))),
  level: v.optional(about('How much the figure draws.', oneOf(['1', '2', '3']))),
  sides: v.optional(about('Ids of the parties at the left and at the right: "a~b".', label)),
  open: v.optional(about('Ids of nodes that are unfolded, with commas between.', sentence)),
  order: v.optional(about('What lists begin with.', oneOf(['oldest', 'newest']))),
  size: v.optional(about('What the size of a node says.', oneOf(['none', 'connections', 'betweenness']))),
  groups: v.optional(about('Whether groups are outlined.', yesOrNo)),
})

/** A step of the story that a dataset tells of itself. Every sentence rests on passages of its own. */
const StepSchema = record({
  title: label,
  sentences: about(
    'A paragraph, sentence by sentence, in our own words.',
    v.pipe(
      v.array(record({ text: text(MAX_STEP_SENTENCE), citations: about('Ids of passages.', cited) }), 'must be a list'),
      v.nonEmpty('must hold at least one sentence'),
      v.maxLength(MAX_STEP_SENTENCES, `must have at most ${MAX_STEP_SENTENCES} sentences`),
      v.readonly(),
    ),
  ),
  view: about('What the page shows with it, by the keys of its address.', StepViewSchema),
})

export const DatasetSchema = record({
  $schema: v.optional(text(MAX_URL)),
  format: v.literal('entente/1', 'must be "entente/1"'),
  title: label,
  subject: v.optional(
    about(
      'What it is about, in one sentence: the first thing read. Absent: the first sentence of the description.',
      sentence,
    ),
  ),
  description: about('One paragraph: scope, period, how it was curated, known limits.', text(MAX_DESCRIPTION)),
  about: v.optional(
    about(
      'What a reader should know of the dataset, under headings of its own; a line end begins a paragraph.',
      list(v.strictObject({ heading: label, text: text(MAX_DESCRIPTION) })),
    ),
  ),
  language: about(
    'BCP 47.',
    matching(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 tag, like "en" or "en-GB"'),
  ),
  parties: about('The sides that the picture is arranged by, from left to right.', list(PartySchema)),
  kinds: about(
    'Kinds of node, in the order of the legend.',
    v.pipe(v.array(KindSchema, 'must be a list'), v.nonEmpty('must declare a kind'), v.readonly()),
  ),
  families: about(
    'Families of relations, in the order of the legend.',
    v.pipe(v.array(FamilySchema, 'must be a list'), v.nonEmpty('must declare a family'), v.readonly()),
  ),
  relations: about('The vocabulary of the edges.', list(RelationSchema)),
  documents: about('The cited works.', list(DocumentSchema)),
  passages: about('The verbatim spans that everything else cites.', list(PassageSchema)),
  nodes: list(NodeSchema),
  edges: list(EdgeSchema),
  steps: v.optional(
    about(
      'A story in steps: views of the dataset in order, each with a title and a cited paragraph.',
      v.pipe(
        v.array(StepSchema, 'must be a list'),
        v.nonEmpty('must hold at least one step'),
        v.maxLength(MAX_STEPS, `must have at most ${MAX_STEPS} steps`),
        v.readonly(),
      ),
    ),
  ),
})

export type Dataset = v.InferOutput<typeof DatasetSchema>
export type Party = v.InferOutput<typeof PartySchema>
export type Kind = v.InferOutput<typeof KindSchema>
export type Family = v.InferOutput<typeof FamilySchema>
export type Relation = v.InferOutput<typeof RelationSchema>
export type Document = v.InferOutput<typeof DocumentSchema>
export type Passage = v.InferOutput<typeof PassageSchema>
export type Node = v.InferOutput<typeof NodeSchema>
export type Edge = v.InferOutput<typeof EdgeSchema>
export type Step = v.InferOutput<typeof StepSchema>
export type Shape = (typeof SHAPES)[number]
export type Colour = (typeof COLOURS)[number]
export type Weight = (typeof WEIGHTS)[number]
export type Basis = (typeof BASES)[number]
export type Status = (typeof STATUSES)[number]
export type Standing = (typeof STANDINGS)[number]
export type Amount = NonNullable<Edge['amounts']>[number]
export type Review = NonNullable<Edge['reviews']>[number]
