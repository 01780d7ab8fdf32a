/**
 * Works that a package has taken into its own files, so that no list of packages names them; found by reading these
 * files. All are under the MIT licence.
 */
import type { Licence } from './thirdParty.ts'

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** By the package and version that were read: another version has to be read again. */
const CARRIED: Readonly<Record<string, readonly { readonly name: string; readonly copyright: string }[]>> = {
  'cytoscape 3.34.4': [
    { name: 'Thenable 1.1.1', copyright: 'Copyright (c) 2013-2014 Ralf S. Engelschall (http://engelschall.com)' },
    { name: 'jQuery events', copyright: 'Copyright OpenJS Foundation and other contributors, https://openjsf.org/' },
    { name: 'Bezier curve function generator', copyright: 'Copyright Gaetan Renaudeau' },
    { name: 'Spring physics function generator, from Framer.js', copyright: 'Copyright Koen Bok' },
  ],
}

/**
 * The licences of what the packages carry within them.
 * @throws where a package that is known to do so has another version than was read
 */
export function carriedLicences(licences: readonly Licence[]): readonly Licence[] {
  return Object.entries(CARRIED).flatMap(([read, works]) => {
    const [name = ''] = read.split(' ')
    const present = licences.find((licence) => licence.name === name)
    if (!present) return []
    if (`${present.name} ${present.version}` !== read)
      throw new Error(
        `${read} was read for the works that it carries, and ${present.version} is bundled. Read that, and say so in build/carriedLicences.ts.`,
      )
    return works.map(({ name: work, copyright }): Licence => {
      return { name: work, version: `(in ${read})`, identifier: 'MIT', text: `${copyright}\n\n${MIT}` }
    })
  })
}
