import type { Found } from '../found.ts'
import { type NetworkFormat, detectNetwork } from './detectNetwork.ts'
import { readCytoscapeJson } from './readCytoscapeJson.ts'
import { readFollowTheMoney } from './readFollowTheMoney.ts'
import { readGexf } from './readGexf.ts'
import { readGraphml } from './readGraphml.ts'
import { readKumu } from './readKumu.ts'
import type { ParseXml } from './parseXml.ts'

type Reader = (text: string, name: string, parseXml: ParseXml) => Found

const READERS: Readonly<Record<NetworkFormat, Reader>> = {
  gexf: readGexf,
  graphml: readGraphml,
  'cytoscape-json': readCytoscapeJson,
  kumu: readKumu,
  'follow-the-money': readFollowTheMoney,
}

/**
 * A network of whatever format it is in.
 * @param name that of the file
 * @throws FileRefused where it is none, or has a fault that leaves nothing to read
 */
export function readNetwork(text: string, name: string, parseXml: ParseXml): Found {
  return READERS[detectNetwork(text, name)](text, name, parseXml)
}
