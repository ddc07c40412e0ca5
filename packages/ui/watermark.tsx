import './watermark.css'

/** Words laid faintly over everything beneath, so that a photographed screen says where, when and by whom. */
export function Watermark({ lines }: { readonly lines: readonly string[] }) {
  return <div aria-hidden className="watermark" style={{ backgroundImage: `url("${picture(lines)}")` }} />
}

const [widthPx, heightPx] = [340, 190]

function picture(lines: readonly string[]): string {
  const text = lines.map((line, row) => `<tspan x="0" dy="${row === 0 ? 0 : 20}">${escaped(line)}</tspan>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}"><text transform="translate(30 150) rotate(-20)" font-family="sans-serif" font-size="14" fill="#000" fill-opacity="0.055">${text}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
