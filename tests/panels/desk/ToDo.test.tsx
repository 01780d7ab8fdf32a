import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ToDo } from '../../../src/desk/check/ToDo.tsx'
import { recordIn } from '../../../src/draft/placesIn.ts'
import { berth7Asked } from '../../fixtures/berth7Asked.ts'
import { renderDesk } from '../support/desk.tsx'
import { offencesIn } from '../support/page.tsx'

const user = userEvent.setup()

async function show() {
  const desk = renderDesk(<ToDo />, berth7Asked, 'mark')
  await screen.findByText('5, 3 must')
  return desk
}
const item = (name: RegExp) => {
  const found = screen.getByRole('button', { name }).closest('li')
  if (!found) throw new Error('The title stands in no item.')
  return found
}

it('has the same questions as Check, most pressing first, with one repair each', async () => {
  const { container } = await show()
  const titles = screen.getAllByRole('listitem').map((one) => within(one).getAllByRole('button')[0]?.textContent)
  expect(titles).toEqual([
    'Harbour Board met Vesper Line has no quote · sheet row 5',
    'Ines Harrow charged Vesper Line has no quote · sheet row 6',
    'Harbour Board negotiated with Corran Line impossible date',
    'Harbour Board signed with Corran Line “on Monday” needs a day',
    'Ines Harrow met Corran Line the quote names only one of the two',
  ])
  expect(await offencesIn(container)).toEqual([])
})

it('shows the sentence that it offers before it is cited', async () => {
  const { now } = await show()
  const use = await within(item(/^Harbour Board met Vesper Line/)).findByRole('button', { name: 'Use it' })
  expect(item(/^Harbour Board met Vesper Line/).textContent).toContain(
    '“Already on Friday the board had met Vesper Line',
  )
  await user.click(use)
  expect(recordIn(now().edges, 'row-5')?.citations).toHaveLength(1)
  expect(document.activeElement?.textContent).toMatch(/^Ines Harrow charged/)
})

it('shows by F8 the next question in its text, and answers it with 1', async () => {
  const { store, now } = await show()
  await user.keyboard('{F8}{F8}{F8}')
  expect(store.getState()).toMatchObject({ selectedId: 'turned', documentId: 'signing' })
  await user.keyboard('1')
  expect(recordIn(now().edges, 'turned')?.when).toBe('2024-03/2034-03')
})

it('leads to Check where something has to be filled in', async () => {
  const { store } = await show()
  await user.click(within(item(/^Ines Harrow met Corran Line/)).getByRole('button', { name: 'Add a passage' }))
  expect(store.getState()).toMatchObject({ tab: 'check', asking: { opens: true } })
})
