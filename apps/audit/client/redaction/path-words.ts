import { elementWords } from '@mingce/ui/words/items'
import { type Said, say } from '@mingce/ui/words/language'
import { redactionText as t } from './words.ts'

/** What the fields with free text are called, beside the elements of an item. */
const fieldWords: Readonly<Record<string, Said>> = {
  ...elementWords,
  content: { zh: '事项', en: 'item' },
  change: { zh: '建议修改为', en: 'proposed item' },
  item: { zh: '指引条目', en: 'row of the guide' },
  raw: { zh: '原文', en: 'as written' },
  opinion: { zh: '意见', en: 'opinion' },
  reason: { zh: '理由', en: 'reason' },
  text: { zh: '正文', en: 'text' },
  heading: { zh: '标题', en: 'heading' },
  suggestion: { zh: '建议文字', en: 'suggested text' },
  suggestedValue: { zh: '建议值', en: 'suggested value' },
  element: { zh: '所指要素', en: 'element meant' },
  letter: { zh: '报送函', en: 'letter' },
  note: { zh: '说明', en: 'note' },
  fileName: { zh: '文件名', en: 'file name' },
  exceptions: { zh: '例外', en: 'exceptions' },
  title: { zh: '名称', en: 'title' },
  document: { zh: '文件', en: 'document' },
  docNumber: { zh: '文号', en: 'document number' },
  source: { zh: '来源', en: 'source' },
  evidence: { zh: '依据材料', en: 'evidence' },
  doubt: { zh: '存疑', en: 'doubt' },
  origin: { zh: '事项来源', en: 'origin' },
  ref: { zh: '来源编号', en: 'reference' },
  categories: { zh: '一级事项', en: 'categories' },
  aliases: { zh: '简称', en: 'short names' },
  issuer: { zh: '制定机关', en: 'made by' },
  amendedBy: { zh: '修改的决定', en: 'amended by' },
  repealedBy: { zh: '废止的文件', en: 'repealed by' },
  days: { zh: '特殊日期', en: 'special days' },
}

/** A place in an entry as a person calls it: "/payload/content/contentElements/0" is "事项 › 公开内容（要素） › 第 1 条". */
export function pathWords(path: string): string {
  return path
    .split('/')
    .slice(2)
    .map((step) => (/^\d+$/.test(step) ? t('nth', { n: Number(step) + 1 }) : fieldOf(step)))
    .join(' › ')
}

function fieldOf(step: string): string {
  const words = Object.hasOwn(fieldWords, step) ? fieldWords[step] : undefined
  return words ? say(words) : step.replaceAll('~1', '/').replaceAll('~0', '~')
}
