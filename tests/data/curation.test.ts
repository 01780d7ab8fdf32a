import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'valibot'
import { DatasetSchema } from '../../src/data/schema.ts'
import type { Edge } from '../../src/data/schema.ts'

const file = new URL('../../src/data/dataset.json', import.meta.url)
const dataset = parse(DatasetSchema, JSON.parse(readFileSync(file, 'utf8')))

const passages = new Map(dataset.passages.map((passage) => [passage.id, passage]))
const nodes = new Map(dataset.nodes.map((node) => [node.id, node]))
const kindOf = new Map(dataset.nodes.map((node) => [node.id, node.kind]))
const familyOf = new Map(dataset.relations.map((relation) => [relation.id, relation.family]))
const offices = dataset.edges.filter((edge) => edge.relation === 'holds-office')

/** Days that a document states as its own. */
const publicationDays = new Map(
  dataset.documents.flatMap(({ id, issued }) =>
    issued ? [[id, issued['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-')]] : [],
  ),
)

const named = (edges: readonly Edge[]) => edges.map((edge) => edge.id)

describe('offices', () => {
  it('nobody holds an office in words that no cited passage has', () => {
    const invented = offices.filter(
      ({ role, citations }) => !role || !citations.some((id) => passages.get(id)?.exact.includes(role)),
    )
    expect(named(invented)).toEqual([])
  })

  it('none repeats the country or the body that it is held in', () => {
    const ends = ({ target }: Edge) => [nodes.get(target)?.label, nodes.get(target)?.name].filter((name) => name !== undefined) // prettier-ignore
    const repeating = offices.filter(
      (edge) => /^(?:India|Ital)/.test(edge.role ?? '') || ends(edge).some((name) => edge.role?.includes(name)),
    )
    expect(named(repeating)).toEqual([])
  })

  it('Rajnath Singh holds none: no text gives him one', () => {
    expect(named(offices.filter((edge) => edge.source === 'rajnath-singh'))).toEqual([])
  })

  it('none is taken from the text that calls Narendra Modi "Prime Narendra Modi"', () => {
    const fromSlip = offices.filter(
      ({ source, citations }) =>
        source === 'narendra-modi' && citations.some((id) => passages.get(id)?.document === 'rio-undated'),
    )
    expect(named(fromSlip)).toEqual([])
  })

  it('one office has one seat: no document has a person in two at a time', () => {
    const seats = offices.map(({ source, target, when }) => `${source} ${when ?? ''} ${target}`)
    const people = new Set(seats.map((seat) => seat.split(' ').slice(0, 2).join(' ')))
    expect(new Set(seats).size).toBe(people.size)
    expect(offices.filter((edge) => edge.source === 'sanjeev-kumar').map(({ target }) => target)).toEqual([
      'indian-ministry-of-defence',
    ])
  })

  it('each is an observation of a day or month, never a term', () => {
    expect(named(offices.filter(({ when }) => when === undefined || when.includes('..')))).toEqual([])
  })
})

describe('identities', () => {
  it('the two Singhs are two people, and nothing says that they might be one', () => {
    const joining = dataset.edges.filter(
      ({ source, target }) =>
        [source, target].includes('rajnath-singh') && [source, target].includes('rajesh-kumar-singh'),
    )
    expect(named(joining)).toEqual([])
  })

  it('nobody is called Singh alone, since there are two', () => {
    const called = dataset.nodes.filter(({ label, name, aliases }) =>
      [label, name, ...(aliases ?? [])].includes('Singh'),
    )
    expect(called).toEqual([])
  })

  it('every alias stands, letter for letter, in a passage that its node cites', () => {
    const invented = dataset.nodes.flatMap(({ aliases, citations }) =>
      (aliases ?? []).filter((alias) => !citations.some((id) => passages.get(id)?.exact.includes(alias))),
    )
    expect(invented).toEqual([])
  })

  it('a possible identity cites what names either side, bears no date and stays open', () => {
    const identities = dataset.edges.filter((edge) => familyOf.get(edge.relation) === 'identity')
    expect(identities.length).toBeGreaterThan(0)
    const namesBoth = ({ source, target, citations }: Edge) =>
      [source, target].every((end) => nodes.get(end)?.citations.some((id) => citations.includes(id)))
    const wrong = identities.filter((edge) => edge.when !== undefined || edge.status !== 'ongoing' || !namesBoth(edge))
    expect(named(wrong)).toEqual([])
  })

  it('the curators’ own remarks are the possible identities, and nothing else', () => {
    const editorial = dataset.relations.filter((relation) => relation.editorial)
    expect(editorial).toEqual(dataset.relations.filter((relation) => relation.family === 'identity'))
  })
})

