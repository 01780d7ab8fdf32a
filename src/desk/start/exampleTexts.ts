/** Three short articles of an invented port, to try the desk on. */
import type { Incoming } from '../deskStore.ts'

const TEXTS: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: 'board-signs.txt',
    text: `Board signs Berth 7 with Corran Line
Kelsund Gazette, 26 March 2024

The Harbour Board signed with Corran Line on Monday; no sum was named. The Berth 7 concession runs until the end of March 2034. Ines Harrow, Minister of Ports, attended the signing and called it “a start”.

Already on Friday the board had met Vesper Line, which had bid for the same berth.

Its chairman, Jürgen Ladberg, said the company would ask the Harbour Court to set the concession aside.

The Dockers’ Union, which was not consulted, will meet the minister in early April. Its secretary, Mads Orrin, has reported to the board since 2022 on safety.
`,
  },
  {
    name: 'court-2024-07-23.txt',
    text: `Vesper Line goes to court
23 July 2024 · Port Journal, from our court reporter

Vesper Line sued the Harbour Board in the Harbour Court on Monday over the Berth 7 concession. Jürgen Ladberg, its chairman, alleges that the board knew the sum before the bids were opened. The board denies it.

Corran Line, which signed in March, is not a party to the case. The Dockers’ Union agreed with Vesper Line early in the year not to strike.
`,
  },
  {
    name: 'crane.txt',
    text: `Six to answer for the crane contract
Kelsund Gazette, 12 November 2024

The Harbour Court charged Ada Brandt, Tomas Elling, Rune Sand, Lise Vik, Per Holt and Nora Dahl on Thursday with taking money from Corran Line. All six deny it. The hearing begins in spring 2025.
`,
  },
]

export function exampleTexts(): readonly Incoming[] {
  return TEXTS.map(({ name, text }) => ({ file: new File([text], name, { type: 'text/plain' }) }))
}
