import { LinkifyIt } from "linkify-it";
import { Fragment, type ReactNode } from "react";
import styles from "./body.module.css";
import { parseText, type TextBlock } from "./parse-text.ts";

const linkify = new LinkifyIt();

/** Plain text with its links and its quotes (RFC 3676 section 4.5). */
export function TextBody({ text }: { text: string }) {
  return (
    <div className={styles.text}>
      {parseText(text).map((block) => (
        <Block key={block.start} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: TextBlock }) {
  let shown: ReactNode = <p>{withLinks(block.text)}</p>;
  for (let level = 0; level < block.quotes; level += 1) shown = <blockquote>{shown}</blockquote>;
  return block.isSignature ? <div className={styles.signature}>{shown}</div> : shown;
}

function withLinks(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of linkify.match(text) ?? []) {
    parts.push(<Fragment key={end}>{text.slice(end, match.index)}</Fragment>);
    parts.push(
      <a key={`link ${match.index}`} href={match.url} target="_blank" rel="noopener noreferrer">
        {match.text}
      </a>,
    );
    end = match.lastIndex;
  }
  return [...parts, <Fragment key={end}>{text.slice(end)}</Fragment>];
}
