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
