import { render } from 'preact'
import { App } from './frame/App.tsx'
import { startLanguage } from './frame/language.ts'

startLanguage()
const root = document.getElementById('app')
if (root) render(<App />, root)
