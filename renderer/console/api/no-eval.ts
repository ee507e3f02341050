import { z } from 'zod'

// The page's policy forbids eval; told so before the first shape is made, Zod does not try it.
z.config({ jitless: true })
