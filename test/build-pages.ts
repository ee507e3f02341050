import { buildPages } from '../main/setup/pages.ts'

/** Builds the pages of screen and console where their sources are newer than what was built. */
export default async function builtPages(): Promise<void> {
  const failure = await buildPages()
  if (failure !== null) throw new Error(failure)
}
