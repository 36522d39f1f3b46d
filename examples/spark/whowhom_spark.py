"""who did what to whom, over a cluster: articles -> documents -> entities, relations and the merged graph.

    spark-submit examples/spark/whowhom_spark.py --articles articles/*.jsonl --out graph/ --whowhom "node dist/bundle/main.js"

Each executor needs Node and this package at the same path (a container image, or an archive sent with --archives). The articles are
JSON lines; the map is the same program as on one machine, fed through a pipe a partition, so that its models load once a
partition. A line that is no article is named in the executor's log and gives no document; it does not fail the task.
"""
import argparse

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

DOCUMENT = T.StructType([
    T.StructField("id", T.StringType()),
    T.StructField("date", T.StringType()),
    T.StructField("publisher", T.StringType()),
    T.StructField("text", T.StringType()),
    T.StructField("entities", T.ArrayType(T.StructType([
        T.StructField("id", T.StringType()), T.StructField("type", T.StringType()), T.StructField("name", T.StringType()),
        T.StructField("country", T.StringType()), T.StructField("mentions", T.ArrayType(T.IntegerType()))]))),
    T.StructField("relations", T.ArrayType(T.StructType([
        T.StructField("subject", T.StructType([T.StructField("text", T.StringType()), T.StructField("entity", T.StringType())])),
        T.StructField("predicate", T.StringType()), T.StructField("phrase", T.StringType()),
        T.StructField("object", T.StructType([T.StructField("text", T.StringType()), T.StructField("entity", T.StringType())])),
        T.StructField("type", T.StringType()), T.StructField("polarity", T.StringType()), T.StructField("certainty", T.StringType()),
        T.StructField("time", T.StringType()), T.StructField("reportedBy", T.StringType()), T.StructField("confidence", T.DoubleType())]))),
])
ROW = T.StructType([T.StructField(name, T.StringType()) for name in
                    ("row", "id", "document", "publisher", "source", "target", "type", "predicate", "name", "country", "first", "last")] +
                   [T.StructField(name, T.LongType()) for name in ("mentions", "asserted", "negated", "reported", "possible")])


def lines(spark: SparkSession, values, schema: T.StructType) -> DataFrame:
    frame = spark.createDataFrame(values.map(lambda line: (line,)), "line string")
    return frame.select(F.from_json("line", schema).alias("value")).select("value.*")


def merged_nodes(rows: DataFrame) -> DataFrame:
    return rows.where("row = 'node'").groupBy("id").agg(
        F.countDistinct("document").alias("documents"), F.sum("mentions").alias("mentions"))


def merged_edges(rows: DataFrame) -> DataFrame:
    counts = [F.sum(name).alias(name) for name in ("asserted", "negated", "reported", "possible")]
    return rows.where("row = 'edge'").groupBy("id", "source", "target", "type", "predicate").agg(
        F.count("*").alias("weight"), F.countDistinct("document").alias("documents"), *counts,
        F.min("first").alias("first_date"), F.max("last").alias("last_date"))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--articles", required=True, help="JSON lines; any path that Spark reads")
    arguments.add_argument("--out", required=True, help="a new folder")
    arguments.add_argument("--whowhom", default="whowhom", help="the command on the executors")
    arguments.add_argument("--pipeline", default="news", help="news, or fast for archives")
    arguments.add_argument("--partitions", type=int, help="pieces of work; a few times the cores")
    options = arguments.parse_args()

    spark = SparkSession.builder.appName("whowhom").getOrCreate()
    articles = spark.sparkContext.textFile(options.articles, options.partitions)
    if options.partitions:
        articles = articles.repartition(options.partitions)
    # One thread an executor core: Spark runs as many partitions at once as there are cores. A partition of nothing but bad lines ends with
    # exit code 1 and no output, which is no failure of the job.
    extract = f"{options.whowhom} extract --pipeline {options.pipeline} --workers 1"
    articles.pipe(extract, checkCode=False).saveAsTextFile(f"{options.out}/documents")

    documents = spark.sparkContext.textFile(f"{options.out}/documents")
    frame = lines(spark, documents, DOCUMENT).cache()
    entities = frame.select(F.col("id").alias("document"), F.explode("entities").alias("entity")).select("document", "entity.*")
    relations = frame.select(F.col("id").alias("document"), "date", F.explode("relations").alias("r")).select(
        "document", "date", F.col("r.subject.entity").alias("source"), "r.predicate", F.col("r.object.entity").alias("target"), "r.type",
        "r.polarity", "r.certainty", "r.time", "r.reportedBy", "r.phrase", "r.confidence")
    entities.write.parquet(f"{options.out}/entities")
    relations.write.parquet(f"{options.out}/relations")

    rows = lines(spark, documents.pipe(f"{options.whowhom} rows", checkCode=False), ROW).cache()
    merged_nodes(rows).write.json(f"{options.out}/nodes")
    merged_edges(rows).write.json(f"{options.out}/edges")
    spark.stop()


if __name__ == "__main__":
    main()
