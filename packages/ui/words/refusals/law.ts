import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of the registry of laws (依据库). */
export const lawRefusals = {
  LAW_ALREADY_REGISTERED: {
    zh: '没有登记：这一编号的依据已经登记。请在原登记上更正，或换一个编号。',
    en: 'Not registered: a law of this id is registered already. Put that entry right, or choose another id.',
  },
  LAW_NOT_REGISTERED: {
    zh: '没有办理：这部依据还没有登记。请先登记。',
    en: 'Not done: this law is not registered. Register it first.',
  },
  LAW_WITHOUT_NAME: {
    zh: '没有保存：名称和文号都是空的，以后无法识别。请至少填写一项。',
    en: 'Not saved: neither title nor number is given, so that nothing could be known by it. Give one.',
  },
  LAW_ALREADY_REPEALED: {
    zh: '没有登记：这部依据已登记废止，不再修改或再次废止。登记有误的，请先撤销误登的那次变动。',
    en: 'Not recorded: this law is recorded as repealed. If that was a mistake, withdraw it first.',
  },
  LAW_CHANGE_TOO_EARLY: {
    zh: '没有登记：日期不晚于它的施行日期（未登记施行日期的，为公布日期）或上一次变动的日期。请核对日期。',
    en: 'Not recorded: the day is not after the one from which it holds (or was promulgated), or after the last change. Check the day.',
  },
  LAW_BEGINS_BEFORE_PROMULGATION: {
    zh: '没有保存：施行日期早于公布日期，除规范性文件外不会如此。请核对这两个日期，没有把握的留空。已填内容都在。',
    en: 'Not saved: it would be in force before it was promulgated, which only a normative document may be. Check both days, or leave empty the one you are not sure of. What you typed is kept.',
  },
  LAW_BEGINS_AFTER_CHANGE: {
    zh: '没有更正：改后的施行日期（未填的，为公布日期）不早于已登记的修改或废止的日期。请核对日期；变动登记有误的，先撤销那次变动。已填内容都在。',
    en: 'Not put right: it would be in force (or promulgated) no earlier than a change that is recorded of it. Check the day; if the change is wrong, withdraw that first. What you typed is kept.',
  },
  LAW_REPLACES_ITSELF: {
    zh: '没有登记：替代它的依据就是它自己。请另选一部，或不填。',
    en: 'Not recorded: the law in its place is the law itself. Choose another, or none.',
  },
  LAW_PROPOSAL_NOT_DECLINED: {
    zh: '没有办理：这项改引建议没有答复过“不采纳”，或已经收回。请刷新，看现在的建议。',
    en: 'Not done: this proposal was not declined, or the answer was taken back already. Reload, and look at what stands.',
  },
  NO_SUCH_LAW: {
    zh: '没有登记：替代它的依据还没有登记。请先登记那一部。',
    en: 'Not recorded: the law in its place is not registered. Register that one first.',
  },
  NO_SUCH_LAW_CHANGE: {
    zh: '没有办理：没有这次变动，或它已被撤销。请刷新后再看。',
    en: 'Not done: there is no such change, or it was withdrawn. Look again.',
  },
  LAW_ARTICLE_ENTERED: {
    zh: '没有登记：这一条自这一日起的内容已经登记。请在原登记上更正，或填写另一个起始日期。',
    en: 'Not entered: what this article says from this day on is entered already. Put that right, or give another day.',
  },
  LAW_ARTICLE_TOO_EARLY: {
    zh: '没有登记：起始日期早于这部依据的施行日期。请核对日期，自施行起即如此的可以不填。',
    en: 'Not entered: the day lies before the law is in force. Check it, or leave it empty if it says so ever since.',
  },
  LAW_ARTICLES_FULL: {
    zh: '没有登记：这部依据已登记的条文太多。请只登记目录引到的条文，先撤下用不着的。',
    en: 'Not entered: too many articles of this law are entered. Keep to those that catalogs cite; take out what is not needed.',
  },
  LAW_ARTICLES_AGAINST_ENTRY: {
    zh: '没有更正：改后的施行日期与已登记的条文不合：有的条文会早于施行，或同一条有两份内容自同一日起。请先更正或撤下这些条文，再改日期。已填内容都在。',
    en: 'Not put right: articles that are entered would hold before the law does, or twice from one day. Put those right or take them out first, then move the day. What you typed is kept.',
  },
  NO_SUCH_LAW_ARTICLE: {
    zh: '没有办理：没有登记过这一条，或它已被撤下。请刷新后再看。',
    en: 'Not done: this article is not entered, or was taken out. Look again.',
  },
  LAW_MOVED: {
    zh: '没有登记：您打开页面之后，这部依据又有更正或变动。已填内容都在，请先看新办理的，再接着办理。',
    en: 'Not recorded: something was recorded of this law since you opened the page. What you typed is kept: look at it first, then go on.',
  },
} satisfies Partial<Record<RefusalCode, Said>>
