/** The fonts that a document asks for, and what else will do where they are missing. None is embedded. */
import { type Markup, element } from '../xml.ts'
import { TEXT_NAMESPACES } from './namespaces.ts'

/** Carlito and Liberation Sans have the widths of Calibri and Arial, so that lines break where they did. */
export function fontTableMarkup(): Markup {
  return element(
    'w:fonts',
    TEXT_NAMESPACES,
    font('Calibri', 'Carlito,Arial', '020F0502020204030204'),
    font('Arial', 'Liberation Sans,Helvetica', '020B0604020202020204'),
  )
}

function font(name: string, others: string, panose: string): Markup {
  return element(
    'w:font',
    { 'w:name': name },
    element('w:altName', { 'w:val': others }),
    element('w:panose1', { 'w:val': panose }),
    element('w:charset', { 'w:val': '00' }),
    element('w:family', { 'w:val': 'swiss' }),
    element('w:pitch', { 'w:val': 'variable' }),
  )
}
