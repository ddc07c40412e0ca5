import { connect } from '@mingce/ledger/connect'
import { type ProjectionName, projectionNames } from '@mingce/projections/projections'
import { rebuild } from '@mingce/projections/rebuild'
import { CannotStartError } from '../cannot-start.ts'
import { readSettings } from '../settings.ts'
import { withDatabase } from '../with-database.ts'
import { say } from '../words.ts'

/** `mingce rebuild NAME`: makes a projection's tables anew from the ledger, beside the live ones, and switches. */
export async function rebuildCommand([wished]: readonly string[]): Promise<void> {
  const name = nameOf(wished)
  await withDatabase(readSettings(process.env), async ({ appUrl }) => {
    const project = connect(appUrl, 'project', { max: 4 })
    try {
      const { events, seconds, differing } = await rebuild(project, name)
      const compared = differing === null ? '未与旧表比较' : `与旧表相差 ${differing} 行`
      say(
        `已重建 ${name}：${events} 条记录，用时 ${seconds.toFixed(1)} 秒，${compared} / rebuilt, ${differing ?? 'no'} rows differ`,
      )
      if (differing) process.exitCode = 1
    } finally {
      await project.end()
    }
  })
}

function nameOf(wished: string | undefined): ProjectionName {
  const name = projectionNames.find((each) => each === wished)
  if (name) return name
  throw new CannotStartError(
    `用法：mingce rebuild 名称，可用：${projectionNames.join('、')}`,
    `usage: mingce rebuild NAME, one of ${projectionNames.join(', ')}`,
  )
}
