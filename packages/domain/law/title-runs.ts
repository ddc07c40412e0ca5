/** A run of the cell: a title in book marks (marks kept), or the text between titles. */
export type Run = { readonly kind: 'title' | 'text'; readonly text: string; readonly unclosed: boolean }

// After these words a 《 opens a title inside the title, e.g. 《关于印发《…》的通知》.
const carriesTitle = /(印发|发布|公布|贯彻|落实|实施|转发|修改|修订|执行|关于|下发|颁布|通过|废止)$/

/**
 * Cuts a cell at its book marks. Nested marks 《…〈…〉…》 and 《…《…》…》 stay inside their title; a 《 that is never
 * closed ends before the next title, or with the cell, and is flagged.
 */
export function runsOf(cell: string): readonly Run[] {
  const runs: Run[] = []
  let rest = cell
  for (let at = rest.indexOf('《'); at >= 0; at = rest.indexOf('《')) {
    if (at > 0) runs.push({ kind: 'text', text: rest.slice(0, at), unclosed: false })
    const title = titleAt(rest.slice(at))
    runs.push(title)
    rest = rest.slice(at + title.text.length)
  }
  if (rest !== '') runs.push({ kind: 'text', text: rest, unclosed: false })
  return runs
}

function titleAt(text: string): Run {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '《') {
      if (depth === 1 && !carriesTitle.test(text.slice(0, at).trimEnd())) return unclosed(text.slice(0, at))
      depth += 1
    }
    if (character === '》') depth -= 1
    if (depth === 0) return { kind: 'title', text: text.slice(0, at + 1), unclosed: false }
  }
  return afterOuterLoss(text) ?? unclosed(text)
}

/** 《关于印发《…》的通知 with its last mark lost: the title runs to the end of the cell or the next separator. */
function afterOuterLoss(text: string): Run | undefined {
  const end = text.lastIndexOf('》')
  if (end < 0) return undefined
  const tail = /^[^、，,;；\n]*/.exec(text.slice(end + 1))?.[0] ?? ''
  return unclosed(text.slice(0, end + 1 + tail.length))
}

function unclosed(text: string): Run {
  return { kind: 'title', text, unclosed: true }
}
