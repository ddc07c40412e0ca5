import type { CSSProperties } from 'react'
import { useKeptSetting } from './kept-setting.ts'

const wideFrom = 1700 // px
const sideBySideFrom = 1500 // px

/** Pixels. The comparison between them has what is left. */
export const paneBounds = { tree: { least: 180, most: 420 }, side: { least: 240, most: 560 } } as const

/** The widths of the outer panes and how both texts stand, as this person left them; else what suits the window. */
export function usePanes() {
  const isWide = window.innerWidth >= wideFrom
  const [tree, onTree] = useKeptSetting<number>('tree', isWide ? 280 : 236)
  const [side, onSide] = useKeptSetting<number>('side', isWide ? 380 : 300)
  const [sideBySide, onSideBySide] = useKeptSetting<boolean>('sideBySide', window.innerWidth >= sideBySideFrom)
  const style = { '--tree': `${tree}px`, '--side': `${side}px` } as CSSProperties
  return { tree, onTree, side, onSide, sideBySide, onSideBySide, style }
}
