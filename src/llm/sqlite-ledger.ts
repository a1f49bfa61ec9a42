import type { Database } from "../store/driver.ts";
import { ensureSchema, type SchemaStep } from "../store/schema.ts";
import { type LlmLedger, type LlmNotes, NO_NOTES, NOTHING_SPENT } from "./ledger.ts";

const LLM_SCHEMA: readonly SchemaStep[] = [
  {
    version: 1,
    up: `
CREATE TABLE llm_days (
  day TEXT PRIMARY KEY, calls INTEGER NOT NULL, input INTEGER NOT NULL, output INTEGER NOT NULL, money REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE llm_notes (id INTEGER PRIMARY KEY CHECK (id = 1), notes TEXT NOT NULL);
CREATE TABLE llm_answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX llm_answers_by_n ON llm_answers(n);`,
  },
];

/** Answers kept: some 10 MB. The oldest go first. */
const MOST_ANSWERS = 5_000;

/** The account on an open store: a budget holds over restarts and for every process. */
export function createSqliteLedger(db: Database): LlmLedger {
  ensureSchema(db, "llm", LLM_SCHEMA);
  const spent = db.prepare("SELECT calls, input, output, money FROM llm_days WHERE day = ?");
  const add = db.prepare(
    `INSERT INTO llm_days (day, calls, input, output, money) VALUES (?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET
     calls = calls + excluded.calls, input = input + excluded.input, output = output + excluded.output, money = money + excluded.money`,
  );
  const notes = db.prepare("SELECT notes FROM llm_notes");
  const note = db.prepare("INSERT OR REPLACE INTO llm_notes (id, notes) VALUES (1, ?)");
  const find = db.prepare("SELECT answer FROM llm_answers WHERE key = ?");
  const keep = db.prepare(
    "INSERT OR REPLACE INTO llm_answers (key, answer, n) VALUES (?, ?, (SELECT COALESCE(MAX(n), 0) + 1 FROM llm_answers))",
  );
  const prune = db.prepare("DELETE FROM llm_answers WHERE n <= (SELECT MAX(n) FROM llm_answers) - ?");
  return {
    spent(day) {
      const row = spent.get([day]);
      if (!row) return NOTHING_SPENT;
      const { calls, input, output, money } = row;
      return { calls: Number(calls), input: Number(input), output: Number(output), money: Number(money) };
    },
    add: (day, { calls, input, output, money }) => void add.run([day, calls, input, output, money]),
    notes() {
      const row = notes.get();
      return row ? (JSON.parse(row.notes as string) as LlmNotes) : NO_NOTES;
    },
    note: (next) => void note.run([JSON.stringify(next)]),
    answer: (key) => (find.get([key])?.answer as string | undefined) ?? null,
    keepAnswer(key, answer) {
      keep.run([key, answer]);
      prune.run([MOST_ANSWERS]);
    },
  };
}
