// SPDX-License-Identifier: AGPL-3.0-or-later
/** The upload of 2 GB as rows of the report. */
import type { Row } from './report.ts'
import { benchUpload } from './upload.ts'

export async function benchLargeFile(): Promise<Row[]> {
  const { bytes, upSeconds, downSeconds, cpuSeconds, rssBefore, rssHighest } = await benchUpload()
  const gb = bytes / 1e9
  return [
    { name: 'video of 2 GB, up: until accepted', value: upSeconds, unit: 's' },
    { name: 'video of 2 GB, down', value: downSeconds, unit: 's' },
    { name: 'video of 2 GB, up and down: CPU for each GB', value: cpuSeconds / gb, unit: 's' },
    { name: 'video of 2 GB: resident memory before', value: rssBefore / 1e6, unit: 'MB' },
    { name: 'video of 2 GB: resident memory at most', value: rssHighest / 1e6, unit: 'MB' },
    { name: 'growth of memory / bytes of the file', value: (rssHighest - rssBefore) / bytes, unit: 'x' },
  ]
}
