import type { Actor } from '@mingce/domain/authority/actor'
import { unwritten } from '@mingce/domain/joint-package/city-part'
import type { CityPartCommand } from '@mingce/domain/joint-package/decide-city-part'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

const kind = 'implementation_plan'

/** What the city does with the plan it owes itself, and whose act it is. */
export function cityPartDeed(world: World): { readonly actor: Actor; readonly command: CityPartCommand } {
  const { random, joint } = world
  const { reviewer, leader } = world.cityPosts()
  const { sections, signed, enclosed } = joint.cityParts.get(kind) ?? unwritten
  const [first] = sections.values()
  if (signed && !enclosed && random.chance(0.2))
    return { actor: leader, command: { do: 'takeBackCitySignature', kind, reason: '还要补充' } }
  if (signed) return { actor: leader, command: { do: 'encloseCityPart', kind } }
  if (random.chance(0.25)) return { actor: leader, command: { do: 'exceptCityPart', kind, reason: '尚未编制' } }
  if (first && random.chance(0.6)) {
    const seen = [...sections.values()].map(({ section, digest }) => ({ part: section, digest }))
    return { actor: leader, command: { do: 'signCityPart', kind, seen, opinion: '同意报送' } }
  }
  if (first && random.chance(0.2)) {
    const removed = { section: first.section, seenDigest: first.digest }
    return { actor: reviewer, command: { do: 'removeCitySection', kind, ...removed } }
  }
  const section = first && random.chance(0.5) ? first.section : random.id()
  const text = `本级安排之${random.count(100)}`
  const seenDigest = sections.get(section)?.digest ?? null
  const written = { section, heading: '工作安排', text, digest: digestOf(text), seenDigest }
  return { actor: reviewer, command: { do: 'draftCitySection', kind, ...written } }
}
