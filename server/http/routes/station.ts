import type { z } from 'zod'
import { acceptMissingGlyphs } from '../../../contract/glyphs.ts'
import { dutySettings } from '../../../station/duties/duty-setting.ts'
import { guardianSetting } from '../../../station/guardian.ts'
import { stationProfile } from '../../../station/profile.ts'
import { releaseSetting } from '../../../contract/release-rule.ts'
import { settingDocuments } from '../../settings/setting-documents.ts'
import type { Door } from '../door.ts'
import { editorOf, headOf, missedAnswer, refusals } from '../edition-answers.ts'
import { changeHead, editionHead } from '../../../contract/editions.ts'
import type { App } from '../typed-app.ts'
import { revisionRoutes } from './revisions.ts'

const document = settingDocuments.station
const answer = editionHead.extend(document.shape)

/** What is left out stays as it is. */
const change = changeHead.extend({
  profile: stationProfile.optional(),
  guardian: guardianSetting.optional(),
  duties: dutySettings.optional(),
  takeoverRelease: document.shape.takeoverRelease,
  ...releaseSetting.shape,
  signedOnly: document.shape.signedOnly,
  retentionDays: document.shape.retentionDays.unwrap().optional(),
  glass: document.shape.glass.unwrap().optional(),
  acceptMissingGlyphs,
})

/** 站点设置: what the station is, what it owes, and how far the guardian may go. */
export function stationRoutes(app: App, door: Door): void {
  app.get(
    '/station',
    { config: { access: 'technician' }, schema: { summary: '站点设置', response: { 200: answer } } },
    () => written(door),
  )
  app.put(
    '/station',
    {
      config: { access: 'technician' },
      schema: {
        summary: '修改站点设置；考核指标等由县级修改，点位变动办理移点',
        body: change,
        response: { 200: answer, ...refusals },
      },
    },
    async (request, reply) => {
      const { edition: basedOn, reason, acceptMissingGlyphs: acceptsGlyphs, ...given } = request.body
      const { book } = door.settingsDesk
      const merged = document.parse({ ...book.newest('station').document, ...defined(given) })
      const wanted = { document: merged, basedOn, reason, acceptsGlyphs }
      const published = door.settingsDesk.publish('station', wanted, editorOf(request, door))
      return published.ok ? written(door) : reply.code(409).send(missedAnswer(request, published.missed))
    },
  )
  revisionRoutes(app, door, 'station')
}

const defined = (given: object) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))

function written(door: Door): z.infer<typeof answer> {
  const newest = door.settingsDesk.book.newest('station')
  return { ...headOf(newest, door), ...newest.document }
}
