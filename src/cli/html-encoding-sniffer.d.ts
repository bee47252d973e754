declare module 'html-encoding-sniffer' {
  /** The standard name of a page's character set, by its byte order mark, else its meta tag, else the default. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string;
}
