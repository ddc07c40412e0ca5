/** What a cell under 全社会, 主动, 县级 … says: ticked or not, and words beside the tick. */
export type Tick = { readonly ticked: boolean; readonly words: string; readonly unsure: boolean }

const tick = /^[√✓✔☑✅■●◆▲★◼🗹]\uFE0F?/u
const cross = /^[□○☐◻×✗✘✕❌\-–—－/／\\口]+$/u
const yes = /^(是|有|对|y|yes|1)$/i
const no = /^(否|无|不|n|no|0)$/i
// What ✓ and ☑ become once Wingdings is lost, and a v typed for a tick.
const lookalike = /^[üþvVPR\uF0FC\uF0FE\uF052\uF050]$/

/** `√` is ticked, `□` and an empty cell are not; `√(学生家长)` is ticked with words; `P` is ticked, unsurely. */
export function readTick(cell: string): Tick {
  const text = cell.normalize('NFKC').trim()
  if (text === '' || cross.test(text) || no.test(text)) return { ticked: false, words: '', unsure: false }
  if (yes.test(text)) return { ticked: true, words: '', unsure: false }
  if (lookalike.test(text)) return { ticked: true, words: '', unsure: true }
  if (tick.test(text)) return { ticked: true, words: cell.trim().replace(tick, '').trim(), unsure: false }
  return { ticked: true, words: cell.trim(), unsure: true }
}
