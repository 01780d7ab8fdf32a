/** Namespaces of WordprocessingML and of the pictures in it (ECMA-376, part 1, transitional). */

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Those that the root of each part of text declares. */
export const TEXT_NAMESPACES = { 'xmlns:w': WORD, 'xmlns:r': RELATIONSHIPS } as const

export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
export const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
export const INLINE_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

/** The picture as SVG beside the one as pixels ([MS-ODRAWXML], 2.3.2), and by which name an extension says that it is one. */
export const SVG_IN_DRAWING = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main'
export const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}'
