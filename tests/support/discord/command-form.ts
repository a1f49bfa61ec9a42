import { Form } from "./form.ts";

type Path = readonly (string | number)[];

/**
 * Names of commands and options. @see
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming
 */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function nameForm(form: Form, path: Path, name: unknown): void {
  if (typeof name !== "string" || !NAME.test(name))
    form.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
  else if (name !== name.toLowerCase()) form.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

const OPTION_FIELDS = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "required",
  "choices",
  "min_value",
  "max_value",
  "min_length",
  "max_length",
  "autocomplete",
];

function optionForm(form: Form, path: Path, option: unknown): void {
  if (!form.object(path, option, OPTION_FIELDS)) return;
  nameForm(form, [...path, "name"], option.name);
  form.text([...path, "description"], option.description, 1, 100);
  form.oneOf([...path, "type"], option.type, [3, 4, 5, 6, 7, 8, 9, 10, 11]);
  form.boolean([...path, "required"], option.required);
  const choices = form.list([...path, "choices"], option.choices, 0, 25);
  choices.forEach((choice, i) => {
    const at = [...path, "choices", i];
    if (!form.object(at, choice, ["name", "name_localizations", "value"])) return;
    form.text([...at, "name"], choice.name, 1, 100);
    form.text([...at, "value"], choice.value, 1, 100);
  });
  if (option.autocomplete && choices.length > 0)
    form.add(path, "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES", "Choices and autocomplete exclude each other");
}

const COMMAND_FIELDS = [
  "type",
  "name",
  "name_localizations",
  "description",
  "description_localizations",
  "options",
  "default_member_permissions",
  "dm_permission",
  "contexts",
  "integration_types",
  "nsfw",
];

/** Refuses what Discord refuses of a list of commands: names, lengths, doubles, required options after others. */
export function checkCommands(body: unknown): asserts body is readonly Record<string, unknown>[] {
  const form = new Form();
  const names = new Set<unknown>();
  form.list([], body, 0, 100).forEach((command, i) => {
    if (!form.object([i], command, COMMAND_FIELDS)) return;
    nameForm(form, [i, "name"], command.name);
    if (names.has(command.name))
      form.add([i, "name"], "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
    names.add(command.name);
    form.text([i, "description"], command.description, 1, 100);
    let optional = false;
    const optionNames = new Set<unknown>();
    form.list([i, "options"], command.options, 0, 25).forEach((option, j) => {
      optionForm(form, [i, "options", j], option);
      const { name, required } = option as Record<string, unknown>;
      if (required && optional)
        form.add(
          [i, "options", j],
          "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
          "Required options must be placed before non-required options",
        );
      if (optionNames.has(name))
        form.add([i, "options", j], "APPLICATION_COMMAND_OPTIONS_NAME_NOT_UNIQUE", "Option names must be unique");
      optionNames.add(name);
      optional ||= !required;
    });
  });
  form.done();
}
