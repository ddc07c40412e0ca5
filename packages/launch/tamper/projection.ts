import { connect } from '@mingce/ledger/connect'
import { type ProjectionName, projectionNames, projections } from '@mingce/projections/projections'
import { rebuild } from '@mingce/projections/rebuild'
import { tableOf } from '@mingce/projections/tables'
import type { Pool } from 'pg'
import { between, type Chance, oneOf } from '../fault/chance.ts'
import type { Scene } from './scene.ts'

/**
 * Changes a row of a table that was made from the ledger, without an event, and makes the table anew beside it.
 *
 * @returns whether the rebuild found that rows differ
 */
export async function projectionEdited(scene: Scene, chance: Chance): Promise<boolean> {
  const project = connect(scene.appUrl, 'project', { max: 3 })
  try {
    const [name, table] = await tableWithRows(project, chance)
    const edit = oneOf(chance, ['delete from', `update`] as const)
    const place = `where ctid = (select ctid from projections.${table} offset ${between(chance, 0, 4)} limit 1)`
    const { rowCount } = await project.query(
      edit === 'update'
        ? `update projections.${table} set held_from = held_from + 1 ${place}`
        : `delete from projections.${table} ${place}`,
    )
    if (rowCount === 0) return projectionEdited(scene, chance)
    return ((await rebuild(project, name)).differing ?? 0) > 0
  } finally {
    await project.end()
  }
}

async function tableWithRows(project: Pool, chance: Chance): Promise<readonly [ProjectionName, string]> {
  for (;;) {
    const name = oneOf(chance, projectionNames)
    const { rows } = await project.query<{ generation: number }>(
      'select generation from projections.projection where name = $1',
      [name],
    )
    const table = oneOf(chance, Object.keys(projections[name].tables))
    const stored = tableOf(table, rows[0]?.generation ?? 1)
    const found = await project.query(`select from projections.${stored} limit 1`)
    if (found.rowCount === 1) return [name, stored]
  }
}
