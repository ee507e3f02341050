import { join } from 'node:path'
import { guangdongTarget } from '../../station/profile.ts'
import { configuration, type Configuration } from '../../server/settings/configuration.ts'

/** A station to look at: county code 000000 is nobody's. */
export const demoConfiguration: Configuration = configuration.parse({
  profile: {
    code: '0000000001',
    name: '科普中国e站演示站点',
    place: { kind: '演示', name: '演示点位' },
    screenId: '0000000001001',
    demonstration: true,
    networkMode: 'offline',
    target: guangdongTarget,
  },
})

/** The sample content that comes with the program. */
export const sampleFolder = join(import.meta.dirname, 'content')