describe('meetings', () => {
  const contacts = dataset.edges.filter((edge) => edge.event !== undefined)

  it('a meeting of two people is one relationship: theirs, which names it', () => {
    const again = contacts.flatMap(({ source, target, event }) =>
      dataset.edges.filter(
        (edge) => edge.target === event && [source, target].includes(edge.source) && edge.event === undefined,
      ),
    )
    expect(contacts.length).toBeGreaterThan(0)
    // Whoever posts about a meeting was not thereby at it once more.
    expect(again.filter(({ relation }) => relation !== 'posted-about').map(({ id }) => id)).toEqual([])
  })

  it('every meeting named after two people is theirs', () => {
    const betweenTwo = dataset.nodes.filter(({ kind, label }) => kind === 'event' && label.includes('–'))
    const theirs = new Set(contacts.map((edge) => edge.event))
    expect(betweenTwo.filter(({ id }) => !theirs.has(id)).map(({ id }) => id)).toEqual([])
  })

  it('a visit is one relationship, of who went and where to', () => {
    const visits = dataset.nodes.filter(({ kind, id }) => kind === 'event' && id.endsWith('-visit'))
    expect(visits.map(({ id }) => id)).toEqual(
      visits.flatMap(({ id }) => contacts.filter((edge) => edge.event === id && edge.relation === 'visited').map(() => id)), // prettier-ignore
    )
  })

  it('those that had an outcome lead to it', () => {
    const outcomes = (event: string) =>
      dataset.edges.filter(({ source, target }) => source === event || target === event).map(({ id }) => id)
    expect(outcomes('modi-meloni-rio')).toEqual(
      expect.arrayContaining([
        'rio-meeting-resulted-in-plan',
        'rio-meeting-agreed-to-negotiate-roadmap',
        'rio-meeting-agreed-on-migration',
        'rio-meeting-looked-ahead-to-pilot',
        'rio-meeting-followed-goa-exercise',
      ]),
    )
    expect(outcomes('mcg-12')).toEqual(
      expect.arrayContaining([
        'mcg-12-suggested-vendors',
        'mcg-12-suggested-suppliers-for-companies',
        'mcg-12-on-production',
      ]),
    )
    expect(outcomes('singh-rome-visit')).toEqual(
      expect.arrayContaining([
        'mou-signed-during-visit',
        'delegation-accompanied-singh',
        'sidm-delegation-accompanied-singh',
      ]),
    )
  })

  it('the B2B and B2G meetings only may have been part of the seminar: the post names them in its account of it', () => {
    const ofSeminar = dataset.edges.filter(
      ({ source, target }) => source === 'b2b-b2g-meetings' && target === 'defence-industry-seminar',
    )
    expect(ofSeminar.map(({ relation, status }) => [relation, status])).toEqual([['may-be-part-of', 'ongoing']])
  })

  it('what two sides agreed on while two meetings are spoken of is theirs, not that of either meeting', () => {
    const agreed = dataset.edges.filter(({ citations }) => citations[0] === 'ians-p6')
    expect(agreed.map(({ source, target }) => [source, target])).toEqual([['india', 'italy']])
  })
})

