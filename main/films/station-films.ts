import type { SettingsBook } from '../../server/settings/settings-book.ts'
import type { ReadClocks } from '../clocks.ts'
import type { DataFolder } from '../data-folder.ts'
import type { Memory } from '../memory.ts'
import { Films, type FilmsParts } from './films.ts'

interface StationFilmsParts {
  readonly settings: Pick<SettingsBook, 'now'>
  readonly folder: Pick<DataFolder, 'path'>
  readonly memory: Pick<Memory, 'library' | 'acts'>
  readonly readClocks: ReadClocks
}

/** The films of a station that runs. */
export const stationFilms = (
  { settings, folder, memory, readClocks }: StationFilmsParts,
  around: Pick<FilmsParts, 'isBusy' | 'changed'>,
): Films =>
  new Films({
    ...around,
    ...{ folder: folder.path, library: memory.library, acts: memory.acts, readClocks },
    screen: () => settings.now().profile.screenId,
  })
