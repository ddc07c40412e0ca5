import type { CheckId, CheckSource } from '@mingce/domain/check/finding'
import { catalogue } from './catalogue.ts'
import type { Said } from './language.ts'

/** What each check found, as a sentence; `{words}` are the words it is about. */
export const checkWords: Readonly<Record<CheckId, Said>> = {
  element_missing: { zh: '没有填写', en: 'is missing' },
  says_nothing: { zh: '“{words}”没有说出内容，请写明', en: '“{words}” says nothing: say what is meant' },
  placeholder_left: {
    zh: '“{words}”是范本留空，请改为本地实际',
    en: '“{words}” is left from the form: put your own in',
  },
  advertisement: {
    zh: '“{words}”像是网页夹带的广告，请核对原文后删去',
    en: '“{words}” looks like a page’s advertisement: compare the original and take it out',
  },
  vague_words: { zh: '“{words}”太笼统，请写出具体名称', en: '“{words}” is vague: name it' },
  name_repeated: { zh: '与事项名称相同，请写明公开哪些要素', en: 'repeats the name: say what is disclosed' },
  foreign_place: {
    zh: '出现外地名称：{words}，请核对是否为本地名称',
    en: 'names another place: {words}. Is it one of here?',
  },
  law_twice: { zh: '同一依据引用了两次：{words}', en: 'cites one law twice: {words}' },
  law_repealed: { zh: '“{words}”已废止', en: '“{words}” is repealed' },
  law_pending: { zh: '“{words}”尚未生效', en: '“{words}” is not yet in force' },
  law_former_version: { zh: '“{words}”引用的是旧版本', en: '“{words}” is a former version' },
  law_unknown: { zh: '依据库没有“{words}”', en: 'the registry does not know “{words}”' },
  law_mangled: { zh: '“{words}”的名称里夹有杂字', en: '“{words}” is garbled' },
  law_another_number: { zh: '“{words}”的文号与登记的不符', en: '“{words}” bears another number' },
  law_amended: { zh: '“{words}”已修改，请写明所引版本', en: '“{words}” was amended: say which version' },
  limit_not_understood: {
    zh: '“{words}”读不出期限，请写明天数或者日期',
    en: '“{words}” holds no limit that can be read: give days or a date',
  },
  limit_vague: {
    zh: '“{words}”没有期限，公众无法判断是否逾期',
    en: '“{words}” is no limit: nobody can tell when it is too late',
  },
  limit_over_statute: {
    zh: '“{words}”超过20个工作日（法律、法规另有规定的除外）',
    en: '“{words}” is over 20 working days (unless another law sets its own)',
  },
  limit_may_exceed: {
    zh: '“{words}”按自然日计，有时会超过20个工作日，建议按工作日计',
    en: '“{words}” can be over 20 working days: count working days',
  },
  limit_counted_otherwise: {
    zh: '文字“{words}”与“计算为”的天数不一致',
    en: '“{words}” is counted as other days than it says',
  },
  channel_unsaid: { zh: '勾选了“其他”，没有写明是什么渠道', en: '“Other” is ticked and not named' },
  channel_unticked: { zh: '写了“{words}”，渠道没有勾选“其他”', en: '“{words}” is written and “Other” not ticked' },
  channel_retired: { zh: '“{words}”可能已停止服务，请核对', en: '“{words}” may be gone: check it' },
  channel_misses_audience: {
    zh: '对象是全社会，渠道只到特定的人，请增加渠道',
    en: 'is for all, and reaches chosen people only: add a channel',
  },
  link_malformed: { zh: '网址“{words}”打不开，请改正写法', en: 'the address “{words}” cannot be opened as written' },
  link_private: {
    zh: '网址“{words}”只有内部网络能打开，公众看不到',
    en: 'the address “{words}” opens inside the office only',
  },
  mode_contradicts_audience: { zh: '依申请公开，对象却是全社会，请核对', en: 'is on request, yet for all of society' },
  audience_unnamed: { zh: '对象是特定群体，没有说明是哪些人', en: 'is for a group that is not named' },
  audience_unticked: { zh: '写了“{words}”，对象没有勾选特定群体', en: '“{words}” is named and no group ticked' },
  duplicate_item: { zh: '本目录中还有同名事项“{words}”', en: '“{words}” stands twice in the catalog' },
  same_content: { zh: '与事项“{words}”的内容完全相同', en: 'says word for word what “{words}” says' },
  page_dead: { zh: '公布地址打不开（自{words}起）', en: 'The published page does not open (since {words})' },
  page_otherwise: {
    zh: '公布页与审定文本不一致（{words}起）',
    en: 'The published page differs from the settled text (since {words})',
  },
}

export const checkSourceWords: Readonly<Record<CheckSource, Said>> = {
  notice_4: { zh: '教育厅通知（2021-09-10）第（四）项', en: 'Notice of 2021-09-10, (四)' },
  gir_26: { zh: '《政府信息公开条例》第二十六条', en: 'Regulation (Decree 711), Art. 26' },
  gbt_2260: { zh: '行政区划代码 GB/T 2260', en: 'GB/T 2260' },
  standard_form: { zh: '标准目录表样', en: 'Standard form' },
  law_registry: { zh: '依据库（教育厅登记）', en: 'The province’s registry of laws' },
  page_look: { zh: '公布页查看记录', en: 'Looks at the published pages' },
  practice: { zh: '经验提示，没有文件依据', en: 'Experience, no document' },
}

export const checkText = catalogue(
  {
    title: '检查',
    must: '须看',
    advice: '建议',
    counts: '检查：须看 {must} 项，建议 {advice} 项',
    none: '检查没有发现问题。',
    noneElse: '依据以外的检查没有发现问题。',
    about: '“须看”请改正，或者核对无误后保留；检查不代替人的判断，也不拦住报送。',
    separator: '、',
    colon: '：',
  },
  {
    title: 'Checks',
    must: 'Look',
    advice: 'Advice',
    counts: 'Checks: {must} to look at, {advice} advice',
    none: 'The checks found nothing.',
    noneElse: 'The checks other than of the laws found nothing.',
    about: '“Look”: put it right, or keep it once you have looked. Checks replace no judgement and stop no filing.',
    separator: ', ',
    colon: ': ',
  },
)
