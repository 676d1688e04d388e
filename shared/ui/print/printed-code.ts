import type { Form, Names } from '../../domain/dimensions.ts'

/** A code as it comes to paper. */
export interface PrintedCode {
  readonly kind: 'standing' | 'once'
  readonly form: Form
  /** Where it hangs: 一楼大厅. */
  readonly label?: Names | undefined
  readonly service?: Names | undefined
  readonly window?: Names | undefined
  readonly staff?: Names | undefined
  /** Number of the matter or visit, or the number of the slip. */
  readonly reference?: string | undefined
  /** Of delivery or visit, 'YYYY-MM-DD'. */
  readonly serviceDay?: string | undefined
  /** The last day of the feedback limit, 'YYYY-MM-DD'. */
  readonly until?: string | undefined
  /** Tells codes apart; opens nothing. */
  readonly shortCode: string
  readonly url: string
  /** SVG text with its quiet zone of four modules inside the view box. */
  readonly qrSvg: string
  /** Modules on each side, the quiet zone included. */
  readonly modules: number
  readonly isTest: boolean
}

/** Where complaints are taken (general requirements 5.2, 6.1). */
export interface PrintedComplaints {
  readonly person?: Names | undefined
  readonly phone?: string | undefined
  readonly email?: string | undefined
  readonly address?: Names | undefined
  readonly how?: Names | undefined
}

/** Whose codes they are. */
export interface PrintedOrganization {
  readonly name: Names
  readonly phone?: string | undefined
  readonly complaints?: PrintedComplaints | undefined
}
