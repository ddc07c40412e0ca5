import { UnreadableError } from '../bundle/verdict.ts'

/** A file and where it lies in what was chosen: "export/events.ndjson", or its name alone. */
export type Found = { readonly path: string; readonly file: Blob }

/** What was chosen, sorted out: a bundle's files by name, or a receipt with the keys that may lie beside it. */
export type Chosen =
  | { readonly kind: 'bundle'; readonly name: string; readonly events: Blob; readonly files: ReadonlyMap<string, Blob> }
  | { readonly kind: 'receipt'; readonly name: string; readonly receipt: Blob; readonly keys: Blob | undefined }

const small = ['checkpoint', 'leaves', 'frontier', 'proofs', 'redactions', 'rotations', 'keys']

/**
 * Finds the bundle or the receipt among the files that were chosen, in whichever folder of them it lies.
 *
 * @throws {UnreadableError} when there is none, or more than one
 */
export function sortOut(found: readonly Found[]): Chosen {
  const events = found.filter(({ path }) => nameOf(path) === 'events.ndjson')
  if (events.length > 1)
    throw new UnreadableError('选中的文件夹里有几份导出，请只选其中一份', 'several bundles were chosen: choose one')
  const [only] = events
  if (only) return bundleIn(folderOf(only.path), only.file, found)
  const receipts = found.filter(({ path }) => path.endsWith('.tlog-proof'))
  const single = found.length === 1 ? found : receipts
  if (single.length > 1) throw new UnreadableError('一次核验一份回执', 'choose one receipt at a time')
  const [receipt] = single
  if (!receipt)
    throw new UnreadableError(
      '没有找到 events.ndjson 或回执（*.tlog-proof），请选择整个导出文件夹',
      'neither events.ndjson nor a receipt was found: choose the whole folder',
    )
  const keys = found.find(({ path }) => nameOf(path) === 'keys')?.file
  return { kind: 'receipt', name: nameOf(receipt.path), receipt: receipt.file, keys }
}

function bundleIn(folder: string, events: Blob, found: readonly Found[]): Chosen {
  const files = new Map<string, Blob>()
  for (const { path, file } of found)
    if (folderOf(path) === folder && small.includes(nameOf(path))) files.set(nameOf(path), file)
  return { kind: 'bundle', name: folder || '所选文件', events, files }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}
