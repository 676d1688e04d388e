import type { FieldProblem } from '../frame/api-error.ts'

/** Typing errors found before anything is sent; the server checks again and knows more. */
export function emailProblem(path: string, value: string | undefined, message: string): FieldProblem[] {
  return value && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? [{ path, message }] : []
}

export function totpProblem(path: string, value: string | undefined, message: string): FieldProblem[] {
  return value && !/^\d{6}$/.test(value) ? [{ path, message }] : []
}

export function passwordProblem(path: string, value: string | undefined, message: string): FieldProblem[] {
  return value && value.length < 12 ? [{ path, message }] : []
}
