"""Reads files of one output folder with networkx, igraph, rdflib and pandas and prints what they hold as JSON."""

import json
import sys
from pathlib import Path

import igraph
import networkx
import pandas
import rdflib

folder = Path(sys.argv[1])

graph = networkx.read_graphml(folder / "graph.graphml")
nx = {
    "nodes": {node: values for node, values in graph.nodes(data=True)},
    "edges": {
        key: {"source": source, "target": target, **values}
        for source, target, key, values in (
            graph.edges(keys=True, data=True)
            if graph.is_multigraph()
            else ((s, t, values.pop("id"), values) for s, t, values in graph.edges(data=True))
        )
    },
    "directed": graph.is_directed(),
}

loaded = igraph.Graph.Read_GraphML(str(folder / "graph.graphml"))
ids = loaded.vs["id"] if loaded.vcount() else []
ig = {
    "nodes": {vertex["id"]: vertex.attributes() for vertex in loaded.vs},
    "edges": {
        edge["id"]: {"source": ids[edge.source], "target": ids[edge.target], **edge.attributes()}
        for edge in loaded.es
    },
    "directed": loaded.is_directed(),
}

tables = {
    name: len(pandas.read_csv(folder / f"{name}.csv", keep_default_na=False)) for name in ("nodes", "relations")
}

linked = rdflib.Graph()
linked.parse(folder / "graph.jsonld", format="json-ld")
RDF = rdflib.RDF
statements = len(set(linked.subjects(RDF.type, RDF.Statement)))
things = len(set(linked.subjects(rdflib.URIRef("http://www.wikidata.org/prop/direct/P31"), None)))


def plain(value):
    """JSON has no NaN: igraph's for a number that is not there."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return None if isinstance(value, float) and value != value else value


json.dump(
    plain({"networkx": nx, "igraph": ig, "pandas": tables, "rdflib": {"nodes": things, "edges": statements}}),
    sys.stdout,
)
