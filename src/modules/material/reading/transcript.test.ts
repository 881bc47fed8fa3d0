// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transcriptOf } from './transcript.ts'

const captions = `\uFEFFWEBVTT - Allo sportello\r
Kind: captions\r
\r
NOTE scritto a mano\r
non si legge\r
\r
STYLE\r
::cue { color: lime }\r
\r
1\r
00:01.000 --> 00:03.000 align:start\r
<v Anna>Buongiorno, <i>come</i> posso\r
aiutarla?\r
\r
00:03.500 --> 00:05.000\r
<v Anna>Si sieda &amp; mi dica.\r
\r
00:05.200 --> 00:07.000\r
<v Omar>Cerco un medico.\r
\r
00:00:20.000 --> 00:00:21.000\r
<v Omar>Grazie.\r
\r
00:00:21.000 --> 00:00:22.000\r
<v Omar>Grazie.\r
`

test('the transcript has the words of the captions, by voice and pause, without their marks', () => {
  assert.deepEqual(transcriptOf(captions), [
    'Anna: Buongiorno, come posso aiutarla? Si sieda & mi dica.',
    'Omar: Cerco un medico.',
    'Omar: Grazie.',
  ])
})

test('captions without words have no transcript', () => {
  assert.deepEqual(transcriptOf('WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n'), [])
})
