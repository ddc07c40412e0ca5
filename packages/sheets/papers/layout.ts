// The layout of a 公文. Lengths in twentieths of a point, sizes of type in half-points, widths of rules in eighths of a point.
// Source: GB/T 9704-2012 党政机关公文格式, 5.2 (page), 7.2 (head), 7.3 (body), 7.4 (imprint), 7.5 (page numbers).

const millimetre = 1440 / 25.4

/** 5.2.1: A4, 37 mm above and 28 mm left of a type area of 156 mm × 225 mm. */
export const page = { width: 11_906, height: 16_838 }
export const typeWidth = Math.floor(156 * millimetre)
export const typeHeight = Math.floor(225 * millimetre)
const top = Math.round(37 * millimetre)
const left = Math.round(28 * millimetre)

/** 7.5: the dash beside the page number stands 7 mm below the type area; a line of size 4 is about 5 mm high. */
export const margin = {
  top,
  left,
  right: page.width - left - typeWidth,
  bottom: page.height - top - typeHeight,
  header: 720,
  footer: page.height - top - typeHeight - Math.round(12 * millimetre),
}

/** 5.2.3: 22 lines a page, 28 characters a line. A character of 16 points is a little too wide for that, and is set closer. */
export const line = Math.floor(typeHeight / 22)
export const character = Math.floor(typeWidth / 28)
export const closer = character - 320

/** 一字: the width of one character. */
export const blank = '　'

/** 7.2.4: the upper edge of the red head stands 35 mm below that of the type area. */
export const aboveHead = Math.round(35 * millimetre)
/** 7.2.7: the red rule stands 4 mm below the number, in whole points. */
export const belowNumber = Math.round((4 * 72) / 25.4)

/** Sizes 2, 3 and 4: 22, 16 and 14 points. */
export const size = { two: 44, three: 32, four: 28 }
/** 7.4.1: the first and last rule of the imprint 0.35 mm, those between 0.25 mm. */
export const rule = { red: 12, outer: 8, inner: 6 }
export const red = 'E60012'

/** 5.2.2, 7.2.6, 7.3: the faces of the standard by the names that Windows and WPS know them by. */
export const face = {
  body: '仿宋',
  title: '方正小标宋简体',
  heading: '黑体',
  signer: '楷体',
  page: '宋体',
} as const

/** The red head as large as its words allow on one line, 47 points for nine characters. */
export function headSize(words: string): number {
  const points = Math.floor(typeWidth / 20 / Math.max(1, [...words].length)) - 2
  return 2 * Math.min(62, Math.max(22, points))
}
