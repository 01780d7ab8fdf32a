/** Which network format a file is in, by what it holds. */
import { plainly } from '../../data/issue.ts'
import { FileRefused } from '../found.ts'
import { jsonOf, membersOf } from './jsonValues.ts'
import { elementsOf } from './readCytoscapeJson.ts'
import { isEntity } from './readFollowTheMoney.ts'
import { isKumu } from './readKumu.ts'

export type NetworkFormat = 'gexf' | 'graphml' | 'cytoscape-json' | 'kumu' | 'follow-the-money'

const READ = 'Networks are read as GEXF, GraphML, JSON of cytoscape.js or Kumu, and FollowTheMoney.'
/** Name of a root element, behind what may stand before it. */
const ROOT = /^(?:\s|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>)*<(?:[\w.-]+:)?([\w.-]+)/i
/** Keys of an unknown file that are shown. */
const SHOWN_KEYS = 5

/**
 * @param name that of the file, for the message
 * @throws FileRefused where it is none of them, with what was seen and what can be read
 */
export function detectNetwork(text: string, name: string): NetworkFormat {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (start === '') throw new FileRefused(`${name} is empty. ${READ}`)
  if (start.startsWith('<')) return xmlFormat(start, name)
  if (/^[[{]/.test(start)) return jsonFormat(start, name)
  const [line = ''] = start.split(/[\r\n]/, 1)
  throw new FileRefused(`${name} is no network that can be read: it begins with “${plainly(line, 40)}”. ${READ}`)
}

function xmlFormat(start: string, name: string): NetworkFormat {
  const [, root = ''] = ROOT.exec(start) ?? []
  if (root === 'gexf' || root === 'graphml') return root
  throw new FileRefused(`${name} is XML, and begins with <${plainly(root, 40)}>: neither GEXF nor GraphML. ${READ}`)
}

function jsonFormat(start: string, name: string): NetworkFormat {
  // A line of entities is JSON by itself, and all of them are not.
  if (start.startsWith('{') && isEntity(lineOf(start))) return 'follow-the-money'
  const value = jsonOf(start, name)
  const members = membersOf(value)
  const format = members?.get('format')
  if (typeof format === 'string' && format.startsWith('entente'))
    throw new FileRefused(`${name} is an Entente file (${plainly(format, 40)}): open it as it is.`)
  if (isEntity(Array.isArray(value) ? value[0] : value)) return 'follow-the-money'
  if (isKumu(members)) return 'kumu'
  if (elementsOf(value) !== undefined) return 'cytoscape-json'
  throw new FileRefused(
    `${name}: this JSON has neither nodes and edges nor elements and connections, ${sayHeld(value)}. ${READ}`,
  )
}

function lineOf(start: string): unknown {
  try {
    const [line = ''] = start.split(/[\r\n]/, 1)
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function sayHeld(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'but an empty list' : `but a list of ${value.length}`
  const keys = [...(membersOf(value)?.keys() ?? [])]
  if (keys.length === 0) return 'but nothing'
  const shown = keys.slice(0, SHOWN_KEYS).map((key) => `“${plainly(key, 40)}”`)
  return `but ${shown.join(', ')}${keys.length > SHOWN_KEYS ? ' …' : ''}`
}
