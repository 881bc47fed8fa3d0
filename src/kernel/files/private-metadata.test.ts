// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import sharp from 'sharp'
import type { KindName } from './kinds.ts'
import { withoutPrivateMetadata } from './private-metadata.ts'
import { samplePng } from './samples.fixture.ts'

const SECRETS = ['SERIAL-1234567', 'Via Segreta 7', '<x:xmpmeta', 'GPSLat']

/** A picture of a phone held sideways, with what a phone writes beside it. */
const taken = () =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 30 } } })
    .withIccProfile('p3')
    .withExif({
      IFD0: { Model: 'SERIAL-1234567', ImageDescription: 'Via Segreta 7' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '44/1 50/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><a GPSLatitude="44,50N"/></x:xmpmeta>')

const FORMATS: [KindName, () => Promise<Buffer>][] = [
  ['JPEG', () => taken().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  ['PNG', () => taken().withMetadata({ orientation: 6 }).png().toBuffer()],
  ['WebP', () => taken().withMetadata({ orientation: 6 }).webp().toBuffer()],
  ['AVIF', () => taken().avif({ effort: 0 }).toBuffer()],
]

const points = (picture: Buffer) => sharp(picture).raw().toBuffer()

describe('private metadata of pictures', () => {
  for (const [kind, make] of FORMATS)
    it(`goes from a ${kind}, and nothing else does`, async () => {
      const before = await make()
      assert.ok(
        SECRETS.some((secret) => before.includes(secret)),
        'the sample has something to hide',
      )
      const after = await withoutPrivateMetadata(before, kind)
      assert.ok(after)
      for (const secret of SECRETS) assert.ok(!after.includes(secret), secret)
      assert.equal(after.length, before.length)
      assert.deepEqual(await points(after), await points(before))
      const [was, is] = [await sharp(before).metadata(), await sharp(after).metadata()]
      assert.equal(is.orientation, was.orientation)
      assert.ok(was.icc)
      assert.deepEqual(is.icc, was.icc)
      assert.equal(is.xmp?.includes('xmpmeta') ?? false, false)
      assert.equal(await withoutPrivateMetadata(after, kind), null, 'nothing is left to take away')
    })

  it('goes from a picture that stands upright without leaving Exif behind', async () => {
    for (const [kind, format] of [
      ['JPEG', 'jpeg'] as const,
      ['PNG', 'png'] as const,
      ['WebP', 'webp'] as const,
    ]) {
      const after = await withoutPrivateMetadata(await taken().toFormat(format).toBuffer(), kind)
      assert.equal((await sharp(after!).metadata()).exif, undefined, kind)
    }
  })

  it('takes what phones hide behind the end of a picture, and comments', async () => {
    const jpeg = await sharp(samplePng()).jpeg({ progressive: true }).toBuffer()
    const comment = Buffer.from('\xff\xfe\x00\x0fVia Segreta 7', 'latin1')
    const film = Buffer.from('MotionPhoto SERIAL-1234567')
    const hiding = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2), film])
    const after = await withoutPrivateMetadata(hiding, 'JPEG')
    for (const secret of SECRETS) assert.ok(!after!.includes(secret), secret)
    assert.deepEqual(await points(after!), await points(jpeg))
    const png = Buffer.concat([samplePng(), film])
    assert.ok(!(await withoutPrivateMetadata(png, 'PNG'))!.includes('SERIAL'))
  })

  it('leaves a picture alone that has none', async () => {
    assert.equal(await withoutPrivateMetadata(samplePng(), 'PNG'), null)
    assert.equal(await withoutPrivateMetadata(await sharp(samplePng()).jpeg().toBuffer(), 'JPEG'), null)
  })

  it('refuses a picture whose parts do not fit into it', async () => {
    const jpeg = await taken().jpeg().toBuffer()
    const cut = Buffer.from(jpeg)
    cut.writeUInt16BE(0xffff, 4)
    await assert.rejects(withoutPrivateMetadata(cut, 'JPEG'))
  })
})
