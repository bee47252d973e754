/** One sentence for the whole popup; said aloud when it becomes another. */
export function Message({ text }: { readonly text: string }) {
  return (
    <div class="message" role="status">
      <h1>{text}</h1>
    </div>
  );
}
