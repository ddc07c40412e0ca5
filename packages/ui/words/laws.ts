import type { LawStatus } from '@mingce/domain/law/change'
import type { LawFlag, LawFlagKind } from '@mingce/domain/law/flags'
import type { LawKind } from '@mingce/domain/law/instrument'
import { dayInWords } from '../instant.ts'
import { catalogue } from './catalogue.ts'
import { type Said, say } from './language.ts'

/** What is said of the laws that items stand on, on every desk. */
export const lawText = catalogue(
  {
    title: '公开依据核对',
    none: '依据库没有对这些依据提出问题。',
    noBases: '没有填写公开依据。',
    inContent: '公开内容中列出的',
    uncheckedPending: '依据未核对：正在读取依据库',
    uncheckedFailed: '依据未核对：依据库读取失败',
    known: '《{title}》',
    number: '文号 {number}',
    inForceFrom: '{day} 施行',
    articles: '所引条款：{articles}',
    source: '登记来源：{source}',
    doubt: '未核对：{doubt}',
    change: '{day} 起{what}：{by}',
    amended: '修改',
    repealed: '废止',
    noText: '标“要旨”的是概括，不是条文原文；引用前请核对公布文本。',
    text: '原文',
    gist: '要旨',
    noArticle: '依据库没有登记这一条。',
    articleFrom: '{day} 起',
    amendedSince: '这部依据 {day} 起有修改，这一条是否变动尚未登记，请核对。',
    articlesBeside: '所引条款 {count} 条（点开看登记的条文）',
    readArticle: '看条文：{title}',
    unknownSource: '依据库没有这部依据',
    unchecked: '{status}（未核对）',
    allChecked: '无，已全部核对',
    toCheck: '标“未核对”的，没有人对照过公布文本：引用前请自行核对；核对结果由教育厅在依据库登记。',
    declined: '不采纳',
    declinedFor: '不按 {day} 的{what}改引（县级 {on} 答复）：{reason}',
  },
  {
    title: 'Legal bases checked',
    none: 'The registry holds nothing against these laws.',
    noBases: 'No legal basis is given.',
    inContent: 'Named in its content',
    uncheckedPending: 'Legal bases not checked: the registry is being read',
    uncheckedFailed: 'Legal bases not checked: the registry could not be read',
    known: '《{title}》',
    number: 'no. {number}',
    inForceFrom: 'in force from {day}',
    articles: 'articles cited: {articles}',
    source: 'registered from: {source}',
    doubt: 'not checked: {doubt}',
    change: '{what} from {day}: {by}',
    amended: 'amended',
    repealed: 'repealed',
    noText: '“Gist” is our own summary and no text of the law: look at what was published before you cite it.',
    text: 'text',
    gist: 'gist',
    noArticle: 'The registry holds nothing of this article.',
    articleFrom: 'from {day}',
    amendedSince: 'The law was amended from {day}; whether this article moved is not entered. Check it.',
    articlesBeside: '{count} articles cited (open to read what is entered)',
    readArticle: 'Read the article: {title}',
    unknownSource: 'The registry does not know this law',
    unchecked: '{status} (not checked)',
    allChecked: 'nothing, all was checked',
    toCheck:
      'Nobody compared what is marked “not checked” with the published text: look it up before you cite it. The province records the check in its registry.',
    declined: 'declined',
    declinedFor: 'The county does not follow this change from {day} ({what}; said on {on}): {reason}',
  },
)

const statusWords: Readonly<Record<LawStatus, Said>> = {
  in_force: { zh: '现行有效', en: 'in force' },
  amended: { zh: '已修改', en: 'amended' },
  repealed: { zh: '已废止', en: 'repealed' },
  pending: { zh: '尚未生效', en: 'not yet in force' },
}

/** 现行有效 · 已修改 · 已废止 · 尚未生效 */
export function lawStatusWords(status: LawStatus): string {
  return say(statusWords[status])
}

const kindWords: Readonly<Record<LawKind, Said>> = {
  law: { zh: '法律', en: 'law' },
  admin_regulation: { zh: '行政法规', en: 'administrative regulation' },
  dept_rule: { zh: '部门规章', en: 'ministry rule' },
  local_regulation: { zh: '地方性法规', en: 'local regulation' },
  normative_doc: { zh: '规范性文件', en: 'normative document' },
  standard: { zh: '国家标准', en: 'national standard' },
}

export function lawKindWords(kind: LawKind): string {
  return say(kindWords[kind])
}

const flagWords: Readonly<Record<LawFlagKind, (flag: LawFlag) => Said>> = {
  repealed: ({ written, since, replacedBy }) => ({
    zh: `“${written}”已于 ${since} 废止。${replacedBy ? `请改引《${replacedBy.title}》。` : '请改引现行依据，或改写本项。'}`,
    en: `“${written}” is repealed from ${since}. ${replacedBy ? `Cite “${replacedBy.title}”.` : 'Cite what is in force, or reword the item.'}`,
  }),
  pending: ({ written, since }) => ({
    zh: `“${written}”自 ${since} 起才施行，现在还不能作为依据。`,
    en: `“${written}” is in force only from ${since}; nothing stands on it yet.`,
  }),
  former_version: ({ written, since }) => ({
    zh: `“${written}”引的是旧版本；${since} 起施行修改后的版本。请改引现行版本，并核对条款。`,
    en: `“${written}” is a former version; another stands from ${since}. Cite that one and look its articles up.`,
  }),
  unknown: ({ written, near }) => ({
    zh: near
      ? `依据库没有“${written}”。名称最接近的是《${near.title}》（相似 ${percent(near.likeness)}），请核对是否就是它。`
      : `依据库没有“${written}”。请核对名称；名称无误的，可请教育厅登记。`,
    en: near
      ? `The registry does not know “${written}”. The nearest is “${near.title}” (${percent(near.likeness)} alike): check whether it is meant.`
      : `The registry does not know “${written}”. Check the title; if it is right, ask the department to register it.`,
  }),
  mangled: ({ written, law }) => ({
    zh: `“${written}”的名称里夹有杂字，应为《${law?.title}》。`,
    en: `“${written}” holds letters that are none of its title: “${law?.title}” is meant.`,
  }),
  another_number: ({ written, law }) => ({
    zh: `“${written}”的文号与登记的《${law?.title}》不符，可能是另一版本，请核对。`,
    en: `“${written}” bears another number than “${law?.title}” as registered, perhaps of another version. Check it.`,
  }),
  amended: ({ written, since }) => ({
    zh: `“${written}”已于 ${since} 修改。请写明所引版本，并核对条款是否变动。`,
    en: `“${written}” was amended from ${since}. Say which version is cited, and whether its articles moved.`,
  }),
}

/** What speaks against a citation and what to do, in the language of the screen. */
export function lawFlagWords(flag: LawFlag): string {
  return say(flagWords[flag.kind]({ ...flag, since: flag.since && dayInWords(flag.since) }))
}

const shortWords: Readonly<Record<LawFlagKind, Said>> = {
  repealed: { zh: '已废止', en: 'repealed' },
  pending: { zh: '尚未生效', en: 'not yet in force' },
  former_version: { zh: '引用旧版本', en: 'former version' },
  unknown: { zh: '未登记', en: 'not registered' },
  mangled: { zh: '名称有误', en: 'garbled title' },
  another_number: { zh: '文号不符', en: 'another number' },
  amended: { zh: '已修改', en: 'amended' },
}

/** The flag in a word or two. */
export function lawFlagName(kind: LawFlagKind): string {
  return say(shortWords[kind])
}

function percent(likeness: number): string {
  return `${Math.floor(likeness * 100)}%`
}
