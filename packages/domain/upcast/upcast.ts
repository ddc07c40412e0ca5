import { chainOf, type Payload, type Upcaster } from './chain.ts'

/** A round of the first version asked for the eight elements and nothing else. Source: round/decisions/0001-extra-elements.md. */
function withoutExtraFields(payload: Payload): Payload {
  return { ...payload, settings: { ...(payload.settings as Payload), extraFields: [] } }
}

/** Words alone were suggested once, for limits and ticks too. */
function withoutValue(payload: Payload): Payload {
  return { ...payload, suggestedValue: null }
}

/**
 * Each change of an event's shape, for ever: whoever gives an event a new version adds here how an old one is read, and a history
 * in the new version to what the auditor's replay is tried on.
 */
export const upcasters: readonly Upcaster[] = [
  { type: 'RoundOpened', from: 1, upcast: withoutExtraFields },
  { type: 'RoundAmended', from: 1, upcast: withoutExtraFields },
  { type: 'CommentAdded', from: 1, upcast: withoutValue },
  { type: 'CommentReworded', from: 1, upcast: withoutValue },
]

/** Made, and so checked, when a process starts. */
export const { versionOf, upcast } = chainOf(upcasters)
