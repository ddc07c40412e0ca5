import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { clientBuild } from '../client-build.ts'

export default defineConfig(clientBuild(fileURLToPath(new URL('.', import.meta.url))))
