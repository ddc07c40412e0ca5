import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleName } from './article-number.ts'
import type { LawChange } from './evolve.ts'
import { lawFlagsOf } from './flags.ts'
import { amend, registryAfter, repeal } from './given.ts'
import { citesFormer, proposeBases } from './proposal.ts'
import { readBases } from './read-bases.ts'
import { seedLaws } from './seed.ts'
import { type CitedIn, type SweepStep, stepOf, sweepSteps } from './sweep.ts'

const titled = seedLaws.flatMap(({ id, title }) => (title === null ? [] : [{ id, title }]))
const law = fc.constantFrom(...titled)
const numbered = seedLaws.flatMap(({ id, docNumber }) => (docNumber === null ? [] : [{ id, docNumber }]))

type Way = (title: string) => string
const short: Way = (title) => title.replace(/^中华人民共和国/, '')
const long: Way = (title) => (/^(中华|国务|教育部|四川|上海|《)/.test(title) ? title : `中华人民共和国${title}`)
const wide: Way = (title) => [...title].join('\u3000')
const traditional: Way = (title) => [...title].map((each) => traditionalOf[each] ?? each).join('')
const nested: Way = (title) => title.replaceAll('《', '〈').replaceAll('》', '〉')
const angled: Way = (title) => title.replaceAll('《', '<').replaceAll('》', '>')
const pinyin: Way = (title) => title.replace(/育|信|管/, (each) => `${each}(yù)`)
const advert: Way = (title) => title.replace(/.$/, (last) => `www.365bet.com${last}`)
const traditionalOf: Readonly<Record<string, string>> = {
  ...{ 国: '國', 华: '華', 务: '務', 开: '開', 条: '條', 规: '規', 办: '辦', 师: '師', 学: '學', 统: '統', 计: '計' },
  ...{ 关: '關', 发: '發', 实: '實', 义: '義', 进: '進', 见: '見', 资: '資', 导: '導', 级: '級', 机: '機', 语: '語' },
}
const letters = fc.constantFrom(short, long, wide, traditional, nested, angled, pinyin, advert)

const marks = fc.constantFrom<Way>(
  (title) => `《${title}》`,
  (title) => `《${title}`,
  (title) => `${title}》`,
  (title) => title,
  (title) => `●《${title}》；`,
  (title) => `1.《${title}》`,
  (title) => `（一）${title}`,
)
const behind = fc.constantFrom('', '（2018年修正）', '第二十六条', ' 第三条第一款', '(2015)')

test('any law of the seed is known in any of the ways in which it is written', () => {
  fc.assert(
    fc.property(law, fc.array(letters, { maxLength: 3 }), marks, behind, ({ id, title }, ways, mark, tail) => {
      const written = `${mark(ways.reduce((text, way) => way(text), title))}${tail}`
      expect([written, readBases([written], seedLaws).map((read) => read.law?.id)]).toEqual([written, [id]])
    }),
    { numRuns: 3_000 },
  )
})

test('any two laws in one cell are both known, whatever stands between them', () => {
  const between = fc.constantFrom('', '、', '，', ',、', '和', '以及', ' ', '；', '\n', '及', '与')
  fc.assert(
    fc.property(law, law, between, fc.boolean(), (a, b, separator, isMarked) => {
      fc.pre(isMarked || separator !== '' || !/《/.test(a.title + b.title))
      const [left, right] = isMarked ? [`《${a.title}》`, `《${b.title}》`] : [nested(a.title), nested(b.title)]
      const cell = `${left}${separator}${right}`
      expect([cell, readBases([cell], seedLaws).map((read) => read.law?.id)]).toEqual([cell, [a.id, b.id]])
    }),
    { numRuns: 2_000 },
  )
})

test('any number of the seed is known in any bracket', () => {
  const bracket = fc.constantFrom(...['〔〕', '[]', '（）', '()', '［］', '﹝﹞', '【】', '「」', '{}', '〈〉', '<>'])
  const within = fc.record({
    gap: fc.constantFrom('', ' ', '\u3000'),
    th: fc.constantFrom('', '第'),
    said: fc.constantFrom('', '年'),
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...numbered),
      bracket,
      within,
      ({ id, docNumber }, [open, close], { gap, th, said }) => {
        const ofYear = docNumber.replace(/〔(\d+)〕(\d+)号/, `${gap}${open}$1${said}${close}${gap}${th}$2${gap}号`)
        const written = ofYear.replace(/令第(\d+)号/, `令${gap}${open}第${gap}$1${gap}号${close}`)
        expect([written, readBases([written], seedLaws)[0]?.law?.id]).toEqual([written, id])
      },
    ),
    { numRuns: 500 },
  )
})

test('any number of the seed is known where its brackets were lost, and behind a title without marks', () => {
  const lost = fc.constantFrom('$1年$2号', '$1年第$2号', '$1-$2号', '$1第$2号', '$1$2号')
  const ofYear = numbered.filter(({ docNumber }) => docNumber.includes('〔'))
  const title = fc.constantFrom('', '《某某通知》、', '关于某项工作的通知', '某某办法（试行）、')
  fc.assert(
    fc.property(fc.constantFrom(...ofYear), lost, title, ({ id, docNumber }, way, before) => {
      const number = docNumber.replace(/〔(\d+)〕(\d+)号/, way)
      const written = `${before}${number}`
      expect([written, readBases([written], seedLaws).at(-1)?.citation.docNumber]).toEqual([written, number])
      if (before !== '关于某项工作的通知') expect(readBases([written], seedLaws).at(-1)?.law?.id).toBe(id)
    }),
  )
})

