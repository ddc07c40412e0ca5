import { Chance, uuidOf } from './chance.ts'
import type { Filing } from './filing.ts'

/** How a plan is settled where more than the leader looks at it: signed by a colleague, or before the signature came. */
const stories = [signedByColleague, signingEnded, overridden, recusedAndBack] as const

/**
 * Before 审定, of one plan in six: what was agreed on, or not waited for.
 *
 * @returns why the decision passes over a signature, undefined where it does not
 */
export function secondEyes(filing: Filing): string | undefined {
  const chance = new Chance('four eyes', filing.stream)
  return chance.falls(0.17) ? chance.pick(stories)(filing) : undefined
}

function signedByColleague(filing: Filing): undefined {
  const { second, leader } = filing.city
  filing.beside(filing.city.reviewer, open(filing))
  filing.beside(second, { do: 'addSigner', account: leader.account, before: null, reason: '涉及分管工作。' })
  const busy = { do: 'removeSigner', account: leader.account, reason: '由负责人直接审定，不另会签。' } as const
  filing.beside(filing.city.reviewer, busy)
  const signature = { stance: 'agree', opinion: '已核对，同意。', seen: filing.version } as const
  filing.beside(second, { do: 'sign', signer: second.account, ...signature })
  return undefined
}

function signingEnded(filing: Filing): undefined {
  filing.beside(filing.city.reviewer, open(filing))
  filing.beside(filing.city.reviewer, { do: 'closeSigning', reason: '已当面征求意见，不再会签。' })
  return undefined
}

function overridden(filing: Filing): string {
  filing.beside(filing.city.reviewer, open(filing))
  return '会签人出差，办理时限当日届满，先行审定。'
}

function recusedAndBack(filing: Filing): undefined {
  const { second, leader } = filing.city
  filing.beside(second, { do: 'recuse', account: second.account, reason: '曾参与该县方案起草。' })
  filing.beside(leader, { do: 'liftRecusal', account: second.account, reason: '经核实未参与起草。' })
  return undefined
}

function open({ stream, city, version }: Filing) {
  const signing = uuidOf('signing', stream, version)
  return { do: 'openSigning', signing, mode: 'all', needed: 1, signers: [city.second.account], seen: version } as const
}