describe('bodies of both sides', () => {
  const joint = dataset.nodes.filter((node) => node.kind === 'joint-body')

  it('say so by their parties, and have no relationship with either country for it', () => {
    const ids = new Set(joint.map(({ id }) => id))
    const owning = dataset.edges.filter(
      ({ source, target }) =>
        [source, target].some((id) => ids.has(id)) && [source, target].some((id) => kindOf.get(id) === 'state'),
    )
    expect(joint.map(({ parties }) => parties)).toEqual(joint.map(() => ['india', 'italy']))
    expect(named(owning)).toEqual([])
  })

  it.each(['strategic-partnership', 'agreement-2023', 'joint-strategic-action-plan'])(
    'India and Italy are both parties to %s',
    (agreement) => {
      const parties = dataset.edges.filter((edge) => edge.target === agreement && edge.relation === 'party-to')
      expect(parties.map(({ source }) => source).toSorted()).toEqual(['india', 'italy'])
    },
  )
})

describe('what was foreseen', () => {
  const planned = dataset.edges.filter((edge) => edge.status === 'planned')
  const fulfilled = new Set(dataset.edges.flatMap((edge) => edge.fulfils ?? []))

  it('is carried out by a later relationship, or is one of those that no text shows as done', () => {
    expect(named(planned.filter(({ id }) => fulfilled.has(id)))).toEqual([
      'roadmap-foresees-mou',
      'sidm-was-to-sign-mou',
      'aiad-was-to-sign-mou',
    ])
    expect(named(planned.filter(({ id }) => !fulfilled.has(id)))).toEqual([
      'plan-foresees-roadmap',
      'indian-armed-forces-in-exercises',
      'italian-defence-forces-in-exercises',
      'ministries-to-cooperate-by-roadmap',
      'plan-foresees-maritime-agreements',
      'isro-to-cooperate-with-asi',
      'pilot-trains-in-india',
      'pilot-prepares-for-italy',
      'vendors-into-italian-supply-chains',
    ])
  })

  it('nothing that is signed stands among what is open', () => {
    const signed = new Set(
      dataset.edges.flatMap(({ relation, status, source, target }) =>
        status !== 'completed' ? [] : relation === 'signed' ? [target] : relation === 'signed-during' ? [source] : [],
      ),
    )
    const open = planned.filter(({ id, target }) => !fulfilled.has(id) && signed.has(target))
    expect(signed).toContain('sidm-aiad-mou')
    expect(named(open)).toEqual([])
  })

  it('is no aim: that stands while what has it is to come, and is of the past with a visit or a meeting', () => {
    const aims = dataset.edges.filter(({ relation }) => ['aims-to-advance', 'meant-to-be-advanced-by'].includes(relation)) // prettier-ignore
    expect(aims.map(({ relation, status }) => `${relation}: ${status}`).toSorted()).toEqual([
      'aims-to-advance: completed',
      'aims-to-advance: completed',
      'aims-to-advance: completed',
      'meant-to-be-advanced-by: ongoing',
    ])
  })

  it('is not the agreeing, the outlining, the suggesting: those are done, whatever became of their subject', () => {
    const mentioning = new Set(dataset.relations.filter(({ mentions }) => mentions).map(({ id }) => id))
    expect(mentioning).toContain('agreed-to-negotiate')
    expect(named(planned.filter(({ relation }) => mentioning.has(relation)))).toEqual([])
  })
})

describe('sentences', () => {
  const plain = (id: string) => (nodes.get(id)?.name ?? nodes.get(id)?.label ?? '').toLowerCase()

  it('none says of a thing what its name says already', () => {
    const tautologies = dataset.edges.filter(({ relation, source, target }) => {
      // The name of a meeting names the body that held it; that edge alone puts the meeting under the body.
      if (relation === 'meeting-of') return false
      const [one, other] = [plain(source), plain(target)]
      return one.includes(other) || other.includes(one)
    })
    expect(named(tautologies)).toEqual([])
  })

  it('the eight sectors that a post lists beside defence and space stand in one', () => {
    const listing = dataset.edges.filter((edge) => edge.citations[0] === 'ians-p16' && edge.relation === 'covers')
    expect(listing.map(({ id, role }) => [id, role?.split(/, | and (?=people)/).length])).toEqual([
      ['plan-covers-space', undefined],
      ['plan-covers-wider-cooperation', 8],
    ])
  })

  it('nobody is in contact by a post or a speech', () => {
    const speaking = dataset.relations.filter(({ id }) => ['posted-about', 'spoke-about', 'alluded-to'].includes(id))
    expect(speaking.map(({ family }) => family)).toEqual(['statement', 'statement', 'statement'])
  })
})

