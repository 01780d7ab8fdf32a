import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands in the place of the children once one of them has failed. */
  readonly instead: (error: unknown) => ReactNode
  readonly children: ReactNode
}

/** Keeps a page whose drawing fails from going blank: React takes away all that is not inside such a boundary. */
export class Boundary extends Component<Props, { readonly failure: { readonly error: unknown } | null }> {
  override state: { readonly failure: { readonly error: unknown } | null } = { failure: null }

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } }
  }

  override render() {
    const { failure } = this.state
    return failure ? this.props.instead(failure.error) : this.props.children
  }
}
