import { key } from '@mingce/api/inputs'
import { listsMatter } from '@mingce/api/matters/lists'
import { type Officer, router } from '@mingce/api/procedure'
import { digest, id, words } from '@mingce/domain/identifiers'
import type { ListsCommand } from '@mingce/domain/lists/decide'
import { z } from 'zod'
import { importOf, listToImport, openLists } from './lists.ts'
import { officer } from './officer.ts'

const pair = { key, item: id, entry: id }
const subject = { key, side: z.enum(['item', 'entry']), subject: id }

/** 权责清单 and 公共服务事项清单 of the own county, and which of their entries its items answer to. */
export const listsRouter = router({
  open: officer.query(({ ctx }) => openLists(ctx)),
  bringIn: officer
    .input(listToImport)
    .mutation(async ({ ctx, input }) => carryOut(ctx, input.key, await importOf(ctx, input))),
  map: officer
    .input(z.object({ ...pair, seen: digest, likeness: z.number().min(0).max(1).nullable() }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'mapToEntry', ...said })),
  unmap: officer
    .input(z.object(pair))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'undoMapping', ...said })),
  declare: officer
    .input(z.object({ ...subject, reason: words }))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'declareNoCounterpart', ...said })),
  takeBack: officer
    .input(z.object(subject))
    .mutation(({ ctx, input: { key, ...said } }) => carryOut(ctx, key, { do: 'withdrawNoCounterpart', ...said })),
})

function carryOut(ctx: Officer, key: string, command: ListsCommand) {
  return ctx.record({ matter: listsMatter, target: ctx.actor.authority, command, key, awaits: ['trail'] })
}
