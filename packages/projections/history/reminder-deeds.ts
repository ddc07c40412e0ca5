import type { SubmissionId } from '@mingce/domain/streams'
import type { tryFiling } from './county-deeds.ts'
import type { World } from './world.ts'

/** 催办 of a filing, by the county or by its city, fitting or not. */
export function reminderDeed(world: World, id: SubmissionId, attempt: typeof tryFiling): void {
  const actor = world.random.of([world.countyPosts(id.division).leader, world.cityPosts().reviewer])
  attempt(world, id, actor, { do: 'remind', text: '请抓紧办理' })
}
