// SPDX-License-Identifier: AGPL-3.0-or-later

/** SQLSTATE classes (PostgreSQL, appendix A): 08 connection, 53 disk full or too many connections, 57P stopping or starting. */
const AWAY = /^(08|53|57P)/
const NO_ROOM = ['ENOSPC', 'EDQUOT']

/** Whether what failed is not our mistake but a database or a disk that cannot serve for now: a later try may succeed. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '', syscall, message } = error as NodeJS.ErrnoException
  return (
    AWAY.test(code) ||
    NO_ROOM.includes(code) ||
    syscall === 'connect' ||
    message.startsWith('Connection terminated')
  )
}
