import type { Size } from './division.ts'

export const glassSize = (): Size => ({ width: window.innerWidth, height: window.innerHeight })
