import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { LawCommand } from '@mingce/domain/law/decide'
import { registerSeedLaws } from '@mingce/domain/law/seed'
import { asOffice } from '@mingce/projections/asking'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lawMatter } from '../matters/configuration.ts'
import { act, fileFrom, must, openTestDesk, schoolDistricts, type TestDesk } from '../test-desk.ts'
import { newsOf } from './news-of.ts'

const id = 'gir_2019'
const told = { source: '演示', doubt: null }

let desk: TestDesk

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  const [regulation] = registerSeedLaws.filter((each) => each.id === id)
  if (!regulation) throw new Error('the Regulation is not known')
  await says(regulation.command)
  await fileFrom(desk, qingbaijiang)
  await fileFrom(desk, luxian, [{ ...schoolDistricts, legalBases: ['《中华人民共和国义务教育法》'] }])
}, 60_000)
afterAll(() => desk.close())

async function says(command: LawCommand): Promise<bigint> {
  const { positions } = must(
    await act(desk, { actor: sichuan.roundManager }, { matter: lawMatter, target: id, command }),
  )
  const at = BigInt(positions.at(-1) ?? 0)
  await desk.follower.catchUp(['law', 'catalog', 'trail', 'board'], at, 10_000)
  return at
}

async function newsTo(reader: Actor, after = 0n): Promise<readonly string[]> {
  const { news } = await asOffice(desk.read, reader, (tx) => newsOf(tx, reader, { after, limit: 100 }))
  return news.filter(({ type }) => type.startsWith('Law')).map(({ type, detail }) => `${type} ${detail.name}`)
}

test('a change of a law and its end are told to who cited it as it was then and to their city, once, and to nobody else', async () => {
  const amended = { ...told, inForceFrom: '2021-09-01', amendedBy: '某决定', docNumber: null, year: 2021 }
  const at = await says({ do: 'amendLaw', seen: 1, ...amended })
  const name = '《中华人民共和国政府信息公开条例》'
  for (const reader of [qingbaijiang.drafter, qingbaijiang.leader, chengdu.reviewer])
    expect(await newsTo(reader)).toEqual([`LawAmended ${name}`])
  const others = [luxian.drafter, luzhou.reviewer, shuangliu.drafter, sichuan.reviewer]
  for (const reader of others) expect(await newsTo(reader)).toEqual([])
  expect(await newsTo(qingbaijiang.drafter, at + 1n)).toEqual([])

  await says({ do: 'withdrawLawChange', change: 1, reason: '误登', seen: 2 })
  for (const reader of [qingbaijiang.drafter, chengdu.reviewer]) {
    expect(await newsTo(reader, at + 1n)).toEqual([`LawChangeWithdrawn ${name}`])
    expect(await newsTo(reader)).toEqual([`LawChangeWithdrawn ${name}`, `LawAmended ${name}`])
  }
  await says({ do: 'repealLaw', seen: 3, ...told, from: '2021-09-10', repealedBy: '某决定', replacedBy: null })
  expect((await newsTo(chengdu.reviewer))[0]).toBe(`LawRepealed ${name}`)
  for (const reader of others) expect(await newsTo(reader)).toEqual([])
})
