import { STAGES } from '../../shared/domain/catalogue.ts'
import type { ProgressForm, ProgressPage, PublicPage, PublicService } from '../../survey-app/server.tsx'
import { frame } from './survey-samples.ts'

const HOME = '/o/AbCdE'
const QR = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 41 41"><path d="M0 0h41v41H0z" fill="#fff"/></svg>'

/** Everything that can be said of a service. */
export function publicService(change: Partial<PublicService> = {}): PublicService {
  return {
    name: { zh: '中小企业融资对接服务', en: 'Finance matchmaking' },
    function: 'finance',
    isPublicBenefit: true,
    limit: { days: 15, unit: 'working' },
    scope: {
      zh: '为企业提供融资政策解读、\n融资方案设计、银企对接。',
      en: 'Advice on finance, plans, introductions to banks.',
    },
    clients: {
      zh: '在本区登记的中小微企业，成立满一年，无失信记录。',
      en: 'SMEs registered in the district for a year.',
    },
    steps: STAGES.map((stage, index) => ({
      stage,
      name: { zh: `第${index + 1}步：资料核对与登记`, en: `Step ${index + 1}: papers are checked` },
      range: { least: index, most: index + 2, unit: 'working' },
    })),
    price: { zh: '免费', en: 'Free of charge' },
    promise: { zh: '一次性告知，按时办结，不收取任何费用。', en: 'Told once, done in time, free.' },
    contact: { zh: '020-8211 0000 转 12（融资部）', en: '020-8211 0000 ext. 12' },
    materials: [
      { zh: '营业执照副本复印件（加盖公章）', en: 'Copy of the business licence' },
      { zh: '上年度财务报表', en: "Last year's accounts" },
    ],
    department: { zh: '融资服务部', en: 'Finance department' },
    responsible: { zh: '李晓明' },
    ...change,
  }
}

export function publicPage(change: Partial<PublicPage> = {}): PublicPage {
  return {
    frame: frame({ path: HOME, script: '' }),
    home: HOME,
    isPrint: false,
    isDemo: false,
    organization: { zh: '广州市黄埔区中小企业公共服务中心', en: 'Huangpu SME Public Service Center' },
    function: 'comprehensive',
    isCentre: true,
    profile: {
      address: { zh: '广州市黄埔区科学大道 1 号一楼大厅', en: '1 Kexue Avenue, ground floor' },
      hours: { zh: '工作日 9:00–12:00，13:30–17:30', en: 'Working days 9:00–12:00, 13:30–17:30' },
      phone: '020-8211 0000',
      email: 'fuwu@example.org',
      website: 'https://fuwu.example.org',
      complaints: {
        phone: '020-8211 0001',
        email: 'tousu@example.org',
        address: { zh: '一楼大厅综合窗口', en: 'Ground floor, general window' },
        person: { zh: '质量监督科' },
        how: { zh: '来电、来信、来访均可，\n也可以在评价页面留言。', en: 'By phone, letter or in person.' },
      },
      complaintSteps: [
        { name: { zh: '登记受理', en: 'Registered' }, range: { least: 0, most: 0, unit: 'working' } },
        { name: { zh: '调查核实', en: 'Investigated' }, range: { least: 1, most: 10, unit: 'working' } },
        {
          name: { zh: '书面答复并征求意见', en: 'Answered in writing' },
          range: { least: 0, most: 5, unit: 'calendar' },
        },
      ],
    },
    services: [
      publicService(),
      publicService({ name: { zh: '惠企政策咨询', en: 'Policy advice' }, function: 'information' }),
    ],
    windows: [{ name: { zh: '3号综合窗口', en: 'Window 3' }, place: { zh: '一楼大厅东侧' }, phone: '020-8211 0003' }],
    pageUrl: 'https://pingjia.example.cn/o/AbCdE',
    qrSvg: QR,
    day: '2025-11-22',
    ...change,
  }
}

export function progressForm(change: Partial<ProgressForm> = {}): ProgressForm {
  const { home, isDemo, organization } = publicPage()
  return { frame: frame({ path: `${HOME}/progress`, script: '' }), home, isDemo, organization, ...change }
}

export function progressPage(change: Partial<ProgressPage> = {}): ProgressPage {
  const { home, isDemo, organization } = publicPage()
  return {
    ...{ frame: frame({ path: '/m/AbCdE9sT2uV5wX8yZ1aB4cD7eF0', script: '' }), home, isDemo, organization },
    number: 'BJ-2025-0117',
    service: { zh: '中小企业融资对接服务', en: 'Finance matchmaking' },
    responsible: { zh: '李晓明' },
    stage: 'started',
    days: { asked: '2025-11-03', commissioned: '2025-11-04', accepted: '2025-11-05', started: '2025-11-06' },
    promisedOn: '2025-12-01',
    firstPromisedOn: '2025-11-25',
    notes: [
      { day: '2025-11-10', text: '方案初稿已完成，等待企业确认。' },
      { day: '2025-11-18', text: '银行已受理，预计下周面谈。' },
    ],
    outcome: null,
    isVoided: false,
    ...change,
  }
}
