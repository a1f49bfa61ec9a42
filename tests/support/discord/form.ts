import { type FormError, invalidForm } from "./errors.ts";

type Path = readonly (string | number)[];

/** Checks of one form; every finding is kept, as Discord reports all of them at once. */
export class Form {
  readonly errors: FormError[] = [];

  add(path: Path, code: string, message: string): void {
    this.errors.push({ path, code, message });
  }

  /** Throws 50035 where anything was found. */
  done(): void {
    if (this.errors.length > 0) throw invalidForm(this.errors);
  }

  /** Discord passes over fields it does not know; here they are refused, as they are a slip. */
  object(path: Path, value: unknown, known: readonly string[]): value is Record<string, unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.add(path, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
      return false;
    }
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.add([...path, key], "UNKNOWN_FIELD", `The field ${key} is unknown.`);
    return true;
  }

  /** Length in code points after trimming, as Discord counts; `least` 0 allows the field to be absent. */
  text(path: Path, value: unknown, least: number, most: number): void {
    if (value === undefined || value === null) {
      if (least > 0) this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
      return;
    }
    if (typeof value !== "string") {
      this.add(path, "STRING_TYPE_CONVERT", "Could not interpret as string.");
      return;
    }
    const length = [...value.trim()].length;
    if (length === 0 && least > 0) this.add(path, "BASE_TYPE_REQUIRED", "This field is required");
    else if (length < least || length > most)
      this.add(
        path,
        least > 0 ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_MAX_LENGTH",
        least > 0 ? `Must be between ${least} and ${most} in length.` : `Must be ${most} or fewer in length.`,
      );
    if (value !== Buffer.from(value, "utf8").toString("utf8"))
      this.add(path, "STRING_TYPE_CONVERT", "Could not interpret as string.");
  }

  integer(path: Path, value: unknown, least: number, most: number): void {
    if (value === undefined || value === null) return;
    if (!Number.isSafeInteger(value)) {
      this.add(path, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);
      return;
    }
    if ((value as number) < least)
      this.add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${least}.`);
    if ((value as number) > most)
      this.add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${most}.`);
  }

  boolean(path: Path, value: unknown): void {
    if (value !== undefined && value !== null && typeof value !== "boolean")
      this.add(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
  }

  oneOf(path: Path, value: unknown, allowed: readonly unknown[]): void {
    if (value !== undefined && !allowed.includes(value))
      this.add(path, "BASE_TYPE_CHOICES", `Value must be one of {${allowed.join(", ")}}.`);
  }

  /** The items, or none where it is no list or one of a wrong length. */
  list(path: Path, value: unknown, least: number, most: number): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.add(path, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
      return [];
    }
    if (value.length < least || value.length > most)
      this.add(
        path,
        least > 0 ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_MAX_LENGTH",
        least > 0 ? `Must be between ${least} and ${most} in length.` : `Must be ${most} or fewer in length.`,
      );
    return value;
  }
}
