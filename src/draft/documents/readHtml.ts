import { Readability } from '@mozilla/readability'
import type { ParseMarkup } from './foundText.ts'
import { htmlText } from './htmlText.ts'
import { inertMarkup } from './inertMarkup.ts'

export interface HtmlText {
  /** Empty where the page has none. */
  readonly title: string
  readonly text: string
  /** When it was published, as the page says it. */
  readonly published?: string
  readonly url?: string
  readonly language?: string
  readonly container?: string
  readonly publisher?: string
  readonly remarks: readonly string[]
}

/** More elements than any article has: the time to weigh them grows with their square. */
const MAX_ELEMENTS = 60_000

/**
 * The article of a saved page, its title first, without what stands around it; all of the page’s words where no article can be told. Its
 * scripts do not run and nothing is loaded. What is an article is found as Firefox does for its reader view (@mozilla/readability).
 */
export function readHtml(html: string, parse: ParseMarkup): HtmlText {
  const page = parse(inertMarkup(html), 'text/html')
  const { published, url, language, container, publisher, title } = factsOf(page)
  const whole = htmlText(page.body)
  const article = articleOf(page)
  const body = article ? htmlText(parse(article.content, 'text/html').body) : ''
  const heading = title || (article?.title ?? '')
  const text = body === '' ? whole : withHeading(heading, body)
  return {
    title: heading,
    text,
    remarks: [
      body === ''
        ? 'All of the page was read: no article could be told apart in it.'
        : 'What stands around the article was left out.',
    ],
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
    ...(language !== undefined && { language }),
    ...(container !== undefined && { container }),
    ...(publisher !== undefined && { publisher }),
  }
}

/** Changes the page. Undefined where there is no article. */
function articleOf(page: Document): { readonly title: string; readonly content: string } | undefined {
  try {
    const article = new Readability(page, { maxElemsToParse: MAX_ELEMENTS, disableJSONLD: true }).parse()
    return article?.content ? { title: article.title ?? '', content: article.content } : undefined
  } catch {
    // It gives up on too many elements, and on pages without a body: then all of the page is read.
    return undefined
  }
}

function withHeading(heading: string, body: string): string {
  const first = body.slice(0, body.indexOf('\n') < 0 ? body.length : body.indexOf('\n'))
  return heading === '' || first.trim() === heading ? body : `${heading}\n\n${body}`
}

type Facts = Partial<Pick<HtmlText, 'published' | 'url' | 'language' | 'container' | 'publisher'>> & {
  readonly title: string
}

/** What a page says of itself. */
function factsOf(page: Document): Facts {
  const meta = (...names: readonly string[]) => {
    for (const name of names) {
      const found = [...page.querySelectorAll('meta')].find(
        (one) =>
          (one.getAttribute('property') ?? one.getAttribute('name') ?? one.getAttribute('itemprop'))?.toLowerCase() ===
          name,
      )
      const content = plain(found?.getAttribute('content'))
      if (content !== '') return content
    }
    return undefined
  }
  const url = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    meta('og:url'),
    savedFrom(page),
  ].find(
    (address) =>
      address !== null && address !== undefined && /^https?:\/\/\S+$/.test(address) && address.length <= MAX_URL,
  )
  const published =
    meta(
      'article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
      'citation_publication_date',
      'publish-date',
      'pubdate',
    ) ??
    page
      .querySelector('time[pubdate], time[itemprop="datePublished"], article time[datetime]')
      ?.getAttribute('datetime') ??
    undefined
  const language = plain(page.documentElement.getAttribute('lang')).slice(0, MAX_LABEL)
  const container = meta('og:site_name', 'citation_journal_title')?.slice(0, MAX_LABEL)
  const site = meta('og:site_name')
  const publisher = (publisherOf(page) ?? meta('publisher', 'dc.publisher', 'citation_publisher') ?? site)?.slice(
    0,
    MAX_LABEL,
  )
  const headings = [...page.querySelectorAll('h1')].map((one) => plain(one.textContent)).filter((words) => words !== '')
  const title =
    (headings.length === 1 ? headings[0] : undefined) ?? meta('og:title', 'citation_title') ?? plain(page.title)
  return {
    title,
    ...(published !== undefined && { published }),
    ...(url !== undefined && url !== null && { url }),
    ...(language !== '' && { language }),
    ...(container !== undefined && { container }),
    ...(publisher !== undefined && { publisher }),
  }
}

/** Longest address and label of the format, in UTF-16 code units. */
const MAX_URL = 2_000
const MAX_LABEL = 120

/** Longest description of itself in which a page is asked for its publisher. */
const MAX_LINKED = 200_000

/** Whom a page names as its publisher in what it says of itself to machines (JSON-LD, schema.org). */
function publisherOf(page: Document): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const name = namedPublisher(parsed(script.textContent.slice(0, MAX_LINKED)), 0)
    if (name !== undefined) return name
  }
  return undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // Of a page that describes itself wrongly the rest is read all the same.
    return undefined
  }
}

/** How deep a description is looked through: a graph of articles with their publishers. */
const DEEPEST = 4

function namedPublisher(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined
  const publisher: unknown = 'publisher' in value ? value.publisher : undefined
  const [one] = Array.isArray(publisher) ? (publisher as readonly unknown[]) : [publisher]
  const name: unknown = typeof one === 'object' && one !== null && 'name' in one ? one.name : one
  const words = typeof name === 'string' ? plain(name) : ''
  if (words !== '' && !/^https?:/.test(words)) return words
  for (const inner of Object.values(value)) {
    const found = namedPublisher(inner, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

/** What browsers write at the head of a page that they save. */
function savedFrom(page: Document): string | undefined {
  for (const node of page.childNodes) {
    const found = /saved from url=\(\d+\)(\S+)/.exec(node.nodeType === COMMENT ? (node.nodeValue ?? '') : '')
    if (found) return found[1]
  }
  return undefined
}

const COMMENT = 8

function plain(words: string | null | undefined): string {
  return (words ?? '').trim().replaceAll(/\s+/g, ' ')
}
