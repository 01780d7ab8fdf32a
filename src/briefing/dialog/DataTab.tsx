import { useMemo, useState } from 'react'
import { formatCount } from '../../model/formatCount.ts'
import { useAppState } from '../../store/AppContext.tsx'
import { type ExportSource, type Format, exportAs, fileNameOf, scopeOf } from '../exportAs.ts'
import { ActionButton } from './ActionButton.tsx'
import { Choice } from './Choice.tsx'
import { download } from './download.ts'

const KINDS: readonly { readonly format: Format; readonly name: string; readonly holds: string }[] = [
  { format: 'csv', name: 'CSV', holds: 'Tables of nodes, relationships and passages, for Excel or R; zipped.' },
  { format: 'json', name: 'Entente', holds: 'A dataset for this page, with its passages; checked like ours.' },
  { format: 'gexf', name: 'GEXF', holds: 'For Gephi: with the days on which each relationship may hold.' },
  { format: 'graphml', name: 'GraphML', holds: 'For yEd, igraph, networkx.' },
  { format: 'cyjs', name: 'Cytoscape JSON', holds: 'For Cytoscape and cytoscape.js.' },
  {
    format: 'jsonld',
    name: 'JSON-LD',
    holds: 'Quotations as Web Annotations, documents as schema.org, what rests on what as PROV-O.',
  },
]

/** The data behind the view, or all of it. */
export function DataTab({ source }: { readonly source: ExportSource }) {
  const state = useAppState((all) => all)
  const [scope, setScope] = useState<'view' | 'everything'>('view')
  const counts = useMemo(() => {
    const count = (of: 'view' | 'everything') => {
      const { nodes, edges } = scopeOf(source, { scope: of })
      return `${formatCount(edges.length, 'relationship')}, ${formatCount(nodes.length, 'node')}`
    }
    return { view: count('view'), everything: count('everything') }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the source tells of the state
  }, [source, state])
  const save = async (format: Format) => {
    download(await exportAs(format, source, { scope }), fileNameOf(format, source.session(), scope))
    return 'Saved.'
  }
  return (
    <div className="export-options wide">
      <Choice
        legend="How much"
        name="data-scope"
        value={scope}
        options={[
          { value: 'view', words: `This view: ${counts.view}` },
          { value: 'everything', words: `Everything: ${counts.everything}` },
        ]}
        choose={setScope}
      />
      <ul className="export-kinds">
        {KINDS.map(({ format, name, holds }) => (
          <li key={format}>
            <ActionButton run={() => save(format)} label={`Save as ${name}`}>
              {name}
            </ActionButton>
            <span className="export-holds">{holds}</span>
          </li>
        ))}
      </ul>
      <p className="quiet-note">
        Window, filters and version stand in each file. What a format cannot hold, such as an uncertain date or a quote,
        is carried beside it as it is written here.
      </p>
    </div>
  )
}
