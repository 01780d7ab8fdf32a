/**
 * The example that the start screen opens: an invented port with its board, two shipping lines, a court and a union. Three texts and a
 * sheet, with what such files bring along: a day that is asked for, a name in two spellings, a row without an end, a quote that differs.
 */
export interface ExampleFile {
  readonly name: string
  readonly text: string
}

const BOARD_SIGNS = `Board signs Berth 7 with Corran Line
Kelsund Gazette, 26 March 2024

The Harbour Board signed with Corran Line on Monday; no sum was named. The Berth 7 concession runs until the end of March 2034. Ines Harrow, Minister of Ports, attended the signing and called it “a start”.

Already on Friday the board had met Vesper Line, which had bid for the same berth.

Its chairman, Jürgen Ladberg, said the company would ask the Harbour Court to set the concession aside.

The Dockers’ Union, which was not consulted, will meet the minister in early April. Its secretary, Mads Orrin, has reported to the board since 2022 on safety.
`

const COURT = `Vesper Line goes to court
23 July 2024 · Port Journal, from our court reporter

Vesper Line sued the Harbour Board in the Harbour Court on Monday over the Berth 7 concession. Jürgen Ladberg, its chairman, alleges that the board knew the sum before the bids were opened. The board denies it.

Corran Line, which signed in March, is not a party to the case. The Dockers’ Union agreed with Vesper Line early in the year not to strike.

Share this article. Copy the address.

Share this article. Copy the address.
`

const CRANES = `Six to answer for the crane contract
Kelsund Gazette, 12 November 2024

The Port Prosecutor charged Tove Aske, Per Lindahl, Jonna Reke, Karl Dovre, Sanna Vik and Emil Torp, six former managers of Vesper Line, with fixing the price of crane hire, the Harbour Court said on Friday.

All six deny it. The company said it had since March left Jürgen Ladberg alone to answer for its contracts.
`

const CONTACTS = `from;relation;to;date;quote
Harbour Board;signed with;Corran Line;25/03/2024;"The Harbour Board signed with Corran Line on Monday; no sum was named."
Harbour Board;met;Corran Line;14-15 April 2025;
Harbour Board;met;Vesper Line;Q3 2024;
Vesper Line;negotiated with;Dockers’ Union;spring 2023;
Vesper Line;agreed with;Dockers’ Union;early 2024;agreed with the Vesper Line early in the year
Mads Orrin;reported to;Harbour Board;since 2022;Mads Orrin, has reported to the board since 2022
Corran Line;merged with;Nord Tugs;c. 1998;
Vesper Line;sued;Harbour Board;07/22/2024;Vesper Line sued the Harbour Board in the Harbour Court on Monday
Jurgen Ladberg;chairs;Vesper Line;45450;Jürgen Ladberg, its chairman
Corran Line;settled with;Nord Tugs;yesterday;
Corran Line;met;;2024;
Harbour Board;met;Corran Line;14-15 April 2025;
Harbour Board;reported to;Ines Harrow;until March 2025;
`

export const EXAMPLE_FILES: readonly ExampleFile[] = [
  { name: 'board-signs.txt', text: BOARD_SIGNS },
  { name: 'court-2024-07-22.txt', text: COURT },
  { name: 'crane.txt', text: CRANES },
  { name: 'port-contacts.csv', text: CONTACTS },
]
