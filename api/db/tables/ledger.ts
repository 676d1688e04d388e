export interface LedgerTables {
  client: ClientTable
  clientContact: ClientContactTable
  matter: MatterTable
  visit: VisitTable
  ledgerFact: LedgerFactTable
  appointment: AppointmentTable
  invitationRule: InvitationRuleTable
  codeOpened: CodeOpenedTable
}

/** 服务企业. */
export interface ClientTable {
  organizationId: string
  id: string
  number: string
  nameZh: string
  nameEn: string | null
  /** 统一社会信用代码 (GB 32100); null where unknown. */
  creditCode: string | null
  /** 工信部联企业[2011]300号. */
  sizeClass: 'micro' | 'small' | 'medium' | 'large' | 'unknown'
  createdAt: number
  updatedAt: number
  retiredAt: number | null
}

/** Sealed with the key ring; null once erased. */
export interface ClientContactTable {
  organizationId: string
  id: string
  clientId: string
  sealed: string | null
  createdAt: number
  erasedAt: number | null
}

/** What a visit and a matter were about; staffId is its owner from first asked to closed (首问负责). */
interface Served {
  organizationId: string
  id: string
  number: string
  windowId: string | null
  staffId: string | null
  /** Business days of the inquiry or commission and of the first answer by a named person. */
  askedOn: string | null
  answeredOn: string | null
  enteredAt: number
  updatedAt: number
  /** Entered by mistake: counted nowhere, shown as such. */
  voidedAt: number | null
}

/** 办件, as it stands; how it came about is in ledger_fact. */
export interface MatterTable extends Served {
  /** Of the secret with which the client asks for progress. */
  secretHash: string
  clientId: string
  serviceId: string
  title: string | null
  /** 委托→受理→实施→交付→反馈, and how it ended. */
  stage: 'asked' | 'commissioned' | 'accepted' | 'started' | 'delivered' | 'closed' | 'cancelled'
  commissionedOn: string | null
  /** What the written commission leaves open; null: nothing. */
  commissionGaps: string | null
  acceptedOn: string | null
  startedOn: string | null
  firstPromisedOn: string | null
  promisedOn: string | null
  /** Day of the client's recorded consent to the promised day as it stands; null: never changed. */
  promiseConsentOn: string | null
  contractFen: number | null
  signedOn: string | null
  deliveredOn: string | null
  /** Delivered as agreed: 1 or 0; null before delivery. */
  asAgreed: number | null
  outcome: string | null
  closedOn: string | null
  /** When the delivery was entered: late entries are counted and shown. */
  completedEnteredAt: number | null
}

/** 到访/服务记录: one contact, completed with it. */
export interface VisitTable extends Served {
  clientId: string | null
  serviceId: string | null
  matterId: string | null
  way: 'window' | 'phone' | 'online'
  day: string
  subject: string | null
}

/** A step of a matter, visit or appointment with author, business day and instant. */
export interface LedgerFactTable {
  organizationId: string
  id: string
  subjectKind: 'matter' | 'visit' | 'appointment' | 'client'
  subjectId: string
  kind: string
  day: string
  at: number
  accountId: string | null
  staffId: string | null
  /** JSON. */
  details: string
}

/** 预约. */
export interface AppointmentTable {
  organizationId: string
  id: string
  clientId: string | null
  serviceId: string | null
  windowId: string | null
  staffId: string | null
  day: string
  /** Minutes from midnight, Asia/Shanghai. */
  minute: number
  note: string | null
  visitId: string | null
  outcome: 'kept' | 'cancelled' | 'missed' | null
  createdAt: number
  updatedAt: number
}

/** Which completed services get a once-code by themselves, and how long it may be answered; no row: the default. */
export interface InvitationRuleTable {
  organizationId: string
  invitesVisits: number
  invitesMatters: number
  /** 反馈时限, told at delivery. */
  feedbackDays: number
  updatedAt: number
}

/** The first time that a once-code's page was opened. */
export interface CodeOpenedTable {
  organizationId: string
  codeId: string
  at: number
}
