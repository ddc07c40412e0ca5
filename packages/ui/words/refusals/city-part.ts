import type { Said } from '../language.ts'
import type { RefusalCode } from '../refusal-code.ts'

/** Refusals of the plan or summary that a city itself owes (市（州）本级). */
export const cityPartRefusals = {
  CITY_PART_MISSING: {
    zh: '没有上报：本轮次要求市（州）本级也报送这项材料，还没有签发，也没有说明缺报原因。请写好后由负责人签发，或在“市（州）本级”中说明原因，原因随同上报。',
    en: 'Not filed: the round asks the city for one of its own, and it is neither signed nor stated to be missing. Have the leader sign it, or state the reason, which goes up with the filing.',
  },
  CITY_PART_UNWRITTEN: {
    zh: '没有签发：市（州）本级的这项材料还没有内容。请由审核人先写各部分。',
    en: 'Not signed: nothing of the city’s own document is written yet. Its reviewer writes it first.',
  },
  CITY_PART_UNSIGNED: {
    zh: '没有办理：市（州）本级的这项材料还没有签发。请由负责人签发后再办理。',
    en: 'Not done: the city’s own document is not signed. The leader signs it first.',
  },
  CITY_PART_SIGNED: {
    zh: '没有办理：市（州）本级的这项材料已经签发。要修改或说明缺报的，请由负责人先收回签发；您填写的内容仍保留在页面上。',
    en: 'Not done: the city’s own document is signed. To change it, or to state it as missing, the leader first takes the signature back; your words stay on the page.',
  },
  CITY_PART_MOVED: {
    zh: '没有签发：在您打开之后，附件有增减，或删去了部分内容。页面上已是现在的内容和附件，请看过后再签发；您填写的意见仍保留在页面上。',
    en: 'Not signed: after you opened it files were added or removed, or a section was. What stands now is on the page: read it, then sign; your words stay.',
  },
  CITY_PART_NOT_FILED: {
    zh: '没有发出反馈：市（州）本级的这项材料没有报来，或已经撤回。请等市级补报后再反馈，或对整件反馈；所写内容不会丢失。',
    en: 'Feedback not sent: the city’s own document has not come, or was withdrawn. Wait until it comes, or write on the package as a whole; what you wrote stays.',
  },
  WRITER_MAY_NOT_SIGN: {
    zh: '没有签发：您写过这项材料的内容，或增减过附件，经手的人不签发。请由没有经手的负责人签发。',
    en: 'Not signed: you wrote part of it or changed its files, and nobody signs their own work. A leader who had no hand in it signs.',
  },
  TOO_MANY_SECTIONS: {
    zh: '没有保存：这项材料的部分已达上限（40个）。请合并几个部分，或先删去不用的。',
    en: 'Not saved: the document has as many sections as it may (40). Merge some, or remove those not needed.',
  },
  TOO_MANY_CITY_FILES: {
    zh: '没有保存：市（州）本级的一项材料最多附 180 份文件，恢复的部分连同其附件计入。请移除不再需要的，或把几份合并为一个 PDF。',
    en: 'Not saved: the city’s own document takes 180 files, those of a section put back among them. Remove some, or join several into one PDF.',
  },
} as const satisfies Partial<Record<RefusalCode, Said>>
