import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of what a county and its city note before a filing (报送前沟通). */
export const beforeFilingRefusals = {
  ONLY_CITIES_GUIDE: {
    zh: '没有登记：指导记录由市级登记。本县的走访和座谈，请作为调研记录登记。',
    en: 'Not recorded: guidance is recorded by the city. Note the county’s own visits and meetings as research.',
  },
  NOTED_IN_FUTURE: {
    zh: '没有登记：日期晚于今天。请填实际发生的日期，尚未发生的等发生后再登记。',
    en: 'Not recorded: the day is later than today. Enter the day on which it happened, once it has.',
  },
  NOTED_BEFORE_DOCUMENT: {
    zh: '没有登记：日期早于本轮文件的印发日期。请核对日期；文件印发前的工作，请作为调研记录登记。',
    en: 'Not recorded: the day is earlier than the round’s document. Check it; note earlier work as research.',
  },
  TOO_MANY_NOTES: {
    zh: '没有登记：本轮这个县的记录已满300条。请把内容并入报送材料，或在材料报送后随件说明。',
    en: 'Not recorded: this county has 300 notes in this round. Put the matter into the deliverable itself.',
  },
  NOTE_EXISTS: {
    zh: '没有登记：这条记录已经登记过。页面已更新，请核对。',
    en: 'Not recorded: this note stands already. The page has been updated; please look.',
  },
  NO_SUCH_PREPARATORY_NOTE: {
    zh: '没有办理：找不到这条记录，或它不是可以答复的询问。页面已更新。',
    en: 'Not done: there is no such note, or it is no question to be answered. The page has been updated.',
  },
  NOT_YOUR_PREPARATORY_NOTE: {
    zh: '没有办理：记录由登记人撤下，扫描件由登记的单位添加。请与登记人商定，或另记一条。',
    en: 'Not done: a note is taken back by whoever wrote it, and its scans are added by their bureau. Ask them, or write another note.',
  },
  NOTE_WITHDRAWN: {
    zh: '没有办理：这条记录已经撤下。需要的请重新登记。',
    en: 'Not done: this note was taken back. Write it anew where it is needed.',
  },
  NOT_YOURS_TO_ANSWER: {
    zh: '没有答复：这是本单位提出的，由对方答复。要补充的请另提一条。',
    en: 'Not answered: your own bureau asked this, and the other side answers. Ask anew to add to it.',
  },
  CONSULTATION_ANSWERED: {
    zh: '没有办理：这条已经答复，不能再答复或撤下。需要再问的请另提一条。',
    en: 'Not done: this was answered and is neither answered again nor taken back. Ask anew.',
  },
  NOTE_FILE_TWICE: {
    zh: '没有添加：这份文件已经附在这条记录上。',
    en: 'Not attached: this file stands with the note already.',
  },
  NOTE_FILES_FULL: {
    zh: '没有添加：一条记录最多10个文件、共50 MB，一个县一轮最多300个文件、共500 MB。请合并或压缩后再添加。',
    en: 'Not attached: a note takes 10 files and 50 MB, a county’s notes of a round 300 files and 500 MB. Merge or compress them first.',
  },
} as const satisfies Partial<Readonly<Record<RefusalCode, Said>>>
