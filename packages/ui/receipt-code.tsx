import { useEffect, useState } from 'react'

type Code = { readonly size: number; readonly path: string }

/** Modules of white that a reader needs around a code. Source: ISO/IEC 18004. */
const quiet = 4

/** A text as a QR code. What draws it is loaded when the first one is shown. */
export function ReceiptCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [code, setCode] = useState<Code>()
  useEffect(() => {
    let current = true
    void drawn(text).then((next) => current && setCode(next))
    return () => {
      current = false
    }
  }, [text])
  const side = (code?.size ?? 0) + 2 * quiet
  return (
    <svg className="receipt-code" role="img" aria-label={label} viewBox={`${-quiet} ${-quiet} ${side} ${side}`}>
      <path d={code?.path ?? ''} shapeRendering="crispEdges" />
    </svg>
  )
}

async function drawn(text: string): Promise<Code> {
  const [{ correction, generate }, { toSvgPath }] = await Promise.all([import('lean-qr'), import('lean-qr/extras/svg')])
  const code = generate(text, { minCorrectionLevel: correction.M })
  return { size: code.size, path: toSvgPath(code) }
}
