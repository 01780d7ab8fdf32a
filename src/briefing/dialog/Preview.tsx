import { useEffect, useRef } from 'react'

/** A figure of ours as it will be, from its own markup. */
export function Preview({ svg, label }: { readonly svg: string; readonly label: string }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
    documentElement.setAttribute('aria-label', label)
    documentElement.removeAttribute('height')
    documentElement.setAttribute('width', '100%')
    box.current?.replaceChildren(document.importNode(documentElement, true))
  }, [svg, label])
  return <div ref={box} className="export-preview" />
}
