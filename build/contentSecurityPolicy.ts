/**
 * The policy that a built page carries, which lets it do no more than it needs: run its own scripts, apply its own
 * styles, show fonts and pictures that it made itself, and fetch nothing but, where
 * it is a folder on a host, a dataset from there. The development server's pages carry none,
 * since they are rewritten while they run.
 */
import { createHash } from 'node:crypto'

/** Cytoscape adds this style element to the page that it draws in; allowed by its hash, as no other is. */
const CYTOSCAPE_STYLE = '.__________cytoscape_container { position: relative; }'

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g
const CHARSET = /<meta charset="UTF-8"\s*\/?>/i

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * The policy of one page: what stands in the page itself is allowed by its hash, also a part that runs later; files beside
 * it by `'self'`. (Hashes for these would need CORS in a sandboxed frame, which no plain host sends.)
 */
export function policyOf(html: string, within = ''): string {
  const allowed = { script: new Set<string>(), style: new Set<string>([hashed(CYTOSCAPE_STYLE)]) }
  for (const [, tag, attributes = '', content = ''] of `${html}${within}`.matchAll(INLINE)) {
    if (/\btype="application\/json"/.test(attributes)) continue // data blocks do not run
    if (tag === 'style') allowed.style.add(hashed(content))
    else allowed.script.add(/\b(?:data-)?src=/.test(attributes) ? "'self'" : hashed(content))
  }
  if (/<link\b[^>]*\brel="stylesheet"/.test(html.replace(INLINE, ''))) allowed.style.add("'self'")
  // A page in one file fetches nothing at all.
  const isFolder = allowed.script.has("'self'")
  return [
    "default-src 'none'",
    `script-src ${[...allowed.script].join(' ') || "'none'"}`,
    `style-src ${[...allowed.style].join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    `connect-src ${isFolder ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * The page with its policy, which has to stand before all that it rules.
 * @throws where the page does not state its encoding, after which the policy is put
 */
export function withPolicy(html: string, within = ''): string {
  if (!CHARSET.test(html)) throw new Error('The page has no <meta charset="UTF-8"> to put the policy after.')
  const policy = policyOf(html, within)
  return html.replace(
    CHARSET,
    (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
  )
}