describe('what a figure needs', () => {
  it('a name that is long has a short one, for a phone', () => {
    const without = dataset.nodes.filter(({ label, short }) => label.length > 16 && short === undefined)
    const notShorter = dataset.nodes.filter(({ label, short }) => short !== undefined && short.length > label.length)
    expect(without.map(({ id }) => id)).toEqual([])
    expect(notShorter.map(({ id }) => id)).toEqual([])
    expect(dataset.nodes.filter(({ short }) => (short ?? '').length > 20).map(({ id }) => id)).toEqual([])
  })

  it('no two of one side have the same short name', () => {
    const shown = dataset.nodes.map(({ label, short, parties }) => `${short ?? label} ${parties.join(' ')}`)
    expect(shown.filter((one, i) => shown.indexOf(one) !== i)).toEqual([])
  })

  it('the outline has no circles, and puts what came of a meeting under it', () => {
    const under = new Map(dataset.relations.map((relation) => [relation.id, relation.under]))
    const parents = new Map<string, string>()
    const inOrder = dataset.edges.toSorted((a, b) => Number(a.status === 'planned') - Number(b.status === 'planned'))
    for (const { relation, source, target } of inOrder) {
      const end = under.get(relation)
      if (end === undefined) continue
      const [child, parent] = end === 'source' ? [source, target] : [target, source]
      if (!parents.has(child)) parents.set(child, parent)
    }
    for (const first of parents.keys()) {
      const trail = new Set<string>()
      for (let at: string | undefined = first; at !== undefined; at = parents.get(at)) {
        expect(trail).not.toContain(at)
        trail.add(at)
      }
    }
    expect(Object.fromEntries(parents)).toMatchObject({
      'strategic-partnership': 'meloni-india-visit',
      'agreement-2023': 'rajnath-singh-italy-visit',
      'military-cooperation-group': 'mcg-12',
      'joint-strategic-action-plan': 'modi-meloni-rio',
      'defence-industrial-roadmap': 'joint-strategic-action-plan',
      'sidm-aiad-mou': 'singh-rome-visit',
      'jdc-11': 'singh-rome-visit',
      'joint-defence-committee': 'jdc-11',
      'singh-crosetto-meeting': 'singh-rome-visit',
    })
  })
})

describe('dates', () => {
  it('the day of a publication dates only what was seen or resolved to that day', () => {
    const wrong = dataset.edges.filter(({ when, dating, citations }) => {
      const days = citations.map((id) => publicationDays.get(passages.get(id)?.document ?? ''))
      return when !== undefined && days.includes(when) && dating?.basis !== 'reported' && dating?.basis !== 'resolved'
    })
    expect(named(wrong)).toEqual([])
  })

  it('what no text dates and the curators think likely is called conjectured, with a qualifier', () => {
    const conjectured = dataset.edges.filter(({ dating }) => dating?.basis === 'conjectured')
    expect(conjectured.length).toBeGreaterThan(0)
    expect(named(conjectured.filter(({ when }) => !when?.endsWith('?')))).toEqual([])
    const denied = dataset.edges.filter(
      ({ dating }) => dating?.basis !== 'conjectured' && /no text says so/.test(dating?.note ?? ''),
    )
    expect(named(denied)).toEqual([])
  })

  it('only what the texts leave open to one side has one bound', () => {
    expect(named(dataset.edges.filter(({ when }) => when?.startsWith('[..') || when?.endsWith('..]')))).toEqual([
      'india-renewed-mou',
      'italy-renewed-mou',
      'modi-talks-with-meloni',
      'talks-on-cooperation',
      'talks-on-technology',
      'talks-on-wider-cooperation',
    ])
  })

  it('nothing is said to last for ever: an end that no text gives is unknown', () => {
    expect(named(dataset.edges.filter(({ when }) => when?.endsWith('/..')))).toEqual([])
  })

  it('one allusion alone is undated, beside the curators’ remarks', () => {
    const undated = dataset.edges.filter(({ when, relation }) => when === undefined && familyOf.get(relation) !== 'identity') // prettier-ignore
    expect(named(undated)).toEqual(['modi-alluded-to-production'])
  })

  it('the plan is not unveiled on a sharper day than the summit has at which it was', () => {
    const when = new Map(dataset.edges.map((edge) => [edge.id, edge.when]))
    expect(when.get('plan-unveiled-at-g20')).toBe(when.get('g20-in-rio'))
  })

  it('what rests on the undated report from New Delhi alone is never certain', () => {
    const wrong = dataset.edges.filter(
      ({ when, citations }) =>
        when !== undefined &&
        !when.endsWith('?') &&
        citations.every((id) => passages.get(id)?.document === 'joint-production-undated'),
    )
    expect(named(wrong)).toEqual([])
  })
})

