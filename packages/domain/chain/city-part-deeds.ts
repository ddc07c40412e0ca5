import { cityOf, type DivisionCode, parseDivision } from '../authority/division.ts'
import { cityCast, sichuan } from '../cast.ts'
import { digestOf, idOf } from '../catalog/given.ts'
import { signedParts } from '../joint-package/city-files.ts'
import { type CityPart, unwritten } from '../joint-package/city-part.ts'
import type { PackageCommand } from '../joint-package/commands.ts'
import type { CityPartCommand } from '../joint-package/decide-city-part.ts'
import type { JointPackage } from '../joint-package/evolve.ts'
import { isReported } from '../joint-package/stage.ts'
import type { SubmissionId } from '../streams.ts'
import { orSubstitute } from './authority-deeds.ts'
import type { Deed } from './deed.ts'
import type { Roll } from './roll.ts'
import { owing } from './rounds.ts'
import { everyone } from './staff.ts'
import { packageIn, type World } from './world.ts'

const kind = 'implementation_plan'

const reviewers: ReadonlySet<string> = new Set<PackageCommand['do']>([
  ...(['draftCitySection', 'removeCitySection', 'attachCityFile', 'removeCityFile', 'assemble'] as const),
])

/** What a city does next with the plan it owes itself, until it goes up with those of its counties or after them; at times anything by anybody. */
export function anyCityPart(world: World, { round, division }: SubmissionId, roll: Roll): Deed {
  const city = cityOf(division)
  const joint = packageIn(world, round, city)
  const own = joint.cityParts.get(kind) ?? unwritten
  const { reviewer, leader } = cityCast(city)
  const step = roll.below(6)
  const next = step === 5 ? anything(own, roll) : isFiling(own, step) ? filing(own) : likely(own, joint, roll)
  const command = next === 'package' ? onPlans(joint, owing(round, city)) : next
  const isWriting = reviewers.has(command.do)
  const fit = roll.below(8) === 7 ? (roll.anyOf(everyone) ?? leader) : isWriting ? reviewer : leader
  return { on: 'package', round, city, actor: orSubstitute(world, fit, roll), command }
}

function likely(own: CityPart, { filings }: JointPackage, roll: Roll): CityPartCommand | 'package' {
  const isFiled = isReported(filings.get(kind)?.stage)
  if (own.enclosed) return 'package'
  if (own.signed) return isFiled ? { do: 'encloseCityPart', kind } : 'package'
  if (own.excepted && !isFiled && roll.below(2) === 0) return 'package'
  return own.sections.size === 0 ? drafting(own, 1) : signing(own)
}

/** Once in a while a file is brought to what is written and not signed yet; oftener one that was brought goes again. */
function isFiling({ sections, files, signed }: CityPart, step: number): boolean {
  return sections.size > 0 && !signed && (step === 4 || (step === 3 && files.size > 0))
}

function filing({ sections, files }: CityPart): CityPartCommand {
  const [old] = files.values()
  if (old) return { do: 'removeCityFile', kind, attachment: old.attachment, reason: '文件已更新' }
  const [first] = sections.keys()
  const file = { digest: digestOf('本级附件'), size: 1_024, format: 'pdf', name: '责任分工表.pdf' } as const
  return { do: 'attachCityFile', kind, attachment: idOf(8100), section: first ?? idOf(1), ...file }
}

function anything(own: CityPart, roll: Roll): CityPartCommand {
  const [first] = own.sections.values()
  return roll.oneOf<CityPartCommand>(
    drafting(own, 1 + roll.below(3)),
    { do: 'removeCitySection', kind, section: first?.section ?? idOf(1), seenDigest: first?.digest ?? digestOf('') },
    { do: 'exceptCityPart', kind, reason: '机构改革，尚未编制' },
    { do: 'takeBackCitySignature', kind, reason: '还要补充' },
    signing(own),
    filing(own),
    { do: 'encloseCityPart', kind },
  )
}

function drafting({ sections }: CityPart, n: number): CityPartCommand {
  const section = idOf(8000 + n)
  const text = `本级工作安排之${sections.size}`
  const seenDigest = sections.get(section)?.digest ?? null
  return { do: 'draftCitySection', kind, section, heading: `第${n}部分`, text, digest: digestOf(text), seenDigest }
}

function signing(own: CityPart): CityPartCommand {
  return { do: 'signCityPart', kind, seen: signedParts(own), opinion: '同意报送' }
}

/** The package of the plans with nobody in it but the city itself; what was filed is withdrawn again. */
function onPlans({ filings, version: seen }: JointPackage, counties: readonly string[]): PackageCommand {
  const stage = filings.get(kind)?.stage
  if (isReported(stage)) return { do: 'withdrawPackage', kind, reason: '附件有误', seen }
  if (stage === 'assembled') return { do: 'submitPackage', kind, docNumber: null, seen }
  const exceptions = counties
    .map(parseDivision)
    .map((division) => ({ division, kind: 'missing', reason: '尚未报送' }) as const)
  return { do: 'assemble', kind, members: [], exceptions, letter: '现将本级实施方案报上。', seen }
}

/** What may follow on the plan that the city owes: its signature is taken back, a section or a file goes, the province writes on it. */
export function onOwnDocument(
  world: World,
  { round, city }: { readonly round: string; readonly city: DivisionCode },
): readonly Deed[] {
  const own = packageIn(world, round, city).cityParts.get(kind) ?? unwritten
  const { reviewer, leader } = cityCast(city)
  const on = { on: 'package', round, city } as const
  if (own.enclosed)
    return [{ part: null, digest: null }, ...own.enclosed.parts].map(({ part, digest }, at): Deed => {
      const feedback = { feedback: idOf(3100 + own.writers.length + at), division: city, part, digest }
      return { ...on, actor: sichuan.reviewer, command: { do: 'sendFeedback', kind, ...feedback, text: '请写明科室' } }
    })
  if (own.signed) return [{ ...on, actor: leader, command: { do: 'takeBackCitySignature', kind, reason: '还要补充' } }]
  const files = [...own.files.keys()].map(
    (attachment): Deed => ({
      ...on,
      actor: reviewer,
      command: { do: 'removeCityFile', kind, attachment, reason: '文件已更新' },
    }),
  )
  const sections = [...own.sections.values()].map(({ section, digest }): Deed => {
    return { ...on, actor: reviewer, command: { do: 'removeCitySection', kind, section, seenDigest: digest } }
  })
  return [...files, ...sections]
}
