import type { CatalogCommand } from '../catalog/decide.ts'
import { standingEvidence } from '../catalog/evidence.ts'
import { type Catalog, type DraftItem, lastSettled, standingItems } from '../catalog/evolve.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { lastPublished } from '../catalog/publication.ts'
import type { CountyCommand } from '../submission/commands.ts'
import type { SectionFile } from '../submission/section-files.ts'
import type { Submission } from '../submission/state.ts'
import { anyUpgrade } from './guide-upgrade.ts'
import { itemWorded, wordings } from './item-wordings.ts'
import { lawAnswer } from './law-answers.ts'
import { anyMerger, anyRename, anySplit } from './reshaping.ts'
import type { Roll } from './roll.ts'

const local = { kind: 'local', ref: null } as const

/** The city's wording for whatever item has this id. */
export function cityWording(item: string) {
  const n = Number(item.slice(-12))
  return itemWorded(n, '市')
}

/** What someone at the county's desk does to the draft: mostly rewords, sometimes adds, retires or imports. */
export function anyWriting(catalog: Catalog, roll: Roll): CatalogCommand {
  const draft = roll.anyOf(standingItems(catalog))
  const n = catalog.items.size < 12 ? catalog.items.size + 1 : 1 + roll.below(12)
  const fresh = { do: 'draftItem', ...itemWorded(n, roll.oneOf(...wordings)), origin: local } as const
  if (!draft) return fresh
  const { item, digest: seen } = draft
  const others = wordings.map((wording) => itemWorded(Number(item.slice(-12)), wording))
  const reworded = roll.anyOf(others.filter(({ digest }) => digest !== seen)) ?? itemWorded(1, '甲')
  switch (roll.below(20)) {
    case 0:
    case 1:
      return fresh
    case 2:
    case 3:
      return { do: 'retireItem', item, reason: '职责划转', successor: null, seen }
    case 4:
    case 5:
      return {
        do: 'importCatalog',
        fileName: '目录.xlsx',
        fileDigest: digestOf('文件'),
        doubts: 0,
        rows: anyRows(roll),
      }
    case 9:
      return anyUpgrade(catalog, roll) ?? { do: 'reviseItem', ...reworded, seen }
    case 8:
      return lawAnswer(catalog, draft)
    case 6:
      return anyOrder(catalog, roll)
    case 7:
      return anyReturn(catalog, roll) ?? fresh
    case 18:
    case 19:
      return { do: 'reviseItem', ...reworded, seen, adopted: fromGuide(item) }
    case 12:
      return anyRename(catalog, item, roll)
    case 13:
      return anyMerger(catalog, roll)
    case 14:
      return anySplit(catalog, item, roll)
    case 10:
    case 11:
      return anyEvidence(catalog, item, roll)
    default:
      return { do: 'reviseItem', ...reworded, seen }
  }
}

/** True of the first wording alone. */
function fromGuide(item: string) {
  return { guide: '2019', row: `2019-${Number(item.slice(-12))}`, elements: ['contentElements' as const] }
}

function anyOrder(catalog: Catalog, roll: Roll): CatalogCommand {
  const seen = standingItems(catalog).map(({ item }) => item)
  const at = roll.below(seen.length)
  return { do: 'reorderItems', items: [...seen.slice(at), ...seen.slice(0, at)], seen }
}

function anyReturn(catalog: Catalog, roll: Roll): CatalogCommand | undefined {
  const retired = roll.anyOf([...catalog.items.values()].filter((each) => each.retired))
  return retired && { do: 'restoreItem', item: retired.item, reason: '职责划回', seen: retired.digest }
}

/** The same item with one channel more, or one fewer. */
export function withChannel({ item, content, digest: seen }: DraftItem): CatalogCommand {
  const hasBoard = content.channels.includes('notice_board')
  const channels = hasBoard
    ? content.channels.filter((each) => each !== 'notice_board')
    : [...content.channels, 'notice_board' as const]
  const digest = digestOf(`${hasBoard ? '无' : '栏'}${seen.slice(-40)}`)
  return { do: 'reviseItem', item, content: { ...content, channels }, digest, seen }
}

