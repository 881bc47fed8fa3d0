// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files that would do something, or keep us busy. */
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import { workerPool } from '../worker-pool.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { FileRefused } from './refusals.ts'
import * as sample from './samples.fixture.ts'
import { bufferSource } from './sniff/source.ts'
import { inside, look, refusal } from './sniff.fixture.ts'
import { sniff } from './sniff.ts'

/** Packed, and then again as letters of base 16. */
function packedTwice(content: string): string {
  const once = sample.packedObjects(content)
  const [, packed = ''] = /stream\n(.*)\nendstream/s.exec(once) ?? []
  const twice = deflateSync(Buffer.from(`${Buffer.from(packed, 'latin1').toString('hex')}>`)).toString(
    'latin1',
  )
  return `<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/ASCIIHexDecode/FlateDecode]>>\nstream\n${twice}\nendstream`
}

describe('PDFs that act', () => {
  const action = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
  /** A dictionary with something at its end that looks like the beginning of another. */
  const packedBehind = (mark: string) =>
    sample.packedObjects(`4 0 ${action}`).replace('/FlateDecode', `/FlateDecode${mark}`)
  const cases: [boolean, string, Buffer][] = [
    [false, 'nothing', sample.samplePdf()],
    [true, 'a script', sample.samplePdf(action)],
    [true, 'a disguised script', sample.samplePdf('<</S/J#61vaS#63ript/JS(x)>>')],
    [true, 'a program', sample.samplePdf('<</S/Launch/F(cmd.exe)>>')],
    [true, 'a packed script', sample.samplePdf(sample.packedObjects(`4 0 ${action}`))],
    [true, 'a packed script without a type', sample.samplePdf(sample.packedObjects(`4 0 ${action}`, ''))],
    [false, 'packed objects that do nothing', sample.samplePdf(sample.packedObjects('4 0 <</S/GoTo>>'))],
    [true, 'an encrypted part', sample.samplePdf('<</Encrypt 5 0 R>>')],
    [true, 'a disguised encryption', sample.samplePdf('<</Encr#79pt 5 0 R>>')],
    [true, 'a packed script behind a string', sample.samplePdf(packedBehind('/A(obj)'))],
    [true, 'a packed script behind a comment', sample.samplePdf(packedBehind('%obj\n'))],
    [true, 'a packed script behind a name', sample.samplePdf(packedBehind('/stream 1'))],
    [
      true,
      'a packed script of a disguised type',
      sample.samplePdf(sample.packedObjects(`4 0 ${action}`, '/Type/Obj#53tm').replace('/First', '/F#69rst')),
    ],
    [true, 'a script packed twice', sample.samplePdf(packedTwice(`4 0 ${action}`))],
    [true, 'a dictionary without an end', sample.samplePdf(`<</A ${'(a) '.repeat(300_000)}`)],
    [true, 'a part that plays by a script', sample.samplePdf('<</S/Rendition/JS(x)>>')],
    [
      false,
      'an outline, which has a first entry',
      sample.samplePdf('<</Type/Outlines/First 5 0 R/Last 5 0 R>>'),
    ],
    [
      true,
      'a stream that cannot be unpacked',
      sample.samplePdf('<</Type/ObjStm/N 1/First 4/Filter/LZWDecode>>stream\nx\nendstream'),
    ],
  ]
  for (const [active, what, bytes] of cases)
    it(`${what}: ${active ? 'download only' : 'may be shown'}`, async () => {
      assert.equal((await look(bytes, 'a.pdf')).active, active)
    })
})

describe('files made to keep us busy', () => {
  it('are not read again and again: streams inside one another that unpack into nothing', async () => {
    const stored = (bytes: Buffer) => {
      const header = Buffer.alloc(5)
      header.writeUInt16LE(bytes.length, 1)
      header.writeUInt16LE(0xffff - bytes.length, 3)
      return Buffer.concat([header, bytes])
    }
    const start = Buffer.from('1 0 obj<</First 1/Filter/FlateDecode>>stream\n\x78\x9c', 'latin1')
    const nothing = Buffer.alloc(1_600_000 * 5, stored(Buffer.alloc(0)))
    const end = stored(Buffer.from('\nstartxref\n1\n%%EOF\n'))
    const file = (streams: number) =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        start,
        ...Array.from({ length: streams - 1 }, () => stored(start)),
        nothing,
        end,
      ])
    assert.equal((await look(file(3), 'a.pdf')).active, false)
    assert.equal((await look(file(20), 'a.pdf')).active, true, 'not looked into to the end: download only')
  })

  it('are refused: a film of many tracks, or of many boxes', async () => {
    const box = (type: string, ...content: Buffer[]) => {
      const header = Buffer.alloc(8)
      header.writeUInt32BE(8 + Buffer.concat(content).length)
      header.write(type, 4, 'latin1')
      return Buffer.concat([header, ...content])
    }
    const film = (...index: Buffer[]) =>
      Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0', 'latin1')), box('moov', ...index)])
    const handler = box('hdlr', Buffer.from('\0\0\0\0\0\0\0\0vide', 'latin1'))
    const table = box('stsd', Buffer.alloc(8), box('avc1', Buffer.from('avcC\x01\x42', 'latin1')))
    const track = box('trak', box('mdia', handler, box('minf', box('stbl', table))))
    const many = (count: number, one: Buffer) => Array.from({ length: count }, () => one)
    assert.equal(await refusal(film(...many(100, track)), 'a.mp4'), 'accepted')
    assert.equal(await refusal(film(...many(101, track)), 'a.mp4'), 'damaged')
    assert.equal(await refusal(film(track, ...many(1000, box('free'))), 'a.mp4'), 'damaged')
  })
})

describe('files that take longer than they may', () => {
  const pool = workerPool({ entry: resolve('src/worker.ts'), limitMs: 1 })
  after(() => pool.close())
  const cut = (bytes: Buffer, name: string) => sniff(bufferSource(bytes), name, DEFAULT_LIMITS, pool.run)

  it('are only ever downloaded when they are PDFs, and refused when they are documents or texts', async () => {
    assert.deepEqual(await cut(sample.samplePdf(), 'a.pdf'), {
      kind: 'PDF',
      mediaType: 'application/pdf',
      active: true,
    })
    await assert.rejects(cut(sample.sampleDocx(), 'a.docx'), { refusal: { code: 'too-complex' } })
    const long = Buffer.alloc(300_000, 'parola ')
    await assert.rejects(cut(long, 'a.txt'), { refusal: { code: 'too-complex' } })
  })

  it('are looked into in another thread as in this one', async () => {
    const there = workerPool({ entry: resolve('src/worker.ts') })
    try {
      const found = (bytes: Buffer, name: string) =>
        sniff(bufferSource(bytes), name, DEFAULT_LIMITS, there.run)
      assert.equal((await found(sample.samplePdf(), 'a.pdf')).active, false)
      assert.equal((await found(sample.sampleDocx(), 'a.docx')).kind, 'DOCX')
      assert.equal((await found(Buffer.alloc(300_000, 'parola '), 'a.txt')).kind, 'TXT')
      await assert.rejects(
        found(inside(sample.sampleZip([{ name: 'a.txt', content: 'x' }])), 'a.docx'),
        FileRefused,
      )
    } finally {
      await there.close()
    }
  })
})
