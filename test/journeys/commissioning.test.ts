import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificateFlaw, certificateShape } from '../../server/commissioning/certificate.ts'
import { guangdongTarget } from '../../station/profile.ts'
import { aBrowser } from '../browser.ts'
import { barriers, sidewaysPx } from '../console/a-visitor.ts'
import { aStationToUse, everySize, signedIn } from './a-station-to-use.ts'

const configuration = {
  profile: {
    code: '4401060001',
    name: '新装的站点',
    place: { kind: '待填写', name: '待填写' },
    screenId: '4401060001001',
    demonstration: false,
    networkMode: 'offline',
    target: guangdongTarget,
  },
}

let browser: Browser
beforeAll(async () => {
  browser = await aBrowser()
})
afterAll(() => browser.close())

describe('a new station', () => {
  it.each(everySize)('is commissioned at %s, from the first form to the certificate', async (_at, size) => {
    const station = await aStationToUse({ configuration, withGlass: true })
    const admin = await signedIn(browser, station, size)
    await admin.getByRole('link', { name: '开始开通' }).click()
    await admin.getByLabel('站点编码').fill('440106')
    await admin.getByLabel('站点名称').fill('石牌街道党群服务中心站')
    await admin.getByLabel('场所类型').fill('党群服务中心')
    await admin.getByLabel('点位名称').fill('一楼大厅')
    await admin.getByLabel('负责人').fill('甲')
    await admin.getByLabel('联系电话').fill('020-12345678')
    await admin.getByRole('button', { name: '保存，下一步' }).click()
    await admin.getByText('站点编码应为 10 位数字').waitFor()
    await admin.getByLabel('站点编码').fill('4401060007')
    await admin.getByRole('button', { name: '保存，下一步' }).click()
    await admin.getByLabel('全天').uncheck()
    await admin.getByLabel('开门').fill('08:30')
    await admin.getByRole('button', { name: '保存，下一步' }).click()
    await admin.getByRole('button', { name: '开始检查' }).click()
    await admin.getByText('已完成 5 / 8 项').waitFor()
    await admin.getByRole('button', { name: '放出测试画面' }).click()
    await admin.getByRole('button', { name: '看得见，完整' }).click()
    await admin.getByRole('button', { name: '播放测试音' }).click()
    await admin.getByRole('button', { name: '听得见', exact: true }).click()
    await admin.getByRole('button', { name: '无触摸' }).click()
    await admin.getByText('已完成 8 / 8 项').waitFor()
    expect(await sidewaysPx(admin)).toBe(0)
    expect(await barriers(admin)).toEqual([])
    await admin.getByRole('button', { name: '下一步：签发证书' }).click()
    await admin.getByRole('button', { name: '签发开通证书' }).click()
    await admin.getByRole('link', { name: '打印证书' }).waitFor()
    const certificate = certificateShape.parse(await station.ask('GET', '/commissioning/certificate'))
    expect(certificateFlaw(certificate)).toBeNull()
    expect(certificate.station).toMatchObject({ code: '4401060007', screenId: '4401060007001' })
    expect(certificate.station.openingHours.join()).toContain('08:30')
    expect(certificate.checks.find(({ name }) => name === 'panel')).toMatchObject({ proof: 'attested' })
    await admin.context().close()
    await station.close()
  })
})
