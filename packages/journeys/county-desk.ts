import type { Page } from 'playwright-core'
import { addressOf } from './browser.ts'

// What the three posts of 青白江区 do with its catalog, as a person would.

export const filing = '/filing/2021-pilot/disclosure_catalog/1'
export const cityFiling = '/filing/2021-pilot/510113/disclosure_catalog/1'

/** Chooses a spreadsheet, looks at what is in doubt, and imports it. */
export async function importSheet(drafter: Page, file: string): Promise<void> {
  await drafter.goto(addressOf('county', '/catalog/import'))
  await drafter.locator('input[type=file]').setInputFiles(file)
  await drafter.locator('.item-table').waitFor()
  await drafter.getByRole('button', { name: '全部接受' }).click()
  await drafter.getByRole('button', { name: /^导入 \d/ }).click()
  await drafter.waitForURL('**/catalog')
  await drafter.locator('.item-table').waitFor()
}

/** 提请内审. */
export async function prepare(drafter: Page): Promise<void> {
  await drafter.goto(addressOf('county', filing))
  await drafter.locator('[data-action=prepare]').click()
  await drafter.getByText('内审中').first().waitFor()
}

/** 内审 with the disclosure review, by the checker before whom the filing lies. */
export async function check(checker: Page): Promise<void> {
  await checker.getByLabel('可以公开', { exact: true }).click()
  await checker.locator('#disclosure-opinion').fill('不涉及国家秘密，可以公开。')
  await checker.locator('.decision-reason textarea').fill('要素齐全，同意报送。')
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
