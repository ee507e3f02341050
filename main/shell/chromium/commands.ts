import { z } from 'zod'

/** What is said to the browser: the few commands of the DevTools protocol that a kiosk needs. */
export interface CommandParams {
  'Browser.getVersion': Record<string, never>
  'Browser.close': Record<string, never>
  'Browser.setDownloadBehavior': { behavior: 'deny' }
  'SystemInfo.getProcessInfo': Record<string, never>
  'Target.setDiscoverTargets': { discover: boolean }
  'Target.attachToTarget': { targetId: string; flatten: true }
  'Target.closeTarget': { targetId: string }
  'Page.enable': Record<string, never>
  'Page.navigate': { url: string }
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

/** What the browser answers, as far as it is read. */
export const commandResults = {
  'Browser.getVersion': z.object({ product: z.string() }),
  'Browser.close': nothing,
  'Browser.setDownloadBehavior': nothing,
  'SystemInfo.getProcessInfo': z.object({
    processInfo: z.array(z.object({ type: z.string(), id: z.number() })),
  }),
  'Target.setDiscoverTargets': nothing,
  'Target.attachToTarget': z.object({ sessionId: z.string() }),
  'Target.closeTarget': nothing,
  'Page.enable': nothing,
  'Page.navigate': z.object({ errorText: z.string().optional() }),
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
