import type { LawsOnDay } from '@mingce/domain/check/finding'
import { useMemo } from 'react'
import { useToday } from '../desk-day.ts'
import { useKnownLaws } from './known-laws.tsx'

/** The registry of laws and today, on which citations are held against it; undefined while the registry is not at hand. */
export function useLawsOnDay(): LawsOnDay | undefined {
  const registry = useKnownLaws()
  const day = useToday()
  return useMemo(() => registry && { registry, day }, [registry, day])
}
