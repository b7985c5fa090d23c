#!/bin/sh
# Linear probes of all encoders on labelled image folders: the table of docs/encoder.md.
# usage: bench/probes.sh WEIGHTS-FOLDER DATA-FOLDER... [-- ADAPTED-FOLDER]
# Each data folder holds labels.csv. ADAPTED-FOLDER holds NAME.safetensors for each data folder's name.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
weights=$1
shift

probe() {
  name=$1
  shift
  start=$(date +%s)
  mean=$("$home/medal" probe --data "$data" --labels "$data/labels.csv" "$@" 2>/dev/null | tail -n 1)
  printf '%s\t%s\t%s\t%ss\n' "$(basename "$data")" "$name" "$mean" "$(($(date +%s) - start))"
}

adapted=
folders=
while [ $# -gt 0 ]; do
  if [ "$1" = -- ]; then
    adapted=$2
    break
  fi
  folders="$folders $1"
  shift
done

for data in $folders; do
  for seed in 0 1 2 3 4; do
    probe "procedural, random weights $seed" --untrained --start-seed "$seed"
  done
  probe 'procedural, shipped'
  if [ -n "$adapted" ]; then
    probe 'procedural, adapted' --weights "$adapted/$(basename "$data").safetensors"
  fi
  probe 'squeezenet, ImageNet' --model squeezenet \
    --weights "$weights/squeezenet1_1_imagenet.features.safetensors" --layer features.12
  probe 'squeezenet at 128, ImageNet' --model squeezenet --size 128 \
    --weights "$weights/squeezenet1_1_imagenet.features.safetensors" --layer features.12
  probe 'inception-v3 Mixed_7a, ImageNet' --model inception-v3 \
    --weights "$weights/inception_v3_imagenet.partial.safetensors" --layer Mixed_7a
done
