import type { Actor } from '@mingce/domain/authority/actor'
import type { Standing } from '@mingce/domain/authority/post'
import type { OfficeWords, OfficialLetter } from '@mingce/domain/letter/letter'
import { officeWords } from '@mingce/domain/letter/office-words'
import { logAccess } from '@mingce/identity/access-log'
import { type Asking, asOffice } from '@mingce/projections/asking'
import { NoPdfError, toPdf } from '@mingce/sheets/papers/to-pdf'
import { writeLetterDocx } from '@mingce/sheets/papers/write-letter'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import type { Hall } from './app.ts'
import type { Desk } from './desk.ts'
import { actorOfSession } from './standing.ts'
import { toWire, type Wire } from './wire.ts'

/** Whoever asks for a letter, and how its facts are asked for: as their own office sees them. */
export type PaperAsker = {
  readonly desk: Desk
  readonly actor: Actor
  readonly ask: <T>(question: (tx: Asking) => Promise<T>) => Promise<Wire<T>>
}

/** One kind of letter: what names the matter it is about, and the letter of that matter in the office's own words. */
export type Paper<Asked> = {
  /** `/api/papers/request` */
  readonly path: string
  readonly standing: Standing
  readonly asked: z.ZodType<Asked>
  /** @returns null where there is no such matter, or nothing to write of it yet */
  readonly letterOf: (asker: PaperAsker, asked: Asked, office: OfficeWords) => Promise<OfficialLetter | null>
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
type Format = keyof typeof types

/**
 * `POST {path}/{docx,pdf}`: a letter as a document, its facts from the system, its office's words from the body. Nothing is
 * recorded; the words stay with the browser that sent them.
 */
export function servePaper<Asked>(app: Hono, { desk, contextOf }: Hall, paper: Paper<Asked>): void {
  const body = z.object({ asked: paper.asked, office: officeWords })
  const limit = bodyLimit({ maxSize: 16 * 1024 })
  app.post(`${paper.path}/:format{docx|pdf}`, limit, async (c) => {
    const { session, address } = await contextOf(c)
    const actor = session && (await actorOfSession(desk, session))
    if (actor?.level !== paper.standing) {
      const detail = { path: c.req.path }
      await logAccess(desk.identity, { at: new Date(), account: session?.account, address, what: 'refused', detail })
      return c.json({ error: 'SIGNED_OUT' }, 401)
    }
    c.header('cache-control', 'private, no-store')
    const said = body.safeParse(await c.req.json().catch(() => undefined))
    if (!said.success) return c.text('填写的内容不完整或过长，请检查后再下载。\n', 400)
    const asker: PaperAsker = {
      ...{ desk, actor },
      ask: async (question) => toWire(await asOffice(desk.read, actor, question)),
    }
    const letter = await paper.letterOf(asker, said.data.asked, said.data.office)
    if (!letter) return c.text('没有可以成文的内容，或不属于本单位。\n', 404)
    return answer(c, letter, c.req.param('format') as Format)
  })
}

async function answer(c: Context, letter: OfficialLetter, format: Format): Promise<Response> {
  const docx = await writeLetterDocx(letter)
  const name = letter.title.replaceAll('\n', '')
  if (format === 'docx') return answerFile(c, { name, ascii: 'letter', format }, docx)
  return answerPdf(c, { name, ascii: 'letter' }, docx)
}

/** A Word document of ours as a PDF download, or one sentence on why there is none. */
export async function answerPdf(c: Context, names: Omit<PaperFile, 'format'>, docx: Uint8Array): Promise<Response> {
  try {
    return answerFile(c, { ...names, format: 'pdf' }, await toPdf(docx))
  } catch (error) {
    if (!(error instanceof NoPdfError)) throw error
    return c.text(`${error.message}\n`, 503)
  }
}

/** A file under its name in Chinese, and under a plain one for programs that know no other. */
type PaperFile = { readonly name: string; readonly ascii: string; readonly format: Format }

function answerFile(c: Context, { name, ascii, format }: PaperFile, bytes: Uint8Array): Response {
  const whole = encodeURIComponent(fileName(`${name}.${format}`)).replace(/['()*!]/g, percent)
  c.header('content-type', types[format])
  c.header('x-content-type-options', 'nosniff')
  c.header('content-disposition', `attachment; filename="${ascii}.${format}"; filename*=UTF-8''${whole}`)
  return c.body(Uint8Array.from(bytes))
}

/** What an office typed may stand in a name of a file: nothing in it names a folder, ends a header or turns its direction. */
function fileName(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take away
  const plain = text.toWellFormed().replace(/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
  return plain.replace(/[\\/:*?"<>|]/g, '-').slice(-150)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