test('any number of the seed is known with its figures in words or in full width', () => {
  const ways: readonly Way[] = [
    (number) => number.replace(/\d+(?=号)/, (count) => articleName(count).slice(1, -1)),
    (number) =>
      number.replace(/\d{4}(?=〕)/, (year) => [...year].map((each) => '〇一二三四五六七八九'[Number(each)]).join('')),
    (number) => number.replace(/\d/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)),
  ]
  const counted = numbered.filter(({ docNumber }) => docNumber.endsWith('号'))
  fc.assert(
    fc.property(fc.constantFrom(...counted), fc.subarray([...ways]), ({ id, docNumber }, chosen) => {
      const written = chosen.reduce((number, way) => way(number), docNumber)
      expect([written, readBases([written], seedLaws)[0]?.law?.id]).toEqual([written, id])
    }),
  )
})

test('a title with another word in it is no law of the seed, and every letter of a cell is either read or filler', () => {
  const word = fc.constantFrom('老虎机', '月球', '上海市', '食堂', '示例')
  fc.assert(
    fc.property(law, word, fc.nat(), ({ title }, added, at) => {
      const place = at % title.length
      const written = `《${nested(title.slice(0, place))}${added}${nested(title.slice(place))}》`
      expect([written, readBases([written], seedLaws).map((read) => read.law)]).toEqual([written, [null]])
    }),
    { numRuns: 1_000 },
  )
})

test('nothing that anybody writes makes the reading fail', () => {
  const registry = registryAfter(amend(), repeal({ seen: 2 }))
  const cell = fc.string({
    unit: fc.constantFrom(...'《》〈〉（）、，;和及第十条款号令〔2019〕法教育办 \n●a①'),
    maxLength: 60,
  })
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
      for (const { cell: at } of lawFlagsOf(cells, registry, '2021-12-15')) expect(cells[at]).toBeDefined()
    }),
    { numRuns: 2_000 },
  )
})

test('whatever law of the seed is amended, what a ready proposal cites is known, by title or by number', () => {
  const number = fc.constantFrom('教育部令第99号', '国办公开办函〔2021〕99号', null)
  const cited = fc.constantFrom('title', 'docNumber')
  fc.assert(
    fc.property(fc.constantFrom(...seedLaws), cited, number, ({ id, ...entry }, by, docNumber) => {
      fc.pre(entry[by] !== null)
      const change = { ...registryAfter(amend()).at(-1)?.changes[0], docNumber } as LawChange
      const registry = seedLaws.map((each) => (each.id === id ? { ...each, changes: [change] } : each))
      const now = { law: { id, ...entry, changes: [change] }, change }
      const proposal = proposeBases([`${entry[by]}`], now, registry)
      if (!proposal?.isReady) return
      expect(readBases(proposal.legalBases, registry).map((read) => read.law?.id)).toEqual([id])
      expect(citesFormer(proposal.legalBases, now, registry)).toBe(false)
    }),
  )
})

test('after a ready proposal is taken over nothing cites the law as it was', () => {
  const change = fc.constantFrom(amend(), amend({ docNumber: null }), repeal({ replacedBy: 'gir_2019' }))
  const cell = fc.constantFrom(
    ...[
      '示例管理办法',
      '《示例办法》第三条',
      '《示例管理办法》（教育部令第1号）、《统计法》',
      '统计法',
      '《示例管理办法',
    ],
  )
  fc.assert(
    fc.property(change, fc.array(cell, { minLength: 1, maxLength: 5 }), (command, cells) => {
      const registry = registryAfter(command)
      const law = registry.find(({ id }) => id === 'example')
      const change = law?.changes[0]
      if (!law || !change) throw new Error('nothing changed')
      const now = { law, change }
      const proposal = proposeBases(cells, now, registry)
      expect(proposal === undefined).toBe(!citesFormer(cells, now, registry))
      if (!proposal) return
      const isLeft = change.kind === 'repealed' && cells.includes('《示例办法》第三条')
      expect([proposal.isReady, citesFormer(proposal.legalBases, now, registry)]).toEqual([!isLeft, false])
    }),
  )
})

test('an item goes forward only: what cites the law less is never a step behind', () => {
  const cited = fc.constantFrom<boolean | null>(true, false)
  const order = (step: SweepStep) => sweepSteps.indexOf(step)
  fc.assert(
    fc.property(cited, cited, cited, fc.boolean(), (newest, settled, published, isDeclined) => {
      const texts: CitedIn = { newest, settled, published }
      const step = order(stepOf(texts, isDeclined))
      for (const part of ['newest', 'settled', 'published'] as const)
        expect(order(stepOf({ ...texts, [part]: false }, isDeclined))).toBeGreaterThanOrEqual(step)
    }),
  )
})
