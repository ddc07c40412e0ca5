const key = 'mingce.line'

type Left = { readonly href: string; readonly at: number; readonly scrolled: number }

/** Notes which line of the workbench is opened, so that whoever comes back finds the keyboard and the scroll where they were. */
export function leaveAt(link: HTMLElement): void {
  const href = link.getAttribute('href') ?? ''
  const left: Left = { href, at: lines().indexOf(link), scrolled: scrollOf(link)?.scrollTop ?? 0 }
  try {
    sessionStorage.setItem(key, JSON.stringify(left))
  } catch {
    // A browser that keeps nothing begins at the top.
  }
}

/** Goes back to that line once; where it is gone, to the one in its place. Does nothing where nothing was left. */
export function returnToLine(): void {
  const left = taken()
  if (!left) return
  const all = lines()
  const link = all.find((each) => each.getAttribute('href') === left.href) ?? all[Math.min(left.at, all.length - 1)]
  if (!link) return
  const scroll = scrollOf(link)
  if (scroll) scroll.scrollTop = left.scrolled
  link.focus()
}

function lines(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-open]')]
}

function scrollOf(link: HTMLElement): HTMLElement | null {
  return link.closest<HTMLElement>('.page-body')
}

function taken(): Left | undefined {
  try {
    const left = sessionStorage.getItem(key)
    if (left === null || lines().length === 0) return undefined
    sessionStorage.removeItem(key)
    return JSON.parse(left) as Left
  } catch {
    return undefined
  }
}
