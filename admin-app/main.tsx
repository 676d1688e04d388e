import { render } from 'preact'
import { startLanguage } from './frame/language.ts'
import { Start } from './frame/Start.tsx'

startLanguage()
const root = document.getElementById('app')
if (root) render(<Start />, root)
