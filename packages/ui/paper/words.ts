import { catalogue } from '../words/catalogue.ts'

/** The messages around a letter. */
export const t = catalogue(
  {
    'letter.issuer': '发文机关',
    'letter.docNumber': '发文字号',
    'letter.docNumberExample': '如：青教〔2021〕12号',
    'letter.signer': '签发人',
    'letter.contactName': '联系人',
    'letter.contactPhone': '联系电话',
    'letter.copyTo': '抄送',
    'letter.open': '留空的，文中留出位置，打印后手写',
    'letter.kept': '以上内容只记在这台电脑的浏览器里，下次自动带出；事项数、日期和意见都取自系统，不必填写。',
    'letter.seal': '印章由贵单位在纸上加盖，或把扫描件插入 Word 文档；文中已留出位置，系统不生成印章。',
    'letter.preview': '预览',
    'letter.docx': '下载 Word',
    'letter.pdf': '下载 PDF',
    'letter.noPdf': '这台服务器没有安装 LibreOffice，不能直接生成 PDF；可下载 Word 文档后另存为 PDF',
    'letter.enclosures': '附件：',
    'letter.table': '附表，共 {count} 行，印在文后',
    'letter.text': '附文，共 {count} 字，印在文后',
  },
  {
    'letter.issuer': 'Issuing office',
    'letter.docNumber': 'Document number',
    'letter.docNumberExample': 'e.g. 青教〔2021〕12号',
    'letter.signer': 'Signed by',
    'letter.contactName': 'Contact',
    'letter.contactPhone': 'Phone',
    'letter.copyTo': 'Copy to',
    'letter.open': 'What is left empty has its place in the letter, to be written by hand',
    'letter.kept':
      'These words stay in this browser and come back next time; counts, dates and opinions come from the system.',
    'letter.seal':
      'Your office puts its seal on paper, or its scan into the document: there is room for it. None is drawn.',
    'letter.preview': 'Preview',
    'letter.docx': 'Download Word',
    'letter.pdf': 'Download PDF',
    'letter.noPdf': 'No LibreOffice on this server, so no PDF; save the Word document as PDF instead',
    'letter.enclosures': '附件：',
    'letter.table': 'a list of {count} rows, printed behind the letter',
    'letter.text': 'a text of {count} characters, printed behind the letter',
  },
)
