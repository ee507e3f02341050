import { z } from 'zod'

/** What is said to the browser: the few commands of the DevTools protocol that a kiosk needs. */
export interface CommandParams {
  'Browser.getVersion': Record<string, never>
  'Browser.close': Record<string, never>
  'Browser.setDownloadBehavior': { behavior: 'deny' }
  'Target.setDiscoverTargets': { discover: boolean }
  'Target.getTargets': Record<string, never>
  'Target.createTarget': { url: string; width: number; height: number }
  'Target.attachToTarget': { targetId: string; flatten: true }
  'Target.closeTarget': { targetId: string }
  'Page.enable': Record<string, never>
  'Page.navigate': { url: string }
  'Page.crash': Record<string, never>
  'Page.resetNavigationHistory': Record<string, never>
  'Page.handleJavaScriptDialog': { accept: boolean }
  'Page.addScriptToEvaluateOnNewDocument': { source: string; runImmediately: boolean }
  'Page.captureScreenshot': { format: 'jpeg'; quality: number }
  'Inspector.enable': Record<string, never>
  'Runtime.evaluate': { expression: string; returnByValue: true }
  'Runtime.terminateExecution': Record<string, never>
  'Fetch.enable': { patterns: { urlPattern: string; resourceType: 'Document' }[] }
  'Fetch.continueRequest': { requestId: string }
  'Fetch.failRequest': { requestId: string; errorReason: 'Aborted' }
  'Emulation.setDefaultBackgroundColorOverride': { color: { r: number; g: number; b: number; a: number } }
  'Emulation.setDeviceMetricsOverride': {
    width: number
    height: number
    deviceScaleFactor: number
    mobile: boolean
  }
}

export type Command = keyof CommandParams

const nothing = z.object({})
const target = z.object({ targetId: z.string(), type: z.string(), url: z.string() })

/** What the browser answers, as far as it is read. */
export const commandResults = {
  'Browser.getVersion': z.object({ product: z.string() }),
  'Browser.close': nothing,
  'Browser.setDownloadBehavior': nothing,
  'Target.setDiscoverTargets': nothing,
  'Target.getTargets': z.object({ targetInfos: z.array(target) }),
  'Target.createTarget': z.object({ targetId: z.string() }),
  'Target.attachToTarget': z.object({ sessionId: z.string() }),
  'Target.closeTarget': nothing,
  'Page.enable': nothing,
  'Page.navigate': z.object({ errorText: z.string().optional() }),
  'Page.crash': nothing,
  'Page.resetNavigationHistory': nothing,
  'Page.handleJavaScriptDialog': nothing,
  'Page.addScriptToEvaluateOnNewDocument': nothing,
  'Page.captureScreenshot': z.object({ data: z.string() }),
  'Inspector.enable': nothing,
  'Runtime.evaluate': z.object({ result: z.object({ value: z.unknown() }) }),
  'Runtime.terminateExecution': nothing,
  'Fetch.enable': nothing,
  'Fetch.continueRequest': nothing,
  'Fetch.failRequest': nothing,
  'Emulation.setDefaultBackgroundColorOverride': nothing,
  'Emulation.setDeviceMetricsOverride': nothing,
} satisfies Record<Command, z.ZodType>

export type CommandResult<C extends Command> = z.infer<(typeof commandResults)[C]>
