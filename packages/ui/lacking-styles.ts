/**
 * What a style sheet may say that Chrome 88 lacks so that whole rules, or a whole value, go with it; a property it does not know
 * (`field-sizing`, `accent-color`) leaves the rest as it is, and is not held. What the build writes otherwise by itself (nesting, ranges in
 * `@media`, `inset`) does not come here; what is asked for by `@supports selector(…)` may lack.
 *
 * Source: mdn/browser-compat-data, `css/`, read 2026-11-30: `:has()` Chrome 105, `:user-invalid` 119, `@layer` 99, `@container` 105, `@scope` 118,
 * `@starting-style` 117, `color()` and `color-mix()` 111, the small, large and dynamic viewport later than 101. The selector in `:nth-child(… of …)`,
 * `:dir()`, `:popover-open`, `:modal`, `lab()`, `lch()` and their like are from memory and in doubt.
 */
const styles: Readonly<Record<string, RegExp>> = {
  ':has()': /(?<!selector\():has\(/,
  ':user-valid, :user-invalid': /:user-(?:in)?valid\b/,
  ':nth-child(… of …)': /:nth-(?:last-)?child\([^()]*\sof\s/,
  ':dir()': /:dir\(/,
  ':popover-open, :modal': /:(?:popover-open|modal)\b/,
  '@layer': /@layer\b/,
  '@container': /@container\b/,
  '@scope': /@scope\b/,
  '@starting-style': /@starting-style\b/,
  'color(), color-mix(), lab()': /\b(?:color|color-mix|ok(?:lab|lch)|lab|lch|light-dark)\(/,
  'the dynamic viewport': /\d[dsl]v(?:h|w|i|b|min|max)\b/,
}

/** What a style sheet says that Chrome 88 lacks, by how it is written; `[]` when it says nothing of the kind. */
export function lackingInStyles(css: string): readonly string[] {
  const said = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return Object.entries(styles).flatMap(([name, look]) => (look.test(said) ? [name] : []))
}
