import { element } from '../xml.ts'

export interface Fallback {
  /** The name of the picture's file, which lies beside the page. */
  readonly file: string
  readonly title: string
  /** What the picture shows. */
  readonly sentence: string
  /** Of the dataset, and when the picture was made. */
  readonly version: string
  /** Where the view is. */
  readonly link: string
}

/** HTML for a place that takes no frame: the picture, what it shows, of which version, and the way to the page. */
export function fallbackLines({ file, title, sentence, version, link }: Fallback): string {
  const picture = element('img', { src: `./${file}`, alt: `Figure: ${title}`, style: 'max-width:100%' })
  const way = element('a', { href: link }, 'Open this view')
  const caption = element('figcaption', {}, `${title}. ${sentence} ${version} · `, way)
  return element('figure', {}, '\n  ', picture, '\n  ', caption, '\n').markup
}
