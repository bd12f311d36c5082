import { type ReactNode, useRef, useState } from "react";

interface TextInput {
  "aria-label": string;
  value: string;
  disabled: boolean;
  onChange: (event: unknown, data: { value: string }) => void;
  onBlur: () => void;
}

/** A text that is saved when it is left. While it is edited, what others write does not touch it. */
export function CommittedText(props: {
  label: string;
  value: string;
  /** Of the item, as it is shown. */
  version: number;
  disabled: boolean;
  commit: (text: string, version: number) => void;
  render: (input: TextInput) => ReactNode;
}) {
  const { value, version } = props;
  /** What was typed, and the version that the person saw when they began. */
  const [typed, setTyped] = useState<string>();
  const seen = useRef(version);
  return props.render({
    "aria-label": props.label,
    value: typed ?? value,
    disabled: props.disabled,
    onChange: (_, data) => {
      if (typed === undefined) seen.current = version;
      setTyped(data.value);
    },
    onBlur: () => {
      if (typed !== undefined && typed !== value) props.commit(typed, seen.current);
      setTyped(undefined);
    },
  });
}
