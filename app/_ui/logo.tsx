/** Pennypost's stamp; decorative, because the product's name always stands beside it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M4 3h24a1 1 0 0 1 1 1v1.5a1.5 1.5 0 0 0 0 3v2a1.5 1.5 0 0 0 0 3v2a1.5 1.5 0 0 0 0 3v2a1.5 1.5 0 0 0 0 3V28a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-4.5a1.5 1.5 0 0 0 0-3v-2a1.5 1.5 0 0 0 0-3v-2a1.5 1.5 0 0 0 0-3v-2a1.5 1.5 0 0 0 0-3V4a1 1 0 0 1 1-1z"
      />
      <path
        fill="#fff"
        d="M12 8.5h5.2c3.2 0 5.3 1.9 5.3 4.8s-2.1 4.9-5.3 4.9h-2v5.3H12zm3.2 2.7v4.3h1.7c1.5 0 2.4-.8 2.4-2.2 0-1.3-.9-2.1-2.4-2.1z"
      />
    </svg>
  );
}
