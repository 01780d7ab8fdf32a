/**
 * Writes into each built page the policy that lets it do no more than it needs: run its own script, apply its own
 * styles, show pictures that it made itself, and fetch nothing. The development server's pages carry none, since they
 * are rewritten while they run.
 */
import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/** Cytoscape adds this style element to the page that it draws in; allowed by its hash, as no other is. */
const CYTOSCAPE_STYLE = '.__________cytoscape_container { position: relative; }'

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g
const CHARSET = /<meta charset="UTF-8"\s*\/?>/i

const hashed = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy of one page: what stands in the page itself is allowed by its hash, files beside it by `'self'`. */
export function policyOf(html: string): string {
  const allowed = { script: new Set<string>(), style: new Set<string>([hashed(CYTOSCAPE_STYLE)]) }
  for (const [, tag, attributes = '', content = ''] of html.matchAll(INLINE)) {
    if (/\btype="application\/json"/.test(attributes)) continue // data blocks do not run
    if (tag === 'style') allowed.style.add(hashed(content))
    else allowed.script.add(/\bsrc=/.test(attributes) ? "'self'" : hashed(content))
  }
  if (/<link\b[^>]*\brel="stylesheet"/.test(html.replace(INLINE, ''))) allowed.style.add("'self'")
  return [
    "default-src 'none'",
    `script-src ${[...allowed.script].join(' ') || "'none'"}`,
    `style-src ${[...allowed.style].join(' ')}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** To be the last plugin: it hashes what the others leave in the page. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'entente:content-security-policy',
    apply: 'build',
    enforce: 'post',
    // A module from disk has no origin that a server could allow, so the page must not ask for one.
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<(?:script|link)\b[^>]*>/g, (tag) => tag.replace(/ crossorigin(?=[\s>])/, '')),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = String(file.source)
          if (!CHARSET.test(html)) this.error(`${file.fileName} has no <meta charset="UTF-8"> to put the policy after.`)
          file.source = html.replace(
            CHARSET,
            (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(html)}" />`,
          )
        }
      },
    },
  }
}
