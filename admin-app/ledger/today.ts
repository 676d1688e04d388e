import { businessDayOf } from '../../shared/domain/business-day.ts'

/** The business day in Shanghai, wherever the clerk's computer thinks it is. */
export const today = () => businessDayOf(Date.now())
