import type { Check } from './finding.ts'

/** 依申请 alone, and 全社会 as whom it is shown to: what is given on request is given to who asked. */
export const modeContradictsAudience: Check = {
  id: 'mode_contradicts_audience',
  severity: 'must',
  source: 'practice',
  find: ({ disclosureModes, audiences }) => {
    const onRequestAlone = disclosureModes.length === 1 && disclosureModes[0] === 'on_request'
    const toAll = audiences.length === 1 && audiences[0] === 'whole_society'
    return onRequestAlone && toAll ? [{ element: 'disclosureModes', quoted: [] }] : []
  },
}

/** 特定群体 is ticked and nothing says which. */
export const audienceUnnamed: Check = {
  id: 'audience_unnamed',
  severity: 'advice',
  source: 'standard_form',
  find: ({ audiences, audienceNote }) =>
    audiences.includes('specific_group') && (audienceNote ?? '').trim() === ''
      ? [{ element: 'audiences', quoted: [] }]
      : [],
}

/** A group is named and 特定群体 is not ticked. */
export const audienceUnticked: Check = {
  id: 'audience_unticked',
  severity: 'advice',
  source: 'standard_form',
  find: ({ audiences, audienceNote }) =>
    audiences.length > 0 && !audiences.includes('specific_group') && (audienceNote ?? '').trim() !== ''
      ? [{ element: 'audienceNote', quoted: [audienceNote ?? ''] }]
      : [],
}
