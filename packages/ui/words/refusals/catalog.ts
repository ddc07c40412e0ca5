import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of the county's own catalog. */
export const catalogRefusals = {
  NOT_YOUR_CATALOG: {
    zh: '没有办理：这是其他县（市、区）的目录，只能由该县编制。请打开本县的目录。',
    en: 'Not done: this is another county’s catalog. Open your own.',
  },
  ONLY_COUNTY_POSTS: {
    zh: '没有办理：目录只能由县（市、区）的岗位编制。需要修改的，请提出意见，由县里修改。',
    en: 'Not done: only a county’s posts write a catalog. Comment, and let the county change it.',
  },
  LOCKED_FOR_REVIEW: {
    zh: '没有办理：这份目录已由市级签收，审核期间草稿锁定。退回或审定后即可继续；急需修改的，请联系市级审核人退回。',
    en: 'Not done: the city accepted a filing of this catalog, and the draft is locked until that is returned or settled.',
  },
  ITEM_EXISTS: {
    zh: '没有新增：这个公开事项已经在目录中。请刷新列表，在原有事项上修改。',
    en: 'Not added: this item already stands in the catalog. Reload and change it there.',
  },
  NO_SUCH_ITEM: {
    zh: '没有办理：目录中没有这个公开事项，可能已被他人调整。请刷新列表后再办理。',
    en: 'Not done: there is no such item in the catalog. Reload the list.',
  },
  ITEM_ALREADY_RETIRED: {
    zh: '没有办理：这个公开事项已经取消。需要恢复的，请在“已取消”中打开它，填写理由后恢复。',
    en: 'Not done: this item was retired. To bring it back, open it among the retired ones.',
  },
  ITEM_NOT_RETIRED: {
    zh: '没有恢复：这个公开事项仍在目录中，可能已由同事恢复。请刷新列表。',
    en: 'Not brought back: this item stands in the catalog already. Reload the list.',
  },
  STALE_ORDER: {
    zh: '没有调整顺序：目录的事项或顺序刚刚有变动。请在刷新后的列表上重新调整。',
    en: 'The order was not changed: items or their order moved meanwhile. Arrange them again on the list as it is now.',
  },
  NO_SUCH_SUCCESSOR: {
    zh: '没有取消：所选的接替事项不在目录中，或就是它自己。请另选一个现有事项，或不填接替事项。',
    en: 'Not retired: the successor is not in the catalog, or is the item itself. Choose another, or none.',
  },
  NO_SUCH_GUIDE_ROW: {
    zh: '没有保存：标准指引中没有所指的条目，可能已更换指引。请重新打开事项，再采用指引文字，或直接填写。',
    en: 'Not saved: the guide has no such row. Open the item again and take the guide’s words anew, or write your own.',
  },
  NOT_GUIDE_TEXT: {
    zh: '没有保存：标为“采用指引文字”的要素与指引的文字不一致。请重新采用，或作为本县文字保存。',
    en: 'Not saved: what was said to be the guide’s words differs from the guide. Take them anew, or save them as your own.',
  },
  SAME_ITEM_TWICE: {
    zh: '没有办理：同一个公开事项出现了两次。导入的，请在预览中为每行指定不同的事项，或删去重复行；合并的，每个事项只选一次。',
    en: 'Not done: the same item is named twice. In an import, point the rows at different items or drop one; in a merger, choose each once.',
  },
  TOO_MANY_ITEMS: {
    zh: '没有保存：公开事项超过 220 项，目录容纳不下。请合并或取消部分事项；导入的，请核对表格是否混入了其他内容。',
    en: 'Not saved: a catalog holds 220 items at most. Merge or retire some, and check the spreadsheet for strangers.',
  },
  NO_PLACE_FOR_FILES: {
    zh: '没有导入：这台服务器没有存放原件的地方，导入后无法核对原件。请联系系统管理员设置存放位置（MINGCE_ATTACHMENTS），再导入。',
    en: 'Not imported: this server has no place for files, so that nobody could check what was imported. Ask the administrator to set one (MINGCE_ATTACHMENTS), then import.',
  },
  IMPORT_FILE_GONE: {
    zh: '没有导入：本单位近两天没有上传过这份文件，或它已不在系统中。请重新选择同一份文件，核对后再导入。',
    en: 'Not imported: your bureau has not uploaded this file within two days, or it is gone. Choose the file again, and import it.',
  },
  EVIDENCE_EXISTS: {
    zh: '没有添加：这份文件已经登记过。请刷新页面，看它是否已在列表中。',
    en: 'Not added: this file was recorded already. Reload, and see whether it is in the list.',
  },
  NO_SUCH_EVIDENCE: {
    zh: '没有办理：没有这份文件，可能已由同事移除。请刷新页面后再办理。',
    en: 'Not done: there is no such file; a colleague may have removed it. Reload the page.',
  },
  EVIDENCE_ALREADY_REMOVED: {
    zh: '没有移除：这份佐证材料已由同事移除。请刷新页面。',
    en: 'Not removed: a colleague has removed this file already. Reload the page.',
  },
  SAME_EVIDENCE_TWICE: {
    zh: '没有添加：这个事项（或部分）下已有内容完全相同的文件。如只是想换个名称，请先移除原来的一份再添加。',
    en: 'Not added: the item or section has a file with the very same content. To rename it, remove that one first.',
  },
  TOO_MUCH_EVIDENCE_ON_ITEM: {
    zh: '没有添加：每个事项（或部分）最多附 10 份文件，合计不超过 50 MB。请移除不再需要的，或把几份合并为一个 PDF。',
    en: 'Not added: an item or a section takes 10 files of 50 MB together. Remove some, or join several into one PDF.',
  },
  TOO_MUCH_EVIDENCE: {
    zh: '没有保存：一项材料最多附 300 份文件，合计不超过 500 MB，重新写入的部分连同原有附件计入。请先移除不再需要的文件。',
    en: 'Not saved: a catalog, a plan or a summary takes 300 files of 500 MB together, those of a section put back among them. Remove some first.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
