/** The letters of Latin that western European languages do not use: a late part, since few datasets have them. */
import regular from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?inline'
import semibold from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-600-normal.woff2?inline'

/** What the fonts of this part have, as CSS writes it. */
export const RANGE =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'

/** Addresses of the font files, as `data:`, by weight. */
export const FILES = { 400: regular, 600: semibold }
