import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { workbookBytes } from '../fixtures/catalog.ts'
import { compoundOf } from '../fixtures/compound.ts'
import { convertToXlsx } from './convert.ts'

const old = compoundOf(['Workbook'])
const good = workbookBytes('12-suqian-hubin')
let folder = ''
let limits = { path: '', timeoutMs: 60_000 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-office-'))
  limits = { path: `${folder}:/usr/bin:/bin`, timeoutMs: 60_000 }
  await writeFile(join(folder, 'answer.xlsx'), good)
})

afterAll(() => rm(folder, { recursive: true }))

/** Puts a program called soffice first on the path. */
async function officeThat(script: string): Promise<void> {
  await writeFile(join(folder, 'soffice'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'soffice'), 0o755)
}

const answers = `
for word; do [ "$before" = --outdir ] && out=$word; before=$word; done
here=$(dirname "$0")
echo "$@" > "$here/asked"; echo "$HOME" > "$here/home"
cmp "$word" catalog.xls && mkdir -p "$out" && cp "$here/answer.xlsx" "$out/catalog.xlsx"`

test('LibreOffice is asked without a screen, in a folder and with a profile of its own that are gone afterwards', async () => {
  await officeThat(answers)
  expect(Buffer.from(await convertToXlsx(old, limits))).toEqual(Buffer.from(good))
  const home = (await readFile(join(folder, 'home'), 'utf8')).trim()
  const asked = await readFile(join(folder, 'asked'), 'utf8')
  expect(asked).toContain(`-env:UserInstallation=file://${home}/profile --headless`)
  expect(asked).toContain('--convert-to xlsx')
  await expect(readFile(join(home, 'catalog.xls'))).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file that LibreOffice does not convert is refused', async () => {
  await officeThat('exit 1')
  await expect(convertToXlsx(old, limits)).rejects.toMatchObject({ code: 'NOT_CONVERTED' })
})

test('a LibreOffice that hangs is stopped, with what it started behind itself', async () => {
  await officeThat('sleep 600 & echo $! > "$(dirname "$0")/behind"; sleep 600')
  await expect(convertToXlsx(old, { ...limits, timeoutMs: 1500 })).rejects.toMatchObject({ code: 'TOOK_TOO_LONG' })
  const behind = Number(await readFile(join(folder, 'behind'), 'utf8'))
  await vi.waitFor(() => expect(() => process.kill(behind, 0)).toThrow('ESRCH'), { timeout: 20_000 })
})

test('a LibreOffice that wants more memory than it may have gets none and is refused', async () => {
  const hungry = `ulimit -v > "$(dirname "$0")/most"; head -c 100000000 /dev/zero | tail -n 1 > /dev/null || exit 1`
  await officeThat(`${hungry}\n${answers}`)
  await expect(convertToXlsx(old, { ...limits, memoryMb: 50 })).rejects.toMatchObject({ code: 'NOT_CONVERTED' })
  expect((await readFile(join(folder, 'most'), 'utf8')).trim()).toBe(String(50 * 1_024))
})

test('where LibreOffice is not installed, the sentence says how the file is saved', async () => {
  await expect(convertToXlsx(old, { path: '/nowhere', timeoutMs: 1 })).rejects.toThrow(
    '这是旧版 Excel 文件（.xls），这台服务器没有安装 LibreOffice，不能直接读取。请用 WPS 或 Excel 打开它，另存为“Excel 工作簿（*.xlsx）”后再导入。',
  )
})
