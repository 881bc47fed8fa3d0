// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the oldest desks that we serve (Chrome 109, Firefox 115) lack and the kernel's shared code asks for. */
declare global {
  interface String {
    isWellFormed(): boolean
    toWellFormed(): string
  }
}

if (typeof String.prototype.isWellFormed !== 'function')
  Object.defineProperty(String.prototype, 'isWellFormed', {
    value(this: string) {
      return !/\p{Surrogate}/u.test(this)
    },
    configurable: true,
    writable: true,
  })

export {}
