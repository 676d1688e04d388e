import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite'

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
  plugins: [dropEmptyScript(), liftPage()],
})

/** Rooms that one person opens after each other travel together: pieces that resemble each other pack better. */
function adminChunks() {
  return [
    // The first screen with all that it needs, and the pieces that every room needs, so that no room waits for another.
    {
      name: 'first',
      priority: 3,
      test: /admin-app\/(index\.html|main|frame\/|overview\/Overview)|texts\/admin\/settings/,
    },
    { name: 'list', priority: 2, test: /admin-app\/(comparison|method|snapshots)\// },
    { name: 'administration', priority: 2, test: /admin-app\/(platform|members|account)\// },
    { name: 'rooms', priority: 1, test: /admin-app\/(?!charts|ledger|imports|catalogue|profile|questionnaires)/ },
    { name: 'ledger', priority: 0, test: /admin-app\/(ledger|imports|catalogue|profile)\// },
    { name: 'questionnaires', priority: 0, test: /admin-app\/questionnaires\// },
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
