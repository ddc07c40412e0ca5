import { chainOf, type Upcaster } from './chain.ts'

/**
 * Each change of an event's shape, for ever: whoever gives an event a new version adds here how an old one is read, and a history
 * in the new version to what the auditor's replay is tried on. So far no shape has changed.
 */
export const upcasters: readonly Upcaster[] = []

/** Made, and so checked, when a process starts. */
export const { versionOf, upcast } = chainOf(upcasters)
