import type { DivisionCode } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { decideHandling, type HandlingCommand, type HandlingRefusal } from '@mingce/domain/handling/decide'
import { evolveHandling, unhandled } from '@mingce/domain/handling/evolve'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { authorityStream, handlingStream } from '@mingce/domain/streams'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

/** Who of a bureau handles what: decided on with the bureau's posts and the filing or package itself. */
export const handlingMatter: Matter<DivisionCode, HandlingCommand, HandlingRefusal> = {
  name: 'handling',
  stream: handlingStream,
  reads: (code, { matter }) => [handlingStream(code), authorityStream(code), matter],
  decide: (code, command, past, { actor }) => {
    const stream = handlingStream(code)
    const { matter } = command
    const isFiling = matter.startsWith('submission/')
    const events = decideHandling(command, stateOf(past, stream, evolveHandling, unhandled), {
      actor,
      authority: stateOf(past, authorityStream(code), evolveAuthority, unstaffed(code)),
      submission: isFiling ? stateOf(past, matter, evolveSubmission, unfiled) : undefined,
      joint: isFiling ? undefined : stateOf(past, matter, evolvePackage, emptyPackage),
    })
    return isRefusal<HandlingRefusal>(events) ? events : new Map([[stream, events]])
  },
}
