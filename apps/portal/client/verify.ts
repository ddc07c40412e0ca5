import '@mingce/proof/chrome-88'

import { UnreadableError } from '@mingce/proof/verdict'
import { checkLink, namedBy } from './check-link.ts'
import { checkReceiptText, longestReceipt } from './check-receipt.ts'
import { type Finding, refuse } from './finding.ts'
import { logOfThisSite, UnreachableError } from './log.ts'
import { showFinding, showWorking } from './show-finding.ts'

// The page 核验回执: whatever is checked is checked here, in the reader's own browser.

/** How many checks a place of the page was asked for: only the last one's finding is shown there. */
const asked = new Map<HTMLElement, number>()

begin()

function begin(): void {
  const linked = document.getElementById('linked')
  if (linked) {
    const named = namedBy(location)
    void run(linked, async () => (named ? checkLink(named, logOfThisSite) : refuse('LINK_INCOMPLETE')))
  }
  const own = document.getElementById('own')
  const found = document.getElementById('found')
  if (own && found) listen(own, found)
}

function listen(own: HTMLElement, found: HTMLElement): void {
  const check = (text: () => Promise<string>) =>
    void run(found, async () => checkReceiptText(await text(), logOfThisSite)).then(() => found.scrollIntoView())
  const file = own.querySelector<HTMLInputElement>('input[type=file]')
  const pasted = own.querySelector('textarea')
  own.hidden = false
  file?.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) check(() => textOf(chosen))
    file.value = ''
  })
  own.querySelector('button')?.addEventListener('click', () => {
    const text = pasted?.value.trim()
    if (text) check(async () => `${text}\n`)
    else pasted?.focus()
  })
  // A file dropped beside the box must not replace the page.
  for (const kind of ['dragover', 'drop'] as const) addEventListener(kind, (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? []
    if (dropped) check(() => textOf(dropped))
  })
}

/** Of a file far too large, only so much that it is seen to be too large. */
function textOf(file: File): Promise<string> {
  return file.slice(0, longestReceipt + 4).text()
}

async function run(place: HTMLElement, check: () => Promise<Finding>): Promise<void> {
  const own = (asked.get(place) ?? 0) + 1
  asked.set(place, own)
  showWorking(place)
  const finding = await check().catch(findingOf)
  if (asked.get(place) === own) showFinding(place, finding)
}

function findingOf(error: unknown): Finding {
  if (error instanceof UnreachableError) return refuse('UNREACHABLE')
  if (error instanceof UnreadableError) return refuse('LOG_UNSIGNED')
  if (error instanceof RangeError) return refuse('TILES_DIFFER')
  throw error
}
