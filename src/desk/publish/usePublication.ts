import { useEffect, useState } from 'react'
import { sayIssue } from '../../data/issue.ts'
import type { Dataset } from '../../data/schema.ts'
import { withAboutText } from '../../draft/aboutText.ts'
import type { Draft } from '../../draft/draft.ts'
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
const MAKING: Published = { publication: null, page: { is: 'making' } }

/** Makes the publication of a draft, and its page, and opens that again; anew when the draft changes. */
export function usePublication(draft: Draft, publishedPage: DeskParts['publishedPage']): Published {
  const [made, setMade] = useState<Published & { readonly draft?: Draft }>(MAKING)
  useEffect(() => {
    let isOver = false
    const make = async () => {
      const publication = publicationOf(draft)
      if (isOver) return
      setMade({ publication, page: { is: 'making' }, draft })
      // What is counted is seen before the page is made.
      await new Promise((resolve) => {
        setTimeout(resolve)
      })
      const page = await pageOf(draft, publication.dataset, publishedPage)
      if (!isOver) setMade({ publication, page, draft })
    }
    const timer = setTimeout(
      () => {
        make().catch((error: unknown) => {
          if (!isOver)
            setMade(({ publication }) => ({ publication, page: { is: 'faulty', faults: [sayError(error)] }, draft }))
        })
      },
      made.draft === undefined ? 0 : REST,
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
    // Only whether there was one before matters, and that does not make it anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft, publishedPage])
  return made.draft === draft ? made : { publication: made.publication, page: { is: 'making' } }
}

function publicationOf(draft: Draft): Publication {
  const { dataset: sound, left } = publishable(draft)
  const dataset = withAboutText(sound, draft, left)
  return { dataset, left, summary: publishSummary(draft, dataset, left) }
}

async function pageOf(draft: Draft, dataset: Dataset, publishedPage: DeskParts['publishedPage']): Promise<PageState> {
  const html = await publishedPage(dataset)
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
