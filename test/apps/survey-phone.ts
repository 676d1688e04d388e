import type { Keeper } from '../../survey-app/shelf.ts'

/** Like localStorage: its own keys are what it holds. */
export class Phone implements Keeper {
  getItem(key: string): string | null {
    return (Reflect.get(this, key) as string | undefined) ?? null
  }
  setItem(key: string, value: string) {
    Reflect.set(this, key, value)
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key)
  }
}

/** A private mode: any touch throws. */
export function forbidden(): Keeper {
  throw new Error('SecurityError')
}
