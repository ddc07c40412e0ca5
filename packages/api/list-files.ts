import type { Standing } from '@mingce/domain/authority/post'
import { type ListExport, writeListCsv, writeListXlsx } from '@mingce/sheets/export/write-list'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Hall } from './app.ts'
import { answerFile, xlsxType } from './file-answer.ts'
import { officerAt } from './officer-at.ts'

const largestList = 16 * 1_048_576 // bytes
const cell = z.string().max(32_767) // what a cell of a workbook holds
const row = z.array(cell).min(1).max(300)
const mostCells = 180_000
const list = z
  .object({ title: z.string().trim().min(1).max(120), headings: row, rows: z.array(row).max(6_000) })
  .refine(({ headings, rows }) => headings.length * rows.length <= mostCells)

const writers = {
  csv: { type: 'text/csv; charset=utf-8', write: writeListCsv },
  xlsx: { type: xlsxType, write: writeListXlsx },
} as const satisfies Record<string, { type: string; write: (list: ListExport) => Uint8Array | Promise<Uint8Array> }>

/**
 * `POST /api/list/{csv,xlsx}`: the list that stands on the sender's screen, as a file. It holds what was sent and nothing else, so that
 * the file and the screen cannot differ; the title names it.
 */
export function serveListFiles(app: Hono, hall: Hall, standing: Standing): void {
  app.post('/api/list/:format{csv|xlsx}', bodyLimit({ maxSize: largestList, onError: tooLong }), async (c) => {
    const asker = await officerAt(c, hall, standing)
    if (asker instanceof Response) return asker
    const sent = list.safeParse(await c.req.json().catch(() => undefined))
    if (!sent.success) return tooLong(c)
    const format = c.req.param('format') as keyof typeof writers
    const { type, write } = writers[format]
    return answerFile(
      c,
      { name: `${sent.data.title}.${format}`, ascii: `list.${format}`, type },
      await write(sent.data),
    )
  })
}

function tooLong(c: Context): Response {
  return c.text('没有导出：列表太长，或内容不完整。请先缩小筛选范围，再导出。\n', 400)
}
