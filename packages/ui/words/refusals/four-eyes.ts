import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals about signatures before 审定, recusal, and overrides. */
export const fourEyesRefusals = {
  SIGNING_ASKED: {
    zh: '没有审定：本轮次要求审定前会签，还没有按要求发起。请在“会签”中按轮次要求发起，会签完成后再审定。',
    en: 'Not settled: the round asks for signatures before settlement, and they were not asked for as it says. Open the signing first.',
  },
  SIGNATURES_AWAITED: {
    zh: '没有审定：会签还没有完成，或有会签人是您撤去的。请等会签人签署；确需先行审定的，可写明理由应急办理，之后由第二人确认。',
    en: 'Not settled: signatures are awaited, or you made them unnecessary yourself. Wait for them, or override with a reason that a second person confirms.',
  },
  SIGNING_ALREADY_OPEN: {
    zh: '没有发起：此件已有会签在进行。请在其中加签或减签，或先结束它。',
    en: 'Not opened: a signing is open already. Add or remove signers, or end it first.',
  },
  NO_SIGNING: {
    zh: '没有办理：此件没有进行中的会签，可能已结束，或随重新报送、撤回失效。请刷新后查看。',
    en: 'Not done: no signing is open; it may have ended or lapsed with a new filing. Reload.',
  },
  TOO_FEW_SIGNERS: {
    zh: '没有办理：会签人不足。请至少选一人，且须同意的人数不超过会签人数；不再需要会签的，请结束会签。',
    en: 'Not done: too few signers. Name at least one, and no more needed than named; to do without, end the signing.',
  },
  ALREADY_A_SIGNER: {
    zh: '没有办理：此人已是会签人。请不要重复添加。',
    en: 'Not done: this person is a signer already.',
  },
  NOT_A_SIGNER: {
    zh: '没有办理：所指的人不是此件的会签人，可能刚被减签。请刷新后再办理。',
    en: 'Not done: that person is no signer of this filing. Reload.',
  },
  NOT_OF_THE_BUREAU: {
    zh: '没有办理：所选的人今天不在本局任职。请另选本局审核人或负责人。',
    en: 'Not done: that person holds no post of this bureau today. Choose another.',
  },
  PROPOSER_MAY_NOT_COSIGN: {
    zh: '没有办理：此人在本次审核中提出过审核意见，会签须是另一双眼睛。请由没有提过意见的人会签。',
    en: 'Not done: this person proposed on the filing in this turn; a signature is a second pair of eyes. Someone else signs.',
  },
  SIGNED_FOR_ANOTHER: {
    zh: '没有签署：您在此件已签过一次（本人或代他人），一人只签一次。请由另一人签署。',
    en: 'Not signed: you signed once already, for yourself or another. One person signs once.',
  },
  OTHERS_SIGN_FIRST: {
    zh: '没有签署：依次会签，前面的人还没有同意。请等前一位签署后再签。',
    en: 'Not signed: the signatures go in order and someone before has not agreed yet.',
  },
  RECUSED: {
    zh: '没有办理：所涉人员在此件上已回避，代他人办理也不行。请由没有回避的人办理；情形消失的，由其他负责人解除回避。',
    en: 'Not done: that account is recused from this filing, in another’s place too. Someone else acts; another leader may lift it.',
  },
  ALREADY_RECUSED: {
    zh: '没有登记：此人在此件上已经回避。无需重复登记。',
    en: 'Not recorded: that person is recused already.',
  },
  NOT_RECUSED: {
    zh: '没有解除：此人在此件上没有回避。请刷新后查看。',
    en: 'Not lifted: that person is not recused. Reload.',
  },
  NOTHING_TO_OVERRIDE: {
    zh: '没有应急办理：没有规则拦着，不需要应急办理。请直接办理。',
    en: 'Not overridden: no rule is in the way. Do it plainly.',
  },
  NO_SUCH_OVERRIDE: {
    zh: '没有确认：没有找到本单位的这次应急办理。请刷新后查看。',
    en: 'Not confirmed: your bureau has no such override. Reload.',
  },
  OVERRIDE_UNDONE: {
    zh: '没有确认：应急办理所作的决定已经收回或撤回，不再需要确认。重新办理时再次应急办理的，请确认新的一次。',
    en: 'Not confirmed: the decision it made possible was taken back, so there is nothing to confirm. Confirm the new override, if the matter was decided again by one.',
  },
  OVERRIDE_CONFIRMED: {
    zh: '没有确认：这次应急办理已经有人确认。无需重复确认。',
    en: 'Not confirmed: someone confirmed it already.',
  },
  PARTY_MAY_NOT_CONFIRM: {
    zh: '没有确认：您是应急办理的人，或被越过的规则正关系到您，须由本单位第二人确认。请转告其他审核人或负责人。',
    en: 'Not confirmed: you used the override, or the rule was about you. A second person of the bureau confirms it.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
