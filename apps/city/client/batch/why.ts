import type { BatchFlag } from '@mingce/domain/batch/flags'
import { type Said, say } from '@mingce/ui/words/language'
import { reasonWords } from '@mingce/ui/words/refusals'

const flagWords: Readonly<Record<BatchFlag | 'already_settled', Said>> = {
  already_settled: { zh: '已由他人审定', en: 'somebody settled it already' },
  not_under_review: { zh: '此件已不在审核中', en: 'its filing is not under review any more' },
  round_closed: { zh: '本轮次已结束', en: 'its round is closed' },
  not_filed: { zh: '此件中已没有这一项', en: 'the item is no longer in its filing' },
  text_moved: { zh: '选中之后文字已变', en: 'its text moved since it was chosen' },
  carried: { zh: '沿用已审定的文字，无需再提意见', en: 'carried over, needs no opinion' },
  has_opinion: { zh: '本稿已有审核意见', en: 'has an opinion already' },
  consent_awaited: { zh: '修改意见待县里同意', en: 'a change awaits the county’s consent' },
  change_declined: { zh: '县里不同意所提修改', en: 'the county declined the change' },
  must_fix_open: { zh: '有必改未答复', en: 'a must-fix comment is open' },
  must_fix_answered: { zh: '必改已答复，尚未解决', en: 'a must-fix comment is answered, not resolved' },
  sent_back: { zh: '上一稿退回过', en: 'was sent back last time' },
  changed: { zh: '文字与上次不同', en: 'its text is another than before' },
  new: { zh: '新增事项', en: 'new in this filing' },
  carry_lapsed: { zh: '所沿用的审定已收回', en: 'what it was carried over from was recalled' },
  incomplete: { zh: '要素不全', en: 'lacks an element' },
  not_a_choice: { zh: '扩展要素不在本轮选项之内', en: 'an extra element is outside the round’s choices' },
  check_failed: { zh: '检查有须看的问题', en: 'a check found something to look at' },
  contradicts_ruling: {
    zh: '与本局先前对同一事项的审核意见不一致',
    en: 'contradicts what was said of the same item before',
  },
  basis_lapsed: {
    zh: '公开依据已废止、尚未生效或引用旧版本',
    en: 'stands on a law that is repealed, not yet in force, or a former version',
  },
  copied: { zh: '与指引文字一致', en: 'word for word the guide' },
}

/** Why an item is not passed with others, or was not, in words; a rule's refusal by its own words. */
export function whyWords(codes: readonly string[]): string {
  return codes
    .map((code) => (isFlag(code) ? say(flagWords[code]) : reasonWords(code)))
    .join(say({ zh: '；', en: '; ' }))
}

function isFlag(code: string): code is keyof typeof flagWords {
  return Object.hasOwn(flagWords, code)
}
