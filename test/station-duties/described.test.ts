import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attestation, attestationInput } from '../../station/attested/attestation.ts'
import { dutySettings } from '../../station/duties/duty-setting.ts'
import { dayReasonInput } from '../../station/facts/short-reason.ts'
import { guardianSetting } from '../../station/guardian.ts'
import { stepRecord } from '../../station/lifecycle/step-record.ts'
import { stepRequest } from '../../station/lifecycle/step-request.ts'
import { stationProfile } from '../../station/profile.ts'

/** OpenAPI is made from them. */
describe('every shape that crosses the door', () => {
  it.each(
    Object.entries({
      stepRequest,
      attestationInput,
      dutySettings,
      dayReasonInput,
      guardianSetting,
      stationProfile,
    }),
  )('can be described as it comes in: %s', (_, shape) => {
    expect(z.toJSONSchema(shape, { io: 'input' })).toBeTypeOf('object')
  })

  it.each(Object.entries({ stepRecord, attestation }))('can be described as it goes out: %s', (_, shape) => {
    expect(z.toJSONSchema(shape, { io: 'output' })).toBeTypeOf('object')
  })
})
