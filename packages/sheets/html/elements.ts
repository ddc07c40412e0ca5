import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.Node
export type Element = DefaultTreeAdapterTypes.Element

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

/** An attribute's value; undefined where the element does not have it. */
export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value
}

/** Whether a browser or Excel would not show the element. */
export function isHidden(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? ''
  return attributeOf(element, 'hidden') !== undefined || /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
}
