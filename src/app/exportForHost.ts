/** The exports as scripts ask for them, held to no types. */
import { checkedOptions } from '../briefing/checkedOptions.ts'
import { type ExportOptions, type ExportSource, FORMATS, type Format, exportAs } from '../briefing/exportAs.ts'
import type { Network } from '../model/network.ts'

/** @throws an error that says what was wrong, and what could be asked for instead */
export async function exportForHost(
  format: Format,
  options: ExportOptions | undefined,
  source: ExportSource,
  network: Network,
): Promise<Blob> {
  if (!Object.hasOwn(FORMATS, format))
    throw new Error(`There is no format "${format}". Ask for one of ${Object.keys(FORMATS).join(', ')}.`)
  return exportAs(format, source, checkedOptions(options, network))
}
