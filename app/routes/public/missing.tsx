/** Every address that is no page: 404, in the frame, with a way out. */
export function loader() {
  throw new Response(null, { status: 404 })
}
export function action() {
  throw new Response(null, { status: 404 })
}
export default function Missing() {
  return null
}
