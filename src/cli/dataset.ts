/** `npm run dataset -- COMMAND …`: the curator's commands. */
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { anchor } from './anchor.ts'
import { check } from './check.ts'
import type { Command, Terminal } from './command.ts'
import { UsageError } from './command.ts'
import { importFiles } from './importFiles.ts'
import { merge } from './merge.ts'
import { newDataset } from './newDataset.ts'
import { publish } from './publish.ts'
import { schema } from './schema.ts'

/** In the order of `--help`. A new command is one line here. */
const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['new', newDataset],
  ['import', importFiles],
  ['check', check],
  ['anchor', anchor],
  ['merge', merge],
  ['publish', publish],
  ['schema', schema],
])

const BAD_USAGE = 2

/** Runs what `args` ask for and gives the exit code. */
export async function runDataset(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    for (const line of help()) terminal.out(line)
    return name === undefined ? BAD_USAGE : 0
  }
  const command = COMMANDS.get(name)
  if (!command) {
    terminal.err(`There is no command "${name}". Choose one of: ${[...COMMANDS.keys()].join(', ')}.`)
    return BAD_USAGE
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(usageOf(name, command))
    terminal.out(command.summary)
    return 0
  }
  try {
    return await command.run(rest, terminal)
  } catch (cause) {
    if (!isBadUsage(cause)) throw cause
    terminal.err(cause.message)
    terminal.err(usageOf(name, command))
    return BAD_USAGE
  }
}

function help(): readonly string[] {
  const lines = Array.from(
    COMMANDS,
    ([name, command]) => `  ${`${name} ${command.usage}`.padEnd(30)} ${command.summary}`,
  )
  return ['Usage: npm run dataset -- COMMAND', ...lines]
}

function usageOf(name: string, { usage }: Command): string {
  return `Usage: npm run dataset -- ${name} ${usage}`.trimEnd()
}

/** Also what Node's own `parseArgs` says of an option that it does not know. */
function isBadUsage(cause: unknown): cause is Error {
  if (cause instanceof UsageError) return true
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS')
}

const isEntry = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (isEntry) {
  process.exitCode = await runDataset(process.argv.slice(2), {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  })
}
