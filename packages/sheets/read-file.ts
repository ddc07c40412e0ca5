import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readInWorker } from './read-in-worker.ts'
import type { SheetReading } from './reading.ts'
import { refuseLarge } from './scan/kind-of-bytes.ts'

/**
 * Reads the catalog in a file on this machine, for the command line.
 *
 * @throws {UnreadableSheetError} when the file holds no catalog that can be read
 * @throws {Error} of the file system, when the file is not there or may not be opened
 */
export async function readSheetFile(path: string): Promise<SheetReading> {
  refuseLarge((await stat(path)).size)
  return readInWorker(await readFile(path), basename(path))
}
