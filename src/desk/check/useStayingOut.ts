import { useEffect, useMemo, useState } from 'react'
import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { publishable } from '../../draft/publishable.ts'
import { recordsOf } from '../../draft/records.ts'
import { faultsOf } from '../../draft/whyOut.ts'
import { whenIdle } from '../whenIdle.ts'
import type { AskedNow } from './asker.ts'

/** Relationships of a draft that is held to the checker from here: of more it would take longer than a key may wait. */
const MOST_HELD = 2_000

/**
 * How many relationships stay out of the published page: those that a must is asked of, at once; and once the page rests, of a draft
 * that is not large, what Publish counts, which knows of all that the checker refuses.
 */
export function useStayingOut({ draft, questions, isBehind }: AskedNow): number {
  const mustBeMended = useMemo(() => outByQuestions({ draft, questions }), [draft, questions])
  const [held, setHeld] = useState<{ readonly draft: Draft; readonly out: number } | null>(null)
  useEffect(() => {
    if (isBehind || draft.edges.length > MOST_HELD) return undefined
    return whenIdle(function* count() {
      yield
      const out = heldOut(draft)
      if (out !== null) setHeld({ draft, out })
    })
  }, [draft, isBehind])
  return held?.draft === draft ? held.out : mustBeMended
}

/** Null where no page can be made at all: Publish says why. */
function heldOut(draft: Draft): number | null {
  try {
    return publishable(draft).left.filter(({ list }) => list === 'edges').length
  } catch {
    return null
  }
}

function outByQuestions({ draft, questions }: Pick<AskedNow, 'draft' | 'questions'>): number {
  const musts = questions.filter(({ severity }) => severity === 'must')
  const out = new Set(musts.filter(({ check }) => check !== 'misquoted').map(({ subject }) => subject))
  // Of several quotes one that is not in its text keeps nothing out.
  const records = recordsOf(draft)
  for (const { subject } of musts) {
    const edge = out.has(subject) ? undefined : recordIn(draft.edges, subject)
    if (edge && faultsOf(records, edge).length > 0) out.add(subject)
  }
  return out.size
}
