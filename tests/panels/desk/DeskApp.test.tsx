/** The desk as a whole, with another draft in it. */
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { DeskApp } from '../../../src/desk/DeskApp.tsx'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { createDeskStore, openDraft } from '../../../src/desk/deskStore.ts'
import { berth7 } from '../../fixtures/berth7.ts'
import { deskParts } from '../support/deskParts.ts'

const user = userEvent.setup()

describe('the desk', () => {
  it('takes nothing that was looked for in one draft over to the next, nor to another state of the same', async () => {
    const store = createDeskStore()
    openDraft(store, berth7, 'entities')
    render(
      <DeskProvider parts={deskParts(store)}>
        <DeskApp />
      </DeskProvider>,
    )
    const search = () => screen.getByRole<HTMLInputElement>('searchbox')
    await user.type(search(), 'Corran')
    act(() => openDraft(store, { ...berth7, id: 'f'.repeat(32) }, 'entities'))
    expect(search().value).toBe('')
    await user.type(search(), 'Corran')
    act(() => openDraft(store, { ...berth7, id: 'f'.repeat(32), title: 'As it was' }, 'entities'))
    expect(search().value).toBe('')
  })
})
