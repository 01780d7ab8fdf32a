import type { Issue } from '../issue.ts'
import type { RoughDataset } from '../rough.ts'

/** One group of rules that types cannot say. Reads what is there and passes over what is not. */
export type Rule = (dataset: RoughDataset) => Iterable<Issue>
