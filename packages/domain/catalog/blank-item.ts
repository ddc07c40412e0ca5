import type { DisclosureItem } from './item.ts'

/** What a new item begins as. Its names are empty until the drafter gives them. */
export const blankItem: DisclosureItem = {
  category: '',
  subcategories: [],
  name: '',
  contentElements: [],
  legalBases: [],
  disclosureTimeLimit: null,
  disclosingBody: null,
  disclosureModes: [],
  channels: [],
  otherChannelText: null,
  audiences: [],
  audienceNote: null,
  disclosureLevels: [],
  extra: {},
}
