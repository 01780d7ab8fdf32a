import { type Draft, emptyDraft } from './draft.ts'
import { TEMPLATES, type TemplateId } from './templates.ts'

/** An empty draft with the words of a template, of an id that no other has. */
export function newDraft(templateId: TemplateId): Draft {
  const template = TEMPLATES.find(({ id }) => id === templateId)
  const { kinds = [], families = [], relations = [] } = template ?? {}
  return { ...emptyDraft(randomId()), kinds, families, relations }
}

/** 32 hexadecimal digits, of this draft alone. */
export function randomId(): string {
  // Not `crypto.randomUUID`, which a page from plain http has not.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
