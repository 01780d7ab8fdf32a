const isApple = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/u.test(navigator.platform)

/** The key that shortcuts are held with, as it stands on this keyboard. */
export const MODIFIER = isApple ? '⌘' : 'Ctrl'
