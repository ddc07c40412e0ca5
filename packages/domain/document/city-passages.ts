import { nameOf } from '../authority/division.ts'
import type { NoteTally } from '../before-filing/tally.ts'
import { inOrderOf } from '../in-order-of.ts'
import { dayInLetter } from '../letter/letter.ts'
import type { CityRecord, CountyReached } from './city-course.ts'

/** 沟通与调研: how often, and with how many counties; what one county and the city noted counts once for that county (县次). */
export function consultationsTold(notes: readonly NoteTally[]): string | null {
  const asked = summed(notes, 'consultations')
  const research = summed(notes, 'research')
  const lines = [
    ...(asked.times > 0
      ? [
          `报送前与县（市、区）沟通${asked.times}县次，涉及${asked.counties}个县（市、区），已答复${summed(notes, 'answered').times}县次。`,
        ]
      : []),
    ...(research.times > 0 ? [`登记调研${research.times}县次，涉及${research.counties}个县（市、区）。`] : []),
  ]
  return lines.length > 0 ? lines.join('\n') : null
}

/** 外部意见 that the counties attached. */
export function opinionsTold(notes: readonly NoteTally[]): string | null {
  const { times, counties } = summed(notes, 'opinions')
  return times === 0 ? null : `${counties}个县（市、区）报送前征得其他部门意见${times}份。`
}

function summed(notes: readonly NoteTally[], what: keyof NoteTally) {
  const some = notes.filter((each) => each[what] > 0)
  return { times: some.reduce((sum, each) => sum + each[what], 0), counties: some.length }
}

/** 公布情况: which counties published their catalog, by day, and of which there is no record. */
export function publicationsTold({ reached, countyKinds }: Pick<CityRecord, 'reached' | 'countyKinds'>): string | null {
  const published = reached.flatMap(({ division, published: it }) => (it ? [{ division, ...it }] : []))
  if (published.length === 0 || !countyKinds.includes('disclosure_catalog')) return null
  const byDay = Map.groupBy(published.toSorted(inOrderOf(({ on }) => on)), ({ on }) => on)
  const days = [...byDay].map(
    ([on, each]) =>
      `${dayInLetter(on)}${each.map(({ division, items }) => `${nameOf(division)}（${items}项）`).join('、')}`,
  )
  const said = `应公布标准目录的${reached.length}个县（市、区）中，已公布${published.length}个：${days.join('；')}。`
  return [said, ...without(reached)].join('\n')
}

function without(reached: readonly CountyReached[]): readonly string[] {
  const left = reached.filter(({ published }) => published === null)
  return left.length === 0 ? [] : [`系统中没有公布记录：${left.map(({ division }) => nameOf(division)).join('、')}。`]
}
