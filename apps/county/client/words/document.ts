/** 实施方案 and 工作总结, section by section. */
export const documentWords = {
  zh: {
    'document.template': '按本轮次的部分编写，带 * 的必须写完才能提请内审；后面可以增加自己的部分。',
    'document.paper': '成文（红头）',
    'document.paper.nothing': '还没有可以成文的内容。请先编写并保存。',
    'document.paper.notFiled': '尚未签发报送，此稿供核稿。',
    'files.title': '附件',
    'files.hint':
      'PDF、OFD、Word、Excel、WPS、图片、纯文本；每份 20 MB 以内，每部分 10 份以内。随本件报送，成文时列在附件清单中。',
    'files.afterSaving': '保存本节后可以添加附件。',
    'whyNot.sections': '还有{count}个必写部分没有写：{names}。',
    'whyNot.milestones': '进度安排表中有没写全的行。',
  },
  en: {
    'document.template':
      'Written by the sections of this round; those with * are required before the check. Your own follow.',
    'document.paper': 'On paper (red head)',
    'document.paper.nothing': 'Nothing to print yet. Write and save first.',
    'document.paper.notFiled': 'Not signed and filed yet: a draft to be read through.',
    'files.title': 'Files',
    'files.hint':
      'PDF, OFD, Word, Excel, WPS, pictures, text; 20 MB each, ten a section. They go with the filing and are listed on paper.',
    'files.afterSaving': 'Save the section first to add files.',
    'whyNot.sections': '{count} required sections are not written: {names}.',
    'whyNot.milestones': 'Some milestones are not complete.',
  },
} as const
