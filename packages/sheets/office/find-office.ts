import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

const names = ['soffice', 'libreoffice']
const elsewhere = ['/Applications/LibreOffice.app/Contents/MacOS']

/**
 * The program of LibreOffice on this machine.
 *
 * @param path folders as in the environment's `PATH`
 * @returns undefined where it is not installed
 */
export async function findOffice(path: string): Promise<string | undefined> {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ''), ...elsewhere]
  for (const program of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return program
  }
  return undefined
}
