// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { FileRefused } from './refusals.ts'
import { parseWebVtt } from './sniff/webvtt.ts'
import { transcriptOf } from './transcript.ts'

const transcribe = (captions: string) => transcriptOf(parseWebVtt(captions.replace(/^\uFEFF/, '')))
const cue = (text: string) => transcribe(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`)

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
  assert.deepEqual(transcribe(captions), [
    'Anna: Buongiorno, come posso aiutarla? Si sieda & mi dica.',
    'Omar: Cerco un medico.',
    'Omar: Grazie.',
  ])
})

test('captions without words have no transcript', () => {
  assert.deepEqual(transcribe('WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n'), [])
})

test('what stands between & and ; is a character that captions know, or it is left as it is', () => {
  assert.deepEqual(cue('&lt;b&gt; &amp;amp; &#39;sì&#39; &#0; &#55296;'), ["<b> &amp; 'sì' &#0; &#55296;"])
  assert.deepEqual(cue('&constructor; &__proto__; &toString;'), ['&constructor; &__proto__; &toString;'])
})

test('a voice may have classes, and a mark that nothing ends hides the rest of its cue, as in a player', () => {
  assert.deepEqual(cue('<v.loud.far  Anna Bo>Ciao</v> <c.v x>tu</c> <i'), ['Anna Bo: Ciao tu'])
  assert.deepEqual(cue('<video>Ciao <v>a <v.x>tutti'), ['Ciao a tutti'])
})

test('captions made to keep us busy cost no more than their length', () => {
  const hostile = ['<', '<v ', '<v.', '&a', '<v a', '&#1'].map((piece) =>
    piece.repeat(1_000_000 / piece.length),
  )
  const started = performance.now()
  for (const text of hostile)
    try {
      cue(text)
    } catch (error) {
      assert.ok(error instanceof FileRefused, String(error))
    }
  // Six million characters; when each looked ahead, 40 thousand took seconds.
  assert.ok(performance.now() - started < 2000)
})

test('a transcript that no page could show is refused', () => {
  const many = Array.from({ length: 20_001 }, () => '00:01.000 --> 00:02.000\na').join('\n\n')
  const code = 'vtt-too-long'
  assert.throws(() => transcribe(`WEBVTT\n\n${many}`), {
    refusal: { code, values: { cues: 20_000, characters: 500_000 } },
  })
  assert.throws(() => cue('x'.repeat(500_001)), FileRefused)
})
