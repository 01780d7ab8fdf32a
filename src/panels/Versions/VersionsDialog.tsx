import { type ChangeEvent, useMemo, useState } from 'react'
import { awayOf } from '../../data/away.ts'
import type { Dataset } from '../../data/schema.ts'
import { versionOf } from '../../data/versionOf.ts'
import { createNetwork } from '../../model/network.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { EarlierVersions } from './earlierVersions.ts'
import { VersionChanges } from './VersionChanges.tsx'
import './versions.css'

interface Props {
  /** The version that a link was made with. */
  readonly version: string
  readonly earlier: EarlierVersions
  readonly open: boolean
  readonly close: () => void
}

/** What changed since the version that a link was made with, where the page carries that version or the reader has its file. */
export function VersionsDialog({ version, earlier, open, close }: Props) {
  return (
    <Dialog title="What changed" className="versions" open={open} close={close}>
      <Since key={version} version={version} earlier={earlier} close={close} />
    </Dialog>
  )
}

function Since({ version, earlier, close }: Omit<Props, 'open'>) {
  const { network } = useApp()
  const [given, setGiven] = useState<Dataset | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const carried = useMemo(() => earlier.carried(version), [earlier, version])
  const before = useMemo(() => {
    const dataset = carried ?? given
    return dataset && createNetwork(dataset)
  }, [carried, given])

  const present = versionOf(network.dataset)
  const openFile = async ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    if (!file) return
    // So that the same file can be chosen again, when it has been mended.
    input.value = ''
    const why = await refused(file)
    setRefusal(why === null ? null : `“${file.name}” ${why}. Nothing was changed.`)
  }
  /** Takes the dataset of a file where it is the version that is sought; else says what it is. */
  const refused = async (file: File): Promise<string | null> => {
    const read = await earlier.read(file)
    if (typeof read === 'string') return read
    const found = versionOf(read)
    if (found === present) return 'is the version that this page shows'
    if (found !== version) return `holds another version, ${found}`
    setGiven(read)
    return null
  }

  return (
    <>
      <p className="versions-names">
        The link was made with version <code>{version}</code> of the dataset; this page shows <code>{present}</code>.
      </p>
      {awayOf(network.dataset) ? (
        <p>
          The quotes of this dataset lie on its host, and would all be compared. Put the file that it was published from
          beside the page: at <code>#data=FILE.json&amp;v={version}</code> this lists what changed.
        </p>
      ) : before ? (
        <VersionChanges before={before} close={close} />
      ) : (
        <>
          <p>
            This page does not carry that version. With its file, the dataset or the page of then, it can list what
            changed.
          </p>
          <label className="versions-file">
            Open the earlier file
            <input
              type="file"
              accept=".json,.html,.htm,application/json,text/html"
              onChange={(event) => void openFile(event)}
            />
          </label>
          {refusal !== null && <p role="alert">{refusal}</p>}
        </>
      )}
    </>
  )
}
