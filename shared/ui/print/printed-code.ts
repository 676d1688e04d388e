import type { ComplaintRoute } from '../../domain/catalogue.ts'
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

/** Whose codes they are. */
export interface PrintedOrganization {
  readonly name: Names
  readonly phone?: string | undefined
  readonly complaints?: ComplaintRoute | undefined
}
