import { todayAt } from '@mingce/api/clock'
import { key } from '@mingce/api/inputs'
import { guideMatter } from '@mingce/api/matters/configuration'
import { router } from '@mingce/api/procedure'
import { compareVersions } from '@mingce/domain/guide/compare-versions'
import { guideId, rowId } from '@mingce/domain/guide/version-events'
import { id, words } from '@mingce/domain/identifiers'
import { guideChainOf, guideNotesOf, guidesOf, guideVersionsOf, toldRowsOf } from '@mingce/projections/guide/guide'
import { upgradeProgress } from '@mingce/projections/guide/progress'
import { z } from 'zod'
import { officer } from './officer.ts'
import { registerFromFile, versionToRegister } from './register-guide.ts'

const named = z.object({ key, guide: guideId })
const awaits = ['guide', 'trail'] as const

/** The ministry's guide as it was registered, what a new version changed and how far it has come, and 省厅说明. */
export const guideRouter = router({
  /** The guides that stand; of several the last is the one all is held against. */
  list: officer.query(({ ctx }) => ctx.ask((tx) => guidesOf(tx))),
  /** Every row of a version, with 省厅说明 of it. */
  rows: officer
    .input(z.object({ guide: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => ctx.ask((tx) => toldRowsOf(tx, input.guide))),
  /** What a new version is held against: every version of the guide that stands, its rows whole; `known` are the ids of all there are. */
  versions: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const [chain, all] = await Promise.all([guideChainOf(tx), guideVersionsOf(tx)])
      return {
        today: todayAt(ctx.desk.clock),
        known: all.map(({ guide }) => guide),
        chain: chain.map(({ rows, ...version }) => ({ ...version, rows: [...rows.values()] })),
      }
    }),
  ),
  /** Registers the version that stands in a file, word for word. */
  register: officer.input(versionToRegister).mutation(({ ctx, input }) => registerFromFile(ctx, input)),
  /** 指引升级: the version that stands against the one before it, and where each county is. Null while there is one version alone. */
  upgrade: officer.query(({ ctx }) =>
    ctx.ask(async (tx) => {
      const chain = await guideChainOf(tx)
      const [before, standing] = chain.slice(-2)
      if (!before || !standing?.head || !standing.former) return null
      const rowsOf = { before: [...before.rows.values()], after: [...standing.rows.values()] }
      const { guide, head, former } = standing
      const [notes, counties] = await Promise.all([guideNotesOf(tx, guide), upgradeProgress(tx, ctx.actor)])
      return {
        ...{ guide, head, former, counties },
        formerTitle: before.head?.title ?? before.guide,
        comparison: compareVersions(rowsOf, former.renames),
        notes: notes.map(({ note, row, text, writtenOn }) => ({ note, row, text, writtenOn })),
      }
    }),
  ),
  writeNote: officer
    .input(named.extend({ note: id, row: rowId, text: words }))
    .mutation(({ ctx, input: { key, guide, ...said } }) =>
      ctx.record({ matter: guideMatter, target: guide, command: { do: 'writeNote', ...said }, key, awaits }),
    ),
  withdrawNote: officer
    .input(named.extend({ note: id, reason: words }))
    .mutation(({ ctx, input: { key, guide, ...said } }) =>
      ctx.record({ matter: guideMatter, target: guide, command: { do: 'withdrawNote', ...said }, key, awaits }),
    ),
})
