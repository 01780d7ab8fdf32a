/** Reports as a page of their own. Apart from `reportHtml.ts`, which Node runs as it is: there no module brings styles. */
import type { Type } from '../figure/type.ts'
import { element } from '../xml.ts'
import type { Report } from './report.ts'
import style from './report.css?inline'
import { reportMarkup } from './reportHtml.ts'

/** A whole page of its own, of one report or of several, each from the top of a sheet. */
export function reportPage(reports: readonly Report[], language: string, type: Type): string {
  const title = reports[0]?.title ?? ''
  const { markup } = element(
    'html',
    { lang: language },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('title', {}, title),
      element('style', {}, { markup: style }),
    ),
    element(
      'body',
      {},
      ...reports.map((report, i) => reportMarkup(report, language, type, reports.length > 1 ? `${i + 1}-` : '')),
    ),
  )
  return `<!doctype html>\n${markup}\n`
}
