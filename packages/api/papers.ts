import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import type { OfficeWords, OfficialLetter } from '@mingce/domain/letter/letter'
import { officeWords } from '@mingce/domain/letter/office-words'
import { type Asking, asOffice } from '@mingce/projections/asking'
import { NoPdfError, toPdf } from '@mingce/sheets/papers/to-pdf'
import { writeLetterDocx } from '@mingce/sheets/papers/write-letter'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Hall } from './app.ts'
import type { Desk } from './desk.ts'
import { answerFile, docxType } from './file-answer.ts'
import { officerAt } from './officer-at.ts'
import { toWire, type Wire } from './wire.ts'

/** Whoever asks for a letter, and how its facts are asked for: as their own office sees them. */
export type PaperAsker = {
  readonly desk: Desk
  readonly actor: Actor
  readonly ask: <T>(question: (tx: Asking) => Promise<T>) => Promise<Wire<T>>
}

/** One kind of letter: what names the matter it is about, what is known of it, and its letter in the office's own words. */
export type Paper<Asked, Facts> = {
  /** `/api/papers/request` */
  readonly path: string
  readonly standing: Standing
  readonly asked: z.ZodType<Asked>
  /** @returns null where there is no such matter, or nothing to write of it yet */
  readonly factsOf: (asker: PaperAsker, asked: Asked) => Promise<Facts | null>
  readonly letterOf: (facts: Facts, office: OfficeWords) => OfficialLetter
}

type Format = 'docx' | 'pdf'

/**
 * `POST {path}/{docx,pdf}`: a letter as a document, its facts from the system, its office's words from the body. Nothing is
 * recorded; the words stay with the browser that sent them.
 */
export function servePaper<Asked, Facts>(app: Hono, hall: Hall, paper: Paper<Asked, Facts>): void {
  const { desk } = hall
  const body = z.object({ asked: paper.asked, office: officeWords })
  const limit = bodyLimit({ maxSize: 16 * 1024 })
  app.post(`${paper.path}/:format{docx|pdf}`, limit, async (c) => {
    const officer = await officerAt(c, hall, paper.standing)
    if (officer instanceof Response) return officer
    const { actor } = officer
    c.header('cache-control', 'private, no-store')
    const said = body.safeParse(await c.req.json().catch(() => undefined))
    if (!said.success) return c.text('填写的内容不完整或过长，请检查后再下载。\n', 400)
    const asker: PaperAsker = {
      ...{ desk, actor },
      ask: async (question) => toWire(await asOffice(desk.read, actor, question)),
    }
    const facts = await paper.factsOf(asker, said.data.asked)
    if (facts === null) return c.text('没有可以成文的内容，或不属于本单位。\n', 404)
    return answer(c, paper.letterOf(facts, said.data.office), c.req.param('format') as Format)
  })
}

async function answer(c: Context, letter: OfficialLetter, format: Format): Promise<Response> {
  const docx = await writeLetterDocx(letter)
  const name = letter.title.replaceAll('\n', '')
  if (format === 'docx') return answerFile(c, { name: `${name}.docx`, ascii: 'letter.docx', type: docxType }, docx)
  return answerPdf(c, { name, ascii: 'letter' }, docx)
}

/** Without their ending. */
type FileNames = { readonly name: string; readonly ascii: string }

/** A Word document of ours as a PDF download, or one sentence on why there is none. */
export async function answerPdf(c: Context, { name, ascii }: FileNames, docx: Uint8Array): Promise<Response> {
  try {
    return answerFile(c, { name: `${name}.pdf`, ascii: `${ascii}.pdf`, type: 'application/pdf' }, await toPdf(docx))
  } catch (error) {
    if (!(error instanceof NoPdfError)) throw error
    return c.text(`${error.message}\n`, 503)
  }
}
