import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'
import { nothingLacking } from './lacking.ts'

/**
 * How an app's browser side is built: `appRoot` holds `index.html`, the result lies in `appRoot/dist`.
 *
 * Nothing is inlined, so that the page needs no more than `script-src 'self'`; screens imported lazily become files of
 * their own. The oldest browser meant is Chrome 88.
 */
export function clientBuild(appRoot: string): UserConfig {
  return {
    root: appRoot,
    base: '/',
    plugins: [react(), nothingLacking()],
    build: {
      target: 'chrome88',
      outDir: 'dist',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'older-browsers', test: /older-browsers\.ts|core-js/ }] } },
      },
    },
    server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '4801'}` } },
  }
}
