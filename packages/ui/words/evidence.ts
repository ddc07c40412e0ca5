import { catalogue } from './catalogue.ts'

/** The messages of bringing files to an item or a section and of taking them away. */
export const evidenceText = catalogue(
  {
    add: '添加文件',
    pasted: '截图',
    sending: '正在上传：{name}',
    checking: '正在检查并登记：{name}',
    attached: '已添加：{name}',
    tooLarge: '文件超过 20 MB，没有添加。请压缩图片，或拆成几份后再添加。',
    failed: '没有添加：{name}',
    again: '再试一次',
    forget: '不再添加',
    remove: '移除',
    removeNamed: '移除 {name}',
    removeReason: '移除的理由',
    removeSend: '确认移除',
    keep: '不移除',
    cancel: '取消',
  },
  {
    add: 'Add files',
    pasted: 'screenshot',
    sending: 'Sending: {name}',
    checking: 'Looking at it and recording it: {name}',
    attached: 'Added: {name}',
    tooLarge: 'Not added: the file is over 20 MB. Compress its pictures, or bring it in parts.',
    failed: 'Not added: {name}',
    again: 'Try again',
    forget: 'Leave it out',
    remove: 'Remove',
    removeNamed: 'Remove {name}',
    removeReason: 'Why it is removed',
    removeSend: 'Remove it',
    keep: 'Keep it',
    cancel: 'Cancel',
  },
)
