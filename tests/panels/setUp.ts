import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import { completeBrowser } from './support/browser.ts'

completeBrowser()

// Testing Library does this by itself only where the test functions are globals.
afterEach(cleanup)
