import { startPage } from './app/startPage.tsx'

startPage()