function anyEvidence(catalog: Catalog, item: string, roll: Roll): CatalogCommand {
  const stands = catalog.items.get(item)
  if (stands && roll.below(4) === 0)
    return { do: 'giveLocalNote', item, note: `按${roll.oneOf(...wordings)}考虑`, seen: stands.digest }
  const old = roll.anyOf(standingEvidence(catalog))
  if (old && roll.below(3) === 0) return { do: 'removeEvidence', attachment: old.attachment, reason: '文件已更新' }
  const text = roll.oneOf(...wordings)
  const file = { digest: digestOf(`佐证${text}`), size: 1_024, format: 'pdf', name: `批复${text}.pdf` } as const
  return { do: 'attachEvidence', attachment: idOf(201 + catalog.evidence.size), item, ...file }
}

function anyRows(roll: Roll) {
  return Array.from({ length: roll.below(4) }, () => ({
    ...itemWorded(1 + roll.below(5), roll.oneOf(...wordings)),
    origin: { kind: 'imported', ref: null } as const,
  }))
}

export function publishSettled(catalog: Catalog, publishedOn: string): CatalogCommand {
  const version = lastSettled(catalog)?.version ?? 1
  const url = 'https://www.example.gov.cn/jyj/mulu.html'
  return { do: 'publish', version, url, publishedOn, textDigest: digestOf('公布稿') }
}

/** What a county does with the page that stands, or would if one stood: corrects it, as a whole or in an item, or withdraws it. */
export function onPublished(catalog: Catalog, today: string): readonly CatalogCommand[] {
  const { version = 1 } = lastPublished(catalog) ?? {}
  const { item, digest = '' } = catalog.settled.find((each) => each.version === version)?.items[0] ?? {}
  const staying = catalog.published.findLast((each) => each.version < version && each.endedOn === null)?.version ?? null
  const now = catalog.texts.get(digest)?.name ?? '事项'
  const said = { version, reason: '网页录入有误', url: 'https://www.example.gov.cn/jyj/gengzheng.html' }
  const erratum = { do: 'issueErratum', ...said, issuedOn: today, textDigest: digestOf('更正') } as const
  return [
    { ...erratum, item: null, wording: null },
    { ...erratum, item: item ?? idOf(1), wording: { element: 'name', was: '误', now } },
    { do: 'withdrawPublication', ...said, staying, withdrawnOn: today },
    { do: 'withdrawPublication', ...said, staying: null, withdrawnOn: today },
  ]
}

/** A section of a plan, new or reworded over what stands. */
/** What someone does to a document: writes a section, or brings a file to one. */
export function anySectionOrFile(submission: Submission, roll: Roll): CountyCommand {
  const { sections, files } = submission
  const written = roll.anyOf([...sections.keys()])
  return written && roll.below(2) === 0 ? anyFile(written, [...files.values()], roll) : anySection(submission, roll)
}

export function anySection({ sections }: Submission, roll: Roll) {
  const n = 101 + roll.below(3)
  const text = roll.oneOf(...wordings)
  const words = { section: idOf(n), heading: `第${n - 100}部分`, text, digest: digestOf(`${n} ${text}`) }
  return { do: 'draftSection', ...words, seenDigest: sections.get(idOf(n))?.digest ?? null } as const
}

function anyFile(section: string, standing: readonly SectionFile[], roll: Roll): CountyCommand {
  const old = roll.anyOf(standing)
  if (old && roll.below(3) === 0) return { do: 'removeFile', attachment: old.attachment, reason: '文件已更新' }
  const text = roll.oneOf(...wordings)
  const file = { digest: digestOf(`附件${text}`), size: 1_024, format: 'pdf', name: `签到表${text}.pdf` } as const
  return { do: 'attachFile', attachment: idOf(4001 + roll.below(500)), section, ...file }
}
