"""The cases as one would send them with a script: openpyxl, jsonschema, requests, psycopg2, and sqlite3 to remember what was sent.

peer.py check|mark|night|cases WORK SOURCE HALL FOLDER
"""

import hashlib
import json
import sqlite3
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor

BATCH = 500
IN_FLIGHT = 4


class Maker:
    """Makes cells into documents and validates them."""

    def __init__(self, work):
        from jsonschema import Draft202012Validator

        self.columns = work["columns"]
        self.index = {column["field"]: i for i, column in enumerate(self.columns)}
        self.validator = Draft202012Validator(work["schema"])

    def make(self, cells):
        content, wrong = {}, set()
        for i, column in enumerate(self.columns):
            cell = cells[i]
            if cell is None or cell == "":
                continue
            text = str(cell).strip()
            kind = column["kind"]
            if kind == "code":
                if text in column["words"]:
                    content[column["field"]] = column["words"][text]
                else:
                    wrong.add(i)
            elif kind == "integer":
                content[column["field"]] = int(text)
            elif kind == "moment":
                content[column["field"]] = text.replace(" ", "T") + "+08:00"
            else:
                content[column["field"]] = text
        for error in self.validator.iter_errors(content):
            if error.path:
                wrong.add(self.index[error.path[0]])
            else:  # the message names the missing property first
                wrong.add(self.index[error.message.split("'")[1]])
        return content, wrong


class Count:
    def __init__(self):
        self.documents = self.faulty = self.places = 0

    def add(self, row, wrong):
        self.documents += 1
        self.faulty += 1 if wrong else 0
        self.places += sum(row * (i + 1) for i in wrong)


class Sender:
    """Sends batches of 500, four at a time, and remembers what was accepted."""

    def __init__(self, hall, folder):
        import requests

        self.url = hall + "/datasets/case/upsert"
        self.session = requests.Session()
        self.session.mount("http://", requests.adapters.HTTPAdapter(pool_maxsize=IN_FLIGHT))
        self.pool = ThreadPoolExecutor(IN_FLIGHT)
        self.ledger = sqlite3.connect(folder + "/sent.db")
        self.ledger.execute("PRAGMA journal_mode = WAL")
        self.ledger.execute("PRAGMA synchronous = NORMAL")
        self.ledger.execute("CREATE TABLE IF NOT EXISTS sent (key TEXT PRIMARY KEY, version INTEGER, fingerprint TEXT)")
        self.batch, self.flying = [], []

    def add(self, content):
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        fingerprint = hashlib.sha256(text.encode()).hexdigest()
        key = content["caseNo"]
        held = self.ledger.execute("SELECT version, fingerprint FROM sent WHERE key = ?", (key,)).fetchone()
        if held and held[1] == fingerprint:
            return
        self.batch.append((key, held[0] + 1 if held else 1, fingerprint, text))
        if len(self.batch) == BATCH:
            self.flush()

    def flush(self):
        if self.batch:
            self.flying.append((self.batch, self.pool.submit(self.deliver, self.batch)))
            self.batch = []
        while len(self.flying) >= IN_FLIGHT:
            self.settle()

    def settle(self):
        batch, answer = self.flying.pop(0)
        refused = {result["key"] for result in answer.result()["results"] if result["outcome"] == "refused"}
        lines = [line[:3] for line in batch if line[0] not in refused]
        self.ledger.executemany("INSERT OR REPLACE INTO sent VALUES (?, ?, ?)", lines)
        self.ledger.commit()

    def deliver(self, batch):
        documents = ",".join(
            '{"key":"%s","version":%d,"fingerprint":"%s","content":%s}' % line for line in batch
        )
        body = '{"batch":"peer","region":"522601","dataSource":"522601","time":"2026-11-27T01:00:00+08:00","documents":[%s]}' % documents
        headers = {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}
        while True:
            answer = self.session.post(self.url, data=body.encode(), headers=headers, timeout=60)
            if answer.status_code != 503:
                answer.raise_for_status()
                return answer.json()
            time.sleep(int(answer.headers.get("Retry-After", "1")))

    def finish(self):
        self.flush()
        while self.flying:
            self.settle()


def workbook_rows(source):
    from openpyxl import load_workbook

    sheet = load_workbook(source, read_only=True).worksheets[0]
    for row, cells in enumerate(sheet.iter_rows(min_row=2, values_only=True), 2):
        yield row, list(cells) + [None] * (30 - len(cells))


def database_rows(source, work):
    import psycopg2

    host, rest = source.removeprefix("jdbc:postgresql://").split("/", 1)
    database, user = rest.split("?")[0], source.split("user=")[1].split("&")[0]
    connection = psycopg2.connect(host=host.split(":")[0], port=host.split(":")[1], dbname=database, user=user)
    cursor = connection.cursor("cases")
    cursor.itersize = 1000
    cursor.execute("SELECT " + ", ".join(column["column"] for column in work["columns"]) + " FROM cases")
    yield from enumerate(cursor, 1)


def mark(maker, count, source, folder):
    from openpyxl import load_workbook
    from openpyxl.styles import PatternFill

    workbook = load_workbook(source)
    sheet = workbook.worksheets[0]
    red = PatternFill("solid", fgColor="FFC7CE")
    result = len(maker.columns) + 1
    sheet.cell(1, result, "结果")
    for row in range(2, sheet.max_row + 1):
        _, wrong = maker.make([sheet.cell(row, i + 1).value for i in range(len(maker.columns))])
        count.add(row, wrong)
        for i in wrong:
            sheet.cell(row, i + 1).fill = red
        titles = "；".join(maker.columns[i]["title"] for i in sorted(wrong))
        sheet.cell(row, result, "有误：" + titles if wrong else "通过")
    workbook.save(folder + "/marked.xlsx")


def main():
    kind, work, source, hall, folder = sys.argv[1:6]
    with open(work, encoding="utf-8") as file:
        work = json.load(file)
    maker, count = Maker(work), Count()
    if kind == "mark":
        mark(maker, count, source, folder)
    else:
        sender = None if kind == "check" else Sender(hall, folder)
        for row, cells in database_rows(source, work) if kind == "cases" else workbook_rows(source):
            content, wrong = maker.make(cells)
            count.add(row, wrong)
            if sender and not wrong:
                sender.add(content)
        if sender:
            sender.finish()
    print(json.dumps(vars(count)))


main()
