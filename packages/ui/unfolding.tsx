import { type ReactNode, useState } from 'react'

type UnfoldingProps = { readonly summary: string; readonly children: () => ReactNode }

/** What is drawn once it is unfolded: the texts of a long list would else all be drawn and none read. */
export function Unfolding({ summary, children }: UnfoldingProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && children()}
    </details>
  )
}
