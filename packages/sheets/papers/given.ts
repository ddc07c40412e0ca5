import { parseDivision } from '@mingce/domain/authority/division'
import { type OfficialLetter, usualWords } from '@mingce/domain/letter/letter'
import { requestLetter } from '@mingce/domain/letter/request'

const qingbaijiang = parseDivision('510113')

/** For tests: 青白江区's 请示 for a catalog of 41 items, filed the second time. */
export const request: OfficialLetter = requestLetter(
  {
    county: qingbaijiang,
    kind: 'disclosure_catalog',
    document: { title: '关于深化义务教育领域基层政务公开的通知', docNumber: null },
    parts: 41,
    categories: 10,
    against: { version: 1, added: 3, changed: 5, dropped: 1 },
    turn: 2,
    checkedOn: '2021-10-12',
    mayDisclose: true,
    submittedOn: '2021-10-14',
    today: '2021-10-15',
  },
  {
    ...usualWords(qingbaijiang),
    docNumber: '青教〔2021〕12号',
    signer: '某某',
    contactName: '经办人',
    contactPhone: '028-00000000',
    copyTo: '青白江区人民政府办公室',
  },
)
