#!/bin/sh
# Installs what the benchmark compares with: Debian packages (needs root), npm packages into peers/ alone, and the
# small C program that calls igraph. Says what it does; changes nothing else.
set -eu
cd "$(dirname "$0")"
packages="python3-networkx python3-igraph python3-scipy python3-graph-tool libigraph-dev gcc pkg-config"
echo "Debian packages: $packages"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $packages >/dev/null
echo "npm packages of bench/channels/peers/package.json"
(cd peers && npm install --no-audit --no-fund --no-package-lock --silent)
mkdir -p .built
echo "gcc peers/igraph_peer.c"
gcc -O3 -march=native peers/igraph_peer.c -o .built/igraph_peer $(pkg-config --cflags --libs igraph)
