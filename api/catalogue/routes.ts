import type { Context } from '../context.ts'
import { newRoutes } from '../sessions/define-route.ts'
import { serviceRoutes } from './service-routes.ts'
import { staffRoutes } from './staff-routes.ts'
import { windowRoutes } from './window-routes.ts'

export function catalogueRoutes(ctx: Context) {
  return newRoutes().route('/', serviceRoutes(ctx)).route('/', windowRoutes(ctx)).route('/', staffRoutes(ctx))
}
