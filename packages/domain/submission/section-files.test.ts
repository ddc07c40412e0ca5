import { expect, test } from 'vitest'
import { chengdu, qingbaijiang } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { accepted, draftOf, filed, giveBack, planOf, propose, section, settled } from './given.ts'
import { filesOf, type SectionFileCommand } from './section-files.ts'

type Attaching = SectionFileCommand & { readonly do: 'attachFile' }

const { drafter } = qingbaijiang
const megabyte = 1_048_576
const file = (n: number, over: Partial<Attaching> = {}): Attaching => ({
  ...{ do: 'attachFile', attachment: idOf(700 + n), section: idOf(1), digest: digestOf(`文件${n}`) },
  ...{ size: megabyte, format: 'pdf', name: `签到表${n}.pdf`, ...over },
})
const remove = (n: number) => ({ do: 'removeFile', attachment: idOf(700 + n), reason: '传错了文件' }) as const
const refused = (code: string, ...about: readonly string[]) =>
  about.length > 0 ? { refused: code, about } : { refused: code }

test('a file stands with a section of a plan until it is removed; it makes nobody an editor', () => {
  const plan = planOf(1).and(drafter, file(1))
  expect(filesOf(plan.submission, idOf(1))).toMatchObject([{ name: '签到表1.pdf', attachedBy: drafter.account }])
  expect(plan.when(drafter, remove(1))).toMatchObject({
    submission: [{ type: 'SectionFileRemoved', section: idOf(1) }],
  })
  expect(filesOf(plan.and(drafter, remove(1)).submission, idOf(1))).toEqual([])
})

test('it stands with a section that is there, once, under a name of its own', () => {
  const plan = planOf(1).and(drafter, file(1))
  expect(plan.when(drafter, file(2, { section: idOf(9) }))).toEqual(refused('NO_SUCH_PART', idOf(9)))
  expect(plan.when(drafter, file(1))).toEqual(refused('EVIDENCE_EXISTS', idOf(701)))
  expect(plan.when(drafter, file(2, { digest: digestOf('文件1') }))).toEqual(refused('SAME_EVIDENCE_TWICE', idOf(1)))
  expect(plan.when(drafter, remove(2))).toEqual(refused('NO_SUCH_EVIDENCE', idOf(702)))
  expect(draftOf(1).when(drafter, file(1))).toEqual(refused('NOT_A_DOCUMENT'))
})

test('a section holds ten files and fifty megabytes', () => {
  const ten = planOf(1).and(drafter, ...Array.from({ length: 10 }, (_, at) => file(at)))
  expect(ten.when(drafter, file(10))).toEqual(refused('TOO_MUCH_EVIDENCE_ON_ITEM', idOf(1)))
  const large = { size: 20 * megabyte }
  const two = planOf(1).and(drafter, file(1, large), file(2, large))
  expect(two.when(drafter, file(3, large))).toEqual(refused('TOO_MUCH_EVIDENCE_ON_ITEM', idOf(1)))
})

test('a document holds three hundred', () => {
  const of = (n: number) => file(n, { section: idOf(1 + Math.floor(n / 10)), size: 1 })
  const full = planOf(31).and(drafter, ...Array.from({ length: 300 }, (_, at) => of(at)))
  expect(full.when(drafter, of(300))).toEqual(refused('TOO_MUCH_EVIDENCE'))
  const out = full.and(drafter, { do: 'removeSection', section: idOf(1), seenDigest: digestOf('1 初稿') })
  expect(out.when(drafter, of(300))).toHaveProperty('submission')
})

test('a section that was taken out comes back with its files while the document has room for them', () => {
  const of = (n: number, size = 1) => file(n, { section: idOf(1 + Math.floor(n / 10)), size })
  const remove1 = { do: 'removeSection', section: idOf(1), seenDigest: digestOf('1 初稿') } as const
  const full = planOf(31).and(drafter, ...Array.from({ length: 300 }, (_, at) => of(at)))
  const over = full.and(drafter, remove1, of(300))
  expect(over.when(drafter, section(1))).toEqual(refused('TOO_MUCH_EVIDENCE'))
  expect(over.and(drafter, remove(300)).when(drafter, section(1))).toHaveProperty('submission')
  const two = (n: number) => [2 * n, 2 * n + 1].map((at) => file(at, { section: idOf(1 + n), size: 20 * megabyte }))
  const heavy = planOf(14).and(drafter, ...Array.from({ length: 12 }, (_, n) => two(n)).flat(), remove1)
  expect(heavy.when(drafter, section(1))).toHaveProperty('submission')
  expect(heavy.and(drafter, ...two(12)).when(drafter, section(1))).toEqual(refused('TOO_MUCH_EVIDENCE'))
})

test('while the city has the plan, or it is settled, nothing is attached or removed; sent back, it may be', () => {
  const plan = planOf(1).and(drafter, file(1))
  for (const deed of [file(2), remove(1)]) {
    expect(filed(plan).when(drafter, deed)).toEqual(refused('LOCKED_FOR_REVIEW'))
    expect(settled(plan).when(drafter, deed)).toEqual(refused('ALREADY_FILED'))
    const back = accepted(plan).and(chengdu.reviewer, propose(1, 'return'), giveBack)
    expect(back.when(drafter, deed)).toHaveProperty('submission')
  }
})

test('what stood with a section that was taken out goes no further, and is there again with the section', () => {
  const plan = planOf(2).and(drafter, file(1, { section: idOf(2) }))
  const without = plan.and(drafter, { do: 'removeSection', section: idOf(2), seenDigest: digestOf('2 初稿') })
  expect(filesOf(without.submission, idOf(2))).toEqual([])
  expect(filesOf(without.and(drafter, section(2)).submission, idOf(2))).toHaveLength(1)
})
