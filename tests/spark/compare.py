"""The graph that Spark merged against the one of `whowhom graph`: python compare.py SPARK_FOLDER GRAPH_FOLDER. Prints what differs; exit code 1 then."""
import csv
import json
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

spark, graph = map(Path, sys.argv[1:3])
COUNTS = ("weight", "documents", "asserted", "negated", "reported", "possible")


def spark_rows(name):
    return [json.loads(line) for part in sorted((spark / name).glob("part-*")) for line in part.read_text(encoding="utf-8").splitlines()]


nodes = {r["id"]: (r["documents"], r["mentions"]) for r in spark_rows("nodes")}
with (graph / "nodes.csv").open(encoding="utf-8", newline="") as f:
    wanted_nodes = {r["id"]: (int(r["documents"]), int(r["mentions"])) for r in csv.DictReader(f)}

space = {"g": "http://graphml.graphdrawing.org/xmlns"}
root = ET.parse(graph / "graph.graphml").getroot()
keys = {k.get("id"): k.get("attr.name") for k in root.findall("g:key", space)}
wanted_edges = {}
for edge in root.find("g:graph", space).findall("g:edge", space):
    data = {keys[d.get("key")]: d.text for d in edge.findall("g:data", space)}
    at = (edge.get("source"), edge.get("target"), data["type"], data["predicate"])
    wanted_edges[at] = tuple(int(float(data[c])) for c in COUNTS)
edges = {(r["source"], r["target"], r["type"], r["predicate"]): tuple(r[c] for c in COUNTS) for r in spark_rows("edges")}

different = 0
for what, found, wanted in (("node", nodes, wanted_nodes), ("edge", edges, wanted_edges)):
    for at in sorted(found.keys() | wanted.keys()):
        if found.get(at) != wanted.get(at):
            different += 1
            if different <= 20:
                print(f"{what} {at}: Spark {found.get(at)}, whowhom graph {wanted.get(at)}")
print(f"nodes {len(nodes)}, edges {len(edges)}, evidence {sum(e[0] for e in edges.values())}; {different} differ")
sys.exit(1 if different or not edges else 0)
