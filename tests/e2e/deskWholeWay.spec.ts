import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/desk.ts'
import { markByKeys } from './support/markByKeys.ts'
import { CLAIMS } from './support/trialClaims.ts'

const TRIAL = join(import.meta.dirname, '../fixtures/desk/trial')
const trial = (name: string) => ({ name, text: readFileSync(join(TRIAL, name), 'utf8') })
const KINDS = {'Tolland Works':'Company','Keld & Daughters':'Company','Gravel Pit Nine':'Company','State Prosecutor':'Body','Tomas Brandvold':'Person','Valley Bank':'Company','Ilse Brandvold':'Person'}

test('explore', async ({ desk, context }, {outputDir}) => {
  await context.setOffline(true)
  const page = await desk.open()
  await desk.bring(['weir-award.txt', 'fishers-sue.txt', 'water-court.txt', 'weir-contacts.csv'].map(trial))
  await page.getByLabel('What “What” holds').selectOption('Relation')
  await page.getByLabel('What “Words” holds').selectOption('Quote')
  await page.getByLabel('What “Text” holds').selectOption('Source')
  await page.waitForTimeout(1000)
  const qs = page.locator('.desk-question')
  for (let i = 0; i < 6; i++) {
    const n = await qs.count()
    if (n === 0) break
    await page.keyboard.press('F8')
    await page.keyboard.press(i === 2 ? '2' : '1')
    await page.waitForTimeout(700)
  }
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(1000)
    await page.keyboard.press('F8')
    await page.waitForTimeout(300)
    await page.keyboard.press('1')
    await page.waitForTimeout(300)
  await page.getByRole('button', { name: /^Mark/ }).click()
  await page.getByRole('listbox', { name: 'Sentences' }).focus()
  const counts: number[] = []
  for (const [text, claims] of Object.entries(CLAIMS)) {
    for (let i = 0; i < 3 && !(await page.locator('.mark-head h2').innerText()).includes(text); i++) {
      await page.keyboard.press(counts.length ? 'PageDown' : 'PageUp')
      await page.waitForTimeout(200)
    }
    for (const claim of claims) {
      let keys: string[] = []
      try { keys = await markByKeys(page, claim, KINDS)
      counts.push(keys.length)
      } catch (error) {
        console.log(String(error).slice(0,3000))
        await page.screenshot({ path: `/tmp/la-fail-${counts.length}.png` })
        while (await page.locator('.mark-bar').count()) { await page.keyboard.press('Escape'); await page.waitForTimeout(100) }
      }
      console.log(claim.who, claim.relation, claim.whom, keys.length, keys.join(' '))
    }
  }
  console.log(counts.toSorted((a,b)=>a-b).join(' '))
  await desk.save('/tmp/la-out')
  await page.getByRole('button', { name: /^Check/ }).click()
  await page.waitForTimeout(2000)
  console.log(await page.locator('.check-pane').innerText())
  await page.screenshot({ path: `/tmp/la-5.png` })
})
