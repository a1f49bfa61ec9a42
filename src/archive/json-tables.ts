import { isObject } from "./is-object.ts";
import { fieldsOf, holds } from "./json-fields.ts";

type Row = Record<string, unknown>;

const isHeader = (names: readonly unknown[]): names is readonly string[] => {
  if (names.length < 2 || !names.every((name) => typeof name === "string" && name.length < 60)) return false;
  const values = fieldsOf(Object.fromEntries(names.map((name) => [name, "x"])));
  return holds(values, "text") || holds(values, "title");
};

function rowOf(names: readonly string[], cells: unknown): Row {
  return Array.isArray(cells) ? Object.fromEntries(names.map((name, i) => [name, cells[i] ?? null])) : {};
}

/** `{"columns": ["title", "text"], "data": [["…", "…"]]}` */
function splitTable(value: Row): readonly Row[] | null {
  const { columns, data } = value;
  if (!Array.isArray(columns) || !Array.isArray(data) || !isHeader(columns)) return null;
  return data.map((cells) => rowOf(columns, cells));
}

/** `{"title": {"0": "…"}, "text": {"0": "…"}}` */
function columnTable(value: Row): readonly Row[] | null {
  const columns = Object.entries(value).filter((entry): entry is [string, Row] => isObject(entry[1]));
  const [first] = columns;
  if (first === undefined || columns.length < 2 || columns.length < Object.keys(value).length) return null;
  const keys = Object.keys(first[1]);
  if (keys.length === 0 || !keys.every((key) => /^\d+$/.test(key)) || !isHeader(columns.map(([name]) => name)))
    return null;
  return keys.map((key) => Object.fromEntries(columns.map(([name, cells]) => [name, cells[key] ?? null])));
}

/** `[["title", "text"], ["…", "…"]]` */
function rowTable(value: readonly unknown[]): readonly Row[] | null {
  const [head, ...rows] = value;
  if (!Array.isArray(head) || rows.length === 0 || !rows.every(Array.isArray) || !isHeader(head)) return null;
  return rows.map((cells) => rowOf(head, cells));
}

/** The records of a table in JSON, as data frames and spreadsheets are exported; null for anything else. */
export function recordsOfTable(value: unknown): readonly Row[] | null {
  if (Array.isArray(value)) return rowTable(value);
  return isObject(value) ? (splitTable(value) ?? columnTable(value)) : null;
}
