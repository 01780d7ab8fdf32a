/** Settings of a document: the separators of its notes, and that it follows the layout rules of Word since 2013. */
import { type Markup, element } from '../xml.ts'
import { SEPARATORS } from './footnotesMarkup.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'

export function settingsMarkup(): Markup {
  return element(
    'w:settings',
    TEXT_NAMESPACES,
    element('w:zoom', { 'w:percent': 100 }),
    element('w:defaultTabStop', { 'w:val': 708 }),
    element('w:footnotePr', {}, ...SEPARATORS.map(({ id }) => element('w:footnote', { 'w:id': id }))),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:decimalSymbol', { 'w:val': '.' }),
    element('w:listSeparator', { 'w:val': ',' }),
  )
}
