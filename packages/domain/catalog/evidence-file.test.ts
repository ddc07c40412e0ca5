import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, evidenceName } from './evidence-file.ts'
import { evidenceFormats } from './evidence-format.ts'

test.each([
  ['批复.pdf', 'pdf', '批复.pdf'],
  ['C:\\我的文档\\区政府批复.PDF', 'pdf', '区政府批复.pdf'],
  ['../../etc/passwd', 'text', 'passwd.txt'],
  ['批复.exe', 'pdf', '批复.exe.pdf'],
  ['说明.bat', 'text', '说明.bat.txt'],
  ['公文.wps', 'doc', '公文.wps'],
  ['照片.jpeg', 'jpeg', '照片.jpeg'],
  ['报告\u202Efdp.exe', 'pdf', '报告fdp.exe.pdf'],
  ['通\u200B知\u0007.pdf', 'pdf', '通知.pdf'],
  ['..', 'png', '佐证材料.png'],
  ['.pdf', 'pdf', 'pdf.pdf'],
  ['', 'ofd', '佐证材料.ofd'],
  ['名  称 \n.txt', 'text', '名 称.txt'],
  [`${'长'.repeat(300)}.docx`, 'docx', `${'长'.repeat(120)}.docx`],
  ['e\u0301tude.txt', 'text', 'étude.txt'],
] as const)('a file called %j that is %s is kept as %j', (given, format, kept) => {
  expect(evidenceName(given, format)).toBe(kept)
})

test('whatever a file is called, its kept name is clean, ends as its format does, and stays as it is when cleaned again', () => {
  const given = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string())
  fc.assert(
    fc.property(given, fc.constantFrom(...evidenceFormats), (name, format) => {
      const kept = evidenceName(name, format)
      expect(cleanName.safeParse(kept).success).toBe(true)
      expect(evidenceName(kept, format)).toBe(kept)
    }),
    { numRuns: 2_000 },
  )
})
