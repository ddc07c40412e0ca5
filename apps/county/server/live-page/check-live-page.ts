import { hash } from 'node:crypto'
import type { CatalogExport } from '@mingce/sheets/export/catalog-export'
import { checkAttachment } from '@mingce/sheets/live-page/check-attachment'
import { checkPageInWorker } from '@mingce/sheets/live-page/check-page-in-worker'
import { isWholly, type PageComparison } from '@mingce/sheets/live-page/comparison'
import { UnreadableSheetError } from '@mingce/sheets/unreadable-sheet'
import { type FetchedPage, type FetchLimits, fetchPage } from './fetch-page.ts'
import { type UnreachableCode, UnreachableFileError, UnreachablePageError } from './unreachable-page.ts'

/** What stands at an address beside the settled text, or one sentence on why nothing was compared. */
export type LivePage =
  | {
      /** Where the page was found once every redirect was followed. */
      readonly url: string
      /** The file on it that was compared in its place, by its address. */
      readonly attachment: string | null
      /** SHA-256 of what was compared, 64 hex digits. */
      readonly contentDigest: string
      readonly comparison: PageComparison
      /** Whether all of it is as settled, and nothing beside it. */
      readonly isWhole: boolean
    }
  | {
      readonly unreachable: UnreachableCode
      readonly message: string
      readonly status: number | null
      /** It is the file that the page links; the page itself opened. */
      readonly isOfFile: boolean
    }

const pageBytes = 5 * 1_048_576
const fileBytes = 20 * 1_048_576
const timeoutMs = 15_000

/**
 * The hosts that the operator lets us look at although they lie inside: `MINGCE_PAGE_HOSTS`, separated by commas, e.g.
 * `www.qbj.local,10.20.0.8`.
 */
export function pageHosts({ MINGCE_PAGE_HOSTS }: NodeJS.ProcessEnv): ReadonlySet<string> {
  const hosts = (MINGCE_PAGE_HOSTS ?? '').split(',').map((host) => host.trim().toLowerCase())
  return new Set(hosts.filter((host) => host !== ''))
}

/** Fetches the page a county published, and compares it with the settled text. What is kept of it, and when, is not decided here. */
export async function checkLivePage(
  catalog: CatalogExport,
  address: string,
  limits: Pick<FetchLimits, 'hosts' | 'resolve'>,
): Promise<LivePage> {
  try {
    const page = await fetchPage(address, { ...limits, timeoutMs, mostBytes: pageBytes })
    return isArchive(page) ? await comparedFile(page, page, catalog) : await comparedPage(page, catalog, limits)
  } catch (error) {
    if (error instanceof UnreachablePageError) return unreachable(error)
    throw error
  }
}

/** Opens an item's own page, whose text is held against nothing. */
export async function openPage(
  address: string,
  limits: Pick<FetchLimits, 'hosts' | 'resolve'>,
): Promise<
  { readonly url: string; readonly contentDigest: string } | Extract<LivePage, { unreachable: UnreachableCode }>
> {
  try {
    const { url, bytes } = await fetchPage(address, { ...limits, timeoutMs, mostBytes: fileBytes })
    return { url, contentDigest: digestOf(bytes) }
  } catch (error) {
    if (error instanceof UnreachablePageError) return unreachable(error)
    throw error
  }
}

function unreachable(error: UnreachablePageError) {
  const { code, message, status } = error
  return { unreachable: code, message, status, isOfFile: error instanceof UnreachableFileError }
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

async function comparedPage(
  page: FetchedPage,
  catalog: CatalogExport,
  limits: Pick<FetchLimits, 'hosts' | 'resolve'>,
): Promise<LivePage> {
  refuseOther(page)
  const { comparison, attachments, asksPassword } = await orUnreadable(checkPageInWorker(page, catalog))
  const contentDigest = digestOf(page.bytes)
  const found = { url: page.url, attachment: null, contentDigest, comparison, isWhole: isWholly(comparison) }
  if (comparison.read !== 'nothing') return found
  const [first] = attachments
  if (first !== undefined) {
    const address = URL.parse(first, page.url)?.href ?? first
    return comparedFile(page, await linkedFile(address, limits), catalog)
  }
  if (asksPassword) throw new UnreachablePageError('ASKS_SIGN_IN')
  return found
}

async function linkedFile(address: string, limits: Pick<FetchLimits, 'hosts' | 'resolve'>): Promise<FetchedPage> {
  try {
    return await fetchPage(address, { ...limits, timeoutMs, mostBytes: fileBytes })
  } catch (error) {
    throw error instanceof UnreachablePageError ? new UnreachableFileError(error) : error
  }
}

async function comparedFile(page: FetchedPage, file: FetchedPage, catalog: CatalogExport): Promise<LivePage> {
  const name = nameIn(file.url)
  try {
    const comparison = await checkAttachment(file.bytes, name, catalog)
    const contentDigest = digestOf(file.bytes)
    return { url: page.url, attachment: file.url, contentDigest, comparison, isWhole: isWholly(comparison) }
  } catch (error) {
    if (error instanceof UnreadableSheetError) throw new UnreachablePageError('UNREADABLE_FILE', name)
    throw error
  }
}

async function orUnreadable<Answer>(reading: Promise<Answer>): Promise<Answer> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UnreadableSheetError) throw new UnreachablePageError('UNREADABLE_PAGE')
    throw error
  }
}

function isArchive({ bytes }: FetchedPage): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

function refuseOther({ bytes, contentType }: FetchedPage): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start.startsWith('%PDF-')) throw new UnreachablePageError('NOT_A_PAGE', ' PDF 文件')
  if (/^(image|audio|video)\//i.test(contentType)) throw new UnreachablePageError('NOT_A_PAGE', '图片或音视频')
}

function nameIn(url: string): string {
  const last = URL.parse(url)?.pathname.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
