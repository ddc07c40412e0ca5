import type { Found } from './chosen-files.ts'

/** As Chrome gives it since 86; the standard’s own shapes leave it out. */
type Handle = {
  readonly kind: 'file' | 'directory'
  readonly name: string
  getFile(): Promise<File>
  values(): AsyncIterable<Handle>
}
type HandleItem = DataTransferItem & { getAsFileSystemHandle?(): Promise<Handle | null> }

/** The files that were dropped, and those of a dropped folder, one level deep; empty when the browser gives none. */
export async function droppedFiles(transfer: DataTransfer): Promise<Found[]> {
  const plain = Array.from(transfer.files, (file) => ({ path: file.name, file }))
  // All must be asked for before anything is awaited: afterwards the drop is over.
  const items = Array.from(transfer.items).filter(({ kind }) => kind === 'file')
  const entries = items.map((item) => item.webkitGetAsEntry())
  const handles = items.map((item: HandleItem) => item.getAsFileSystemHandle?.().catch(() => null))
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found: Found[] = []
  for (const [index, entry] of entries.entries()) {
    const handle = await handles[index]
    if (handle) found.push(...(await inHandle(handle)))
    else if (entry) found.push(...(await inEntry(entry)))
  }
  return found
}

async function inHandle(handle: Handle): Promise<Found[]> {
  if (handle.kind === 'file') return [{ path: handle.name, file: await handle.getFile() }]
  const found: Found[] = []
  for await (const inner of handle.values())
    if (inner.kind === 'file') found.push({ path: `${handle.name}/${inner.name}`, file: await inner.getFile() })
  return found
}

async function inEntry(entry: FileSystemEntry): Promise<Found[]> {
  if (!entry.isDirectory) return [{ path: entry.name, file: await fileOf(entry as FileSystemFileEntry) }]
  const inner = (await entriesOf(entry as FileSystemDirectoryEntry)).filter(({ isFile }) => isFile)
  return Promise.all(
    inner.map(async (each) => ({
      path: `${entry.name}/${each.name}`,
      file: await fileOf(each as FileSystemFileEntry),
    })),
  )
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((settle, fail) => entry.file(settle, fail))
}

function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  return new Promise((settle, fail) => folder.createReader().readEntries(settle, fail))
}
