// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { workerPool } from '../worker-pool.ts'
import type { KindName } from './kinds.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { FileRefused, type RefusalCode, refusalText } from './refusals.ts'
import * as sample from './samples.fixture.ts'
import { bufferSource } from './sniff/source.ts'
import { checkClaim, sniff, sniffHead } from './sniff.ts'

const look = (bytes: Buffer | string, name: string) =>
  sniff(bufferSource(Buffer.from(bytes)), name, DEFAULT_LIMITS)

const refusal = async (bytes: Buffer | string, name: string): Promise<RefusalCode | 'accepted'> => {
  try {
    await look(bytes, name)
    return 'accepted'
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal.code
    throw error
  }
}

const image = (format: 'jpeg' | 'webp' | 'avif' | 'gif') =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: 'green' } })
    .toFormat(format)
    .toBuffer()

describe('files that are what they say', () => {
  const good: [KindName, string, () => Buffer | string | Promise<Buffer>][] = [
    ['PDF', 'a.pdf', () => sample.samplePdf()],
    ['PNG', 'a.PNG', () => sample.samplePng()],
    ['JPEG', 'a.jpeg', () => image('jpeg')],
    ['WebP', 'a.webp', () => image('webp')],
    ['AVIF', 'a.avif', () => image('avif')],
    ['MP4', 'a.mp4', () => sample.sampleMp4()],
    ['MP4', 'a.mp4', () => sample.sampleMp4({ indexLast: true, payload: 200_000 })],
    ['MP4', 'senza nome', () => sample.sampleMp4({ audio: null })],
    ['MP4', 'a.mp4', () => sample.sampleMp4({ video: sample.videoSample('av01') })],
    ['M4A', 'a.m4a', () => sample.sampleMp4({ video: null, brand: 'M4A ' })],
    ['WebM', 'a.webm', () => sample.sampleWebm()],
    ['WebM', 'a.webm', () => sample.sampleWebm(['V_VP8', 'A_VORBIS', 'S_TEXT/WEBVTT'])],
    ['WebM audio', 'a.webm', () => sample.sampleWebm(['A_OPUS'])],
    ['MP3', 'a.mp3', () => sample.sampleMp3()],
    ['MP3', 'a.mp3', () => sample.sampleMp3(3, 100_000)],
    ['OGG', 'a.ogg', () => sample.sampleOgg()],
    ['OGG', 'a.opus', () => sample.sampleOgg('\x01vorbis')],
    ['WebVTT', 'a.vtt', () => sample.sampleVtt()],
    ['TXT', 'a.txt', () => 'Perché no?\nمرحبا 👋'],
    ['TXT', 'a.txt', () => `${'è'.repeat(10_000)}\n`],
    ['CSV', 'a.csv', () => '\uFEFFufficio;città\nURP;Forlì\n'],
    ['DOCX', 'a.docx', () => sample.sampleDocx()],
    ['ODT', 'a.odt', () => sample.sampleOdt()],
  ]
  for (const [kind, name, make] of good)
    it(`${name} is ${kind}`, async () => {
      assert.deepEqual((await look(await make(), name)).kind, kind)
    })
})

const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
const inside = (content: Buffer) => sample.sampleDocx({ name: 'word/embeddings/a.docx', content })

/** Packed, and then again as letters of base 16. */
function packedTwice(content: string): string {
  const once = sample.packedObjects(content)
  const [, packed = ''] = /stream\n(.*)\nendstream/s.exec(once) ?? []
  const twice = deflateSync(Buffer.from(`${Buffer.from(packed, 'latin1').toString('hex')}>`)).toString(
    'latin1',
  )
  return `<</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/ASCIIHexDecode/FlateDecode]>>\nstream\n${twice}\nendstream`
}

