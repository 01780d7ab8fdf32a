import type { ReopenedPage, Stood } from '../../page/reopenPage.ts'

const counted = ({ stand, of }: Stood) => `${stand.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`

/** “Opened again and checked: 41 of 41 quotes stand in their texts, 35 of 35 dates are possible.” */
export function sayReopened({ quotes, compared, dates }: ReopenedPage): string {
  const stand =
    compared === quotes.of
      ? `${counted(quotes)} quotes stand in their texts`
      : compared === 0
        ? `${counted(quotes)} quotes are as they were cited (their texts are not in this desk)`
        : `${counted(quotes)} quotes are as they were cited, ${compared.toLocaleString('en-GB')} compared with their texts`
  const possible = dates.of === 0 ? '' : `, ${counted(dates)} dates are possible`
  return `Opened again and checked: ${stand}${possible}.`
}
