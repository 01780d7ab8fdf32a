import { ORDERS, type Order } from '../../layout/asked.ts'
import { setOrder } from '../../store/arrange.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

const WORDS: Readonly<Record<Order, string>> = { oldest: 'Oldest first', newest: 'Newest first' }

/** Which end of time comes first, in every list. */
export function OrderSelect() {
  const { store } = useApp()
  const order = useAppState((state) => state.order)
  return (
    <select
      aria-label="Order"
      value={order}
      onChange={(event) => {
        const chosen = ORDERS.find((one) => one === event.currentTarget.value)
        if (chosen) setOrder(store, chosen)
      }}
    >
      {ORDERS.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  )
}
