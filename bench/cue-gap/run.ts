// Needs Xvfb, ffmpeg and Chromium, and the built pages: `npm run build`, then
// `node main/launch.cjs --node bench/cue-gap/run.ts [CUTS]`.
import { cueGap } from './cue-gap.ts'

console.table(await cueGap(Number(process.argv[2] ?? 40)))
