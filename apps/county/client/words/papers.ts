/** 公文 */
export const paperWords = {
  zh: {
    'paper.request': '请示（公文）',
    'paper.nothing': '还没有可以成文的内容。请先编制并提请内审。',
    'paper.notFiled': '尚未签发报送，此稿供核稿；签发后日期随报送日期更新。',
    'paper.pdf': 'PDF（由 Word 文档转成，约需数秒）',
    'paper.noPdf': 'PDF：服务器没有安装 LibreOffice，请下载 Word 文档后另存为 PDF',
    'paper.making': '正在生成 PDF…',
  },
  en: {
    'paper.request': 'Letter (请示)',
    'paper.nothing': 'Nothing to write of yet. Write the filing and hand it on first.',
    'paper.notFiled': 'Not signed and filed yet: a draft to be read through. Its date follows the filing.',
    'paper.pdf': 'PDF (made of the Word document, takes some seconds)',
    'paper.noPdf': 'PDF: no LibreOffice on the server; save the Word document as PDF instead',
    'paper.making': 'Making the PDF…',
  },
} as const
