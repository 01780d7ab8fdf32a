import type { ReaderParts } from './readerPage.ts'

/** The reader’s page that a desk carries; null in a desk that carries none, as while it is developed. */
export function carriedReader(desk: Document): ReaderParts | null {
  const template = desk.getElementById('reader')?.textContent
  const thirdParty = desk.getElementById('third-party')?.textContent
  const styles = desk.querySelector('style[data-reader]')?.textContent
  if (template === undefined || thirdParty === undefined || styles === undefined) return null
  const scripts = Array.from(
    desk.querySelectorAll<HTMLScriptElement>('script[data-part]'),
    ({ dataset: { part = '' }, textContent }) => [part, textContent] as const,
  )
  return { template: JSON.parse(template) as string, scripts: new Map(scripts), styles, thirdParty }
}
