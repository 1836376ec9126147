import { NotFoundMessage } from '@/components/layout/error-message'

export default function NotFound() {
  return <NotFoundMessage />
}
