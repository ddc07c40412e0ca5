import { randomUUID } from 'node:crypto'
import { digestOf } from '@mingce/api/digest'
import { roundMatter } from '@mingce/api/matters/configuration'
import { packageMatter } from '@mingce/api/matters/joint-package'
import { act, must, type TestDesk } from '@mingce/api/test-desk'
import type { Actor } from '@mingce/domain/authority/actor'
import { chengdu, sichuan } from '@mingce/domain/cast'
import type { PackageCommand } from '@mingce/domain/joint-package/commands'
import { formerSettings } from '@mingce/domain/round/former-settings'
import type { Part } from '@mingce/domain/submission/part'

// For tests: 成都市's own plan, in a round that asks cities alone.

const round = '2021-city'
const kind = 'implementation_plan'
const opening = {
  do: 'open',
  ...{ round, title: '2021年市（州）方案', cohort: ['510113'] },
  document: { title: '关于报送市（州）方案的通知', docNumber: null, issuedOn: '2021-09-10', synthetic: true },
  settings: {
    ...formerSettings,
    deliverables: [{ kind, dueDate: '2021-09-20', owedBy: 'city' }],
    ...{ acceptWithin: 3, reviewWithin: 20, rejectAllowed: false, extraFields: [] },
  },
} as const

/** @returns the section that is written, and what signs the plan with the files that were read, and what files it with its package */
export async function tellOwnPlan(desk: TestDesk) {
  const target = { round, city: chengdu.leader.authority }
  const does = async (actor: Actor, command: PackageCommand) => {
    const { positions } = must(await act(desk, { actor }, { matter: packageMatter, target, command }))
    await desk.follower.catchUp(['joint-package'], BigInt(positions.at(-1) ?? 0), 10_000)
  }
  must(await act(desk, { actor: sichuan.roundManager }, { matter: roundMatter, target: round, command: opening }))
  const section = randomUUID()
  const digest = digestOf('按期公布标准目录。')
  const text = { section, heading: '工作目标', text: '按期公布标准目录。', digest, seenDigest: null }
  await does(chengdu.reviewer, { do: 'draftCitySection', kind, ...text })
  return {
    ...({ round, kind, section } as const),
    sign: (files: readonly Part[]) =>
      does(chengdu.leader, {
        ...{ do: 'signCityPart', kind, opinion: '同意报送' },
        seen: [{ part: section, digest }, ...files],
      }),
    file: async () => {
      const letter = '现将我市实施方案报上。'
      await does(chengdu.reviewer, { do: 'assemble', kind, members: [], exceptions: [], letter, seen: 0 })
      await does(chengdu.leader, { do: 'submitPackage', kind, docNumber: null, seen: 1 })
    },
  }
}
