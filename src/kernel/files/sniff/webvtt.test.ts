// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FileRefused } from '../refusals.ts'
import { parseWebVtt } from './webvtt.ts'

const error = (...lines: string[]) => {
  try {
    parseWebVtt(lines.join('\n'))
  } catch (thrown) {
    return (thrown as FileRefused).refusal
  }
  return null
}

describe('WebVTT', () => {
  it('reads cues, names, notes, settings and every kind of line end', () => {
    const text = [
      'WEBVTT - Salute',
      'Language: it',
      '',
      'NOTE scritto a mano',
      '',
      'STYLE',
      '::cue { color: white }',
      '',
      'primo',
      '00:01.000 --> 00:04.000 align:start',
      '<v Anna>Buongiorno',
      'a tutti',
      '',
      '01:00:00.500 --> 100:00:00.000',
      'Fine',
    ]
    for (const end of ['\n', '\r\n', '\r'])
      assert.deepEqual(parseWebVtt(text.join(end)), [
        { id: 'primo', start: 1, end: 4, text: '<v Anna>Buongiorno\na tutti' },
        { id: '', start: 3600.5, end: 360_000, text: 'Fine' },
      ])
  })

  it('names the line of an error', () => {
    assert.deepEqual(error('webvtt', ''), { code: 'vtt-header' })
    assert.deepEqual(error('WEBVTT', '', 'NOTE x'), { code: 'vtt-empty' })
    assert.deepEqual(error('WEBVTT', '', '00:01.000 -> 00:02.000', 'x'), {
      code: 'vtt-timing',
      values: { line: 4 },
    })
    assert.deepEqual(error('WEBVTT', '', '00:01,000 --> 00:02,000', 'x'), {
      code: 'vtt-comma',
      values: { line: 3 },
    })
    assert.deepEqual(error('WEBVTT', '', '00:61.000 --> 01:02.000', 'x'), {
      code: 'vtt-timing',
      values: { line: 3 },
    })
    assert.deepEqual(error('WEBVTT', '', '00:02.000 --> 00:02.000', 'x'), {
      code: 'vtt-backwards',
      values: { line: 3 },
    })
    assert.deepEqual(error('WEBVTT', '', '00:02.000 --> 00:03.000', '', 'x'), {
      code: 'vtt-text',
      values: { line: 3 },
    })
    const late = ['WEBVTT', '', '00:05.000 --> 00:06.000', 'x', '', 'due', '00:01.000 --> 00:02.000', 'y']
    assert.deepEqual(error(...late), { code: 'vtt-order', values: { line: 7 } })
    const glued = ['WEBVTT', '', '00:01.000 --> 00:02.000', 'x', '00:03.000 --> 00:04.000', 'y']
    assert.deepEqual(error(...glued), { code: 'vtt-timing', values: { line: 5 } })
  })
})
