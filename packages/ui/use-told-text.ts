import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useEffect, useEffectEvent } from 'react'
import { type ItemText, itemOf } from './item-text.ts'

const stillForMs = 400

/** Tells what stands in a form once it was left alone for a moment; nothing while it is no item that a draft may keep, nor of what it began with. */
export function useToldText(text: ItemText, isTouched: boolean, tell?: (item: DisclosureItem) => void): void {
  const isTold = isTouched && tell !== undefined
  const read = useEffectEvent(async (isStill: () => boolean) => {
    const written = await itemOf(text)
    if ('item' in written && isStill()) tell?.(written.item)
  })
  useEffect(() => {
    if (!isTold) return
    let still = true
    const timer = setTimeout(() => void read(() => still), stillForMs)
    return () => {
      still = false
      clearTimeout(timer)
    }
  }, [isTold, text])
}