describe('the undated report from Rio de Janeiro', () => {
  it('has a day worked out for the exercise off Goa and the summit alone: all else is of its meeting', () => {
    const resolved = dataset.edges.filter(
      ({ dating }) =>
        dating?.basis === 'resolved' && dating.citations.every((id) => passages.get(id)?.document === 'rio-undated'),
    )
    const ends = resolved.map(({ source, target }) => [source, target])
    const others = ends.filter((pair) => !pair.includes('goa-exercise') && !pair.includes('g20-summit-rio'))
    expect(resolved.length).toBeGreaterThan(0)
    expect(others).toEqual([])
  })
})

describe('the remarks of the undated report from Rio de Janeiro', () => {
  it('are of the time in which it can have been written, not of the day of the meeting', () => {
    const remarks = dataset.edges.filter(({ dating }) => dating?.basis === 'reported' && dating.citations.includes('rio-p7')) // prettier-ignore
    expect(remarks.length).toBeGreaterThan(0)
    expect(new Set(remarks.map(({ when }) => when))).toEqual(new Set(['[2024-11-18..2024-12-31]']))
  })
})

describe('the order of the file', () => {
  const documents = dataset.documents.map((document) => document.id)
  const kinds = dataset.kinds.map((kind) => kind.id)

  it('has passages by document and as they stand in it', () => {
    const sorted = dataset.passages.toSorted(
      (a, b) => documents.indexOf(a.document) - documents.indexOf(b.document) || a.start - b.start,
    )
    expect(dataset.passages.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  })

  it('has nodes by kind and then id', () => {
    const sorted = dataset.nodes.toSorted(
      (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    )
    expect(dataset.nodes.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id))
  })

  it('has edges by the place of their first passage', () => {
    const order = new Map(dataset.passages.map(({ id }, index) => [id, index]))
    const placeOf = ({ citations }: Edge) => order.get(citations[0] ?? '') ?? -1
    expect(named(dataset.edges)).toEqual(named(dataset.edges.toSorted((a, b) => placeOf(a) - placeOf(b))))
  })
})

describe('the memorandum of SIDM and AIAD', () => {
  it.each(['sidm', 'aiad'])('%s was to sign it, says an account of 2024, and signed on 14 or 15 April 2025', (body) => {
    const signings = dataset.edges.filter(
      (edge) => edge.source === body && edge.target === 'sidm-aiad-mou' && edge.relation === 'signed',
    )
    const planned = signings.find((edge) => edge.status === 'planned')
    const done = signings.find((edge) => edge.status === 'completed')
    expect(signings).toHaveLength(2)
    expect(planned?.when).toBe('[2024-11-18..2024-12-31]')
    expect(done?.when).toBe('[2025-04-14,2025-04-15]')
    expect(done?.fulfils).toEqual([planned?.id])
  })
})
