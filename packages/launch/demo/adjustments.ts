import { prepareAndCheck } from './acts.ts'
import type { CountyDesk } from './county-desk.ts'
import { catalogFiling } from './courses.ts'
import type { Filing } from './filing.ts'
import { startOfDay } from './office-hours.ts'

const lastBegun = startOfDay(17)

/** 备案 of a county whose catalog is in force, while there is time for it to be called in. */
export function adjustForRecord(desk: CountyDesk, round: string): void {
  if (desk.log.minute < lastBegun) addChannel(desk, round)
}

/**
 * A channel more of one item, filed for record; every other county's is called in by its city the day after.
 *
 * @returns the filing; undefined where every item has the channel
 */
export function addChannel(
  desk: CountyDesk,
  round: string,
): { readonly filing: Filing; readonly calledIn: boolean } | undefined {
  const first = desk.items.find(({ content }) => !content.channels.includes('public_reading_point'))
  if (!first) return undefined
  desk.log.overnight()
  const { item, content } = first
  desk.revise(item, { ...content, channels: [...content.channels, 'public_reading_point'] })
  const filing = catalogFiling(desk, round, 2)
  prepareAndCheck(filing, desk)
  desk.log.overnight()
  filing.beside(desk.cast.leader, { do: 'fileForRecord', seen: filing.version }, 2)
  desk.settle(filing.parts.map(({ part, digest }) => ({ item: part, digest })))
  if (Number(desk.county) % 2 === 0) return { filing, calledIn: false }
  desk.log.overnight()
  const reason = '新增的渠道请写明具体地点，调取审核。'
  filing.beside(desk.city.reviewer, { do: 'callIn', seen: filing.version, reason })
  return { filing, calledIn: true }
}
