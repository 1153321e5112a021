// The cases as one would send them from Node: exceljs as a stream or SheetJS, ajv, undici, pg, and a file that remembers what was sent.
//
// exceljs reads streams with its issue 2084 worked round: by itself it spoils Chinese characters that lie across two chunks.
//
// node peer.mjs exceljs|sheetjs check|mark|night|cases WORK SOURCE HALL FOLDER
import { createHash, randomUUID } from "node:crypto";
import { createRequire } from "node:module";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const BATCH = 500;
const IN_FLIGHT = 4;
const [reader, kind, workFile, source, hall, folder] = process.argv.slice(2);
const work = JSON.parse(readFileSync(workFile, "utf8"));
const columns = work.columns;
const index = new Map(columns.map((column, i) => [column.field, i]));
const sorted = columns.map((column, i) => ({ ...column, i })).sort((a, b) => (a.field < b.field ? -1 : 1));
const { default: Ajv } = await import("ajv/dist/2020.js");
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(work.schema);
const count = { documents: 0, faulty: 0, places: 0 };

// In the order of the fields' names, so that the text is canonical.
function make(row, cells) {
  const content = {};
  const wrong = new Set();
  for (const { i, field, kind, words } of sorted) {
    const cell = cells[i];
    if (cell === null || cell === undefined || cell === "") continue;
    const text = String(cell).trim();
    if (kind === "code") {
      if (words[text] === undefined) wrong.add(i);
      else content[field] = words[text];
    } else if (kind === "integer") content[field] = Number(text);
    else if (kind === "moment") content[field] = text.replace(" ", "T") + "+08:00";
    else content[field] = text;
  }
  if (!validate(content)) {
    for (const error of validate.errors) {
      wrong.add(index.get(error.instancePath.slice(1).split("/")[0] || error.params.missingProperty));
    }
  }
  count.documents++;
  if (wrong.size > 0) count.faulty++;
  for (const i of wrong) count.places += row * (i + 1);
  return { content, wrong };
}

class Sender {
  constructor(undici) {
    this.undici = undici;
    this.pool = new undici.Pool(new URL(hall).origin, { connections: IN_FLIGHT });
    this.file = folder + "/sent.json";
    this.sent = new Map(existsSync(this.file) ? JSON.parse(readFileSync(this.file, "utf8")) : []);
    this.batch = [];
    this.flying = new Set();
  }

  async add(content) {
    const text = JSON.stringify(content);
    const fingerprint = createHash("sha256").update(text).digest("hex");
    const held = this.sent.get(content.caseNo);
    if (held && held[1] === fingerprint) return;
    this.batch.push([content.caseNo, held ? held[0] + 1 : 1, fingerprint, text]);
    if (this.batch.length === BATCH) await this.flush();
  }

  async flush() {
    if (this.batch.length === 0) return;
    const batch = this.batch;
    this.batch = [];
    while (this.flying.size >= IN_FLIGHT) await Promise.race(this.flying);
    const flight = this.deliver(batch).finally(() => this.flying.delete(flight));
    this.flying.add(flight);
  }

  async deliver(batch) {
    const documents = batch
      .map(([key, version, print, text]) => `{"key":"${key}","version":${version},"fingerprint":"${print}","content":${text}}`)
      .join(",");
    const body = `{"batch":"peer","region":"522601","dataSource":"522601","time":"2026-11-27T01:00:00+08:00","documents":[${documents}]}`;
    const path = new URL(hall).pathname + "/datasets/case/upsert";
    for (;;) {
      const headers = { "content-type": "application/json", "idempotency-key": randomUUID() };
      const answer = await this.pool.request({ path, method: "POST", headers, body });
      const said = await answer.body.json();
      if (answer.statusCode === 200) {
        const refused = new Set(said.results.filter((one) => one.outcome === "refused").map((one) => one.key));
        for (const [key, version, print] of batch) if (!refused.has(key)) this.sent.set(key, [version, print]);
        return;
      }
      if (answer.statusCode !== 503) throw new Error("the hall answered " + answer.statusCode);
      await new Promise((go) => setTimeout(go, 1000 * Number(answer.headers["retry-after"] ?? 1)));
    }
  }

  async finish() {
    await this.flush();
    await Promise.all(this.flying);
    writeFileSync(this.file, JSON.stringify([...this.sent]));
    await this.pool.close();
  }
}

function soundExceljs() {
  const require = createRequire(import.meta.url);
  const parse = require("exceljs/lib/utils/parse-sax.js");
  require.cache[require.resolve("exceljs/lib/utils/parse-sax.js")].exports = (chunks) => parse(decoded(chunks));
  return require("exceljs");
}

async function* decoded(chunks) {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
}

async function* workbookRows() {
  if (reader === "sheetjs") {
    const { default: xlsx } = await import("xlsx");
    const workbook = xlsx.readFile(source, { dense: true });
    const rows = xlsx.utils.sheet_to_json(workbook.Sheets[workbook.SheetNames[0]], { header: 1 });
    for (let i = 1; i < rows.length; i++) yield [i + 1, rows[i]];
    return;
  }
  const exceljs = soundExceljs();
  const workbook = new exceljs.stream.xlsx.WorkbookReader(source, { sharedStrings: "cache", worksheets: "emit", styles: "cache" });
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      if (row.number > 1) yield [row.number, row.values.slice(1), row];
    }
  }
}

async function* databaseRows() {
  const { default: pg } = await import("pg");
  const { default: QueryStream } = await import("pg-query-stream");
  for (const type of [1082, 1114]) pg.types.setTypeParser(type, (text) => text);
  const address = new URL(source.replace("jdbc:", ""));
  const client = new pg.Client({
    host: address.hostname,
    port: address.port,
    database: address.pathname.slice(1),
    user: address.searchParams.get("user"),
  });
  await client.connect();
  const query = "SELECT " + columns.map((column) => column.column).join(", ") + " FROM cases";
  let row = 0;
  for await (const cells of client.query(new QueryStream(query, [], { rowMode: "array", batchSize: 1000 }))) yield [++row, cells];
  await client.end();
}

async function mark() {
  const exceljs = soundExceljs();
  const out = new exceljs.stream.xlsx.WorkbookWriter({ filename: folder + "/marked.xlsx", useStyles: true, useSharedStrings: false });
  const sheet = out.addWorksheet("办件");
  const red = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } };
  sheet.addRow([...columns.map((column) => column.title), "结果"]).commit();
  for await (const [number, cells] of workbookRows()) {
    const { wrong } = make(number, cells);
    const titles = [...wrong].sort((a, b) => a - b).map((i) => columns[i].title).join("；");
    const values = columns.map((column, i) => cells[i] ?? null);
    const row = sheet.addRow([...values, wrong.size > 0 ? "有误：" + titles : "通过"]);
    for (const i of wrong) row.getCell(i + 1).fill = red;
    row.commit();
  }
  await out.commit();
}

if (kind === "mark") {
  await mark();
} else {
  const sender = kind === "check" ? null : new Sender(await import("undici"));
  for await (const [number, cells] of kind === "cases" ? databaseRows() : workbookRows()) {
    const { content, wrong } = make(number, cells);
    if (sender && wrong.size === 0) await sender.add(content);
  }
  if (sender) await sender.finish();
}
console.log(JSON.stringify(count));
