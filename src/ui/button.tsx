// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { Children } from './children.ts'
import { Icon, type IconName } from './icon.tsx'
import { linkTo } from './link-to.ts'

export type ButtonTone = 'primary' | 'outline' | 'plain' | 'danger'

const CLASSES: Record<ButtonTone, string> = {
  primary: 'btn btn-primary',
  outline: 'btn btn-outline-primary',
  plain: 'btn btn-link',
  danger: 'btn btn-danger',
}

interface Look {
  ctx: ViewContext
  tone?: ButtonTone
  small?: boolean
  icon?: IconName
  children: Children
}

const classesOf = ({ tone = 'primary', small }: Look): string => CLASSES[tone] + (small ? ' btn-sm' : '')

const insideOf = ({ ctx, icon, children }: Look): Children =>
  icon ? [<Icon ctx={ctx} name={icon} size="sm" key="icon" />, <span key="words">{children}</span>] : children

interface ButtonProps extends Look {
  /** Sent with the form when this button is the one pressed. */
  name?: string
  value?: string
  /** Italian path to post to instead of the form's own. */
  postTo?: string
  /** Id of the form, for a button that stands outside it. */
  form?: string
  disabled?: boolean
  /** Words for screen readers when the visible ones need the row around them. They must begin with the visible words. */
  label?: string
}

/** A button that sends the form around it. */
export function Button(props: ButtonProps) {
  const { ctx, name, value, postTo, form, disabled, label } = props
  return (
    <button
      type="submit"
      class={classesOf(props)}
      name={name}
      value={value}
      form={form}
      formaction={postTo && linkTo(ctx, postTo)}
      disabled={disabled}
      aria-label={label}
    >
      {insideOf(props)}
    </button>
  )
}

interface LinkButtonProps extends Look {
  /** Italian path, or an address elsewhere. */
  to: string
  label?: string
  /** The browser saves what it gets instead of showing it. */
  download?: boolean
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  return (
    <a
      class={classesOf(props)}
      href={linkTo(props.ctx, props.to)}
      download={props.download}
      aria-label={props.label}
    >
      {insideOf(props)}
    </a>
  )
}

interface PostButtonProps extends Look {
  /** Italian path of the verb. */
  to: string
  version?: number
  /** Further values sent along. */
  values?: Readonly<Record<string, string>>
  label?: string
}

/** A verb as a button: a form of its own with nothing to fill in. */
export function PostButton(props: PostButtonProps) {
  const { ctx, to, version, values } = props
  return (
    <form method="post" action={linkTo(ctx, to)} class="post-button">
      <input type="hidden" name="_key" value={ctx.newKey()} />
      {version !== undefined && <input type="hidden" name="_version" value={version} />}
      {values &&
        Object.entries(values).map(([name, value]) => (
          <input type="hidden" name={name} value={value} key={name} />
        ))}
      <button type="submit" class={classesOf(props)} aria-label={props.label}>
        {insideOf(props)}
      </button>
    </form>
  )
}
