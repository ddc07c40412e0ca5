import { formerOwer, formerSettings } from '../round/former-settings.ts'
import { chainOf, type Payload, type Upcaster } from './chain.ts'

/** A round of the first version asked for the eight elements and nothing else. Source: round/decisions/0001-extra-elements.md. */
function withoutExtraFields(payload: Payload): Payload {
  return { ...payload, settings: { ...(payload.settings as Payload), extraFields: [] } }
}

/** Words alone were suggested once, for limits and ticks too. */
function withoutValue(payload: Payload): Payload {
  return { ...payload, suggestedValue: null }
}

/** A round of the second version said nothing of clauses, policies and who owes what. */
function asItWasBefore(payload: Payload): Payload {
  const settings = payload.settings as Payload
  const asked = settings.deliverables as readonly Payload[]
  const deliverables = asked.map((each) => ({ ...each, owedBy: formerOwer }))
  return { ...payload, settings: { ...settings, ...formerSettings, deliverables } }
}

/** One rule of signing held of a filing and of the joint package once. Source: round/decisions/0003-who-signs-the-package.md. */
function signedByOneRule(payload: Payload): Payload {
  const settings = payload.settings as Payload
  const { signing } = settings.review as Payload
  return { ...payload, settings: { ...settings, packageSigning: signing } }
}

/** A package did not say once at which texts its members travelled. */
function atTextsNotRecorded(payload: Payload): Payload {
  const members = payload.members as readonly Payload[]
  return { ...payload, members: members.map((each) => ({ ...each, textsDigest: null })) }
}

/** Batches gave opinions on items once, and settled no documents. Source: batch/decisions/0002-settled-in-a-batch.md. */
function withoutSettlement(payload: Payload): Payload {
  return { ...payload, settlement: null }
}

/** A catalog was in force from the day of its publication once, and its items had no pages of their own. */
function inForceWhenPublished(payload: Payload): Payload {
  return { ...payload, effectiveOn: payload.publishedOn, links: [] }
}

/** A county answered in words alone once. */
function withoutFiles(payload: Payload): Payload {
  return { ...payload, files: [] }
}

/** What became of a city's own document did not count in the version of its package once. Source: joint-package/decisions/0001-what-old-events-counted.md. */
function notCounted(payload: Payload): Payload {
  return { ...payload, counted: false }
}

/** How the last day of a 公示 was counted was not kept once. */
function notKeptHowCounted(payload: Payload): Payload {
  return { ...payload, deadline: null }
}

/**
 * Each change of an event's shape, for ever: whoever gives an event a new version adds here how an old one is read, and a history
 * in the new version to what the auditor's replay is tried on.
 */
export const upcasters: readonly Upcaster[] = [
  { type: 'RoundOpened', from: 1, upcast: withoutExtraFields },
  { type: 'RoundAmended', from: 1, upcast: withoutExtraFields },
  { type: 'RoundOpened', from: 2, upcast: asItWasBefore },
  { type: 'RoundAmended', from: 2, upcast: asItWasBefore },
  { type: 'RoundOpened', from: 3, upcast: signedByOneRule },
  { type: 'RoundAmended', from: 3, upcast: signedByOneRule },
  { type: 'PackageAssembled', from: 1, upcast: atTextsNotRecorded },
  { type: 'AddendumSubmitted', from: 1, upcast: atTextsNotRecorded },
  { type: 'BatchPrepared', from: 1, upcast: withoutSettlement },
  { type: 'CatalogPublished', from: 1, upcast: inForceWhenPublished },
  { type: 'CommentAdded', from: 1, upcast: withoutValue },
  { type: 'CommentReworded', from: 1, upcast: withoutValue },
  { type: 'CorrectionAnswered', from: 1, upcast: withoutFiles },
  { type: 'CityPartSigned', from: 1, upcast: notCounted },
  { type: 'CityPartSignatureTakenBack', from: 1, upcast: notCounted },
  { type: 'CityPartExcepted', from: 1, upcast: notCounted },
  { type: 'PublicNoticeOpened', from: 1, upcast: notKeptHowCounted },
]

/** Made, and so checked, when a process starts. */
export const { versionOf, upcast } = chainOf(upcasters)
