import { z } from 'zod'
import { PRINT_FORMATS } from '../domain/print-formats.ts'
import { LONGEST_BATCH } from './code-batches.ts'
import { idSchema } from './common.ts'

export const printQuery = z
  .object({
    format: z.enum(PRINT_FORMATS),
    code: idSchema.optional(),
    batch: idSchema.optional().describe('All of its codes that can still be used'),
    part: z.coerce.number().int().min(1).max(LONGEST_BATCH).default(1).describe('Large batches are printed in parts'),
    lang: z.enum(['zh', 'en']).optional(),
  })
  .refine(({ code, batch }) => (code === undefined) !== (batch === undefined), {
    path: ['code'],
    error: 'code or batch',
  })
