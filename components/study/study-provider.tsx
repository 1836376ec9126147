'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { type Study, useStudy } from './use-study'

const StudyContext = createContext<Study>({ status: 'loading' })

/** Opens what studying keeps on this device once, for all parts of a page. */
export function StudyProvider({ children }: { children: ReactNode }) {
  return <StudyContext value={useStudy()}>{children}</StudyContext>
}

/** What the nearest provider has opened. */
export function useOpenStudy(): Study {
  return useContext(StudyContext)
}
