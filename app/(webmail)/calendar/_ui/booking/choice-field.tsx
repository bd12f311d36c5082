import { Field, Select } from "@fluentui/react-components";

/** A number out of a few; one that is none of them, from elsewhere, is among them too. */
export function ChoiceField(props: {
  label: string;
  value: number | null;
  choices: readonly (number | null)[];
  words: (value: number | null) => string;
  choose: (value: number | null) => void;
}) {
  const { value, choices } = props;
  const all = choices.includes(value) ? choices : [...choices, value];
  return (
    <Field label={props.label}>
      <Select
        value={String(value)}
        onChange={(_, data) => props.choose(data.value === "null" ? null : Number(data.value))}
      >
        {all.map((each) => (
          <option key={String(each)} value={String(each)}>
            {props.words(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
