const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** A time on this computer's clock: “14:32”. @param at ms since 1970 */
export function sayClock(at: number): string {
  return CLOCK.format(at)
}

/** “today 14:32”, “3 Nov 14:32”, “3 Nov 2024”. Both in ms since 1970. */
export function sayMoment(at: number, now: number): string {
  if (YEAR.format(at) === YEAR.format(now)) return `today ${CLOCK.format(at)}`
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return isThisYear ? `${DAY.format(at)} ${CLOCK.format(at)}` : YEAR.format(at)
}
