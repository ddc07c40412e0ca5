import type { Locator, Page } from 'playwright-core'

// What the three posts of 青白江区 do with its catalog, as a person would.

export const filing = '/filing/2021-pilot/disclosure_catalog/1'
export const cityFiling = '/filing/2021-pilot/510113/disclosure_catalog/1'

/** Chooses a spreadsheet and has it read. */
export async function readSheet(drafter: Page, file: string): Promise<void> {
  await drafter.locator('input[type=file]').setInputFiles(file)
  await drafter.locator('.item-table').waitFor()
}

/** Imports what was read. */
export async function importSheet(drafter: Page): Promise<void> {
  await drafter.getByRole('button', { name: /^导入 \d/ }).click()
  await drafter.waitForURL('**/catalog')
  await drafter.locator('.item-table').waitFor()
}

/** From wherever a person of the county is to its filing, by the menu and what stands on the workbench. */
export async function openFromWorkbench(page: Page): Promise<void> {
  const link = page.locator(`a[href="${filing}"]`).first()
  if (!new URL(page.url()).pathname.match(/^\/$/)) await page.locator('.frame-menu').getByText('工作台').click()
  await link.click()
}

/** 提请内审. */
export async function prepare(drafter: Page): Promise<void> {
  await drafter.locator('[data-action=prepare]').click()
  await drafter.getByText('内审中').first().waitFor()
}

/** 内审 with the disclosure review, by the checker before whom the filing lies. */
export async function check(checker: Page): Promise<void> {
  await checker.getByLabel('可以公开', { exact: true }).click()
  await write(checker.locator('#disclosure-opinion'), '不涉及国家秘密，可以公开。')
  await write(checker.locator('.decision-reason textarea'), '要素齐全，同意报送。')
  await checker.locator('[data-action=pass]').click()
  await checker.locator('[data-action=pass]').waitFor({ state: 'detached' })
}

/**
 * The signature of the leader before whom the filing lies: the county files.
 *
 * @returns where the receipt of the filing is shown: "/receipt/48213"
 */
export async function signAndFile(leader: Page): Promise<string> {
  await leader.locator('[data-action=submit]').click()
  await leader.locator('.ant-modal .ant-btn-primary').click()
  const told = leader.locator('.ant-message', { hasText: '回执' })
  const receipt = await told.getByRole('link', { name: '查看回执' }).getAttribute('href')
  await leader.getByText('待受理').or(leader.getByText('待签收')).first().waitFor()
  return receipt ?? ''
}

/** Goes into a box and writes, as one does with a mouse and a keyboard. */
async function write(box: Locator, words: string): Promise<void> {
  await box.click()
  await box.fill(words)
}
