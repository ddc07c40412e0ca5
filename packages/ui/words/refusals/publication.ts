import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of what a county does with its published catalog. */
export const publicationRefusals = {
  NOT_SETTLED: {
    zh: '没有办理：相应的目录或材料尚未审定，或不是最新的审定稿。请等市级审定后，在最新的审定稿上办理。',
    en: 'Not done: this is not settled by the city, or not the version settled last. Act on the latest settled version.',
  },
  ALREADY_PUBLISHED: {
    zh: '没有办理：这一版目录县里已经公布，不能重复公布，也不能再收回。网页与审定稿不一致的，请登记更正；要改内容的，请作为调整重新报送。',
    en: 'Not done: the county has published this version. Issue an erratum where the page differs from it; to change what it says, file a change.',
  },
  PUBLISHED_IN_FUTURE: {
    zh: '没有登记：公布日期在今天之后。请在网站实际公布后，按实际日期登记。',
    en: 'Not recorded: the day of publication lies ahead. Record it once it is on the site, with the real day.',
  },
  PUBLISHED_BEFORE_SETTLED: {
    zh: '没有登记：公布日期早于市级审定的日期。请核对公布日期；所公布的应是审定稿。',
    en: 'Not recorded: the day of publication lies before the city settled the text. Check the day.',
  },
  PUBLISHED_BEFORE_WITHDRAWN: {
    zh: '没有登记：公布日期早于这一版被撤销的日期。请按重新公布的实际日期登记。',
    en: 'Not recorded: the day lies before this version was withdrawn. Use the day on which it was published again.',
  },
  EFFECTIVE_BEFORE_PUBLISHED: {
    zh: '没有登记：施行日期早于公布日期。目录公布以后才能施行，请把施行日期改为公布当日或以后。',
    en: 'Not recorded: it would be in force before it was published. Choose the day of publication or a later one.',
  },
  EFFECTIVE_TOO_LATE: {
    zh: '没有登记：施行日期在公布一年以后，可能写错了年份。请核对；一年以后才施行的，请到时再公布。',
    en: 'Not recorded: it would be in force more than a year after its publication. Check the year.',
  },
  NOT_PUBLISHED: {
    zh: '没有办理：这一版目录没有公布，或已被后来公布的一版取代。请刷新页面，在现在公布的一版上办理。',
    en: 'Not done: this version is not published, or a later one took its place. Reload, and act on the one that stands.',
  },
  ALREADY_WITHDRAWN: {
    zh: '没有办理：这一版的公布已经撤销。请刷新页面，查看撤销的日期和理由。',
    en: 'Not done: this publication was withdrawn already. Reload to see when and why.',
  },
  ONLY_LEADER_WITHDRAWS: {
    zh: '没有撤销：撤销公布只能由县（市、区）教育局负责人办理。请报负责人决定。',
    en: 'Not withdrawn: only the leader of the county’s bureau withdraws a publication. Ask the leader.',
  },
  NOT_THE_ONE_BEFORE: {
    zh: '没有撤销：撤销以后只能恢复施行此前公布的一版，或没有施行的目录。请刷新页面后重新选择。',
    en: 'Not withdrawn: afterwards either the publication before it stands, or none. Reload and choose again.',
  },
  ANNOUNCED_IN_FUTURE: {
    zh: '没有登记：日期在今天之后。请在网站上实际发布以后，按实际日期登记。',
    en: 'Not recorded: the day lies ahead. Record it once it was announced, with the real day.',
  },
  ANNOUNCED_BEFORE_PUBLISHED: {
    zh: '没有登记：日期早于目录公布的日期。请核对更正或撤销的日期。',
    en: 'Not recorded: the day lies before the catalog was published. Check it.',
  },
  NOT_IN_VERSION: {
    zh: '没有登记：所指的事项不在这一版公布的目录中。请从这一版的事项中选择。',
    en: 'Not recorded: the item is not in the published version. Choose one that is.',
  },
  ERRATUM_CHANGES_NOTHING: {
    zh: '没有登记：更正前后的文字相同。请写明网页上错在哪里、改成什么。',
    en: 'Not recorded: the words before and after are the same. Say what was wrong and what it says now.',
  },
  ERRATUM_CHANGES_SUBSTANCE: {
    zh: '没有登记：更正后的文字在市级审定稿中没有，这已改动审定的内容。更正只能把网页改回审定稿；要改内容，请修改目录后作为调整重新报送。',
    en: 'Not recorded: the new words are not in the settled text, so this changes what the city settled. An erratum only brings the page back to it; to change it, revise the catalog and file it anew.',
  },
  NOT_PUBLISHED_THERE: {
    zh: '没有记录：这个地址不是现行公布登记的地址。请先登记公布地址，再核对网页。',
    en: 'Not recorded: no standing publication names this address. Record the publication first, then look at its page.',
  },
  PAGE_AS_BEFORE: {
    zh: '没有另行记录：结果与上次一样。只有结果变化时才记录。',
    en: 'Not recorded again: the page is as it was found before. Only what changed is recorded.',
  },
  TOO_FEW_TRIES: {
    zh: '没有记录：有三天都打不开，才记为打不开。请改天再看。',
    en: 'Not recorded: a page counts as dead once it did not open on three days. Look again another day.',
  },
  TRIED_IN_FUTURE: {
    zh: '没有记录：查看的日期在今天之后。请核对服务器时间。',
    en: 'Not recorded: a look is dated in the future. Check the server’s clock.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
