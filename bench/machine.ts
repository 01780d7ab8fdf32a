/** The machine that a run was made on. */
import { cpus, release, totalmem, type } from 'node:os'

/** In one sentence, with what a reader has to know to compare times. */
export function describeMachine(chromium: string): string {
  const cores = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const model = cores[0]?.model.trim()
  return (
    `${type()} ${release()}, ${cores.length} processor cores${model ? ` (${model})` : ''}, ${memory} GiB of memory; ` +
    `Chromium ${chromium} without a window, which draws in software; Node ${process.versions.node}.`
  )
}
