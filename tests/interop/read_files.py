"""Read Sayso's exports with NetworkX and Python's csv, and print what is in them as JSON."""

import csv
import io
import json
import sys
import zipfile

import networkx


def graph(path):
    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    found = read(path)
    edges = list(found.edges(data=True))
    return {
        "nodes": found.number_of_nodes(),
        "edges": len(edges),
        "statuses": sum(1 for edge in edges if edge[2].get("sayso_status")),
        "labels": sorted(edge[2]["label"] for edge in edges),
    }


def tables(path):
    with zipfile.ZipFile(path) as packed:
        return {
            name: len(list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig"), newline=""))))
            for name in packed.namelist()
            if name.endswith(".csv")
        }


print(json.dumps({path: tables(path) if path.endswith(".zip") else graph(path) for path in sys.argv[1:]}))
