/** 公文 */
export const paperWords = {
  zh: {
    'paper.opinion': '审定意见（公文）',
    'paper.report': '报告（公文）',
    'paper.notAccepted': '签收之后才有审定意见可写。',
    'paper.notSettled': '尚未审定，此稿供核稿：还有 {open} 项没有审核意见。',
    'paper.notAssembled': '还没有汇总这项材料的统一上报，汇总后再写报告。',
    'paper.notReported': '尚未上报，此稿供核稿；上报后日期随上报日期更新。',
  },
  en: {
    'paper.opinion': 'Letter (审定意见)',
    'paper.report': 'Letter (报告)',
    'paper.notAccepted': 'There is an opinion to write once the filing was accepted.',
    'paper.notSettled': 'Not settled yet, a draft to be read through: {open} parts have no opinion.',
    'paper.notAssembled': 'The joint filing of this deliverable was not assembled yet.',
    'paper.notReported': 'Not filed yet, a draft to be read through; its date follows the filing.',
  },
} as const
