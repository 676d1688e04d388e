import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin, transformWithOxc } from 'vite'
import { adminTexts } from './api/commands/admin-texts.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = process.env.MANYI_DIST ?? join(root, 'dist')
const OLD_PHONES = ['chrome86', 'ios14.5']

/** The program, every command beside it, and worker threads: all in one folder, so relative paths hold everywhere. */
const api: EnvironmentOptions = {
  consumer: 'server',
  resolve: { noExternal: true, external: ['@photostructure/sqlite', '@node-rs/argon2'] },
  build: {
    ssr: true,
    outDir: join(dist, 'api'),
    target: 'node20',
    // 2 ms dearer at the start, but stack traces and error names in the log stay readable.
    minify: false,
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: apiEntries(),
      external: ['pg-native'],
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

const surveyScript = surveyFile('enhance.ts', { format: 'iife', entryFileNames: 'enhance.js' })
const surveyStyle = surveyFile('page.css', { assetFileNames: 'page.css' })
const receiptScript = surveyFile('receipt.ts', { format: 'iife', entryFileNames: 'receipt.js' })
const receiptStyle = surveyFile('receipt.css', { assetFileNames: 'receipt.css' })
const publicStyle = surveyFile('public.css', { assetFileNames: 'public.css' })

const admin: EnvironmentOptions = {
  consumer: 'client',
  build: {
    outDir: join(dist, 'admin'),
    target: 'baseline-widely-available',
    // Nothing inline: neither the polyfill nor small files as data addresses pass the content security policy.
    modulePreload: false,
    assetsInlineLimit: 0,
    emptyOutDir: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: join(root, 'admin-app/index.html'),
      // A read without effects may go: this alone takes 6 kB of gzip out of Chart.js.
      treeshake: { propertyReadSideEffects: false },
      output: { codeSplitting: { groups: adminChunks() } },
    },
  },
}

export default defineConfig({
  root,
  base: '/admin/',
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  environments: {
    manyiApi: api,
    manyiSurveyScript: surveyScript,
    manyiSurveyStyle: surveyStyle,
    manyiReceiptScript: receiptScript,
    manyiReceiptStyle: receiptStyle,
    manyiPublicStyle: publicStyle,
    manyiAdmin: admin,
  },
  plugins: [adminTexts(root), lighter(), dropEmptyScript(), liftPage()],
})

/** Rooms that one person opens after each other travel together: pieces that resemble each other pack better. */
function adminChunks() {
  return [
    // The first screen with all that it needs, and the frame's pieces, which every room needs.
    { name: 'first', priority: 2, test: /admin-app\/(index\.html|main|frame\/|overview\/Overview)/ },
    {
      name: 'administration',
      priority: 1,
      test: /admin-app\/(comparison|method|snapshots|platform|members|account|settings)\//,
    },
    { name: 'organization', priority: 0, test: /admin-app\/(?!charts)/ },
  ]
}

/** One file that pages inline: each needs a build of its own to stand alone. */
function surveyFile(input: string, output: Record<string, string>): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: join(dist, 'survey'),
      target: OLD_PHONES,
      cssTarget: OLD_PHONES,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      rolldownOptions: { input: join(root, 'survey-app', input), output },
    },
  }
}

function apiEntries(): Record<string, string> {
  const files = readdirSync(join(root, 'api'), { recursive: true, encoding: 'utf8' })
  const isEntry = (path: string) => /^commands[\\/][^\\/]+\.ts$/.test(path) || path.endsWith('.worker.ts')
  const others = files.filter(isEntry).map(path => [basename(path, '.ts'), join(root, 'api', path)])
  return { main: join(root, 'api/main.ts'), ...Object.fromEntries(others) }
}

/** The admin app without two things that it never uses, and with its elements in the shorter of two spellings. */
function lighter(): Plugin {
  const jsx = { runtime: 'classic', pragma: 'jsx_', pragmaFrag: 'Fragment_' } as const
  return {
    name: 'manyi:lighter',
    enforce: 'pre',
    applyToEnvironment: environment => environment.name === 'manyiAdmin',
    resolveId: id => (id === '@kurkle/color' ? join(root, 'admin-app/charts/no-colour-mixing.ts') : undefined),
    // Vite loads a script through a helper that fetches its styles first; the app's styles stand in its page.
    load: id => (id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = load => load()' : undefined),
    async transform(source, id) {
      if (!id.endsWith('.tsx')) return
      const { code } = await transformWithOxc(source, id, { jsx, sourcemap: false })
      return `import { h as jsx_, Fragment as Fragment_ } from 'preact'\n${code}`
    },
  }
}

/** A style sheet as input leaves a script without content beside it. */
function dropEmptyScript(): Plugin {
  return {
    name: 'manyi:drop-empty-script',
    applyToEnvironment: environment => /^manyi\w+Style$/.test(environment.name),
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) if (name.endsWith('.js')) delete bundle[name]
    },
  }
}

/** Vite keeps the page's folder; the server wants dist/admin/index.html. */
function liftPage(): Plugin {
  return {
    name: 'manyi:lift-page',
    enforce: 'post',
    applyToEnvironment: environment => environment.name === 'manyiAdmin',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['admin-app/index.html']
        if (page?.type !== 'asset') return
        delete bundle['admin-app/index.html']
        this.emitFile({ type: 'asset', fileName: 'index.html', source: page.source })
      },
    },
  }
}