describe('files that are refused', () => {
  const bad: [RefusalCode, string, () => Buffer | string | Promise<Buffer>][] = [
    ['empty', 'a.pdf', () => ''],
    ['wrong-extension', 'a.pdf', () => sample.samplePng()],
    ['wrong-extension', 'a.png', () => sample.samplePdf()],
    ['wrong-extension', 'a.pdf', () => 'only words'],
    ['wrong-extension', 'a.docx', () => sample.sampleOdt()],
    ['wrong-extension', 'a.txt', () => sample.sampleVtt()],
    ['wrong-extension', 'a.mp3', () => sample.sampleMp4()],
    ['svg', 'a.png', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['svg', 'a.svg', () => '<?xml version="1.0"?><!-- x --><svg/>'],
    ['html', 'a.txt', () => '\uFEFF  <!DOCTYPE html><p>ciao'],
    ['html', 'a.pdf', () => '<html></html>'],
    ['html', 'a.txt', () => `words before <script>alert(1)</script>`],
    ['html', 'a.csv', () => `${'x;y\n'.repeat(3000)}<script src=x>`],
    ['xml', 'a.txt', () => '<?xml version="1.0"?><rss/>'],
    ['script', 'a.txt', () => '#!/bin/sh\nrm -rf /'],
    ['script', 'a.txt', () => '<?php echo 1'],
    ['executable', 'a.pdf', () => `MZ${'\0'.repeat(100)}`],
    ['executable', 'a.png', () => Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1')],
    ['archive', 'a.docx', () => sample.sampleZip([{ name: 'x.js', content: 'alert(1)' }])],
    [
      'old-office',
      'a.docx',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
    ],
    ['rtf', 'a.docx', () => '{\\rtf1 x}'],
    ['image-format', 'a.png', () => image('gif')],
    ['damaged', 'a.pdf', () => sample.samplePdf().subarray(0, 150)],
    ['damaged', 'a.png', () => sample.samplePng().subarray(0, 20)],
    ['damaged', 'a.mp4', () => sample.sampleMp4({ indexLast: true, payload: 1000 }).subarray(0, 900)],
    ['damaged', 'a.mp4', () => sample.sampleMp4({ payload: 1000 }).subarray(0, -500)],
    ['damaged', 'a.webm', () => sample.sampleWebm().subarray(0, 60)],
    ['damaged', 'a.docx', () => sample.sampleDocx().subarray(0, -30)],
    ['damaged', 'a.mp3', () => `ID3\x04\0\0\0\0\0\0${'x'.repeat(9000)}`],
    ['image-too-large', 'a.png', () => sample.samplePng(30_000, 30_000)],
    ['hevc', 'a.mp4', () => sample.sampleMp4({ video: sample.videoSample('hvc1') })],
    ['video-codec', 'a.mp4', () => sample.sampleMp4({ video: sample.videoSample('mp4v') })],
    ['video-codec', 'a.mp4', () => sample.sampleMp4({ video: sample.videoSample('avc1', 110) })],
    ['audio-codec', 'a.mp4', () => sample.sampleMp4({ audio: sample.audioSample('ac-3') })],
    ['audio-codec', 'a.mp4', () => sample.sampleMp4({ audio: sample.audioSample('mp4a', 0xdd) })],
    ['locked-media', 'a.mp4', () => sample.sampleMp4({ video: sample.videoSample('encv') })],
    ['no-tracks', 'a.mp4', () => sample.sampleMp4({ video: null, audio: null })],
    ['video-format', 'a.mp4', () => sample.sampleMp4({ brand: 'qt  ' })],
    ['video-format', 'a.webm', () => sample.sampleWebm(['V_VP9'], 'matroska')],
    ['hevc', 'a.webm', () => sample.sampleWebm(['V_MPEGH/ISO/HEVC'])],
    ['audio-codec', 'a.webm', () => sample.sampleWebm(['V_VP9', 'A_AC3'])],
    ['video-format', 'a.ogg', () => sample.sampleOgg('\x80theora')],
    ['audio-codec', 'a.ogg', () => sample.sampleOgg('Speex   ')],
    ['macros', 'a.docx', () => sample.sampleDocx({ name: 'word/vbaProject.bin', content: 'x' })],
    ['macros', 'a.odt', () => sample.sampleOdt({ name: 'Basic/Standard/Module1.xml', content: 'x' })],
    ['locked-document', 'a.docx', () => sample.sampleDocx({ name: 'x', content: 'x', encrypted: true })],
    ['bomb', 'a.docx', () => sample.sampleDocx({ name: 'x', content: 'x', claimedBytes: 4_000_000_000 })],
    [
      'false-size',
      'a.docx',
      () => sample.sampleDocx({ name: 'x', content: 'x'.repeat(99), claimedBytes: 9 }),
    ],
    ['false-size', 'a.docx', () => sample.sampleDocx({ name: 'x', content: 'x', claimedBytes: 9 })],
    ['false-size', 'a.docx', () => sample.sampleDocx({ name: 'x', content: 'x', localBytes: 9 })],
    ['false-size', 'a.odt', () => sample.sampleOdt({ name: 'x', content: 'x', overlaps: true })],
    ['ole', 'a.docx', () => sample.sampleDocx({ name: 'word/embeddings/oleObject1.bin', content: OLE })],
    ['ole', 'a.docx', () => sample.sampleDocx({ name: 'word/media/image1.png', content: OLE })],
    ['ole', 'a.docx', () => sample.sampleDocx(sample.relationship('oleObject', 'file:///C:/a.xls'))],
    ['ole', 'a.odt', () => sample.sampleOdt({ name: 'Object 1', content: OLE })],
    ['program-inside', 'a.docx', () => sample.sampleDocx({ name: 'word/media/a.png', content: 'MZ\x90\0' })],
    ['program-inside', 'a.docx', () => sample.sampleDocx({ name: 'a.PS1', content: 'Get-Item .' })],
    ['program-inside', 'a.odt', () => sample.sampleOdt({ name: 'Pictures/a', content: '\x7fELF\x02\x01' })],
    ['archive-inside', 'a.docx', () => inside(sample.sampleZip([{ name: 'a.txt', content: 'x' }]))],
    ['macros', 'a.docx', () => inside(sample.sampleDocx({ name: 'word/vbaProject.bin', content: 'x' }))],
    ['program-inside', 'a.docx', () => inside(sample.sampleDocx({ name: 'a.exe', content: 'x' }))],
    ['bomb', 'a.docx', () => inside(inside(inside(sample.sampleDocx())))],
    [
      'macros',
      'a.odt',
      () => sample.sampleOdt({ name: 'styles.xml', content: 'href="vnd.sun.star.script:a"' }),
    ],
    ['not-utf8', 'a.csv', () => Buffer.from('città;età', 'latin1')],
    ['not-utf8', 'a.txt', () => Buffer.from('\uFEFFciao', 'utf16le')],
    ['control-characters', 'a.txt', () => 'uno\ndue\u001b[31m'],
    ['unknown', 'a.txt', () => 'uno\0due'],
    ['srt', 'a.vtt', () => '1\n00:00:01,000 --> 00:00:02,000\nCiao\n'],
    ['vtt-header', 'a.vtt', () => 'Ciao'],
    ['too-large', 'a.vtt', () => Buffer.concat([sample.sampleVtt(), Buffer.alloc(3 * 1024 * 1024, 'x')])],
  ]
  for (const [code, name, make] of bad)
    it(`${name}: ${code}`, async () => {
      assert.equal(await refusal(await make(), name), code)
    })

  it('never fails in another way, whatever the bytes', async () => {
    const starts = [
      sample.sampleMp4(),
      sample.sampleWebm(),
      sample.sampleDocx(),
      sample.samplePdf(),
      sample.sampleOgg(),
    ]
    const names = ['a.mp4', 'a.webm', 'a.docx', 'a.pdf', 'a.ogg']
    await fc.assert(
      fc.asyncProperty(
        fc.nat(4),
        fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 }),
        async (which, changes) => {
          const bytes = Buffer.from(starts[which]!)
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          await refusal(bytes, names[which]!)
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('parts that a document takes from elsewhere', () => {
  const withTemplate = (target: string, mode?: string, type = 'attachedTemplate') =>
    refusal(sample.sampleDocx(sample.relationship(type, target, mode)), 'a.docx')

  it('are refused, with the address', async () => {
    const document = sample.sampleDocx(sample.relationship('attachedTemplate', 'https://evil.example/a.dotm'))
    await assert.rejects(look(document, 'a.docx'), {
      refusal: { code: 'remote-part', values: { target: 'https://evil.example/a.dotm' } },
    })
    for (const target of [
      'file://evil.example/share/a.dotm',
      'file:////evil.example/a.dotm',
      'file:///%5C%5Cevil.example/a.dotm',
      '\\\\evil.example\\a.dotm',
      'mhtml:https://evil.example/a!x-usc:b',
      'https&#58;//evil.example/a',
    ])
      assert.equal(await withTemplate(target), 'remote-part', target)
    assert.equal(await withTemplate('https://evil.example/', '&#x45;xternal'), 'remote-part')
    assert.equal(await withTemplate('https://evil.example/', 'External', 'frame'), 'remote-part')
  })

  it('are refused in another encoding and in quotes of another kind too, and when they hide behind entities', async () => {
    const { name, content } = sample.relationship('attachedTemplate', 'https://evil.example/')
    const part = (bytes: string | Buffer) => refusal(sample.sampleDocx({ name, content: bytes }), 'a.docx')
    const text = String(content)
    assert.equal(await part(Buffer.from(`\uFEFF${text}`, 'utf16le')), 'remote-part')
    assert.equal(await part(text.replaceAll('"', "'")), 'remote-part')
    assert.equal(await part(`<!DOCTYPE a [<!ENTITY b "External">]>${text}`), 'damaged')
    assert.equal(await part(text.replace('Id="rId1"', 'Id=rId1')), 'damaged')
  })

  it('are what every office has, when they are links or the template on one’s own disk', async () => {
    for (const target of [
      'file:///C:\\Users\\a\\Normal.dotm',
      'file:///Users/a/Normal.dotm',
      'Normal.dotm',
      'C:/a.dotx',
    ])
      assert.equal(await withTemplate(target), 'accepted', target)
    assert.equal(await withTemplate('https://www.esempio.it/', 'External', 'hyperlink'), 'accepted')
    assert.equal(await withTemplate('file://server/conti.xlsx', 'External', 'externalLinkPath'), 'accepted')
    assert.equal(await withTemplate('word/a.xml', 'Internal', 'header'), 'accepted')
    assert.equal(await refusal(inside(sample.sampleDocx()), 'a.docx'), 'accepted')
  })
})

describe('names that every object has', () => {
  it('are endings like any other', () => {
    for (const extension of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      assert.throws(
        () => checkClaim(`a.${extension}`, 10, DEFAULT_LIMITS),
        (error: FileRefused) => {
          assert.equal(error.refusal.code, 'unknown-extension')
          assert.match(refusalText(error.refusal).source, /non si possono caricare/)
          return true
        },
      )
    assert.match(refusalText({ code: 'constructor' }).source, /^Non riconosciamo/)
  })
})

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

describe('before all bytes are there', () => {
  it('judges the claim', () => {
    const claim = (name: string, bytes: number) => {
      try {
        checkClaim(name, bytes, DEFAULT_LIMITS)
        return 'accepted'
      } catch (error) {
        return (error as FileRefused).refusal.code
      }
    }
    assert.equal(claim('a.mp4', 2 * 1024 ** 3), 'accepted')
    assert.equal(claim('a.mp4', 2 * 1024 ** 3 + 1), 'too-large')
    assert.equal(claim('a.pdf', 51 * 1024 ** 2), 'too-large')
    assert.equal(claim('senza nome', 1000), 'accepted')
    assert.equal(claim('a.pdf', 0), 'empty')
    assert.equal(claim('a.svg', 10), 'svg')
    assert.equal(claim('a.exe', 10), 'executable')
    assert.equal(claim('a.srt', 10), 'srt')
    assert.equal(claim('a.qwerty', 10), 'unknown-extension')
  })

  it('refuses on the first bytes alone', async () => {
    await assert.rejects(sniffHead(Buffer.from('<svg '), 1e9), { refusal: { code: 'svg' } })
    await assert.rejects(sniffHead(Buffer.from(`MZ${'x'.repeat(4100)}`), 1e9), {
      refusal: { code: 'executable' },
    })
    await sniffHead(sample.sampleMp4().subarray(0, 100), 1e9)
    await sniffHead(Buffer.from('è'.repeat(4000)).subarray(0, 4099), 1e6)
  })
})
