import tailwindcss from '@tailwindcss/vite'
import { build } from 'vite'

/** Builds the stage into a folder, as a page of the product is built. */
export const buildStage = (outDir) =>
  build({
    configFile: false,
    root: 'tests/ui/claim/stage',
    base: './',
    logLevel: 'warn',
    plugins: [tailwindcss()],
    esbuild: { jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  })
if (process.argv[2]) await buildStage(process.argv[2])
