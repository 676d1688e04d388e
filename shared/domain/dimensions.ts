/** The four dimensions every questionnaire must rate (general requirements, 服务满意度评价方法). */
export const DIMENSIONS = ['acceptance', 'management', 'quality', 'personnel'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** What is being rated: one visit (一次一评) or one matter (一事一评). Independent of the channel. */
export const FORMS = ['visit', 'matter'] as const
export type Form = (typeof FORMS)[number]

/** How an answer reached us. */
export const CHANNELS = ['qr', 'link', 'kiosk', 'web', 'phone', 'paper', 'import'] as const
export type Channel = (typeof CHANNELS)[number]

/** The six service functions of the general requirements. */
export const FUNCTIONS = ['information', 'technology', 'startup', 'training', 'finance', 'comprehensive'] as const
export type ServiceFunction = (typeof FUNCTIONS)[number]

/** 5 非常满意 … 1 非常不满意. */
export const LEVELS = [5, 4, 3, 2, 1] as const
export type Level = (typeof LEVELS)[number]

/** A name as entered: Chinese always, English if given; Chinese is the fallback. */
export interface Names {
  readonly zh: string
  readonly en?: string | undefined
}
