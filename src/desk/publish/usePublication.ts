import { useEffect, useState } from 'react'
import { sayIssue } from '../../data/issue.ts'
import type { Dataset } from '../../data/schema.ts'
import { withAboutText } from '../../draft/aboutText.ts'
import { arrangementOf } from '../../draft/arrangementOf.ts'
import type { Draft } from '../../draft/draft.ts'
import { type PlacesKept, placesKept } from '../../draft/placesKept.ts'
import { publishable } from '../../draft/publishable.ts'
import { type PublishSummary, publishSummary } from '../../draft/publishSummary.ts'
import type { LeftOut } from '../../draft/selectSound.ts'
import { type ReopenedPage, reopenPage } from '../../page/reopenPage.ts'
import type { DeskParts } from '../DeskContext.tsx'

/** What readers would get, before the page is made of it. */
export interface Publication {
  readonly dataset: Dataset
  readonly left: readonly LeftOut[]
  readonly summary: PublishSummary
  /** Where a network that was read has all that is published. */
  readonly kept: PlacesKept | null
}

export type PageState =
  | { readonly is: 'making' }
  /** It was opened again and is sound. */
  | { readonly is: 'checked'; readonly html: string; readonly found: ReopenedPage }
  /** This desk carries no page for readers. */
  | { readonly is: 'none' }
  /** Each a sentence. */
  | { readonly is: 'faulty'; readonly faults: readonly string[] }

export interface Published {
  readonly publication: Publication | null
  readonly page: PageState
}

/** Ms after the last letter until all of it is made anew. */
const REST = 300

interface Made {
  readonly draft: Draft
  /** Where it could not be made: the one before. */
  readonly publication: Publication | null
  /** Why it could not be made. */
  readonly fault: string | null
}

interface Paged {
  readonly publication: Publication
  readonly takesPlaces: boolean
  readonly page: PageState
}

/**
 * Makes the publication of a draft, and its page, and opens that again; anew when the draft changes.
 * @param takesPlaces the page has the places that are kept as an arrangement
 */
export function usePublication(
  draft: Draft,
  takesPlaces: boolean,
  publishedPage: DeskParts['publishedPage'],
): Published {
  const [made, setMade] = useState<Made | null>(null)
  const [paged, setPaged] = useState<Paged | null>(null)
  useEffect(() => {
    let isOver = false
    const make = () => {
      if (isOver) return
      try {
        setMade({ draft, publication: publicationOf(draft), fault: null })
      } catch (error) {
        setMade((before) => ({ draft, publication: before?.publication ?? null, fault: sayError(error) }))
      }
    }
    const timer = setTimeout(make, made === null ? 0 : REST)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // Only whether there was one before matters, and that does not make it anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft])
  // What is counted is seen before the page is made, and stays while it is made with other places.
  const publication = made?.fault === null ? made.publication : null
  useEffect(() => {
    if (!made || !publication) return undefined
    let isOver = false
    const of = { publication, takesPlaces }
    const timer = setTimeout(() => {
      pageOf(made.draft, publication, takesPlaces, publishedPage).then(
        (page) => {
          if (!isOver) setPaged({ ...of, page })
        },
        (error: unknown) => {
          if (!isOver) setPaged({ ...of, page: { is: 'faulty', faults: [sayError(error)] } })
        },
      )
    })
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [made, publication, takesPlaces, publishedPage])
  if (!made || made.draft !== draft) return { publication: made?.publication ?? null, page: { is: 'making' } }
  if (made.fault !== null) return { publication: made.publication, page: { is: 'faulty', faults: [made.fault] } }
  const isThis = paged?.publication === publication && paged.takesPlaces === takesPlaces
  return { publication, page: isThis ? paged.page : { is: 'making' } }
}

function publicationOf(draft: Draft): Publication {
  const { dataset: sound, left } = publishable(draft)
  const dataset = withAboutText(sound, draft, left)
  return { dataset, left, summary: publishSummary(draft, dataset, left), kept: placesKept(draft, dataset) }
}

async function pageOf(
  draft: Draft,
  { dataset, kept }: Publication,
  takesPlaces: boolean,
  publishedPage: DeskParts['publishedPage'],
): Promise<PageState> {
  const html = await publishedPage(dataset, kept && takesPlaces ? arrangementOf(kept.places) : null)
  if (html === null) return { is: 'none' }
  const texts = new Map(
    draft.documents.flatMap(({ file, text }) => (text === undefined ? [] : [[file, text] as const])),
  )
  const found = reopenPage(html, texts)
  return found.faults.length > 0 ? { is: 'faulty', faults: found.faults.map(sayIssue) } : { is: 'checked', html, found }
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
