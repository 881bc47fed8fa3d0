// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import sharp from 'sharp'
import type { KindName } from './kinds.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { type FileRefused, type RefusalCode, refusalText } from './refusals.ts'
import * as sample from './samples.fixture.ts'
import { inside, look, refusal } from './sniff.fixture.ts'
import { checkClaim, sniffHead } from './sniff.ts'

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

  it('when they unpack into more, or into more parts, than a document may, before they are unpacked', async () => {
    const parts = Array.from({ length: 20_000 }, (_each, i) => ({ name: `a${i}`, content: '' }))
    const pieces = [1, 2, 3].map((i) => ({ name: `b${i}`, content: 'x', claimedBytes: 400 * 1024 * 1024 }))
    assert.equal(await refusal(sample.sampleDocx(...parts), 'a.docx'), 'bomb')
    assert.equal(await refusal(sample.sampleDocx(...pieces), 'a.docx'), 'bomb')
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
