import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleKey } from './articles.ts'
import { amend, registryAfter, repeal } from './given.ts'
import { proposeBases } from './proposal.ts'
import { readBases } from './read-bases.ts'

type Change = ReturnType<typeof amend> | ReturnType<typeof repeal>
const change = fc.constantFrom<Change>(
  amend(),
  amend({ docNumber: null }),
  repeal({ replacedBy: 'gir_2019' }),
  repeal(),
)
const former = fc.constantFrom(
  ...['《示例办法》', '示例管理办法', '《示例管理办法》（教育部令第1号）', '《示例办法》第三条', '示例办法第三条'],
  ...['《示例办法》第三条和第五条', '《示例管理办法》（2001）第三条'],
)
const another = fc.constantFrom(
  ...['《统计法》', '教师法（2009年修正）', '《教育法》第三条第一款', '国办发〔2019〕54号', '《政府信息公开条例》'],
  ...['《政府信息公开条例》第二十六条', '《教师资格条例》及其实施办法', '《校园月球开发法》'],
)
const between = fc.constantFrom('、', '和', '及', '以及', '；', '，', '与', '\n', '、和')
const lead = fc.constantFrom('', '', '根据')
const end = fc.constantFrom('', '', '等法律法规', '的规定')

const cell = fc
  .tuple(lead, fc.array(fc.tuple(fc.oneof(former, another), between), { minLength: 1, maxLength: 4 }), end)
  .map(([before, cited, behind]) => {
    const last = cited.length - 1
    return `${before}${cited.map(([each, separator], at) => (at === last ? each : each + separator)).join('')}${behind}`
  })

function changed(command: Change) {
  const registry = registryAfter(command)
  const law = registry.find(({ id }) => id === 'example')
  const change = law?.changes[0]
  if (!law || !change) throw new Error('nothing changed')
  return { registry, now: { law, change } }
}

test('after a ready proposal no law that it names is cited twice with the same articles, nor with and without', () => {
  fc.assert(
    fc.property(change, fc.array(cell, { minLength: 1, maxLength: 4 }), (command, cells) => {
      const { registry, now } = changed(command)
      const proposal = proposeBases(cells, now, registry)
      if (!proposal?.isReady) return
      const named = new Set(['example', now.change.replacedBy])
      const cited = readBases(proposal.legalBases, registry)
        .filter(({ law }) => law && named.has(law.id))
        .map(({ articles }) => articleKey(articles))
      expect(new Set(cited).size).toBe(cited.length)
      if (cited.length > 1) expect(cited).not.toContain('')
    }),
    { numRuns: 1_000 },
  )
})

test('ready or not, every word that is no citation’s own stays, and every other law', () => {
  const words = ['根据', '等法律法规', '的规定']
  const others = [
    '统计法',
    '教师法（2009年修正）',
    '《教育法》第三条第一款',
    '国办发〔2019〕54号',
    '及其实施办法',
    '月球',
  ]
  fc.assert(
    fc.property(change, fc.array(cell, { minLength: 1, maxLength: 4 }), (command, cells) => {
      const { registry, now } = changed(command)
      const proposed = proposeBases(cells, now, registry)?.legalBases ?? cells
      const countIn = (texts: readonly string[]) =>
        [...words, ...others].map((word) => texts.join('\n').split(word).length - 1)
      expect([cells, proposed, countIn(proposed)]).toEqual([cells, proposed, countIn(cells)])
    }),
    { numRuns: 1_000 },
  )
})

test('where one cell cites the law once, its new words stand in the place of the old, and nothing else moves', () => {
  const other = fc.constantFrom(
    '《统计法》',
    '教师法（2009年修正）',
    '《教育法》第三条',
    '《教师资格条例》及其实施办法',
  )
  fc.assert(
    fc.property(
      fc.constantFrom<Change>(amend(), repeal({ replacedBy: 'gir_2019' })),
      former,
      fc.tuple(other, between, between, other),
      (command, cited, [left, one, two, right]) => {
        const { registry, now } = changed(command)
        const text = `${left}${one}${cited}${two}${right}`
        const proposal = proposeBases([text], now, registry)
        const [replaced, ...more] = proposal?.replaced ?? []
        const bare = (written = '') => written.replace(/[《》]/g, '')
        expect([text, more, bare(replaced?.from)]).toEqual([text, [], bare(cited)])
        expect([text, proposal?.legalBases]).toEqual([text, [text.replace(cited, replaced?.to ?? '')]])
      },
    ),
    { numRuns: 500 },
  )
})
