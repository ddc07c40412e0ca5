import type { Actor } from '@mingce/domain/authority/actor'
import { signedParts } from '@mingce/domain/joint-package/city-files'
import { type CityPart, unwritten } from '@mingce/domain/joint-package/city-part'
import type { CityPartCommand } from '@mingce/domain/joint-package/decide-city-part'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

const kind = 'implementation_plan'

/** What the city does with the plan it owes itself, and whose act it is. */
export function cityPartDeed(world: World): { readonly actor: Actor; readonly command: CityPartCommand } {
  const { random, joint } = world
  const { reviewer, leader } = world.cityPosts()
  const own = joint.cityParts.get(kind) ?? unwritten
  const { sections, signed, enclosed } = own
  const [first] = sections.values()
  if (signed && !enclosed && random.chance(0.2))
    return { actor: leader, command: { do: 'takeBackCitySignature', kind, reason: '还要补充' } }
  if (signed) return { actor: leader, command: { do: 'encloseCityPart', kind } }
  if (random.chance(0.25)) return { actor: leader, command: { do: 'exceptCityPart', kind, reason: '尚未编制' } }
  if (first && random.chance(0.6)) {
    return { actor: leader, command: { do: 'signCityPart', kind, seen: signedParts(own), opinion: '同意报送' } }
  }
  if (first && random.chance(0.2)) {
    const removed = { section: first.section, seenDigest: first.digest }
    return { actor: reviewer, command: { do: 'removeCitySection', kind, ...removed } }
  }
  const section = first && random.chance(0.5) ? first.section : random.id()
  const n = random.count(100)
  const file = first && fileCommand(own, { first: first.section, section, n })
  if (file) return { actor: reviewer, command: file }
  const text = `本级安排之${n}`
  const seenDigest = sections.get(section)?.digest ?? null
  const written = { section, heading: '工作安排', text, digest: digestOf(text), seenDigest }
  return { actor: reviewer, command: { do: 'draftCitySection', kind, ...written } }
}

type Drawn = { readonly first: string; readonly section: string; readonly n: number }

/** In place of every second section that would be added a file comes to the first, and one goes before that is written anew; nothing more is drawn for it. */
function fileCommand({ files }: CityPart, { first, section, n }: Drawn): CityPartCommand | undefined {
  const [old] = files.values()
  if (n % 2 === 0) return undefined
  if (section === first) return old && { do: 'removeCityFile', kind, attachment: old.attachment, reason: '文件已更新' }
  const name = `责任分工表${n}.pdf`
  const file = { digest: digestOf(name), size: 1_024, format: 'pdf', name } as const
  return { do: 'attachCityFile', kind, attachment: section, section: first, ...file }
}
