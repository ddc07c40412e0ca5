import { nameOf, parseDivision } from '@mingce/domain/authority/division'
import { countyCast } from '@mingce/domain/cast'
import {
  audiences,
  channels,
  type DisclosureItem,
  disclosureItem,
  disclosureLevels,
  disclosureModes,
  timeLimitTriggers,
  timeLimitUnits,
} from '@mingce/domain/catalog/item'
import fc from 'fast-check'
import type { CatalogExport } from './catalog-export.ts'

// Catalogs as no county would write them: every text a spreadsheet, a reader or a normalisation might change.

const fragment = fc.constantFrom(
  ...[
    '招生管理',
    '随迁子女入学办法',
    '《政府信息公开条例》',
    '(国务院令第711号)',
    '●',
    '1.',
    '■政府网站',
    '□',
    '√',
    '无',
    '/',
    '其他：',
  ],
  ...[
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '＝1',
    '＋',
    '－',
    '＠',
    "'",
    "'=1",
    '"',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '　',
    '  ',
  ],
  ...[
    '_x0041_',
    '_x005F_',
    '#N/A',
    '#REF!',
    '<b>',
    '&amp;',
    ']]>',
    '{"mingce":1}',
    'mingce ',
    'mingce."name"',
    'mingce-head',
    'toString',
    '|',
    '\\',
    '\\u0041',
  ],
  ...[
    'e\u0301',
    '\u200B',
    '\uFEFF',
    '\u202E',
    '\u0000',
    '\u0007',
    '\u007F',
    '\uFFFE',
    '\uD83D',
    '𬭎',
    '﨑',
    '１２',
    '第十五条',
    '20个工作日',
  ],
)
const wild = fc.oneof(
  { weight: 4, arbitrary: fc.array(fragment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
)
const text = (most: number) => wild.map((words) => words.slice(0, most))
const some = <T>(values: readonly T[]) => fc.shuffledSubarray([...values])
const orNothing = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

const limit = fc.record({
  raw: fc.oneof(fc.constantFrom('', '信息形成或者变更之日起20个工作日内', '每年1月31日前'), text(500)),
  trigger: orNothing(fc.constantFrom(...timeLimitTriggers)),
  amount: orNothing(fc.integer({ min: 1, max: 3660 })),
  unit: orNothing(fc.constantFrom(...timeLimitUnits)),
})

const item: fc.Arbitrary<DisclosureItem> = fc
  .record({
    category: fc.oneof(fc.constantFrom('招生管理', '教师管理'), text(200)),
    subcategories: fc.array(fc.oneof(fc.constantFrom('政策文件'), text(200)), { maxLength: 2 }),
    name: text(200),
    contentElements: fc.array(text(2000), { maxLength: 4 }),
    legalBases: fc.array(text(500), { maxLength: 4 }),
    disclosureTimeLimit: orNothing(limit),
    disclosingBody: orNothing(text(200)),
    disclosureModes: some(disclosureModes),
    channels: some(channels),
    otherChannelText: orNothing(text(500)),
    audiences: some(audiences),
    audienceNote: orNothing(text(500)),
    disclosureLevels: some(disclosureLevels),
    extra: fc.dictionary(
      fc.oneof(fc.constantFrom('五公开', '公开依据', '备注'), text(100).map(asName)),
      fc.oneof(fc.constant(''), text(2000)),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
  })
  .filter((each) => disclosureItem.safeParse(each).success && namesOfItsOwn(each))

/** A name holds nothing that JSON escapes. */
function asName(words: string): string {
  return words.replace(/["\\\p{Cc}\p{Cs}]/gu, '') || '备注'
}

/** No element is called by the marks of the hidden part, nor by the name every object reacts to. */
function namesOfItsOwn({ extra }: DisclosureItem): boolean {
  return Object.keys(extra).every((name) => !name.includes('mingce') && name !== '__proto__')
}

const counties = ['510113', '510116', '510521', '511102'].map(parseDivision)

/** The catalog of 青白江区, 双流区, 泸县 or 乐山市's 市中区 with whatever a draft may hold. */
export const anyCatalog: fc.Arbitrary<CatalogExport> = fc
  .tuple(
    fc.constantFrom(...counties.map((county) => countyCast(county).drafter.authority)),
    fc.nat(9999),
    fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }),
  )
  .chain(([division, position, ids]) =>
    fc.array(item, { minLength: ids.length, maxLength: ids.length }).map((contents) => ({
      division,
      place: nameOf(division),
      position,
      items: ids.map((id, index) => ({ item: id, content: contents[index] as DisclosureItem })),
    })),
  )
