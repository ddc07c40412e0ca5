import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Found = { readonly id: string; readonly nodes: readonly { readonly target: readonly string[] }[] }

/** What a page as it stands has against WCAG 2.2 AA, as far as axe finds it: "color-contrast: .digest"; none for a page without fault. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const found = await page.evaluate(async (tags): Promise<readonly Found[]> => {
    const { axe: here } = globalThis as unknown as {
      readonly axe: { run(of: Document, how: object): Promise<{ readonly violations: readonly Found[] }> }
    }
    return (await here.run(document, { runOnly: tags })).violations
  }, runOnly)
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
