import { idOf } from '@mingce/domain/catalog/given'
import { decideLists, type ListsCommand } from '@mingce/domain/lists/decide'
import { noLists } from '@mingce/domain/lists/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { listsStream } from '@mingce/domain/streams'
import { digestOf } from './random.ts'
import type { World } from './world.ts'

/** A county brings in its 权责清单. */
export function listsDeed(world: World): void {
  const county = world.random.of(world.counties)
  const { drafter } = world.countyPosts(county)
  const content = { code: '51-1', name: '教师资格认定', kind: '行政许可', body: '教育局', basis: null, audience: null }
  const rows = [{ entry: idOf(60_000 + world.deeds.length), digest: digestOf(['清单']), content }]
  const file = { fileName: '权责清单.xlsx', fileDigest: digestOf(['文件']) }
  const command: ListsCommand = { do: 'importList', list: 'power', ...file, on: world.today, doubts: 0, rows }
  const stream = listsStream(county)
  if (world.deeds.some(({ streams }) => streams.has(stream))) return
  const context = { actor: drafter, county, today: world.today, catalog: world.catalogOf(county) }
  const events = decideLists(command, noLists, context)
  if (!isRefusal(events)) world.record(drafter, new Map([[stream, events]]))
}
