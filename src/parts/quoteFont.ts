/** The font of quotes, Source Serif 4 (SIL Open Font License 1.1): nothing waits for it, and the first picture shows none. */
import regular from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline'

export const FAMILY = 'Source Serif 4'

/** What the font has, as CSS writes it. */
export const RANGE =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD'

/** Address of the font file, as `data:`. */
export const FILE = regular
