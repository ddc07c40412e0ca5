/** Everyone knows the password of the demo accounts: under NODE_ENV=production they neither get in nor stay in. */
export function shutInProduction({ demo }: { readonly demo: boolean }): boolean {
  return demo && process.env.NODE_ENV === 'production'
}
