// Adds up the reports of the unit and the browser tests, and prints "N passed, N failed" as the last line. Takes the
// exit status of the run: one that failed outside the tests (format, types, build) counts as a failure too.
import { existsSync, readFileSync } from 'node:fs'

const status = Number(process.argv[2] ?? 0)
const report = (name) => {
  const path = new URL(`../.cache/reports/${name}.json`, import.meta.url)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
const unit = report('unit')
const e2e = report('e2e')?.stats
const passed = (unit?.numPassedTests ?? 0) + (e2e?.expected ?? 0) + (e2e?.flaky ?? 0)
const failed = (unit?.numFailedTests ?? 0) + (e2e?.unexpected ?? 0)
const skipped = (unit?.numPendingTests ?? 0) + (unit?.numTodoTests ?? 0) + (e2e?.skipped ?? 0)
const counted = status !== 0 && failed === 0 ? 1 : failed
process.stdout.write(`${passed} passed, ${counted} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
