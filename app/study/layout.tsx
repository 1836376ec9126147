import type { ReactNode } from 'react'

/** Says of every page below that it has client components, so that the server leaves it its scripts. */
export default function StudyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <meta name="portal:client" content="study" />
      {children}
    </>
  )
}
