// The control of the page: four groups of radio buttons as plain HTML, from the same kind of server.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

const LEVELS = ['非常满意', '满意', '基本满意', '不满意', '非常不满意', '本次未涉及']
const QUESTIONS = ['服务受理', '服务管理', '服务质量', '服务人员']

const radio = (name: string) => (text: string, index: number) =>
  `<label><input type="radio" name="${name}" value="${index}">${text}</label>`
const fieldsets = QUESTIONS.map(
  (question, index) => `<fieldset><legend>${question}</legend>${LEVELS.map(radio(`r${index}`)).join('')}</fieldset>`,
)
const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport"
content="width=device-width"><link rel="icon" href="data:,"><title>评价</title></head><body><form method="post">
${fieldsets.join('\n')}<button>提交</button></form></body></html>`

const app = new Hono()
app.use(compress())
app.get('/s/:code', c => c.html(page))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`The static form is listening on port ${port}`)
})
