#!/bin/bash
# A merge by an array of eight Slurm tasks, each of which makes one shard: sbatch slurm.sh PROJECT SHEET RECIPIENTS.csv
# Slurm says which task of how many this is, so `--shard auto` needs no numbers. A task that is started again takes up
# what it had finished. When all are done:
#   handbill manifest join handouts/shard-* --into handouts/whole
#SBATCH --job-name=handbill
#SBATCH --array=1-8
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --requeue
set -euo pipefail

project=$1 sheet=$2 recipients=$3
exec handbill --project "$project" merge "$sheet" --recipients "$recipients" \
    --shard auto --jobs "$SLURM_CPUS_PER_TASK" -o "handouts/shard-$SLURM_ARRAY_TASK_ID"
