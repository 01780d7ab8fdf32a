import { referenceOf, sayPassages } from '../../model/reference.ts'
import { useApp } from '../../store/AppContext.tsx'
import { passagesOf } from '../../model/citations.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import './about.css'

interface Props {
  readonly open: boolean
  readonly close: () => void
  /** The licences of what the page is made with: their text, or where it lies; null in a page that was not built. */
  readonly licences: { readonly text: string } | { readonly href: string } | null
}

/** About this dataset: scope, documents, how it was curated, how dates are read, what is not in it. */
export function AboutDialog({ open, close, licences }: Props) {
  const { network } = useApp()
  const { dataset } = network

  return (
    <Dialog title="About this dataset" className="about" open={open} close={close}>
      <p lang={dataset.language} dir="auto">
        {dataset.description}
      </p>
      {(dataset.about ?? []).map(({ heading, text }) => (
        <section key={heading} lang={dataset.language}>
          <h3 dir="auto">{heading}</h3>
          {text.split('\n').map((paragraph, i) => (
            <p key={i} dir="auto">
              {paragraph}
            </p>
          ))}
        </section>
      ))}
      <h3>The documents</h3>
      <ol>
        {dataset.documents.map((document) => (
          <li key={document.id}>
            <bdi>{referenceOf(document)}</bdi> ({sayPassages(passagesOf(document.id, network).length)}).
            {document.note !== undefined && <> {document.note}</>}
          </li>
        ))}
      </ol>
      <h3>How dates are read</h3>
      <p>
        Each date keeps the precision of its text. “October 2023” is some day of that month; “14 or 15 April 2025” is
        one of the two; “by 13 March 2024” is known only to be no later. Against the window a relationship is{' '}
        <em>certain</em> when every reading of its date lies in it, <em>possible</em> when some reading does,{' '}
        <em>outside</em> when none does. What no text dates is <em>undated</em>, and stays apart. A date that a text
        leaves in doubt is never more than possible.
      </p>
      <p>
        A planned relationship bears the day on which it was foreseen, one that was carried out the day on which that
        happened; where a text warrants it the second points back to the first. An office is an observation on a day,
        not a term of office.
      </p>
      <h3>How quotations are checked</h3>
      <p>
        Each passage is copied from its document, not retyped, and carries its place in the text and a digest. The
        digest of every quotation was checked when this page opened; with the texts at hand,{' '}
        <code>npm run dataset -- check</code> compares every one with its document, character by character.
      </p>
      {licences && (
        <>
          <h3>What this page is made with</h3>
          {'text' in licences ? (
            <details>
              <summary>Licences of the software and the font in it</summary>
              <textarea readOnly rows={14} aria-label="Licences" value={licences.text} />
            </details>
          ) : (
            <>
              <p>
                <a href={licences.href} target="_blank" rel="noopener">
                  Licences of the software and the font in it
                </a>
              </p>
              {/* It lies beside the page wherever the licences do. */}
              <p>
                <a href="./desk.html" target="_blank" rel="noopener">
                  Make a page like this of your own texts
                </a>
              </p>
            </>
          )}
        </>
      )}
    </Dialog>
  )
}
