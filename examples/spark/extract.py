"""Finds the statements of documents with Spark: reads JSON Lines (see docs/containers.md), writes Parquet, a row for each statement.

spark-submit extract.py documents.jsonl statements.parquet [--partitions N] [--pipe]

Each partition runs one `onrecord extract --input jsonl`. ONRECORD names the command where it is not in the PATH.
"""

import argparse
import json
import os
import shlex
import subprocess
import threading

from pyspark.sql import SparkSession

COMMAND = os.environ.get("ONRECORD", "onrecord") + " extract --input jsonl --threads 1 -"
SCHEMA = "uri string, id string, speaker string, act string, content string, confidence double, json string, finding string"


def rows_of(line):
    """The rows of one result: one for each statement, or one with the first finding where there is no article."""
    result = json.loads(line)
    uri = result["uri"]
    if result["article"] is None:
        yield (uri, None, None, None, None, None, None, result["findings"][0]["message"])
    for one in result["statements"]:
        speaker = one["speaker"]["name"] if one["speaker"] else None
        yield (uri, one["id"], speaker, one["act"], one["content"]["text"], one["confidence"], json.dumps(one), None)


def results_of(lines, onrecord):
    """The result of each line, in order."""

    def write():
        try:
            onrecord.stdin.writelines(line.encode() + b"\n" for line in lines)
            onrecord.stdin.flush()
        except BrokenPipeError:
            pass  # It has ended; the reader below says so.

    # Written in a thread, since results come before all lines are read.
    writer = threading.Thread(target=write)
    writer.start()
    for _ in lines:
        result = onrecord.stdout.readline()
        if not result:
            raise RuntimeError(f"{COMMAND} ended with {onrecord.wait()} before all documents were read")
        yield result
    writer.join()


def extract(frames):
    """For mapInPandas: the rows of a partition's documents, a batch at a time."""
    import pandas

    names = [field.split()[0] for field in SCHEMA.split(", ")]
    with subprocess.Popen(shlex.split(COMMAND), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as onrecord:
        for frame in frames:
            rows = [row for result in results_of(frame["value"], onrecord) for row in rows_of(result)]
            yield pandas.DataFrame(rows, columns=names)
        onrecord.stdin.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("documents")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--pipe", action="store_true", help="use rdd.pipe, which needs neither pandas nor Arrow")
    words = parser.parse_args()
    spark = SparkSession.builder.appName("onrecord").getOrCreate()
    # Without lineSep, Spark cuts lines at carriage returns as well.
    lines = spark.read.text(words.documents, lineSep="\n")
    lines = lines.repartition(words.partitions or spark.sparkContext.defaultParallelism)
    if words.pipe:
        # A piped command has no environment but this: without a PATH, it would not find Node.
        environment = {"PATH": os.environ["PATH"]}
        results = lines.rdd.map(lambda row: row.value).pipe(COMMAND, environment, checkCode=True).flatMap(rows_of)
        table = spark.createDataFrame(results, SCHEMA)
    else:
        table = lines.mapInPandas(extract, SCHEMA)
    table.write.mode("overwrite").parquet(words.output)
    spark.stop()


if __name__ == "__main__":
    main()
