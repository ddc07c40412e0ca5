import { bureauName, cityOf, type DivisionCode, levelOf, province } from '../authority/division.ts'
import { blocksOf } from '../document/notation.ts'
import type { DocumentKind } from '../round/section-template.ts'
import { chineseNumber } from './chinese-number.ts'
import {
  type CitedDocument,
  cited,
  deliverableName,
  type Enclosure,
  type LetterParagraph,
  type OfficeWords,
  type OfficialLetter,
  shortName,
  titled,
} from './letter.ts'

/** A plan or a summary as it stands, or as it was filed. Days are `"2021-10-14"`. */
export type PaperFacts = {
  readonly division: DivisionCode
  readonly kind: DocumentKind
  readonly document: CitedDocument
  /** In the order of the document. */
  readonly sections: readonly { readonly heading: string; readonly text: string }[]
  /** The names of the files that go with it. */
  readonly files: readonly string[]
  readonly submittedOn: string | null
  readonly today: string
}

/** A county's plan or summary on paper, or a city's own: a 报告 to the level above, section by section with its tables, the files it brings as enclosures. */
export function documentLetter(facts: PaperFacts, office: OfficeWords): OfficialLetter {
  const { division, kind, document } = facts
  const name = deliverableName(kind, division)
  return {
    kind: 'report',
    issuer: office.issuer,
    docNumber: office.docNumber,
    signer: office.signer,
    title: titled(`${office.issuer}关于报送`, '义务教育领域基层政务公开', `${shortName(kind)}的报告`),
    addressee: bureauName(levelOf(division) === 'city' ? province : cityOf(division)),
    body: [
      { text: `根据${cited(document)}要求，现将《${name}》报告如下。` },
      ...sectionsOf(facts.sections),
      { text: '特此报告。' },
    ],
    enclosures: facts.files.map((file): Enclosure => ({ name: file, table: null })),
    date: facts.submittedOn ?? facts.today,
    note: null,
    copyTo: office.copyTo || null,
  }
}

/** Headings numbered 一、二、三 as GB/T 9704-2012, 7.3.3 has them; where a passage came from is not said on paper. */
export function sectionsOf(sections: PaperFacts['sections']): readonly LetterParagraph[] {
  return sections.flatMap(({ heading, text }, at): LetterParagraph[] => [
    { text: `${chineseNumber(at + 1)}、${heading.replace(/^[一二三四五六七八九十]+、/u, '')}`, isHeading: true },
    ...paragraphsOf(text),
  ])
}

/** A text with its tables; a line that begins as a heading of the first order does (二、…) is one. */
export function paragraphsOf(text: string): readonly LetterParagraph[] {
  return blocksOf(text).flatMap((block): LetterParagraph[] => {
    if (block.is === 'source') return []
    if (block.is === 'paragraph')
      return [
        /^[一二三四五六七八九十]{1,3}、[^。]{1,30}$/u.test(block.text)
          ? { text: block.text, isHeading: true }
          : { text: block.text },
      ]
    const { heading, rows } = block.table
    return [{ text: '', table: { heading, rows, widths: widthsOf([heading, ...rows]) } }]
  })
}

/** Shares of the page by the longest text of each column, none too narrow for its heading and none with more than half. */
function widthsOf(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(...rows.map((cells) => [...(cells[at] ?? '')].length))
    return Math.min(24, Math.max(4, longest))
  })
}
