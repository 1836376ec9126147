export default function HomePage() {
  return <h1>QuickTakes</h1>
}
