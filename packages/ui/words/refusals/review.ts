import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals on the city's side of a filing: proposing item by item, returning, settling, taking back. */
export const reviewRefusals = {
  REASON_REQUIRED: {
    zh: '没有保存：除“通过”外，审核意见都要写明理由。请填写理由后再保存。',
    en: 'Not saved: every proposal but a plain approval needs a reason.',
  },
  CHANGE_REQUIRED: {
    zh: '没有保存：“修改后通过”须写出修改后的文字。请先改好文字，或改选“退回”。',
    en: 'Not saved: an approval with a change needs the changed text. Write it, or choose to return the item.',
  },
  CHANGE_ONLY_ON_ITEMS: {
    zh: '没有保存：只有对公开事项提出“修改后通过”时，才能附修改文字。请去掉修改文字，或改用意见说明。',
    en: 'Not saved: changed text goes only with an item that is approved with a change. Use a comment instead.',
  },
  REJECT_NOT_ALLOWED: {
    zh: '没有办理：本轮次文件没有规定“不予通过”，应报的材料只能退回修改。请改选“退回”。',
    en: 'Not done: the document of this round knows no final refusal. Return it instead.',
  },
  MUST_FIX_OPEN: {
    zh: '没有办理：还有“必改”意见没有解决。请先确认县里已改好并点“已解决”，或将该项退回。',
    en: 'Not done: a must-fix comment is open. Resolve it once it is fixed, or return the item.',
  },
  COMMENT_SENT: {
    zh: '没有办理：这条意见已经发给县里，不能再改或撤下。县里答复后，可标“已解决”或“仍需修改”。',
    en: 'Not done: this comment was sent to the county and can no longer be changed or taken back. Resolve it or ask again once it is answered.',
  },
  NOT_YOUR_COMMENT: {
    zh: '没有办理：未发的意见只能由提出人修改或撤下。请与提出人商定，或另提一条意见。',
    en: 'Not done: only its author changes or takes back a comment that was not sent. Ask them, or write another one.',
  },
  NO_SUCH_NOTE: {
    zh: '没有办理：找不到这条内部意见，可能已由提出人撤下。页面已更新。',
    en: 'Not done: there is no such internal note; its author may have taken it back. The page has been updated.',
  },
  NOT_YOUR_NOTE: {
    zh: '没有办理：内部意见只能由提出人撤下。请与提出人商定，或另写一条。',
    en: 'Not done: only its author takes back an internal note. Ask them, or write another one.',
  },
  SUGGESTION_UNFIT: {
    zh: '没有办理：建议值与所选的栏目不符，或同时附了建议文字。请重新选择栏目，再填建议。',
    en: 'Not done: the suggested value is not one for this field, or words are suggested beside it. Choose the field again, then suggest.',
  },
  NOT_ANSWERED: {
    zh: '没有办理：县里还没有答复这条意见，无从标“仍需修改”。未解决的意见会随退回再次要求答复。',
    en: 'Not done: the county has not answered this comment. What is not resolved is asked again with the return.',
  },
  NOTHING_TO_RETURN: {
    zh: '没有退回：没有需要县里修改的事项。请先对要退回的事项提出“退回”意见或“必改”意见。',
    en: 'Not returned: nothing in it needs revision. Propose to return an item, or add a must-fix comment, first.',
  },
  ITEMS_UNSETTLED: {
    zh: '没有审定：还有事项没有通过的审核意见，或修改尚待县里同意。请逐项提出意见后再审定。',
    en: 'Not settled: some items are not proposed for approval, or a change awaits the county’s consent.',
  },
  PROPOSER_MAY_NOT_SETTLE: {
    zh: '没有审定：您在本次审核中提出过审核意见，审核和审定须为两个人，代他人办理也一样。请由负责人岗位的另一人审定。',
    en: 'Not settled: you proposed on this filing, and whoever proposes does not settle it, in another’s place either. Another person on the leader’s post settles.',
  },
  NOTHING_TO_RECALL: {
    zh: '没有收回：此件没有可收回的审定或退回。请查看流转记录。',
    en: 'Not taken back: there is no decision to take back. See the circulation record.',
  },
  ALREADY_REPORTED: {
    zh: '没有收回：此件已随同统一上报报省，审定不能再收回。确需更正的，请县里报送调整后补报。',
    en: 'Not taken back: it has been filed to the province. Let the county file a change, and add it later.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
