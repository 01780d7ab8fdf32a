import { existsSync, writeFileSync } from 'node:fs'
import { basename, dirname, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { Dataset } from '../data/schema.ts'
import { SPARE_FAMILY, SPARE_KIND } from '../draft/spareWords.ts'
import { newDraft } from '../draft/newDraft.ts'
import { TEMPLATES } from '../draft/templates.ts'
import type { Command } from './command.ts'
import { UsageError } from './command.ts'
import { draftText } from './draftFile.ts'
import { SCHEMA_FILE } from './jsonSchema.ts'

const IDS = TEMPLATES.map(({ id }) => id)
const [{ id: FIRST } = { id: 'empty' as const }] = TEMPLATES

/** Writes a dataset with nothing in it but its words. */
export const newDataset: Command = {
  usage: `NAME.json [--template ${IDS.join('|')}] [--draft]`,
  summary: `writes a dataset without nodes, with words to begin with (${FIRST} unless others are named); with --draft a draft for the desk`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { template: { type: 'string' }, draft: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [file, ...others] = positionals
    if (file === undefined) throw new UsageError('new needs the name of the file to write.')
    if (others.length > 0) throw new UsageError(`new writes one file, not ${positionals.length}.`)
    if (!file.endsWith('.json')) throw new UsageError(`${file} is no name of a JSON file. Call it ${file}.json.`)
    const template = IDS.find((id) => id === (values.template ?? FIRST))
    if (template === undefined)
      throw new UsageError(`There is no template "${values.template}". Choose one of: ${IDS.join(', ')}.`)
    if (existsSync(file)) throw new UsageError(`${file} is there already, and stays as it is. Choose another name.`)
    const draft = newDraft(template)
    const title = titleOf(file)
    const { kinds, families, relations } = draft
    const text =
      values.draft === true
        ? draftText({ ...draft, title })
        : `${JSON.stringify(emptyDataset(file, title, { kinds, families, relations }), null, 2)}\n`
    writeFileSync(file, text)
    terminal.out(`${file}: written, with ${kinds.length} kinds and ${relations.length} relations.`)
    return 0
  },
}

/** Each text says what belongs in its place; `$schema` lets editors explain every other field. */
function emptyDataset(
  file: string,
  title: string,
  words: Pick<Dataset, 'relations'> & {
    readonly kinds: readonly Dataset['kinds'][number][]
    readonly families: readonly Dataset['families'][number][]
  },
): Dataset {
  const { kinds, families, relations } = words
  return {
    $schema: relative(dirname(file), SCHEMA_FILE).replaceAll('\\', '/'),
    format: 'entente/1',
    title,
    subject: 'Say here in one sentence what it is about: the first thing read.',
    description: 'Say here what it holds, of which period, how it was curated, and what its known limits are.',
    language: 'en',
    parties: [],
    kinds: kinds.length > 0 ? [...kinds] : [SPARE_KIND],
    families: families.length > 0 ? [...families] : [SPARE_FAMILY],
    relations,
    documents: [],
    passages: [],
    nodes: [],
    edges: [],
  }
}

/** “Port of Kelsund” for `port-of-kelsund.json`. */
function titleOf(file: string): string {
  const words = basename(file, '.json')
    .replaceAll(/[-_.]+/g, ' ')
    .trim()
  return words === '' ? 'Untitled' : words.charAt(0).toUpperCase() + words.slice(1)
}
