import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSheetFile } from './read-file.ts'

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/xlsx/${name}`, import.meta.url))

test('a file is read by its path, and the reading is plain data', async () => {
  const reading = await readSheetFile(fixture('01-yongren.xlsx'))
  expect(reading.items).toHaveLength(3)
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading)
})

test('a file that is not there fails as the file system says', async () => {
  await expect(readSheetFile(fixture('没有这个文件.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file of 1 GB is refused by its size, before a byte of it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingce-large-'))
  const path = join(folder, '目录.csv')
  await writeFile(path, '公开事项,公开内容,公开依据')
  await truncate(path, 2 ** 30)
  await expect(readSheetFile(path)).rejects.toThrow(/文件太大（1024 MB）/)
  await rm(folder, { recursive: true })
})
