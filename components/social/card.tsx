interface CardProps {
  /** Large: as large as its length allows. */
  title: string
  /** Small, above the title. */
  subject?: string
  siteName: string
  /** Font families, each for the characters that the one before lacks. */
  fontFamily: string
}

/** Characters up to which a title is set in a size, in pixels. */
const sizes = [
  { upTo: 40, size: 84 },
  { upTo: 80, size: 70 },
  { upTo: 130, size: 58 },
  { upTo: 190, size: 50 },
]
const smallest = 44

const colors = { paper: '#fcf9f5', ink: '#27211c', soft: '#5f564e', accent: '#8c3419' }

/** The social card, drawn on the server, so every style is inline and every box a flex box. */
export function Card({ title, subject, siteName, fontFamily }: CardProps) {
  const fontSize = sizes.find(({ upTo }) => title.length <= upTo)?.size ?? smallest
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '64px 80px 56px',
        borderLeft: `24px solid ${colors.accent}`,
        background: colors.paper,
        color: colors.ink,
        fontFamily,
      }}
    >
      <div style={{ display: 'flex', fontSize: 34, color: colors.accent }}>{subject ?? ''}</div>
      <div
        style={{
          display: 'block',
          fontSize,
          lineHeight: 1.18,
          letterSpacing: '-0.01em',
          wordBreak: 'break-word',
          lineClamp: 7,
        }}
      >
        {title}
      </div>
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 34, color: colors.soft }}>
        <svg
          aria-hidden="true"
          width="48"
          height="48"
          viewBox="0 0 24 24"
          fill="none"
          stroke={colors.accent}
          strokeWidth="1.8"
        >
          <path d="M12 6.7C9.6 5 6.7 4.6 3.5 5.2v13c3.2-.6 6.1-.2 8.5 1.5 2.4-1.7 5.3-2.1 8.5-1.5v-13C17.3 4.6 14.4 5 12 6.7zM12 6.7v13" />
        </svg>
        <div style={{ display: 'flex', marginLeft: 18 }}>{siteName}</div>
      </div>
    </div>
  )
}
