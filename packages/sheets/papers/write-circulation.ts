import type { FileChild, TableRow } from 'docx'
import { face, size } from './layout.ts'
import { run, type Word } from './letter-parts.ts'

/** 流转记录 as it is laid out: every text ready. `facts` stand above the table, `source` in the foot of each page. */
export type CirculationRecord = {
  readonly title: string
  readonly facts: readonly string[]
  readonly heading: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly source: string
}

// A4 landscape; lengths in twentieths of a point.
const page = { width: 11_906, height: 16_838 }
const margin = { top: 964, bottom: 964, left: 850, right: 850, header: 480, footer: 480 }
const width = page.height - margin.left - margin.right
/** 序号, 环节, 办理人（岗位）, 动作, 意见, 收到, 办结, 用时, 版本, 回执号: shares of the page. */
const shares = [4, 11, 14, 10, 24, 9, 9, 7, 6, 6]
const small = 21 // half-points

/** A filing's circulation record as a .docx document, its heading on every page and no row broken by one. */
export async function writeCirculationDocx(record: CirculationRecord): Promise<Uint8Array> {
  const word = await import('docx')
  const { AlignmentType, Document, Packer, PageOrientation } = word
  const centred = { alignment: AlignmentType.CENTER }
  const title = new word.Paragraph({
    ...centred,
    spacing: { after: 120 },
    children: [run(word, record.title, { face: face.heading, size: size.three + 4, isClose: false })],
  })
  const document = new Document({
    title: record.title,
    sections: [
      {
        properties: {
          page: { size: { ...page, orientation: PageOrientation.LANDSCAPE }, margin },
        },
        footers: { default: footer(word, record.source) },
        children: [title, ...record.facts.map((fact) => lineOf(word, fact)), tableOf(word, record)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function lineOf(word: Word, text: string): FileChild {
  return new word.Paragraph({ spacing: { after: 60 }, children: [run(word, text, { size: small + 3 })] })
}

function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Word, source: string) {
  const children = [`${source}　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页']
  const font = { ascii: face.page, hAnsi: face.page, eastAsia: face.page, cs: face.page }
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18, font })] }),
    ],
  })
}

function tableOf(word: Word, { heading, rows }: CirculationRecord): FileChild {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return new word.Table({
    width: { size: width, type: word.WidthType.DXA },
    columnWidths: shares.map((share) => Math.floor((share / whole) * width)),
    layout: word.TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
    rows: [rowOf(word, heading, true), ...rows.map((row) => rowOf(word, row, false))],
  })
}

function rowOf(word: Word, texts: readonly string[], isHeading: boolean): TableRow {
  const { AlignmentType, TableCell, TableRow, VerticalAlignTable } = word
  const setting = { size: small, face: isHeading ? face.heading : face.page }
  const cells = texts.map((text, at) => {
    const alignment = isHeading || at !== 4 ? AlignmentType.CENTER : AlignmentType.LEFT
    const lines = text.split('\n')
    return new TableCell({
      verticalAlign: VerticalAlignTable.CENTER,
      children: lines.map((each) => new word.Paragraph({ alignment, children: [run(word, each, setting)] })),
    })
  })
  return new TableRow({ tableHeader: isHeading, cantSplit: true, children: cells })
}
