import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of what is ruled for all: rounds, the guide, calendars, and who holds which post. */
export const provinceRefusals = {
  ONLY_ROUND_MANAGER: {
    zh: '没有办理：这一步只能由教育厅的轮次管理人办理。请转告轮次管理人。',
    en: 'Not done: only the province’s round manager does this.',
  },
  ROUND_ALREADY_OPENED: {
    zh: '没有开启：同一编号的轮次已经开启。请换一个编号，或在原轮次上调整。',
    en: 'Not opened: a round of this id is open already. Choose another id, or amend that round.',
  },
  NOT_A_COUNTY: {
    zh: '没有开启：报送范围中有的不是县（市、区）。请核对行政区划代码。',
    en: 'Not opened: the cohort names something that is no county. Check the codes.',
  },
  DUE_BEFORE_DOCUMENT: {
    zh: '没有保存：有的截止日期早于文件的印发日期。请核对日期。',
    en: 'Not saved: a due date lies before the document was issued. Check it.',
  },
  DELIVERABLE_TWICE: {
    zh: '没有保存：同一项材料列了两次。请每项材料只列一次。',
    en: 'Not saved: a deliverable is named twice.',
  },
  COUNTY_NAMED_TWICE: {
    zh: '没有开启：报送范围中有的县（市、区）列了两次。请每个县只列一次。',
    en: 'Not opened: the cohort names a county twice.',
  },
  CITY_OWES_NO_CATALOG: {
    zh: '没有保存：标准目录只由县（市、区）编制报送，不能由市（州）报送。请改正标准目录的报送单位。',
    en: 'Not saved: a catalog is a county’s alone. Correct who owes it.',
  },
  CLAUSE_TWICE: {
    zh: '没有保存：有的条款编号重复。请给每一条不同的编号。',
    en: 'Not saved: two clauses bear one id. Give each its own.',
  },
  CLAUSE_NOT_ASKED: {
    zh: '没有保存：有的条款对应的材料本轮次没有要求报送。请补上这项材料，或改为不对应材料。',
    en: 'Not saved: a clause names a deliverable that the round does not ask for. Ask for it, or let the clause name none.',
  },
  CLAUSE_BEFORE_DOCUMENT: {
    zh: '没有保存：有的条款写的日期早于文件的印发日期。请对照文件核对日期。',
    en: 'Not saved: a clause’s date lies before the document was issued. Check it against the document.',
  },
  CLAUSE_DATE_DIFFERS: {
    zh: '没有开启：有的条款写的到省日期与材料的截止日期不一致。开启时以文件为准；要改期的，请开启后办理调整并说明理由。',
    en: 'Not opened: a clause’s date and the due date of its deliverable differ. A round opens with the document’s dates; amend it afterwards, with a reason.',
  },
  SAMPLE_OUT_OF_RANGE: {
    zh: '没有保存：批量审核的抽看数量不合适。比例应为1%至100%，最少不超过最多，数量应为1至220项。',
    en: 'Not saved: the sample of a batch is out of range: 1 to 100 per cent, least no more than most, 1 to 220 items.',
  },
  SIGNERS_IMPOSSIBLE: {
    zh: '没有保存：会签要求的同意人数与会签人数不符。“几人中几人同意”应写明人数，并且不超过会签人数；其他方式不写人数。',
    en: 'Not saved: the signatures asked for cannot be had. n of m needs a number no larger than the signers; other modes none.',
  },
  CONTACT_NOT_A_POST: {
    zh: '没有保存：联系方式只写单位和岗位。记录永久保存，请不要写电话、邮箱。',
    en: 'Not saved: the contact is an office and a post. The record is kept for ever: no telephone, no e-mail.',
  },
  TEMPLATE_TWICE: {
    zh: '没有保存：同一项材料有两份模板。请合并为一份。',
    en: 'Not saved: a deliverable has two templates. Make them one.',
  },
  TEMPLATE_NOT_ASKED: {
    zh: '没有保存：有的模板对应的材料本轮次没有要求报送。请补上这项材料，或删去模板。',
    en: 'Not saved: a template is for a deliverable that the round does not ask for.',
  },
  SECTION_TWICE: {
    zh: '没有保存：模板中有的章节重复。请每个章节只列一次。',
    en: 'Not saved: a template has a section twice.',
  },
  ROUND_TOO_LARGE: {
    zh: '没有保存：轮次的设置文字过多，超出一条记录的容量。请压缩条款、模板说明或扩展要素的文字。',
    en: 'Not saved: the settings are too long for one entry of the record. Shorten clauses, guidance or extra elements.',
  },
  EXTRA_TOO_MANY: {
    zh: '没有保存：扩展要素超过12项。每一项都要各县逐条填写，请只保留确有人使用的。',
    en: 'Not saved: more than twelve extra elements. Every county fills in each of them for every item; keep those that are read.',
  },
  EXTRA_NAME_TWICE: {
    zh: '没有保存：有的扩展要素重名（空格、标点和全半角不同仍算同名）。请改用不同的名称。',
    en: 'Not saved: two extra elements bear one name; spaces, signs and width make no difference.',
  },
  EXTRA_NAME_TAKEN: {
    zh: '没有保存：有的扩展要素与八要素、序号、层级或它们的常见列名相同，导入时会混淆。请换一个名称。',
    en: 'Not saved: an extra element is named like one of the eight elements or their column headings. Name it otherwise.',
  },
  EXTRA_WITHOUT_CHOICES: {
    zh: '没有保存：选择类的扩展要素没有列出选项。请至少列一个选项，或改为“填写文字”。',
    en: 'Not saved: an element of choices offers none. List at least one, or make it free text.',
  },
  EXTRA_CHOICE_TWICE: {
    zh: '没有保存：有的扩展要素列了两个相同的选项。请删去重复的选项。',
    en: 'Not saved: an extra element offers one choice twice.',
  },
  EXTRA_KIND_CHANGED: {
    zh: '没有保存：本轮次已用过这个名称，填写方式不能改变，否则已报送的内容会被误读。请保留原来的填写方式，或换一个名称另设一项。',
    en: 'Not saved: the round asked for an element of this name in another kind, and filed texts would be misread. Keep the kind, or define another name.',
  },
  GUIDE_ALREADY_REGISTERED: {
    zh: '没有登记：这份标准指引已经登记。需要补充的，请逐条增补。',
    en: 'Not registered: this guide is registered already. Add rows to it.',
  },
  GUIDE_NOT_REGISTERED: {
    zh: '没有增补：这份标准指引尚未登记。请先登记指引。',
    en: 'Not added: the guide is not registered yet. Register it first.',
  },
  ROW_ALREADY_REGISTERED: {
    zh: '没有登记：指引中已有同一编号的条目。请核对编号。',
    en: 'Not registered: the guide has a row of this id already.',
  },
  NAME_ALREADY_REGISTERED: {
    zh: '没有登记：指引中已有同一名称的事项。请核对是否重复。',
    en: 'Not registered: the guide has an item of this name already.',
  },
  UNKNOWN_CATEGORY: {
    zh: '没有登记：一级事项不在这份指引的一级事项之列。请核对一级事项的名称。',
    en: 'Not registered: the category is not one of this guide’s.',
  },
  DAY_OUTSIDE_YEAR: {
    zh: '没有公布：有的日期不在这一年内。请核对日期。',
    en: 'Not published: a day lies outside the year.',
  },
  SAME_DAY_TWICE: {
    zh: '没有公布：同一天列了两次。请每天只列一次。',
    en: 'Not published: a day is named twice.',
  },
  MAKEUP_NOT_ON_WEEKEND: {
    zh: '没有公布：补班日应在周六或周日，有的不是。请核对日期。',
    en: 'Not published: a make-up workday is not on a weekend. Check it.',
  },
  DEMONSTRATION_RUNNING: {
    zh: '没有开始：这里已经是演示环境，不能再次开始。需要新的演示的，请使用新的数据库。',
    en: 'Not started: this is a demonstration already. Use a new database for another.',
  },
  ONLY_ADMINISTRATORS: {
    zh: '没有办理：这一步只能由系统管理员办理。请联系系统管理员。',
    en: 'Not done: only an administrator does this.',
  },
  OWN_APPOINTMENT: {
    zh: '没有办理：不能安排自己的岗位。请由另一位系统管理员办理。',
    en: 'Not done: nobody appoints themself. Another administrator does it.',
  },
  NO_SUCH_POST_HERE: {
    zh: '没有任命：该单位没有这个岗位。请核对单位和岗位。',
    en: 'Not appointed: that bureau has no such post.',
  },
  ALREADY_APPOINTED: {
    zh: '没有任命：该账号在本单位已有岗位，一个账号只能有一个岗位。请先结束原来的任职。',
    en: 'Not appointed: the account holds a post there already. End that one first.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
