import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { request } from './given.ts'
import { canMakePdf, NoPdfError, toPdf } from './to-pdf.ts'
import { writeLetterDocx } from './write-letter.ts'

vi.setConfig({ testTimeout: 90_000 })

const docx = new TextEncoder().encode('PK a document')
let folder = ''
let limits = { path: '', timeoutMs: 60_000 }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingce-pdf-'))
  limits = { path: `${folder}:/usr/bin:/bin`, timeoutMs: 60_000 }
})

afterAll(() => rm(folder, { recursive: true }))

/** Puts a program called soffice first on the path. */
async function officeThat(script: string): Promise<void> {
  await writeFile(join(folder, 'soffice'), `#!/bin/sh\n${script}\n`)
  await chmod(join(folder, 'soffice'), 0o755)
}

test('LibreOffice is asked for a PDF of the document, one document at a time', async () => {
  await officeThat(`
for word; do [ "$before" = --outdir ] && out=$word; before=$word; done
mkdir "$(dirname "$0")/busy" || exit 1
mkdir -p "$out" && cp catalog.docx "$out/catalog.pdf"; sleep 0.2; rmdir "$(dirname "$0")/busy"`)
  const answers = await Promise.all([toPdf(docx, limits), toPdf(docx, limits)])
  expect(answers.map((pdf) => new TextDecoder().decode(pdf))).toEqual(['PK a document', 'PK a document'])
})

test('a LibreOffice without its Writer gives none, one that hangs is stopped; either is told in a sentence', async () => {
  await officeThat('exit 0')
  await expect(toPdf(docx, limits)).rejects.toThrow('可能缺少 Writer 组件')
  await officeThat('sleep 600')
  await expect(toPdf(docx, { ...limits, timeoutMs: 300 })).rejects.toThrow('生成 PDF 超过了时限，已停止。')
})

test('where LibreOffice is not installed, the sentence says how a PDF is made', async () => {
  expect(await canMakePdf('/nowhere')).toBe(false)
  await expect(toPdf(docx, { path: '/nowhere' })).rejects.toThrow(
    '这台服务器没有安装 LibreOffice，不能直接生成 PDF。请下载 Word 文档，用 WPS 或 Word 打开，另存为 PDF。',
  )
})

test('the LibreOffice of this machine opens 青白江区’s 请示 and prints it; a machine without one says so', async () => {
  const answer = await toPdf(await writeLetterDocx(request)).catch((error: unknown) => error)
  if (answer instanceof Error) expect(answer).toBeInstanceOf(NoPdfError)
  else expect(new TextDecoder('latin1').decode(answer as Uint8Array)).toMatch(/^%PDF-1[\s\S]*\/Count 2\b/)
})
