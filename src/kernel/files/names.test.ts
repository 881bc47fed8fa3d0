// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { cleanName, contentDisposition, extensionOf } from './names.ts'

describe('names of files', () => {
  it('keeps an honest name as it is', () => {
    for (const name of [
      'Permesso di soggiorno (2024).pdf',
      'Perché è così.docx',
      'دليل الصحة.pdf',
      '👩‍⚕️ visita.mp4',
      'می‌خواهم.pdf',
    ])
      assert.equal(cleanName(name), name)
  })

  it('takes away what acts', () => {
    assert.equal(cleanName('../../x'), 'x')
    assert.equal(cleanName('C:\\Users\\anna\\guida.pdf'), 'guida.pdf')
    assert.equal(cleanName('fattura\u202Efdp.exe'), 'fatturafdp.exe')
    assert.equal(cleanName('a\r\nSet-Cookie: x=1.pdf'), 'aSet-Cookie_ x=1.pdf')
    assert.equal(cleanName('a\u0000b.pdf'), 'ab.pdf')
    assert.equal(cleanName('.htaccess'), 'htaccess')
    assert.equal(cleanName('NUL.txt'), '_NUL.txt')
    assert.equal(cleanName('half \ud83d.pdf'), 'half .pdf')
    assert.equal(cleanName('<script>"x"|.pdf'), '_script__x__.pdf')
    for (const nothing of ['', '...', '\u200e', '/', '..\\']) assert.equal(cleanName(nothing), 'file')
  })

  it('takes away what nobody sees, so that two names differ only where they look different', () => {
    for (const invisible of [
      '\u200b',
      '\u2060',
      '\u00ad',
      '\u034f',
      '\u115f',
      '\u2800',
      '\u3164',
      '\uffa0',
      '\ufe00',
      '\ufeff',
      '\u{e0041}',
      '\u{1d173}',
      '\u061c',
      '\u202e',
      '\u2066',
      '\u2069',
    ])
      assert.equal(cleanName(`gui${invisible}da.pdf`), 'guida.pdf', encodeURIComponent(invisible))
    // Joiners shape Persian and hold emoji together; between Latin letters they only make a second name of one.
    for (const joiner of ['\u200c', '\u200d'])
      assert.equal(cleanName(`gui${joiner}da.pdf`), 'guida.pdf', encodeURIComponent(joiner))
    for (const idle of ['\u200dguida.pdf', 'guida\u200c.pdf', 'guida.pdf\u200d', 'guida.\u200dpdf'])
      assert.equal(cleanName(idle), 'guida.pdf')
    assert.equal(cleanName('گ\u200c\u200d\u200cف.pdf'), 'گ\u200cف.pdf')
  })

  it('shortens a long name and keeps its ending', () => {
    const name = cleanName(`${'è'.repeat(5000)}.pdf`)
    assert.equal([...name].length, 120)
    assert.equal(extensionOf(name), 'pdf')
  })

  it('finds the ending', () => {
    assert.equal(extensionOf('a.tar.GZ'), 'gz')
    for (const none of ['a', 'a.', '.a']) assert.equal(extensionOf(none), '')
  })

  it('writes a header that no name can break', () => {
    assert.equal(
      contentDisposition('attachment', 'Perché "no".pdf'),
      `attachment; filename="Perche _no_.pdf"; filename*=UTF-8''Perch%C3%A9%20_no_.pdf`,
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition('inline', name)
        assert.match(header, /^inline; filename="[^"\\%\r\n]+"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/)
        assert.match(header, /^[\x20-\x7e]+$/)
        const again = decodeURIComponent(header.split("''")[1]!)
        assert.equal(cleanName(again), again, 'cleaning twice is cleaning once')
      }),
    )
  })
})
