import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { useEffect, useEffectEvent, useState } from 'react'
import { type ItemText, itemOf } from './item-text.ts'

const stillForMs = 400

/** What the form passes on: letters that are still to become a word are no text of the item. */
type Composing = { readonly onCompositionStart: () => void; readonly onCompositionEnd: () => void }

/** Tells what stands in a form once it was left alone for a moment; nothing while it is no item that a draft may keep or a word is being composed, nor of what it began with. */
export function useToldText(text: ItemText, isTouched: boolean, tell?: (item: DisclosureItem) => void): Composing {
  const [isComposing, setComposing] = useState(false)
  const isTold = isTouched && !isComposing && tell !== undefined
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
  return { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) }
}
