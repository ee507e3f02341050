import type { ImportReport } from '../library/import-report.ts'
import type { Door } from './door.ts'

/** Has the library take uploads in, together and in their folders; they stay uploads until that is done. */
export async function bringUploads(
  { uploads, imports, reportError }: Pick<Door, 'uploads' | 'imports' | 'reportError'>,
  ids: readonly string[],
  by: string,
  onGlass: boolean,
): Promise<void> {
  const staged = await uploads.stage(ids, by)
  try {
    // Cancelled or broken off: nobody has to send them again.
    const settle = (report: ImportReport | null) =>
      staged.close(report !== null && !report.stopped).catch(reportError)
    imports.begin(staged.path, by, { settle, onGlass })
  } catch (error) {
    await staged.close(false)
    throw error
  }
}
