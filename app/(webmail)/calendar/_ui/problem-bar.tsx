import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useProblemText } from "#app/_data/use-problem-text.ts";

/** Why the last attempt in a dialog failed; nothing while there is no error. */
export function ProblemBar({ error }: { error: unknown }) {
  const problemText = useProblemText();
  if (!error) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody role="alert">{problemText(error)}</MessageBarBody>
    </MessageBar>
  );
}
